import { FAMILIES, type FamilyName } from '../../document/model/family';
import type { Moment } from '../../document/date/rewriteDate';
import { splitLines } from '../../document/model/text';
import { bundledTemplate } from '../bundled';
import { fillTemplate } from '../fill';
import { renderSnippet, type Piece } from '../pieces';
import type { CUT_PREFIXES, FIELD_PREFIXES } from './snippetPrefixes';

/** A snippet: a whole template, or a part that repeats in one. */
export interface SnippetPart {
	/** What the user types; also matched in the middle (`phase` finds `task-phase`). */
	readonly prefix: string;
	/** Unique; shown to users. */
	readonly label: string;
	readonly description: string;
	/** In VS Code's snippet syntax. */
	readonly body: string;
	/** Whether it is a whole document rather than a part of one. */
	readonly isTemplate: boolean;
}

export interface PartContext {
	/** The user's local time; undefined to use VS Code's date variables instead. */
	readonly now: Moment | undefined;
	/** Whether it is inserted at the very top of a file, where front matter counts. */
	readonly isAtTop: boolean;
}

/** The place of a part in a family's template. */
interface PartSource {
	readonly prefix: (typeof CUT_PREFIXES)[number];
	readonly label: string;
	readonly description: string;
	readonly family: FamilyName;
	/** The part's first line; a heading includes its section, a list item its nested content. */
	readonly start: RegExp;
	/** A table row: alone, or with the table's two header lines. */
	readonly row?: 'alone' | 'withHeader';
}

const SOURCES: readonly PartSource[] = [
	{
		prefix: 'task-phase',
		label: 'Phase',
		description: 'A phase with its effort, what it waits for, and its tasks.',
		family: 'implementation-plan',
		start: /^### Phase 1\b/u,
	},
	{
		prefix: 'task-option',
		label: 'Option',
		description: 'An alternative with what speaks for and against it.',
		family: 'enhancement-tracking',
		start: /^### Option 1\b/u,
	},
	{
		prefix: 'task-test-case',
		label: 'Test Case',
		description: 'Given, when, then.',
		family: 'implementation-task',
		start: /^1\. \*\*Test Case 1\*\*/u,
	},
	{
		prefix: 'task-step',
		label: 'Development Step',
		description: 'A step with its time and what must exist before it.',
		family: 'implementation-task',
		start: /^1\. \*\*\[Step 1\]\*\*/u,
	},
	{
		prefix: 'task-milestone',
		label: 'Milestone',
		description: 'A checklist item with a day.',
		family: 'enhancement-tracking',
		start: /^- \[ \] Milestone 1\b/u,
	},
	{
		prefix: 'task-risk',
		label: 'Risk',
		description: 'A risk and what is done about it, in one line.',
		family: 'enhancement-task',
		start: /^- \*\*Risk 1\*\*/u,
	},
	{
		prefix: 'task-risk-row',
		label: 'Risk Row',
		description: 'A row of the table of risks.',
		family: 'implementation-plan',
		start: /^\|.*High\/Med\/Low/u,
		row: 'alone',
	},
	{
		prefix: 'task-risk-table',
		label: 'Risk Table',
		description: 'A table of risks with its first row.',
		family: 'implementation-plan',
		start: /^\|.*High\/Med\/Low/u,
		row: 'withHeader',
	},
	{
		prefix: 'task-question',
		label: 'Open Question',
		description: 'A question as a checklist item, with who can answer it.',
		family: 'implementation-plan',
		start: /^- \[ \] Question 1\b/u,
	},
];

/** All snippets, whole templates first. */
export function snippetParts(context: PartContext): readonly SnippetPart[] {
	const templates = FAMILIES.map(({ name, label }): SnippetPart => {
		const template = bundledTemplate(name);
		return {
			prefix: name,
			label,
			description: template.description ?? '',
			body: renderSnippet(fillTemplate(template, context)),
			isTemplate: true,
		};
	});
	const cut = SOURCES.map((source): SnippetPart => ({
		prefix: source.prefix,
		label: source.label,
		description: source.description,
		body: renderSnippet(piecesOf(source, context)),
		isTemplate: false,
	}));
	return [...templates, ...cut, ...fieldParts(context)];
}

function fieldParts({ now, isAtTop }: PartContext): SnippetPart[] {
	const statuses = choice('status', ['Todo', 'In Progress', 'In Review', 'Done', 'Blocked']);
	const priorities = choice('priority', ['Critical', 'High', 'Medium', 'Low']);
	const today = todayPiece(now);
	const part = (prefix: (typeof FIELD_PREFIXES)[number], label: string, description: string, pieces: readonly Piece[]): SnippetPart => ({
		prefix,
		label,
		description,
		body: renderSnippet(pieces),
		isTemplate: false,
	});
	const parts = [
		part('task-item', 'Checklist Item', 'A box and what is to be done.', [
			text('- [ ] '),
			{ kind: 'stop', group: 'item', text: '[What is to be done]', choices: [] },
		]),
		part('task-status', 'Status', 'A field line with the status.', [text('**Status:** '), statuses]),
		part('task-priority', 'Priority', 'A field line with the priority.', [text('**Priority:** '), priorities]),
		part('task-updated', 'Last Updated', 'A field line with the day of the latest change.', [text('**Last Updated:** '), today]),
	];
	return isAtTop || now === undefined
		? [
				...parts,
				part('task-front-matter', 'Front Matter', 'Status, priority and dates at the top of a file.', [
					text('---\nstatus: '),
					choice('status', ['todo', 'in progress', 'done']),
					text('\npriority: '),
					choice('priority', ['high', 'medium', 'low']),
					text('\ndate_created: '),
					today,
					text('\ndate_modified: '),
					today,
					text('\n---\n'),
				]),
			]
		: parts;
}

function text(value: string): Piece {
	return { kind: 'text', text: value };
}

function choice(group: string, choices: readonly string[]): Piece {
	return { kind: 'stop', group, text: `[${choices.join(' | ')}]`, choices };
}

function todayPiece(now: Moment | undefined): Piece {
	if (now === undefined) {
		return { kind: 'today' };
	}
	const { year, month, day } = now.date;
	return text([String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
}

/** The part's lines from its template, with its number as the first tab stop. */
function piecesOf(source: PartSource, context: PartContext): readonly Piece[] {
	const template = bundledTemplate(source.family);
	const lines = splitLines(template.body);
	const start = lines.findIndex(line => source.start.test(line));
	if (start < 0) {
		throw new RangeError(`The template ${source.family} has no part for ${source.prefix}.`);
	}
	const end = endOfPart(lines, start);
	// A row is only recognized below its header.
	const body = lines
		.slice(source.row === undefined ? start : start - 2, end)
		.join('\n')
		.trimEnd();
	const pieces = fillTemplate({ ...template, body }, context);
	return source.row === 'alone' ? withoutLines(pieces, 2) : withNumber(pieces);
}

function endOfPart(lines: readonly string[], start: number): number {
	const first = lines[start] ?? '';
	const isHeading = first.startsWith('#');
	let end = start + 1;
	while (end < lines.length && (isHeading ? !/^(?:#{1,3} |---$)/u.test(lines[end] ?? '') : /^[ \t]+\S/u.test(lines[end] ?? ''))) {
		end++;
	}
	return end;
}

/** The pieces without the first lines, which must not contain placeholders. */
function withoutLines(pieces: readonly Piece[], count: number): readonly Piece[] {
	const [first, ...rest] = pieces;
	return first?.kind === 'text' ? [text(first.text.split('\n').slice(count).join('\n')), ...rest] : pieces;
}

/** `Phase 1: …`: makes the number at the beginning the first tab stop. */
function withNumber(pieces: readonly Piece[]): readonly Piece[] {
	const first = pieces[0];
	const match = first?.kind === 'text' ? /^(#+ |- \[ \] |- \*\*|\d+\. \*\*)?(\p{L}+(?: \p{L}+)? )(1)(?=\D|$)/u.exec(first.text) : null;
	if (!match || first?.kind !== 'text') {
		return pieces;
	}
	return [
		text(match[0].slice(0, -1)),
		{ kind: 'stop', group: 'number', text: '1', choices: [] },
		text(first.text.slice(match[0].length)),
		...pieces.slice(1),
	];
}
