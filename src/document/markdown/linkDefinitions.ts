import { LineKind, type Blocks } from './blockModel';

/** A link definition: the range of its label, brackets included, and the label as references use it. */
export interface LinkDefinition {
	readonly start: number;
	readonly end: number;
	readonly label: string;
}

const CONTAINERS = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?/u;
const MAX_LINE = 2000;

/**
 * Reads `[label]: target` with an optional title. After a bullet only when the target looks like one: `- [API]: users.ts`
 * is meant as an item. Linear in the line's length.
 */
export function readLinkDefinition(line: string): LinkDefinition | undefined {
	const containers = CONTAINERS.exec(line.slice(0, MAX_LINE))?.[0] ?? '';
	const start = containers.length;
	const close = line[start] === '[' ? line.indexOf(']:', start) : -1;
	const label = line.slice(start + 1, close);
	if (close < 0 || label.trim() === '' || label.includes('[')) {
		return undefined;
	}
	const rest = line.slice(close + 2, MAX_LINE).trim();
	const blank = rest.startsWith('<') && rest.includes('>') ? rest.indexOf('>') + 1 : rest.search(/[ \t]/u);
	const target = blank < 0 ? rest : rest.slice(0, blank);
	const title = blank < 0 ? '' : rest.slice(blank).trim();
	const isTarget = target !== '' && !target.startsWith('[') && (title === '' || /^(?:".*"|'.*'|\(.*\))$/u.test(title));
	const isInList = /[-+*.)][ \t]+$/u.test(containers);
	return isTarget && (!isInList || /^(?:<|[a-z][a-z\d+.-]*:|[./#])/iu.test(target))
		? { start, end: close + 1, label: normalizeReference(label) }
		: undefined;
}

/** The labels of all link definitions, as {@link normalizeReference} gives them. */
export function linkLabels(lines: readonly string[], blocks: Blocks): ReadonlySet<string> {
	const labels = new Set<string>();
	lines.forEach((line, index) => {
		if (blocks.kinds[index] === LineKind.Prose && line.includes(']:')) {
			const definition = readLinkDefinition(line);
			if (definition) {
				labels.add(definition.label);
			}
		}
	});
	return labels;
}

/** A link label as CommonMark compares it: ignoring case and runs of blanks. */
export function normalizeReference(label: string): string {
	return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}
