import * as vscode from 'vscode';
import type { TaskDocument } from '../../../document/model/model';
import { textAfter, type TextChange } from '../../../document/edit/takeBack';
import type { EditResult } from '../../../document/model/editResult';
import type { TextEdit } from '../../../document/model/text';
import { addTextEdits } from './addTextEdits';
import { betweenSteps } from './betweenSteps';
import { openableBatches } from './openableBatches';
import type { TaskDocuments } from '../documents/taskDocuments';
import { openTarget, refused, type EditOutcome, type RefusedOutcome, type Target } from './editTarget';
import { errorText } from '../base/log';
import { nameOf } from '../words/messages';
import { OwnRenames } from './ownRenames';
import { showRefusal } from './refusalText';
import { saveUnseen } from './saveUnseen';

/** Computes the edits from a document's current text; called again if it changed in between. Must be synchronous. */
export type ComputeEdits = (document: TaskDocument, text: vscode.TextDocument) => EditResult;

/** Options of applyEditsToAll. */
export interface EditOptions {
	/** Save closed files without updating their modified dates, as when undoing a change. */
	readonly keepDates?: boolean;
	/** Called with edits made while a closed file is saved, such as its modified date. */
	readonly onSetOnSave?: (uri: vscode.Uri, change: TextChange) => void;
}

/**
 * The only way to change the text of a document. Never throws and never guesses: refusals are returned as outcomes.
 * Edits of one document are applied one after another, each computed from the text that the previous one left. A closed
 * file is saved and leaves no tab; an open one is changed in its editor and left for the user to save.
 */
export class EditQueue implements vscode.Disposable {
	/** The renames whose edits already include all changes that follow from them. */
	readonly ownRenames = new OwnRenames();
	readonly #documents: TaskDocuments;
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidRefuse = new vscode.EventEmitter<vscode.Uri>();
	/** The end of each document's queue, by URI. */
	readonly #tails = new Map<string, Promise<unknown>>();
	/** Closed files with a queue, by URI: VS Code can still report a file as dirty that was just saved. */
	readonly #closed = new Set<string>();
	/** Documents that are being saved without updating their dates. */
	readonly #keepingDates = new Set<vscode.TextDocument>();
	/** Callbacks for edits made while documents are being saved. */
	readonly #onSetOnSave = new Map<vscode.TextDocument, NonNullable<EditOptions['onSetOnSave']>>();

	/** Fires with a document that could not be opened or written, since its catalog entry may be stale. */
	readonly onDidRefuse: vscode.Event<vscode.Uri> = this.#onDidRefuse.event;

	constructor(documents: TaskDocuments, log: vscode.LogOutputChannel) {
		this.#documents = documents;
		this.#log = log;
	}

	dispose(): void {
		this.#onDidRefuse.dispose();
	}

	/** Changes one document. */
	readonly applyEdits = async (uri: vscode.Uri, compute: ComputeEdits): Promise<EditOutcome> =>
		(await this.applyEditsToAll([uri], compute))[0] ?? { kind: 'unchanged' };

	/**
	 * Changes several documents in one step that one undo takes back. Outcomes are in the order of `uris`. Documents
	 * that refuse are skipped; the others are changed all or none, except that closed files are changed in batches of
	 * 40.
	 */
	readonly applyEditsToAll = (
		uris: readonly vscode.Uri[],
		compute: ComputeEdits,
		options: EditOptions = {},
	): Promise<readonly EditOutcome[]> => {
		return this.inTurn(uris, async () => {
			const outcomes = new Map<string, EditOutcome>();
			for (const batch of openableBatches(uris)) {
				const own = await this.#run(batch, compute, options).catch((error: unknown) => {
					this.#log.error(`Applying edits failed: ${errorText(error)}`);
					return batch.map(uri => refused({ code: 'failed', detail: errorText(error) }, uri));
				});
				batch.forEach((uri, index) => outcomes.set(uri.toString(), own[index] ?? { kind: 'unchanged' }));
			}
			return uris.map(uri => outcomes.get(uri.toString()) ?? { kind: 'unchanged' });
		});
	};

	/** Runs work on documents after all earlier work on each of them, and before any later work. */
	inTurn<T>(uris: readonly vscode.Uri[], work: () => Promise<T>): Promise<T> {
		const keys = [...new Set(uris.map(uri => uri.toString()))];
		const before = Promise.all(keys.map(key => this.#tails.get(key) ?? Promise.resolve()));
		const run = before.then(work);
		const end = run.catch(() => undefined);
		for (const key of keys) {
			this.#tails.set(key, end);
		}
		void end.then(() => {
			for (const key of keys) {
				if (this.#tails.get(key) === end) {
					this.#tails.delete(key);
					this.#closed.delete(key);
				}
			}
		});
		return run;
	}

	/** Saves a document without updating its dates; false if it could not be saved. */
	async saveKeepingDates(document: vscode.TextDocument): Promise<boolean> {
		this.#keepingDates.add(document);
		try {
			return await document.save();
		} finally {
			this.#keepingDates.delete(document);
		}
	}

	/** Whether a document is being saved without updating its dates. */
	keepsDates(document: vscode.TextDocument): boolean {
		return this.#keepingDates.has(document);
	}

	/** Reports edits made to a document while it is saved. */
	tellSetOnSave(document: vscode.TextDocument, edits: readonly TextEdit[]): void {
		this.#onSetOnSave.get(document)?.(document.uri, { before: document.getText(), edits });
	}

	async #saveTelling(document: vscode.TextDocument, onSetOnSave: EditOptions['onSetOnSave']): Promise<boolean> {
		if (onSetOnSave) {
			this.#onSetOnSave.set(document, onSetOnSave);
		}
		try {
			return await document.save();
		} finally {
			this.#onSetOnSave.delete(document);
		}
	}

	async #run(uris: readonly vscode.Uri[], compute: ComputeEdits, { keepDates, onSetOnSave }: EditOptions): Promise<readonly EditOutcome[]> {
		const targets = await Promise.all(uris.map(uri => openTarget(uri, this.#closed.has(uri.toString()))));
		targets.forEach((target, index) => {
			const uri = uris[index];
			if ('refusal' in target && uri) {
				this.#onDidRefuse.fire(uri);
			} else if ('isClosed' in target && target.isClosed) {
				this.#closed.add(target.document.uri.toString());
			}
		});
		const found = targets.map(target => ('document' in target ? target.document.getText() : ''));
		await betweenSteps('opened');
		// Retries once, since the user can type between computing and applying.
		for (let attempt = 0; attempt < 2; attempt++) {
			const plans = targets.map((target, index) =>
				'refusal' in target ? target : plan(target, found[index] ?? '', this.#documents, compute),
			);
			const edit = new vscode.WorkspaceEdit();
			for (const made of plans) {
				if ('edits' in made && made.edits.length > 0) {
					addTextEdits(edit, made.target.document, made.edits);
				}
			}
			if (edit.size === 0 || (await vscode.workspace.applyEdit(edit))) {
				const closed = new Map(
					plans.flatMap((made): (readonly [string, string])[] =>
						'target' in made && made.isSaved && made.edits.length > 0 ? [[made.target.document.uri.toString(), textAfter(made)]] : [],
					),
				);
				await betweenSteps('applied');
				const unsaved = await saveUnseen(
					closed,
					keepDates === true ? document => this.saveKeepingDates(document) : document => this.#saveTelling(document, onSetOnSave),
				);
				await betweenSteps('saved');
				return plans.map(made => outcomeOf(made, unsaved));
			}
			this.#log.debug(`An edit was overtaken by another one (attempt ${attempt + 1}).`);
		}
		return uris.map(uri => refused({ code: 'changed-meanwhile' }, uri));
	}
}

interface Plan {
	readonly target: Target;
	/** The text that the edits were computed for. */
	readonly before: string;
	readonly edits: readonly TextEdit[];
	/** Whether to save it: it was closed, and the user hasn't opened and changed it since. */
	readonly isSaved: boolean;
}

/** Shows why an edit was refused; does nothing for other outcomes. */
export function showOutcome(outcome: EditOutcome): void {
	if (outcome.kind === 'refused') {
		showRefusal(outcome.refusal, outcome.file);
	}
}

/** @param found the document's text when it was opened */
function plan(target: Target, found: string, documents: TaskDocuments, compute: ComputeEdits): Plan | RefusedOutcome {
	try {
		const { document, isClosed } = target;
		const facts = documents.get(document);
		const { refusal, edits } = compute(facts, document);
		const before = document.getText();
		return edits
			? { target, before, edits, isSaved: isClosed && (!document.isDirty || before === found) }
			: refused(refusal, document.uri, facts);
	} catch (error) {
		return refused({ code: 'failed', detail: errorText(error) }, target.document.uri);
	}
}

function outcomeOf(made: Plan | RefusedOutcome, unsaved: ReadonlySet<string>): EditOutcome {
	if ('refusal' in made) {
		return made;
	}
	if (made.edits.length === 0) {
		return { kind: 'unchanged' };
	}
	const { uri } = made.target.document;
	return unsaved.has(uri.toString()) ? refused({ code: 'not-saved', files: [nameOf(uri)] }, uri) : { kind: 'applied', saved: made.isSaved };
}
