import * as vscode from 'vscode';
import { isMarkdown } from '../workspace/base/isMarkdown';

/** Documents longer than this, in UTF-16 characters, are not tracked. */
export const MAX_SAVE_LENGTH = 1_000_000;
/** A document that changed while clean and is still clean after this many milliseconds was changed on disk. */
const SETTLE_DELAY = 100;

/** The state of an open document. */
interface Known {
	/** The text as last saved or read from disk; undefined if the document was dirty from the start. */
	saved: string | undefined;
	/** Whether the last change of its text was an undo or a redo. */
	isUndone: boolean;
}

/** Tracks the last saved text of each open Markdown document, and whether its last change was an undo or redo. */
export class SavedTexts implements vscode.Disposable {
	readonly #known = new WeakMap<vscode.TextDocument, Known>();
	readonly #listeners: vscode.Disposable;
	readonly #timers = new Set<ReturnType<typeof setTimeout>>();

	constructor() {
		vscode.workspace.textDocuments.forEach(document => this.#open(document));
		this.#listeners = vscode.Disposable.from(
			vscode.workspace.onDidOpenTextDocument(document => this.#open(document)),
			vscode.workspace.onDidSaveTextDocument(document => this.#keep(document)),
			vscode.workspace.onDidChangeTextDocument(event => this.#change(event)),
		);
	}

	dispose(): void {
		this.#listeners.dispose();
		this.#timers.forEach(timer => clearTimeout(timer));
	}

	/** The last saved text; undefined if unknown, in which case the document counts as changed. */
	savedText(document: vscode.TextDocument): string | undefined {
		return this.#known.get(document)?.saved;
	}

	/** Whether the last change was an undo or a redo, whose result must not be changed again. */
	isUndone(document: vscode.TextDocument): boolean {
		return this.#known.get(document)?.isUndone === true;
	}

	#open(document: vscode.TextDocument): void {
		// Changing the language closes and reopens the same document; its state is kept.
		if (!this.#known.has(document) || !document.isDirty) {
			this.#keep(document);
		}
	}

	#keep(document: vscode.TextDocument): void {
		if (isMarkdown(document)) {
			this.#known.set(document, { saved: document.isDirty ? undefined : textOf(document), isUndone: this.isUndone(document) });
		}
	}

	#change({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
		const known = this.#known.get(document);
		if (!known || contentChanges.length === 0) {
			return;
		}
		known.isUndone = reason === vscode.TextDocumentChangeReason.Undo || reason === vscode.TextDocumentChangeReason.Redo;
		if (document.isDirty) {
			return;
		}
		// Either the file changed on disk, or this is a first keystroke and the document isn't marked dirty yet.
		const { version } = document;
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			if (!document.isClosed && !document.isDirty && document.version === version) {
				this.#keep(document);
			}
		}, SETTLE_DELAY);
		this.#timers.add(timer);
	}
}

function textOf(document: vscode.TextDocument): string | undefined {
	const text = document.getText();
	return text.length > MAX_SAVE_LENGTH ? undefined : text;
}
