import * as vscode from 'vscode';
import type { DocumentEdits } from '../../catalog/fix/workspaceFix';
import type { TaskDocument } from '../../document/model';
import { toVscodeTextEdit } from './conversions';
import type { TaskDocuments } from './documentStore';
import { openTarget, refused, type EditOutcome, type RefusedOutcome, type Target } from './editTarget';
import { messages, nameOf } from './messages';
import type { OwnRenames } from './ownRenames';
import type { Refusal } from './refusal';

/** What is done to several documents and files as one. */
export interface FileChange {
	/** Each document once, for the texts before any rename. */
	readonly edits: readonly DocumentEdits[];
	readonly renames: readonly { readonly from: string; readonly to: string }[];
	/** URIs of empty files to make. */
	readonly creates: readonly string[];
}

/**
 * What to change, from documents as they stand; called again when one changed in between. Must be synchronous.
 * @param documentOf undefined for one that was not named beforehand or cannot be changed
 */
export type ComputeChange = (documentOf: (uri: string) => TaskDocument | undefined) => FileChange | Refusal;

/** What a change is made with. */
export interface ChangeHost {
	readonly documents: TaskDocuments;
	readonly ownRenames: OwnRenames;
}

/** Changes documents and files all together or not at all; never over a file that is there. Closed documents are saved. */
export async function applyChange(uris: readonly vscode.Uri[], { documents, ownRenames }: ChangeHost, compute: ComputeChange): Promise<EditOutcome> {
	const targets = new Map<string, Target | RefusedOutcome>(await Promise.all(uris.map(async uri => [uri.toString(), await openTarget(uri, false)] as const)));
	// A second try, since somebody may type between computing and applying.
	for (let attempt = 0; attempt < 2; attempt++) {
		const change = compute(uri => {
			const target = targets.get(uri);
			return target && 'document' in target ? documents.get(target.document) : undefined;
		});
		if ('message' in change) {
			return refused(change.message);
		}
		const versions = [...targets.values()].map(versionOf);
		const why = whyNot(change, targets) ?? await whyOccupied(change);
		if (why) {
			return why;
		}
		if ([...targets.values()].every((target, index) => versionOf(target) === versions[index])
			&& await ownRenames.during(movesOf(change), () => vscode.workspace.applyEdit(toWorkspaceEdit(change)))) {
			return save(change, targets);
		}
	}
	return refused(messages.changedMeanwhile(nameOf(uris[0] ?? vscode.Uri.parse('untitled:'))));
}

function versionOf(target: Target | RefusedOutcome): number {
	return 'document' in target ? target.document.version : 0;
}

/** A document that is to be changed must be one that may be. */
function whyNot({ edits }: FileChange, targets: ReadonlyMap<string, Target | RefusedOutcome>): RefusedOutcome | undefined {
	for (const { uri } of edits) {
		const target = targets.get(uri);
		if (!target || 'message' in target) {
			return target ?? refused(messages.notRead(nameOf(vscode.Uri.parse(uri, true))));
		}
	}
	return undefined;
}

async function whyOccupied({ renames, creates }: FileChange): Promise<RefusedOutcome | undefined> {
	for (const text of [...renames.map(({ to }) => to), ...creates]) {
		const uri = vscode.Uri.parse(text, true);
		try {
			await vscode.workspace.fs.stat(uri);
			return refused(messages.exists(nameOf(uri)));
		} catch {
			// As it should be; anything else shows when it is tried.
		}
	}
	return undefined;
}

function movesOf({ renames }: FileChange): readonly { readonly from: vscode.Uri; readonly to: vscode.Uri }[] {
	return renames.map(({ from, to }) => ({ from: vscode.Uri.parse(from, true), to: vscode.Uri.parse(to, true) }));
}

function toWorkspaceEdit(change: FileChange): vscode.WorkspaceEdit {
	const { edits, creates } = change;
	const edit = new vscode.WorkspaceEdit();
	for (const { uri, edits: own } of edits) {
		edit.set(vscode.Uri.parse(uri, true), own.map(toVscodeTextEdit));
	}
	for (const uri of creates) {
		edit.createFile(vscode.Uri.parse(uri, true), { overwrite: false, ignoreIfExists: false });
	}
	for (const { from, to } of movesOf(change)) {
		edit.renameFile(from, to, { overwrite: false });
	}
	return edit;
}

/** Under the name it has now, a document that nobody looks at is saved. */
async function save({ edits, renames }: FileChange, targets: ReadonlyMap<string, Target | RefusedOutcome>): Promise<EditOutcome> {
	const names = new Map(renames.map(({ from, to }) => [from, to]));
	const unsaved: string[] = [];
	let saved = false;
	for (const { uri } of edits) {
		const target = targets.get(uri);
		const now = names.get(uri) ?? uri;
		const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === now);
		if (target && 'document' in target && target.isClosed && document?.isDirty === true) {
			// The others are saved all the same: what one has no room for the next may have.
			if (await document.save()) {
				saved = true;
			} else {
				unsaved.push(nameOf(document.uri));
			}
		}
	}
	return unsaved.length > 0 ? refused(messages.notSaved(unsaved.join(', '))) : { kind: 'applied', saved };
}
