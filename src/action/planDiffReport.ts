import type { PlanChange, PlanChangeKind } from './planDiff';

/** The changes that a review must not miss come first. */
const HEADINGS: Readonly<Record<PlanChangeKind, string>> = {
	dropped: 'Dropped',
	weakened: 'Weakened',
	reopened: 'Reopened',
	'field-removed': 'Fields removed',
	added: 'Added',
	reworded: 'Reworded',
	moved: 'Moved',
	reordered: 'Reordered',
	checked: 'Checked',
	begun: 'Begun',
	'field-changed': 'Fields changed',
	'field-added': 'Fields added',
};

const KINDS = Object.keys(HEADINGS) as readonly PlanChangeKind[];

/** The changes as plain text, grouped by kind; lines end in `\n`. */
export function planDiffText(changes: readonly PlanChange[]): string {
	return changes.length === 0 ? 'No changes in items and fields.\n' : report(changes, heading => heading, oneLine, '  ');
}

/**
 * The changes as Markdown for a review, grouped by kind. Texts of the document are code spans, so that nothing in them
 * becomes a link, a mention or a check box; lines end in `\n`.
 */
export function planDiffMarkdown(changes: readonly PlanChange[]): string {
	return changes.length === 0 ? 'No changes in items and fields.\n' : report(changes, heading => `### ${heading}\n`, codeSpan, '- ');
}

function report(
	changes: readonly PlanChange[],
	headingOf: (heading: string) => string,
	quote: (text: string) => string,
	bullet: string,
): string {
	return KINDS.flatMap(kind => {
		const lines = changes.filter(change => change.kind === kind).map(change => `${bullet}${sentence(change, quote)}\n`);
		return lines.length === 0 ? [] : [`${headingOf(`${HEADINGS[kind]} (${lines.length})`)}\n${lines.join('')}`];
	}).join('\n');
}

function sentence({ kind, before, after, field }: PlanChange, quote: (text: string) => string): string {
	const line = `line ${((after ?? before)?.line ?? 0) + 1}${after ? '' : ' before'}`;
	const [old, now] = [quote(before?.text ?? ''), quote(after?.text ?? '')];
	if (field !== undefined) {
		return `${quote(field)}: ${!before ? now : !after ? old : `${old} → ${now}`} (${line})`;
	}
	switch (kind) {
		case 'reworded':
		case 'weakened':
			return `${old} → ${now} (${line})`;
		case 'moved':
			return `${now} (${line}; from ${quote(before?.section ?? 'the beginning')} to ${quote(after?.section ?? 'the beginning')})`;
		default:
			return `${after ? now : old} (${line})`;
	}
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ');
}

function codeSpan(text: string): string {
	const plain = oneLine(text);
	const longest = Math.max(0, ...(plain.match(/`+/gu) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	const pad = plain === '' || plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
	return `${fence}${pad}${plain}${pad}${fence}`;
}
