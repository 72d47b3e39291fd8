import * as vscode from 'vscode';
import type { DocumentEdits } from '../../../catalog/fix/workspaceFix';
import { textAfter } from '../../../document/edit/takeBack';
import type { TaskDocument } from '../../../document/model/model';
import type { Refusal } from '../../../document/model/refusal';
import { applyMoves, notTried, type FileMove, type DocumentChange } from './applyMoves';
import { openTarget, refused, type EditOutcome, type RefusedOutcome, type Target } from './editTarget';
import { inBatches } from './openableBatches';
import { isStill } from './isStill';
import { errorText } from '../base/log';
import { nameOf } from '../words/messages';
import type { TaskDocuments } from '../documents/taskDocuments';
import type { EditQueue } from './editQueue';
import { readDocument } from '../documents/readDocument';
import { hasNoTab, saveUnseen } from './saveUnseen';
import { hasTabInFront } from './tabs';

/** What applying a change needs. */
export interface ChangeServices {
	readonly documents: TaskDocuments;
	readonly edits: EditQueue;
	readonly log: vscode.LogOutputChannel;
}

/** What is done to several documents and files as one. */
export interface WorkspaceChange {
	/** Each document once, for the texts before any rename. */
	readonly edits: readonly DocumentEdits[];
	readonly renames: readonly { readonly from: string; readonly to: string }[];
	/** URIs of empty files to create. */
	readonly creates: readonly string[];
}

/**
 * Computes the change from the documents' current texts; called again if one of them changed in between. Must be
 * synchronous.
 * @param documentOf returns undefined for a document that is not among `uris` or can't be read
 */
export type ComputeChange = (documentOf: (uri: string) => TaskDocument | undefined) => ChangeResult;

/** A change, or why there is none. */
export type ChangeResult =
	{ readonly change: WorkspaceChange; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly change?: undefined };

/**
 * Changes documents and files as a unit: all or nothing. Never overwrites a file. Never throws. Closed documents are
 * saved. Any number of them is changed in one step, since VS Code keeps open what it is changing.
 * @param uris the documents that may be changed; refusals name the first one
 */
export function applyChange(services: ChangeServices, uris: readonly vscode.Uri[], compute: ComputeChange): Promise<EditOutcome> {
	return services.edits.inTurn(uris, () =>
		tryTwice(services, uris, compute).catch((error: unknown) => {
			services.log.error(`Applying a change failed: ${errorText(error)}`);
			return refused({ code: 'failed', detail: errorText(error) }, firstOf(uris));
		}),
	);
}

async function tryTwice(
	{ documents, edits: queue }: ChangeServices,
	uris: readonly vscode.Uri[],
	compute: ComputeChange,
): Promise<EditOutcome> {
	// Retries once, since the user can type between computing and applying.
	for (let attempt = 0; attempt < 2; attempt++) {
		const targets = await inBatches(uris, async uri => {
			const target = await openTarget(uri, false);
			return 'document' in target
				? { target, facts: documents.get(target.document), text: target.document.getText() }
				: { target, facts: await readDocument(documents, uri) };
		});
		const { change, refusal } = compute(uri => targets.get(uri)?.facts);
		if (!change) {
			return refused(refusal, firstOf(uris), targets.get(firstOf(uris).toString())?.facts);
		}
		const why = whyNot(change, targets) ?? (await whyOccupied(change));
		if (why) {
			return why;
		}
		// With many documents that no editor shows, VS Code closes the first ones again and no longer reports their
		// changes.
		const areSame = await Promise.all(
			[...targets].map(([uri, { text }]) => (text === undefined ? Promise.resolve(true) : isStill(vscode.Uri.parse(uri, true), text))),
		);
		const hadNone = hasNoTab();
		const { isDone, restored, left } = areSame.includes(false)
			? notTried
			: await applyMoves(
					queue.ownRenames,
					movesOf(change),
					changesOf(change, targets),
					change.creates.map(uri => vscode.Uri.parse(uri, true)),
				);
		if (isDone) {
			return save(change, targets, hadNone);
		}
		await saveUnseen(
			new Map(
				restored
					.filter(uri => !hasTabInFront(uri) && isClosed(targets, uri.toString()))
					.map(uri => [uri.toString(), targets.get(uri.toString())?.text ?? '']),
			),
			document => queue.saveKeepingDates(document),
			hadNone,
		);
		if (left.length > 0) {
			return refused({ code: 'changed-since', files: left.map(nameOf) }, firstOf(uris));
		}
	}
	return refused({ code: 'changed-meanwhile' }, firstOf(uris));
}

/** The document that a refusal names if no other one caused it. */
function firstOf([first = vscode.Uri.parse('untitled:')]: readonly vscode.Uri[]): vscode.Uri {
	return first;
}

/** The documents as they were read, by URI. Those that must not be changed can still be read. */
type Targets = ReadonlyMap<
	string,
	{ readonly target: Target | RefusedOutcome; readonly facts: TaskDocument | undefined; readonly text?: string }
>;

/** A document that is to be changed must be one that may be. */
function whyNot({ edits }: WorkspaceChange, targets: Targets): RefusedOutcome | undefined {
	for (const { uri } of edits) {
		const target = targets.get(uri)?.target;
		if (!target || 'refusal' in target) {
			return target ?? refused({ code: 'not-read' }, vscode.Uri.parse(uri, true));
		}
	}
	return undefined;
}

async function whyOccupied({ renames, creates }: WorkspaceChange): Promise<RefusedOutcome | undefined> {
	for (const text of [...renames.map(({ to }) => to), ...creates]) {
		const uri = vscode.Uri.parse(text, true);
		try {
			await vscode.workspace.fs.stat(uri);
			return refused({ code: 'file-exists', name: nameOf(uri) }, uri);
		} catch {
			// Nothing is there, as expected; any other error shows up when the change is applied.
		}
	}
	return undefined;
}

function movesOf({ renames }: WorkspaceChange): readonly FileMove[] {
	return renames.map(({ from, to }) => ({ from: vscode.Uri.parse(from, true), to: vscode.Uri.parse(to, true) }));
}

/** The place that a document has after the renames. */
function placeOf(uri: string, { renames }: WorkspaceChange): vscode.Uri {
	return vscode.Uri.parse(renames.find(({ from }) => from === uri)?.to ?? uri, true);
}

function changesOf({ edits }: WorkspaceChange, targets: Targets): readonly DocumentChange[] {
	return edits.flatMap(({ uri, edits: own }): DocumentChange[] => {
		const found = targets.get(uri);
		return found && 'document' in found.target ? [{ document: found.target.document, before: found.text ?? '', edits: own }] : [];
	});
}

async function save(change: WorkspaceChange, targets: Targets, hadNone: boolean): Promise<EditOutcome> {
	const unseen = new Map(
		changesOf(change, targets)
			.map(each => ({ uri: each.document.uri.toString(), text: textAfter(each) }))
			.filter(({ uri }) => isClosed(targets, uri))
			.map(({ uri, text }) => [placeOf(uri, change).toString(), text]),
	);
	const unsaved = await saveUnseen(unseen, undefined, hadNone);
	const unsavedUris = [...unsaved].map(uri => vscode.Uri.parse(uri, true));
	return unsavedUris.length > 0
		? refused({ code: 'not-saved', files: unsavedUris.map(nameOf) }, firstOf(unsavedUris))
		: { kind: 'applied', saved: unseen.size > 0 };
}

function isClosed(targets: Targets, uri: string): boolean {
	const target = targets.get(uri)?.target;
	return target !== undefined && 'document' in target && target.isClosed;
}
