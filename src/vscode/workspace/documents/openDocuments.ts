import * as vscode from 'vscode';
import { Batch } from '../../../util/batch';
import { isMarkdown } from '../base/isMarkdown';

/** Debounce delay in milliseconds between a change and reading the document again. */
const DEBOUNCE_DELAY = 150;
/** Maximum milliseconds that continued changes can delay reading it again. */
const MAX_DELAY = 600;

export interface OpenDocumentsOptions {
	/** Called with documents that were opened or changed. */
	readonly onChange: (documents: readonly vscode.TextDocument[]) => void;
	/** Called with a document that was saved or reverted, so that it equals its file, if there is one. */
	readonly onClean: (document: vscode.TextDocument) => void;
	/** Called with a document that was closed, so that its file counts again. */
	readonly onClose: (document: vscode.TextDocument) => void;
}

/** Tracks the open Markdown documents, whose text takes precedence over their files. */
export class OpenDocuments implements vscode.Disposable {
	readonly #batch: Batch<vscode.TextDocument>;
	readonly #listeners: vscode.Disposable;

	constructor({ onChange, onClean, onClose }: OpenDocumentsOptions) {
		this.#batch = new Batch({
			quiet: () => DEBOUNCE_DELAY,
			patience: MAX_DELAY,
			onBatch: documents => onChange(documents.filter(document => !document.isClosed)),
		});
		this.#listeners = vscode.Disposable.from(
			vscode.workspace.onDidOpenTextDocument(document => this.#add(document)),
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) {
					this.#add(document);
				} else if (!document.isDirty && isMarkdown(document)) {
					// An event without changes means that the dirty state changed.
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

	/** Adds documents that were open before to the next batch. */
	addAll(documents: readonly vscode.TextDocument[]): void {
		documents.forEach(document => this.#add(document));
	}

	/** Completes the current batch. */
	flush(): void {
		this.#batch.flush();
	}

	#add(document: vscode.TextDocument): void {
		if (isMarkdown(document)) {
			this.#batch.add(document.uri.toString(), document);
		}
	}
}
