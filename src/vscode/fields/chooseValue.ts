import * as vscode from 'vscode';
import { setChoice, type ChoiceFieldName } from '../../action/setChoice';
import type { TaskDocument } from '../../document/model/model';
import type { Refusal } from '../../document/model/refusal';
import { choicesOf, type Choice } from '../../document/edit/nextChoice';
import { mainField } from '../../document/edit/setField';
import { showQuickPick } from '../workspace/words/inputs';
import { eolOf } from '../workspace/base/eolOf';
import { nameOf } from '../workspace/words/messages';
import { readDocument } from '../workspace/documents/readDocument';
import { showRefusal } from '../workspace/edits/refusalText';
import { quotedTitle } from '../workspace/words/titles';
import type { Services } from '../workspace/services';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { offerOnDone } from './offerOnDone';

/** A field whose value is chosen from a vocabulary. */
export interface ChoiceField {
	readonly name: ChoiceFieldName;
	/** The title of the list. */
	readonly title: string;
	/** A meaning in the user's language. */
	readonly meaningLabel: (meaning: Choice['meaning']) => string;
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
	const picked = document && (await pick(document, field, uris));
	if (picked) {
		let before: Choice['meaning'] | undefined;
		const outcomes = await changeDocuments(services, uris, (facts, text) => {
			before = facts.status.stage;
			return setChoice(facts, field.name, picked, eolOf(text));
		});
		offerOnDone(services, uris, outcomes, before, picked.meaning);
	}
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

async function pick(document: TaskDocument, field: ChoiceField, uris: readonly vscode.Uri[]): Promise<Choice | undefined> {
	const current = document[field.name].text;
	const items = choicesOf(document, field.name).map(choice => ({
		label: choice.text,
		description: [
			choice.text.toLowerCase() === field.meaningLabel(choice.meaning).toLowerCase() ? '' : field.meaningLabel(choice.meaning),
			choice.text === current ? vscode.l10n.t('current') : '',
		]
			.filter(part => part !== '')
			.join(' · '),
		choice,
	}));
	const [first] = uris;
	const placeHolder =
		uris.length > 1
			? vscode.l10n.t('For {0} documents', uris.length)
			: mainField(document, field.name) || !first
				? document.title.text
				: field.missing(quotedTitle(document.title.text));
	return (await showQuickPick(items, { title: field.title, placeHolder, matchOnDescription: true }))?.choice;
}
