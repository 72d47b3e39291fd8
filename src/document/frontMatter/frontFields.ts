import { readDate } from '../date/date';
import { isDayFirst, nameOf, type LabelLookup } from '../model/fieldName';
import { readFrontMatter } from './frontMatter';
import type { FrontMatterField } from './frontMatterField';
import type { LineIndex } from '../markdown/lineIndex';
import type { Field, FrontMatter } from '../model/model';
import type { Problem } from '../model/problem';
import { isOpenFlow } from './openFlow';
import { readPlaceholder } from '../model/placeholder';

export interface FrontFields {
	readonly frontMatter: FrontMatter | undefined;
	readonly fields: readonly Field[];
	readonly problems: readonly Problem[];
	/** 0-based line at which the body begins. */
	readonly bodyLine: number;
}

/**
 * The fields of the front matter. A second block right below the first counts too, since tools put their own block above
 * an existing one.
 */
export function readFrontFields(lines: LineIndex, lookup: LabelLookup): FrontFields {
	const first = readFrontMatter(lines);
	if (!first.frontMatter) {
		return { frontMatter: undefined, fields: [], problems: first.problems, bodyLine: 0 };
	}
	const { endLine, format } = first.frontMatter;
	const nextLine = endLine + 1 + (endLine + 1 < lines.count && lines.line(endLine + 1).trim() === '' ? 1 : 0);
	const second = nextLine < lines.count ? readFrontMatter(lines, nextLine) : undefined;
	const more = second?.frontMatter?.isValid && second.fields.length > 0 ? second : undefined;
	return {
		frontMatter: first.frontMatter,
		fields: (more ? [...first.fields, ...more.fields] : first.fields).map(field => toField(field, lookup, format)),
		problems: first.problems,
		bodyLine: (more?.frontMatter?.endLine ?? endLine) + 1,
	};
}

function toField(field: FrontMatterField, lookup: LabelLookup, form: 'yaml' | 'toml'): Field {
	return {
		name: nameOf(lookup(field.label), () => readDate(field.value, isDayFirst(field.label)) !== undefined),
		label: field.label,
		value: field.value,
		form,
		zone: 'frontMatter',
		labelRange: field.labelRange,
		valueRange: field.valueRange,
		isSet:
			field.value !== '' &&
			field.value !== 'null' &&
			field.value !== '~' &&
			readPlaceholder(field.value) === undefined &&
			!isOpenFlow(field.flowSource),
	};
}
