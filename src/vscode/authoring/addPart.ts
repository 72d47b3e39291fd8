import * as vscode from 'vscode';
import { findPlaceholders } from '../../document/placeholder/findPlaceholders';
import { splitLines } from '../../document/model/text';
import { addableParts, addPart as addSame, namedPart, type AddableParts } from '../../action/addPart';
import type { Part, PartKind } from '../../document/part/part';
import { showOutcome } from '../workspace/edits/editQueue';
import { showQuickPick } from '../workspace/words/inputs';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { readBundled } from '../workspace/documents/readBundled';
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
 * kind, or a section of the template that the document left out, and selects its first blank. Parts that fit at the
 * cursor are offered first.
 * @param argument `{ part }` of a keybinding names a part: `Phase 3`, `Risk Assessment`, or a kind such as `phase`; the
 * user is not asked then.
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
	await readBundled(services);
	const now = services.clock();
	const part = await choosePart(addableParts(services.documents.get(document), { line, eol: eolOf(document), now }), document, argument);
	if (!part) {
		return;
	}
	const outcome = await services.edits.applyEdits(document.uri, (facts, text) => addSame(facts, part, { line, eol: eolOf(text), now }));
	showOutcome(outcome);
	if (outcome.kind === 'applied') {
		await selectFirst(document, part);
	}
}

async function choosePart(found: AddableParts, { uri }: vscode.TextDocument, argument: unknown): Promise<Part | undefined> {
	const { here, elsewhere, leftOut } = found;
	const groups = [
		{ title: partMessages.here(), parts: here },
		{ title: partMessages.leftOut(), parts: leftOut },
		{ title: partMessages.elsewhere(), parts: elsewhere },
	].filter(({ parts }) => parts.length > 0);
	if (groups.length === 0) {
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
	const items = groups.flatMap(({ title, parts }): PartItem[] => [
		...(groups.length > 1 ? [separator(title)] : []),
		...parts.map(partItem),
	]);
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
