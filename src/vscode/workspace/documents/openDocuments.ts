import * as vscode from 'vscode';
import { Batch } from '../../../util/batch';
import { isMarkdown } from '../base/isMarkdown';

/** Milliseconds without typing after which a document is read anew. */
const QUIET = 150;
/** Milliseconds after which it is read anew although somebody keeps typing. */
const PATIENCE = 600;

export interface OpenDocumentsOptions {
	/** Gets documents that were opened or changed. */
	readonly onChange: (documents: readonly vscode.TextDocument[]) => void;
	/** Gets a document that was saved or reverted: it agrees with the disk, or the disk has none. */
	readonly onClean: (document: vscode.TextDocument) => void;
	/** Gets a document that is no longer open: the disk counts again. */
	readonly onClose: (document: vscode.TextDocument) => void;
}

/** Follows the open Markdown documents, whose text wins over the disk. */
export class OpenDocuments implements vscode.Disposable {
	readonly #batch: Batch<vscode.TextDocument>;
	readonly #listeners: vscode.Disposable;

	constructor({ onChange, onClean, onClose }: OpenDocumentsOptions) {
		this.#batch = new Batch({
			quiet: () => QUIET,
			patience: PATIENCE,
			onBatch: documents => onChange(documents.filter(document => !document.isClosed)),
		});
		this.#listeners = vscode.Disposable.from(
			vscode.workspace.onDidOpenTextDocument(document => this.#add(document)),
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) {
					this.#add(document);
				} else if (!document.isDirty && isMarkdown(document)) {
					// Without changes in it the event says that the document became dirty or clean.
					onClean(document);
				}
			}),
			vscode.workspace.onDidCloseTextDocument(document => isMarkdown(document) && onClose(document)),
		);
	}

	dispose(): void {
		this.#listeners.dispose();
		this.#batch.dispose();
	}

	/** Takes documents that were open before somebody followed them into the next batch. */
	addAll(documents: readonly vscode.TextDocument[]): void {
		documents.forEach(document => this.#add(document));
	}

	#add(document: vscode.TextDocument): void {
		if (isMarkdown(document)) {
			this.#batch.add(document.uri.toString(), document);
		}
	}
}
