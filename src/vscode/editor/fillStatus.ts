import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { blanksToFillIn } from '../workspace/documents/blanksToFillIn';
import type { Services } from '../workspace/services';
import { blankCount } from '../workspace/words/words';
import { editorMessages } from './editorMessages';

/** Debounce delay in milliseconds between a text change and the count. */
const UPDATE_DELAY = 250;

/**
 * A status bar item with the number of blanks left in the active task document. Hidden if there are none. Clicking it goes
 * to the next one.
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
		if (this.#isDisposed) {
			return;
		}
		this.#timer = setTimeout(() => this.#update(), UPDATE_DELAY);
	}

	#update(): void {
		clearTimeout(this.#timer);
		const count = this.#count();
		this.#shown = count > 0 ? blankCount(count) : undefined;
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
		const text = vscode.window.activeTextEditor?.document;
		return text ? blanksToFillIn(this.#services, text, () => this.#updateSoon()).length : 0;
	}
}
