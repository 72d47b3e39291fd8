import * as vscode from 'vscode';
import { namedRow, recordActualTime as recordSame } from '../../action/recordActualTime';
import { recordTime, timelineRows, type TimelineRow } from '../../document/edit/recordTime';
import type { TaskDocument } from '../../document/model/model';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { showInputBox, showQuickPick } from '../workspace/words/inputs';
import { nameOf } from '../workspace/words/messages';
import { readDocument } from '../workspace/documents/readDocument';
import { refusalText, showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { partMessages } from './partMessages';

/** Arguments that a keybinding can pass; the user is asked for what is omitted. */
interface TimeArguments {
	/** `Phase 1`. */
	readonly row?: string;
	/** `3 hours`. */
	readonly time?: string;
}

/**
 * `taskDocs.recordActualTime`: sets how long a phase took in the timeline table, and updates the total. Uses the row at
 * the cursor, else lets the user choose one.
 */
export async function recordActualTime(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	const document = uri && (await readDocument(services.documents, uri));
	if (!uri || !document) {
		if (uri) {
			showRefusal({ code: 'not-read' }, nameOf(uri));
		}
		return;
	}
	const given = timeArguments(argument);
	const row = await chooseRow(document, uri, given);
	const time = row && (given.time ?? (await askTime(document, row)));
	if (!row || time === undefined) {
		return;
	}
	await changeDocuments(services, [uri], facts => recordSame(facts, row, time), { argument });
}

async function chooseRow(document: TaskDocument, uri: vscode.Uri, given: TimeArguments): Promise<TimelineRow | undefined> {
	const rows = timelineRows(document);
	if (rows.length === 0) {
		showRefusal({ code: 'no-timeline' }, nameOf(uri));
		return undefined;
	}
	if (given.row !== undefined) {
		const named = namedRow(rows, given.row);
		if (!named) {
			showRefusal({ code: 'no-such-row', row: given.row }, nameOf(uri));
		}
		return named;
	}
	const editor = vscode.window.activeTextEditor;
	const atCursor =
		editor?.document.uri.toString() === uri.toString() ? rows.find(({ line }) => line === editor.selection.active.line) : undefined;
	if (atCursor) {
		return atCursor;
	}
	const items = rows.map(row => ({
		label: row.phase,
		description: [row.estimated === '' ? '' : partMessages.estimated(row.estimated), row.actual]
			.filter(text => text !== '' && text !== '-')
			.join(' · '),
		row,
	}));
	return (await showQuickPick(items, { placeHolder: partMessages.chooseRow() }))?.row;
}

function askTime(document: TaskDocument, row: TimelineRow): Thenable<string | undefined> {
	return showInputBox({
		prompt: partMessages.askTime(row.phase),
		value: /^\d/u.test(row.actual) ? row.actual : '',
		validateInput: value => {
			const { refusal } = recordTime(document, row.line, value);
			return refusal && refusalText(refusal);
		},
	});
}

function timeArguments(argument: unknown): TimeArguments {
	if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) {
		return {};
	}
	const given = new Map<string, unknown>(Object.entries(argument));
	const [row, time] = [given.get('row'), given.get('time')];
	return { ...(typeof row === 'string' ? { row } : {}), ...(typeof time === 'string' ? { time } : {}) };
}
