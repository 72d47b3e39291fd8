import * as vscode from 'vscode';
import { addField } from '../../../document/addField';
import type { EditResult } from '../../../document/editResult';
import type { TaskDocument } from '../../../document/model';
import { mainField, setField } from '../../../document/setField';
import { messages, nameOf } from '../messages';
import { readDocument } from '../readDocument';
import { refusalText } from '../refusalText';
import { refuse } from '../refusal';
import type { Services } from '../services';
import { findTargets } from './findTargets';
import { showOutcomes } from './showOutcomes';

/** A value a document may be given, and what it means in every document. */
export interface ValueChoice {
	/** As the document writes it. */
	readonly text: string;
	/** The stage or level. */
	readonly meaning: string;
}

/** A field whose value is chosen from a vocabulary. */
export interface ChoiceField {
	readonly name: 'status' | 'priority';
	/** The title of the list. */
	readonly title: string;
	/** The document's own vocabulary. */
	readonly choices: (document: TaskDocument) => readonly ValueChoice[];
	/** A meaning in the user's language. */
	readonly meaningLabel: (meaning: string) => string;
	/** What to say of a document without the field, before one is chosen for it. */
	readonly missing: (name: string) => string;
}

/**
 * Lets the user choose a value from the document's own words and writes it. Of several documents the first one's words
 * are shown, and each is given its own word of the same meaning. A document without the field is given one.
 */
export async function chooseValue(services: Services, field: ChoiceField, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	const [first] = uris;
	if (!first) {
		return;
	}
	const document = await readDocument(services.documents, first);
	const reason = document === undefined ? messages.notRead(nameOf(first)) : document.isTemplate ? messages.isTemplate(nameOf(first)) : undefined;
	if (!document || reason !== undefined) {
		void vscode.window.showWarningMessage(reason ?? '');
		return;
	}
	const picked = await pick(document, field, uris);
	if (picked) {
		showOutcomes(await services.edits.applyEditsToAll(uris, (facts, text) => {
			if (facts.isTemplate) {
				return refuse(messages.isTemplate(nameOf(text.uri)));
			}
			const own = ownChoice(field.choices(facts), picked);
			if (!own) {
				return refuse(messages.noWord(nameOf(text.uri), field.meaningLabel(picked.meaning)));
			}
			const result = write(facts, field.name, own.text, text.eol);
			return result.refusal ? refuse(refusalText(result.refusal, text.uri)) : result.edits;
		}));
	}
}

async function pick(document: TaskDocument, field: ChoiceField, uris: readonly vscode.Uri[]): Promise<ValueChoice | undefined> {
	const current = document[field.name].text;
	const items = field.choices(document).map(choice => ({
		label: choice.text,
		description: [
			choice.text.toLowerCase() === field.meaningLabel(choice.meaning).toLowerCase() ? '' : field.meaningLabel(choice.meaning),
			choice.text === current ? vscode.l10n.t('current') : '',
		].filter(part => part !== '').join(' · '),
		choice,
	}));
	const [first] = uris;
	const placeHolder = uris.length > 1 ? vscode.l10n.t('For {0} documents', uris.length)
		: mainField(document, field.name) || !first ? document.title.text : field.missing(nameOf(first));
	return (await vscode.window.showQuickPick(items, { title: field.title, placeHolder, matchOnDescription: true }))?.choice;
}

/** The document's own word: the very one, else the first of the same meaning. */
function ownChoice(choices: readonly ValueChoice[], picked: ValueChoice): ValueChoice | undefined {
	return choices.find(({ text, meaning }) => text === picked.text && meaning === picked.meaning)
		?? choices.find(({ meaning }) => meaning === picked.meaning);
}

function write(document: TaskDocument, name: 'status' | 'priority', value: string, eol: vscode.EndOfLine): EditResult {
	if (mainField(document, name)) {
		return setField(document, name, value);
	}
	const label = newLabel(document, name);
	return addField(document, name, label, value, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

/** Keys are written in lower case, as nearly all are, unless the document's own have capitals; labels with a capital. */
function newLabel(document: TaskDocument, name: string): string {
	const keys = document.fields.filter(field => field.form === 'yaml');
	const isLower = document.frontMatter !== undefined && keys.every(({ label }) => label.charAt(0) === label.charAt(0).toLowerCase());
	return isLower ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
