import * as vscode from 'vscode';
import { setChoice, whyNoChoice, type ChoiceFieldName } from '../../action/setChoice';
import type { TaskDocument } from '../../document/model/model';
import type { Refusal } from '../../document/model/refusal';
import { choicesOf, currentChoice, type Choice } from '../../document/edit/nextChoice';
import { normalizeValue } from '../../document/model/plainText';
import { mainField } from '../../document/edit/setField';
import { pickFrom } from '../workspace/words/inputs';
import { eolOf } from '../workspace/base/eolOf';
import { nameOf } from '../workspace/words/messages';
import { readDocument } from '../workspace/documents/readDocument';
import { refusalText, showRefusal } from '../workspace/edits/refusalText';
import { commandIds } from '../contributions';
import { quotedTitle } from '../workspace/words/titles';
import type { Services } from '../workspace/services';
import { findTargets } from '../workspace/edits/findTargets';
import { changeValue } from './changeValue';
import { finishingMoves, type FinishingMove } from './finishingMoves';

/** A field whose value is chosen from a vocabulary. */
export interface ChoiceField {
	readonly name: ChoiceFieldName;
	/** The title of the list. */
	readonly title: string;
	/** A meaning in the user's language. */
	readonly meaningLabel: (meaning: Choice['meaning']) => string;
	/** The icon of a meaning. */
	readonly icon: (meaning: Choice['meaning']) => vscode.ThemeIcon;
	/** The heading above the values with a meaning. */
	readonly groupLabel: (meaning: Choice['meaning']) => string;
	/** The message for a document without the field, shown before choosing a value. */
	readonly missing: (name: string) => string;
}

/**
 * Lets the user choose a value from the document's own words and writes it. For several documents it shows the first
 * one's words, and sets each to its own word of the same meaning. Adds the field if a document lacks it.
 */
export async function chooseValue(services: Services, field: ChoiceField, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	const document = await firstDocument(services, uris);
	const [uri] = uris;
	const refusal = document && uris.length === 1 && whyNoChoice(document, field.name);
	if (document && uri && refusal) {
		await explain(services, document, refusal, uri);
		return;
	}
	const moves =
		document && uri && uris.length === 1 && field.name === 'status' && document.status.isDerived ? await finishingMoves(services, uri) : [];
	const picked = document && (await pick(document, field, uris, moves));
	if (picked && 'take' in picked) {
		await picked.take();
	} else if (picked) {
		await changeValue(services, field.name, uris, (facts, text) => setChoice(facts, field.name, picked, eolOf(text)), argument);
	}
}

/** Says why no value can be set, and offers to change what the stage follows from: the items, or the folder. */
async function explain(services: Services, document: TaskDocument, refusal: Refusal, uri: vscode.Uri): Promise<void> {
	const checkItems: vscode.MessageItem = { title: vscode.l10n.t('Check Items...') };
	const isDerived = refusal.code === 'stage-derived';
	const moves = isDerived ? await finishingMoves(services, uri) : [];
	const offers = [...(isDerived && document.items.length > 0 ? [checkItems] : []), ...moves];
	const chosen = await vscode.window.showWarningMessage(refusalText(refusal, quotedTitle(document.title.text)), ...offers);
	if (chosen === checkItems) {
		await vscode.commands.executeCommand(commandIds.checkItems, uri);
	}
	await moves.find(move => move === chosen)?.take();
}

/** The document whose words are shown; if there is none, a message says why. */
async function firstDocument({ documents }: Services, uris: readonly vscode.Uri[]): Promise<TaskDocument | undefined> {
	let reason: readonly [refusal: Refusal, file: string] | undefined;
	for (const uri of uris) {
		const document = await readDocument(documents, uri);
		if (document && !document.isTemplate) {
			return document;
		}
		reason ??= document ? [{ code: 'is-template' }, quotedTitle(document.title.text)] : [{ code: 'not-read' }, nameOf(uri)];
	}
	if (reason) {
		showRefusal(...reason);
	}
	return undefined;
}

/** @param moves offered below the words */
async function pick(
	document: TaskDocument,
	field: ChoiceField,
	uris: readonly vscode.Uri[],
	moves: readonly FinishingMove[],
): Promise<Choice | FinishingMove | undefined> {
	const current = currentChoice(document, field.name);
	const choices = distinct(choicesOf(document, field.name), current);
	const items = choices.map((choice): ChoiceItem => {
		const meaning = field.meaningLabel(choice.meaning);
		return {
			label: choice.text,
			iconPath: field.icon(choice.meaning),
			description: [isSameWord(choice.text, meaning) ? '' : meaning, choice === current ? vscode.l10n.t('current') : '']
				.filter(part => part !== '')
				.join(' · '),
			choice,
		};
	});
	const placeHolder =
		uris.length > 1
			? vscode.l10n.t('For {0} documents', uris.length)
			: mainField(document, field.name)
				? document.title.text
				: field.missing(quotedTitle(document.title.text));
	const active = items.find(({ choice }) => choice === current);
	const moveItems = moves.map(move => ({ label: move.title, iconPath: new vscode.ThemeIcon('archive'), description: move.folder, move }));
	const offered: readonly (ChoiceItem | MoveItem | vscode.QuickPickItem)[] =
		moveItems.length === 0
			? grouped(items, field)
			: [...grouped(items, field), { label: vscode.l10n.t('Folder'), kind: vscode.QuickPickItemKind.Separator }, ...moveItems];
	const picked = await pickFrom(offered, { title: field.title, placeHolder, active });
	return picked && ('move' in picked ? picked.move : 'choice' in picked ? picked.choice : undefined);
}

/** An item of the list. Versions of VS Code before 1.81 don't show the icon. */
interface ChoiceItem extends vscode.QuickPickItem {
	readonly iconPath: vscode.ThemeIcon;
	readonly choice: Choice;
}

/** A move to a folder. */
interface MoveItem extends vscode.QuickPickItem {
	readonly move: FinishingMove;
}

/** Leaves out choices that differ from another of the same meaning only in case or signs, but never the current one. */
function distinct(choices: readonly Choice[], current: Choice | undefined): readonly Choice[] {
	return choices.flatMap(choice => {
		const same = choices.filter(({ text, meaning }) => meaning === choice.meaning && isSame(text, choice.text));
		const kept = same.find(({ text }) => text === current?.text) ?? same[0];
		return kept !== choice ? [] : choice.text === current?.text ? [current] : [choice];
	});
}

function isSame(text: string, other: string): boolean {
	return normalizeValue(text) === normalizeValue(other);
}

/** Whether a word says what its meaning's label says: `todo` and `To Do`, `WIP` and `In Progress` not. */
function isSameWord(text: string, label: string): boolean {
	return isSame(text.replaceAll(/\s/gu, ''), label.replaceAll(/\s/gu, ''));
}

/** The items in their order, with a heading above each group; without headings if all are in one group. */
function grouped(items: readonly ChoiceItem[], { groupLabel }: ChoiceField): readonly (ChoiceItem | vscode.QuickPickItem)[] {
	const groups = new Map<string, ChoiceItem[]>();
	for (const item of items) {
		const label = groupLabel(item.choice.meaning);
		groups.set(label, [...(groups.get(label) ?? []), item]);
	}
	return groups.size < 2 ? items : [...groups].flatMap(([label, own]) => [{ label, kind: vscode.QuickPickItemKind.Separator }, ...own]);
}
