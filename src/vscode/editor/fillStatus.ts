import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import { isBundledRead, readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';
import { editorMessages } from './editorMessages';
import { placeholdersOf } from '../workspace/documents/placeholdersOf';
import { roleOf } from '../workspace/documents/roleOf';

/** Debounce delay in milliseconds between a text change and the placeholder count. */
const UPDATE_DELAY = 250;
/** Placeholders aren't counted in documents longer than this, in UTF-16 characters. */
const MAX_LENGTH = 1_000_000;

/**
 * A status bar item with the number of placeholders left in the active task document. Hidden if there are none, and for
 * templates and other documents. Clicking it goes to the next one.
 */
export class FillStatus implements vscode.Disposable {
	readonly #services: Services;
	readonly #item: vscode.StatusBarItem;
	readonly #listeners: vscode.Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#shown: string | undefined;
	#isDisposed = false;

	constructor(services: Services) {
		this.#services = services;
		this.#item = vscode.window.createStatusBarItem('placeholders', vscode.StatusBarAlignment.Right, 101);
		this.#item.name = editorMessages.toFillInName();
		this.#item.command = commandIds.nextPlaceholder;
		this.#listeners = vscode.Disposable.from(
			vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document === vscode.window.activeTextEditor?.document) {
					this.#updateSoon();
				}
			}),
			services.settings.onDidChange(change => {
				if (change.affectsReading) {
					this.#updateSoon();
				}
			}),
		);
		this.#updateSoon();
	}

	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#timer);
		this.#listeners.dispose();
		this.#item.dispose();
	}

	/** The text in the status bar; undefined if it is hidden. */
	get text(): string | undefined {
		return this.#shown;
	}

	#updateSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#update(), UPDATE_DELAY);
	}

	#update(): void {
		clearTimeout(this.#timer);
		const count = this.#count();
		this.#shown = count > 0 ? editorMessages.toFillIn(count) : undefined;
		if (this.#shown === undefined) {
			this.#item.hide();
			return;
		}
		this.#item.text = this.#shown;
		this.#item.tooltip = editorMessages.toFillInTooltip();
		this.#item.accessibilityInformation = { label: editorMessages.toFillInLabel(count), role: 'button' };
		this.#item.show();
	}

	#count(): number {
		try {
			const { documents } = this.#services;
			const text = vscode.window.activeTextEditor?.document;
			const isCounted =
				text !== undefined &&
				text.offsetAt(text.lineAt(text.lineCount - 1).range.end) <= MAX_LENGTH &&
				isMarkdown(text) &&
				/^(?:task|copy)$/.test(roleOf(documents, text));
			if (isCounted && !isBundledRead()) {
				this.#countOnceRead();
				return 0;
			}
			return isCounted ? placeholdersOf(documents.get(text)).length : 0;
		} catch (error) {
			this.#services.log.error(`Counting placeholders failed: ${errorText(error)}`);
			return 0;
		}
	}

	/** Sample texts are recognized by the family's template, so the count waits for the bundled templates. */
	#countOnceRead(): void {
		readBundled(this.#services).then(
			() => {
				if (!this.#isDisposed) {
					this.#update();
				}
			},
			(error: unknown) => this.#services.log.error(`Counting placeholders failed: ${errorText(error)}`),
		);
	}
}
