import * as vscode from 'vscode';
import { moveCard, setDay, type CardValue } from '../../action/moveCard';
import { withModifiedDate } from '../../action/withModifiedDate';
import type { CardField } from '../../board/cardField';
import type { CardGroup } from '../../board/cardGroups';
import type { Entry } from '../../catalog/entry';
import { unitMembers } from '../../catalog/group/units';
import { LEVELS } from '../../document/model/level';
import { STAGES } from '../../document/model/stage';
import { commandIds } from '../contributions';
import { eolOf } from '../workspace/base/eolOf';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import type { EditOutcome } from '../workspace/edits/editTarget';
import { refusalText } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { quotedTitle } from '../workspace/words/titles';
import type { CardRow } from './cardRows';
import { panelMessages } from './panelMessages';

/** Whether a change was made at least in part, and a sentence about it. */
export interface MoveResult {
	readonly isApplied: boolean;
	readonly sentence: string;
}

/** Where cards are moved to. */
export interface MoveTarget {
	readonly field: CardField;
	readonly group: CardGroup;
}

/** Writes the values of a column, and of a lane, to the documents of cards, as one change that one undo reverts. */
export async function moveCards(services: Services, rows: readonly CardRow[], targets: readonly MoveTarget[]): Promise<MoveResult> {
	const [first] = rows;
	const label = targets.map(({ group }) => group.label).join(', ');
	const values = targets.map(valueOf);
	if (!first) {
		return { isApplied: false, sentence: panelMessages.gone() };
	}
	if (!values.every(value => value !== undefined)) {
		return { isApplied: false, sentence: panelMessages.fixedColumn(label) };
	}
	const outcomes = await changeDocuments(
		services,
		rows.map(({ uri }) => uri),
		(document, text) => {
			const result = moveCard(document, values, eolOf(text));
			return result.refusal || services.settings.modifiedDateOnSave(text.uri) === 'off'
				? result
				: { edits: withModifiedDate(document, result.edits, services.clock()) };
		},
		{ argument: first, isSilent: true },
	);
	offerFinishing(services, rows, outcomes, values);
	return resultOf(outcomes, (count, total) =>
		count === 0
			? panelMessages.unchanged(label)
			: total === 1
				? panelMessages.moved(quotedTitle(first.entry.title), label)
				: count === total
					? panelMessages.severalMoved(count, label)
					: panelMessages.someMoved(count, total, label),
	);
}

/** The value that documents of a column or lane have; undefined where none can be written. */
function valueOf({ field, group: { key, label, canTake } }: MoveTarget): CardValue | undefined {
	const stage = STAGES.find(each => each === key);
	const level = LEVELS.find(each => each === key);
	switch (canTake ? field : 'unit') {
		case 'stage':
			return stage && { field: 'stage', stage };
		case 'status':
			return { field: 'status', word: label };
		case 'priority':
			return level && { field: 'priority', level };
		case 'assignee':
		case 'sprint':
			return { field: field as 'assignee' | 'sprint', text: key === '' ? '' : label };
		case 'unit':
			return undefined;
	}
}

/** As setting a status does: a single document that is done now gets its remaining steps offered. */
function offerFinishing(
	{ settings, log }: Services,
	rows: readonly CardRow[],
	outcomes: readonly EditOutcome[],
	values: readonly CardValue[],
): void {
	const [row] = rows;
	const isDone = values.some(value => value.field === 'stage' && value.stage === 'done');
	if (row && rows.length === 1 && outcomes[0]?.kind === 'applied' && isDone && settings.offerOnDone(row.uri)) {
		vscode.commands
			.executeCommand(commandIds.finishUp, { uri: row.uri, isAutomatic: true })
			.then(undefined, (error: unknown) => log.error(`Offering what is left to do failed: ${String(error)}`));
	}
}

/** Writes dates of a card. Of a unit the document is changed that has the date. */
export async function setDates(
	services: Services,
	row: CardRow | undefined,
	days: { readonly created: string | undefined; readonly due: string | undefined },
): Promise<MoveResult> {
	if (!row) {
		return { isApplied: false, sentence: panelMessages.gone() };
	}
	const targets = new Map<string, ('created' | 'due')[]>();
	for (const name of ['created', 'due'] as const) {
		if (days[name] !== undefined) {
			const uri = dateOwner(row.entry, name).uri;
			targets.set(uri, [...(targets.get(uri) ?? []), name]);
		}
	}
	const outcomes = await changeDocuments(
		services,
		[...targets.keys()].map(uri => vscode.Uri.parse(uri, true)),
		(document, text) => {
			const edits = [];
			for (const name of targets.get(text.uri.toString()) ?? []) {
				const result = setDay(document, name, days[name] ?? '', services.clock(), eolOf(text));
				if (result.refusal) {
					return result;
				}
				edits.push(...result.edits);
			}
			return { edits: services.settings.modifiedDateOnSave(text.uri) === 'off' ? edits : withModifiedDate(document, edits, services.clock()) };
		},
		{ argument: row, isSilent: true },
	);
	return resultOf(outcomes, () => panelMessages.dateSet(quotedTitle(row.entry.title)));
}

/** The document of a unit that has its date, else the one that leads it. */
function dateOwner(entry: Entry, name: 'created' | 'due'): Entry {
	return unitMembers(entry)?.find(member => member[name] !== undefined && member[name] === entry[name]) ?? entry;
}

function resultOf(outcomes: readonly EditOutcome[], sentence: (count: number, total: number) => string): MoveResult {
	const refused = outcomes.find(outcome => outcome.kind === 'refused');
	const count = outcomes.filter(({ kind }) => kind === 'applied').length;
	return count === 0 && refused?.kind === 'refused'
		? { isApplied: false, sentence: refusalText(refused.refusal, refused.file) }
		: { isApplied: count > 0, sentence: sentence(count, outcomes.length) };
}
