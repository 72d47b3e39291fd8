import * as vscode from 'vscode';
import { isMarkdown } from '../workspace/base/isMarkdown';

/** Documents above this many UTF-16 characters are not followed. */
export const MAX_SAVE_LENGTH = 1_000_000;
/** Milliseconds after which a document that changed while it was clean, and is clean still, was changed from outside. */
const SETTLED = 100;

/** What is known of an open document. */
interface Known {
	/** The text as it was last saved or read from the disk; undefined when it was dirty from the start. */
	saved: string | undefined;
	/** Whether the last change of its text was an undo or a redo. */
	isUndone: boolean;
}

/** Remembers of each open Markdown document what was last saved, and whether its last change was an undo or redo. */
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

	/** The text that was last saved; undefined when that is not known, so that the document counts as changed. */
	savedText(document: vscode.TextDocument): string | undefined {
		return this.#known.get(document)?.saved;
	}

	/** Whether the last change of the text was an undo or a redo: what it brought back is left alone. */
	isUndone(document: vscode.TextDocument): boolean {
		return this.#known.get(document)?.isUndone === true;
	}

	#open(document: vscode.TextDocument): void {
		// A change of language closes and opens the same document; what is known of it stays.
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
		// Either the file changed on disk, or this is a first keystroke that does not make the document dirty yet.
		const { version } = document;
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			if (!document.isClosed && !document.isDirty && document.version === version) {
				this.#keep(document);
			}
		}, SETTLED);
		this.#timers.add(timer);
	}
}

function textOf(document: vscode.TextDocument): string | undefined {
	const text = document.getText();
	return text.length > MAX_SAVE_LENGTH ? undefined : text;
}
