import * as vscode from 'vscode';
import { findPlaceholders } from '../../document/placeholder/findPlaceholders';
import { splitLines } from '../../document/model/text';
import { addPart as addSame, namedPart } from '../../action/addPart';
import { findParts, type FoundParts } from '../../document/part/findParts';
import type { Part, PartKind } from '../../document/part/part';
import { showOutcome } from '../workspace/edits/editQueue';
import { showQuickPick } from '../workspace/words/inputs';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { eolOf } from '../workspace/base/eolOf';
import { messages, nameOf } from '../workspace/words/messages';
import { refusalText, showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { partMessages } from './partMessages';

interface PartItem extends vscode.QuickPickItem {
	readonly part?: Part;
}

/**
 * `taskDocs.addPart`: adds the next phase, option, milestone, test case, risk row or item after the last one of its
 * kind, and selects its first placeholder. Parts that fit at the cursor are offered first.
 * @param argument `{ part }` of a keybinding names a part: `Phase 3`, or a kind such as `phase`; the user is not asked
 * then.
 */
export async function addPart(services: Services, argument: unknown): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor || !isMarkdown(editor.document)) {
		void vscode.window.showWarningMessage(
			editor ? refusalText({ code: 'not-markdown' }, nameOf(editor.document.uri)) : messages.noDocument(),
		);
		return;
	}
	const { document } = editor;
	const { line } = editor.selection.active;
	const part = await choosePart(findParts(services.documents.get(document), line, eolOf(document)), document, argument);
	if (!part) {
		return;
	}
	const outcome = await services.edits.applyEdits(document.uri, (facts, text) => addSame(facts, line, part, eolOf(text)));
	showOutcome(outcome);
	if (outcome.kind === 'applied') {
		await selectFirst(document, part);
	}
}

async function choosePart(found: FoundParts, { uri }: vscode.TextDocument, argument: unknown): Promise<Part | undefined> {
	const { here, elsewhere } = found;
	if (here.length + elsewhere.length === 0) {
		showRefusal({ code: 'no-parts' }, nameOf(uri));
		return undefined;
	}
	if (typeof argument === 'object' && argument !== null && 'part' in argument && typeof argument.part === 'string') {
		const named = namedPart(found, argument.part);
		if (!named) {
			showRefusal({ code: 'no-such-part', part: argument.part }, nameOf(uri));
		}
		return named;
	}
	const items: PartItem[] = [
		...(here.length > 0 && elsewhere.length > 0 ? [separator(partMessages.here())] : []),
		...here.map(partItem),
		...(elsewhere.length > 0 ? [separator(partMessages.elsewhere())] : []),
		...elsewhere.map(partItem),
	];
	return (await showQuickPick(items, { placeHolder: partMessages.choosePart(), matchOnDescription: true }))?.part;
}

function partItem(part: Part): PartItem {
	const kind = kindLabel(part.kind);
	return {
		label: part.name ?? kind,
		description: [part.name === undefined || part.name.toLowerCase().startsWith(kind.toLowerCase()) ? '' : kind, part.section]
			.filter(text => text !== '')
			.join(' · '),
		part,
	};
}

function separator(label: string): PartItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

function kindLabel(kind: PartKind): string {
	return partMessages.kinds[kind]();
}

/** Selects the first placeholder of the added part, else its end. */
async function selectFirst(document: vscode.TextDocument, { edit, newLine }: Part): Promise<void> {
	const editor =
		vscode.window.activeTextEditor?.document === document ? vscode.window.activeTextEditor : await vscode.window.showTextDocument(document);
	const last = edit.range.start.line + splitLines(edit.newText).length - 1;
	const lines = Array.from({ length: Math.min(last + 1, document.lineCount) }, (_, index) => document.lineAt(index).text);
	const first = findPlaceholders(lines).find(({ range }) => range.start.line >= newLine);
	const range = first
		? new vscode.Range(first.range.start.line, first.range.start.character, first.range.end.line, first.range.end.character)
		: document.lineAt(Math.min(newLine, document.lineCount - 1)).range;
	editor.selection = new vscode.Selection(first ? range.start : range.end, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
