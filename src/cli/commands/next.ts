import { nextDocuments, type NextDocument } from '../../action/nextDocuments';
import { Failure } from '../../node/failure';
import { readWorkspace } from '../../node/readWorkspace';
import { printable } from '../../util/printable';
import { colored, levelColor } from '../color';
import type { Command } from '../command';
import { jsonOption, lastValue, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { jsonDocuments } from '../jsonDocuments';
import { progressText, statusInWords } from '../listTable';
import { nextItemOf, type NextItem } from '../nextItemOf';
import type { Terminal } from '../output';
import type { CommandArguments } from '../parseArguments';
import { selectDocuments, selectOptions } from '../selectDocuments';
import { writeJson } from '../writeJson';

const DEFAULT_COUNT = 5;

export const command: Command = {
	name: 'next',
	description: 'Show the work that can be done now, the most urgent first, each with its next item.',
	operands: [],
	options: [
		...selectOptions,
		{ name: 'count', value: '<number>', fallback: String(DEFAULT_COUNT), description: 'The number of documents to show.' },
		jsonOption,
		workspaceOption,
	],
	run: async (given, context) => {
		const count = readCount(given);
		const workspace = await readWorkspace({ workspace: workspaceOf(given), skipChecks: !given.switches.has('json') });
		const today = context.clock().date;
		const selected = selectDocuments(workspace, given, today);
		const all = nextDocuments(workspace.catalog, selected, { today, due: workspace.settings.due });
		const found = all.slice(0, count).map(next => ({ next, item: nextItemOf(next, workspace) }));
		writeNotes(workspace.notes, context);
		if (given.switches.has('json')) {
			const jsonOf = await jsonDocuments(workspace);
			const documents = found.map(({ next, item }) => ({
				...jsonOf(next.entry),
				overdue: next.due.kind === 'overdue',
				unblocks: next.unblocks,
				next: item ?? null,
			}));
			writeJson(1, { documents, total: all.length }, context);
		} else if (found.length > 0) {
			context.out(found.map(({ next, item }) => block(next, item, context.terminal)).join(''));
		} else {
			context.err('task-docs: Nothing can be done now.\n');
		}
	},
};

function readCount(given: CommandArguments): number {
	const text = lastValue(given, 'count') ?? String(DEFAULT_COUNT);
	if (!/^[1-9]\d{0,5}$/.test(text)) {
		throw new Failure(`Use a number from 1 for --count, instead of ${text}.`);
	}
	return Number(text);
}

/** Two lines for each document: where and what it is, and its next item. */
function block({ entry, due, unblocks }: NextDocument, item: NextItem | undefined, terminal: Terminal): string {
	const facts = [
		printable(statusInWords(entry)),
		entry.priority.text === undefined ? '' : colored(printable(entry.priority.text), levelColor(entry.priority.level), terminal),
		progressText(entry),
		due.kind === 'overdue' ? colored(`overdue since ${due.date ?? ''}`, 'red', terminal) : due.date ? `due ${due.date}` : '',
		unblocks === 0 ? '' : unblocks === 1 ? '1 document waits for it' : `${unblocks} documents wait for it`,
	].filter(fact => fact !== '');
	const place = printable(item ? `${entry.path}:${item.line}` : entry.path);
	const title = colored(printable(entry.title), 'bold', terminal);
	return `${place}  ${title}${facts.length === 0 ? '' : `  (${facts.join(', ')})`}\n${item ? `    ${item.state === 'begun' ? '[~]' : '[ ]'} ${printable(item.text)}\n` : ''}`;
}
