import { headPhrase, normalizeValue, stripInlineMarkdown } from '../../document/model/plainText';
import type { Problem, ProblemCode } from '../../document/model/problem';
import { lastSegment, parentPath } from '../../util/paths';

/** What makes two problems of a kind the same: the word, the folder, the make of a name. */
const FORMS: Readonly<Partial<Record<ProblemCode, (parameters: Problem['parameters']) => string>>> = {
	'unknown-status': ({ value }) => wordOf(value),
	'unknown-priority': ({ value }) => wordOf(value),
	'field-mismatch': ({ name, body }) => `${name} ${name === 'status' || name === 'priority' ? wordOf(body) : ''}`.trim(),
	'invalid-date': ({ label }) => textOf(label).toLowerCase(),
	'placeholder-left': ({ text }) => textOf(text).toLowerCase(),
	'folder-status': ({ folder }) => textOf(folder).toLowerCase(),
	'duplicate-id': ({ id }) => textOf(id).toLowerCase(),
	'path-missing': ({ path }) => textOf(path).split('/')[0] ?? '',
	'relation-unknown': ({ target }) => shapeOf(textOf(target)),
	'relation-inverse': ({ inverse }) => textOf(inverse),
	'front-matter-invalid': ({ detail }) => textOf(detail).replace(/\d+/gu, '#'),
};
/** Problems of a file or of a group of documents; any number of them is no convention. */
const NEVER: ReadonlySet<ProblemCode> = new Set(['too-large', 'unreadable', 'front-matter-limit', 'relation-cycle']);

/**
 * The form of a problem, which it shares with the same problem in other documents; undefined when problems of its kind
 * are never a convention.
 */
export function formOf({ code, parameters }: Pick<Problem, 'code' | 'parameters'>): string | undefined {
	return NEVER.has(code) ? undefined : (FORMS[code]?.(parameters) ?? '');
}

function textOf(parameter: string | number | undefined): string {
	return String(parameter ?? '');
}

function wordOf(parameter: string | number | undefined): string {
	return headPhrase(normalizeValue(stripInlineMarkdown(textOf(parameter))));
}

/** `../eip-#` of `../eip-20.md`, `lan-#` of `LAN-12`: the folder, and the beginning of the name up to its number. */
function shapeOf(target: string): string {
	const name = lastSegment(target);
	const folder = parentPath(target).replace(/^\.(?:\/|$)/u, '');
	const start = /^[^\d]{0,20}\d/u.exec(name)?.[0].slice(0, -1).toLowerCase();
	return `${folder === '' ? '' : `${folder}/`}${start === undefined ? '*' : `${start}#`}`;
}
