import type { PlanChange, PlanChangeKind, PlanPlace } from './planDiff';

/** The words of a report. */
export interface PlanDiffWords {
	/** The changes that a review must not miss come first. */
	readonly headings: Readonly<Record<PlanChangeKind, string>>;
	/** A sentence for no changes. */
	readonly none: string;
	/** The place before the first heading. */
	readonly beginning: string;
	/** @param line 1-based */
	readonly line: (line: number) => string;
	/** Where a removed text was in the old version. @param line 1-based */
	readonly lineBefore: (line: number) => string;
	/** @param line what `line` returned */
	readonly moved: (line: string, from: string, to: string) => string;
}

const HEADINGS: PlanDiffWords['headings'] = {
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

const ENGLISH: PlanDiffWords = {
	headings: HEADINGS,
	none: 'No changes in items and fields.',
	beginning: 'the beginning',
	line: line => `line ${line}`,
	lineBefore: line => `line ${line} before`,
	moved: (line, from, to) => `${line}; from ${from} to ${to}`,
};

/** The changes as plain text, grouped by kind; lines end in `\n`. */
export function planDiffText(changes: readonly PlanChange[]): string {
	return report(changes, ENGLISH, { headingOf: heading => heading, quote: oneLine, bullet: '  ' });
}

/**
 * The changes as Markdown for a review, grouped by kind. Texts of the document are code spans, so that nothing in them
 * becomes a link, a mention or a check box; lines end in `\n`.
 */
export function planDiffMarkdown(changes: readonly PlanChange[], words = ENGLISH): string {
	return report(changes, words, { headingOf: heading => `### ${heading}\n`, quote: codeSpan, bullet: '- ' });
}

interface Form {
	readonly headingOf: (heading: string) => string;
	readonly quote: (text: string) => string;
	readonly bullet: string;
}

function report(changes: readonly PlanChange[], words: PlanDiffWords, { headingOf, quote, bullet }: Form): string {
	if (changes.length === 0) {
		return `${words.none}\n`;
	}
	return KINDS.flatMap(kind => {
		const lines = changes.filter(change => change.kind === kind).map(change => `${bullet}${sentence(change, words, quote)}\n`);
		return lines.length === 0 ? [] : [`${headingOf(`${words.headings[kind]} (${lines.length})`)}\n${lines.join('')}`];
	}).join('\n');
}

function sentence({ kind, before, after, field }: PlanChange, words: PlanDiffWords, quote: Form['quote']): string {
	const place = ((after ?? before)?.line ?? 0) + 1;
	const line = after ? words.line(place) : words.lineBefore(place);
	const [old, now] = [quote(before?.text ?? ''), quote(after?.text ?? '')];
	if (field !== undefined) {
		return `${quote(field)}: ${!before ? now : !after ? old : `${old} → ${now}`} (${line})`;
	}
	const sectionOf = (each: PlanPlace | undefined): string => (each?.section === undefined ? words.beginning : quote(each.section));
	switch (kind) {
		case 'reworded':
		case 'weakened':
			return `${old} → ${now} (${line})`;
		case 'moved':
			return `${now} (${words.moved(line, sectionOf(before), sectionOf(after))})`;
		default:
			return `${after ? now : old} (${line})`;
	}
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ');
}

/** A text as a Markdown code span on one line. */
export function codeSpan(text: string): string {
	const plain = oneLine(text);
	const longest = Math.max(0, ...(plain.match(/`+/gu) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	const pad = plain === '' || plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
	return `${fence}${pad}${plain}${pad}${fence}`;
}
