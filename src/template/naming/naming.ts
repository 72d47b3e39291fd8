import type { FamilyName } from '../../document/model/family';
import { findPlaceholderDate } from '../../document/date/date';
import type { Field, TaskDocument } from '../../document/model/model';
import { normalizeFolder } from './folderPath';
import { readNamePattern, type NamePart } from './namePattern';

/** The folder and the names of documents made from a template. */
export interface Naming {
	/** The parts of the file name, without extension; never empty. */
	readonly fileName: readonly NamePart[];
	/** The parts of the id, if the template has an id field with a pattern. */
	readonly id: readonly NamePart[] | undefined;
	/** Workspace-relative, `/` between segments; can contain `[category]`; undefined if unknown. */
	readonly folder: string | undefined;
	/** Whether the template itself names the folder, rather than its family's default. */
	readonly isFolderOwn: boolean;
	/**
	 * Whether the template itself defines the file name, rather than its family's default, and it is more than a title.
	 */
	readonly isFileNameOwn: boolean;
}

/** The naming entries of the `taskDocs` key in a template's front matter. */
export interface NamingRules {
	readonly folder?: string | undefined;
	readonly fileName?: string | undefined;
	readonly id?: string | undefined;
}

/** The families' default places. Enhancement tasks and trackers say more in their own texts. */
const CUSTOM: Readonly<Record<FamilyName, { readonly folder: string; readonly fileName: string }>> = {
	'enhancement-task': { folder: '.tasks/active', fileName: 'YYYY-MM-DD_X_[task-name]' },
	'enhancement-tracking': { folder: 'docs/enhancements', fileName: 'enhancement-[category]-[brief-name]' },
	'implementation-task': { folder: 'docs/tasks', fileName: '[task-name]' },
	'implementation-plan': { folder: 'docs/plans', fileName: '[task-name]-implementation-plan' },
	'backlog-item': { folder: 'backlog', fileName: '[title]' },
};

const NAMING_LINE =
	/^[ \t]*(?:[-*+>#]+[ \t]+|\d{1,3}[.)][ \t]+)?(?:\*\*|__)?(?:file[ -]?)?(?:naming(?: convention| pattern)?|name(?: pattern| convention)|filename(?: pattern| convention| format)?)[ \t]*(?:\*\*|__)?[ \t]*:/iu;
const PLACING = /\b(?:place|put|save|store|keep|copy|create|goes|belongs?|live|lives|move|add)\b/iu;
/** A path that ends in a slash or in the name of a Markdown file. */
const PATH =
	/(?<![\p{L}\p{N}_./[-])((?:\.{0,1}[\p{L}\p{N}_[\]-][\p{L}\p{N}_.[\]-]*\/){1,8})([\p{L}\p{N}_.[\]<>{}-]+\.(?:md|markdown))?(?![\p{L}\p{N}_/])/u;
const MAX_LINE = 500;

/**
 * Infers the naming from the template's rules, its own words (a naming line, an id field's pattern, `Place in
 * docs/enhancements/`), its own location, and its family's default, in this order.
 * @param instructions the lines of the template that are not copied to documents made from it.
 * @param path of the template, workspace-relative; undefined for a bundled one.
 */
export function readNaming(document: TaskDocument, instructions: readonly string[], rules: NamingRules, path: string | undefined): Naming {
	const custom = document.family && CUSTOM[document.family];
	const namingLine = instructions.concat(document.lines).find(line => NAMING_LINE.test(line.slice(0, MAX_LINE)));
	const placed = placeIn(instructions);
	const id = firstPattern([rules.id, idPattern(document)]);
	const ownName = firstPattern([rules.fileName, namingLine && patternIn(namingLine), placed?.fileName]) ?? id;
	const fileName = ownName ?? firstPattern([custom?.fileName]);
	const folder = [rules.folder, placed?.folder]
		.map(candidate =>
			candidate === undefined ? undefined : normalizeFolder(candidate.replace(/[<>{}]/gu, sign => ('<{'.includes(sign) ? '[' : ']'))),
		)
		.find(candidate => candidate !== undefined);
	return {
		fileName: fileName ?? readNamePattern('[title]'),
		id,
		folder: folder ?? besideTemplate(path, custom?.folder) ?? custom?.folder,
		isFolderOwn: folder !== undefined,
		isFileNameOwn: ownName?.some(({ kind }) => kind !== 'answer') === true,
	};
}

function firstPattern(patterns: readonly (string | undefined)[]): readonly NamePart[] | undefined {
	return patterns.map(pattern => (pattern === undefined ? [] : readNamePattern(pattern))).find(parts => parts.length > 0);
}

function patternIn(line: string): string | undefined {
	const text = line.slice(line.search(/[:：]/u) + 1, MAX_LINE).trim();
	const code = /`([^`]+)`/u.exec(text)?.[1];
	const pattern = (code ?? text.split(/\s/u)[0] ?? '').replace(/^\*+/u, '').trim();
	return pattern.split('/').pop();
}

/** An id field's placeholder, if it contains a date or a number: `[YYYY-MM-DD_X_task-name]`, `TASK-XXX`. */
function idPattern({ fields }: TaskDocument): string | undefined {
	const field = fields.find((candidate: Field) => candidate.name === 'id');
	const value = field?.value.replace(/^[`*]+|(?<![`*])[`*]+$/gu, '') ?? '';
	return field !== undefined &&
		/^[\p{L}\p{N}\p{P}#<>_-]{3,100}$/u.test(value) &&
		readNamePattern(value).some(
			part => part.kind === 'number' || (part.kind === 'date' && findPlaceholderDate(value)?.end !== value.length),
		)
		? value
		: undefined;
}

/**
 * The folder, and the file name if there is one, that an instruction names: ``Place in … (e.g.,
 * `docs/enhancements/`)``.
 */
function placeIn(instructions: readonly string[]): { readonly folder: string; readonly fileName: string | undefined } | undefined {
	for (const line of instructions) {
		const text = line.slice(0, MAX_LINE);
		const match = PLACING.test(text) ? PATH.exec(text) : null;
		if (match?.[1] !== undefined) {
			return { folder: match[1], fileName: match[2] };
		}
	}
	return undefined;
}

/**
 * `backlog/_template.md` makes documents in `backlog`. A folder of templates holds no documents itself:
 * `docs/templates/rfc.md` makes them in `docs` unless its family has a default.
 */
function besideTemplate(path: string | undefined, custom: string | undefined): string | undefined {
	const segments = (path ?? '').split('/').slice(0, -1);
	if (/^[._]?templates?$/iu.test(segments.at(-1) ?? '')) {
		segments.pop();
		if (custom !== undefined) {
			return undefined;
		}
	}
	return segments.length > 0 ? normalizeFolder(segments.join('/')) : undefined;
}
