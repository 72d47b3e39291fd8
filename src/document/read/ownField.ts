import { withoutAffix } from '../model/family';
import { traitsOf } from '../model/fieldForm';
import type { FieldName, LabelLookup } from '../model/fieldName';
import type { Field, Section, Title, Zone } from '../model/model';
import { stripInlineMarkdown } from '../model/plainText';

const ZONE_RANK: Readonly<Record<Zone, number>> = { frontMatter: 0, header: 1_000, section: 2_000, footer: 3_000 };
const UNSET_RANK = 1_000_000;
const WEAKEST_LABEL = 999;

/**
 * The field that counts for a name: set before unset, then by zone, then the most specific label (`Created` before
 * `Date`), then the first. Undefined when there is none.
 */
export function ownField(fields: readonly Field[], name: FieldName, lookup: LabelLookup): Field | undefined {
	let best: Field | undefined;
	let bestRank = Infinity;
	for (const field of fields) {
		if (field.name === name) {
			const rank = (field.isSet ? 0 : UNSET_RANK) + ZONE_RANK[field.zone] + Math.min(lookup(field.label)?.rank ?? 0, WEAKEST_LABEL);
			if (rank < bestRank) {
				best = field;
				bestRank = rank;
			}
		}
	}
	return best;
}

/** The `Title` field, else the heading that names the document without its affix, else the file's name without its extension. */
export function readTitle(fields: readonly Field[], lookup: LabelLookup, heading: Section | undefined, path: string | undefined): Title {
	const field = ownField(fields, 'title', lookup);
	if (field?.isSet && !traitsOf(field).isNeverTitle) {
		return { text: stripInlineMarkdown(field.value), range: field.valueRange };
	}
	const text = heading ? withoutAffix(stripInlineMarkdown(heading.text)) : '';
	if (heading && text !== '') {
		return { text, range: heading.textRange };
	}
	const name = (path ?? '').split('/').pop() ?? '';
	return { text: name.replace(/\.(?:md|markdown)$/iu, ''), range: undefined };
}
