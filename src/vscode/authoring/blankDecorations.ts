import * as vscode from 'vscode';
import { toVscodeRange } from '../workspace/base/conversions';
import { blanksToFillIn } from '../workspace/documents/blanksToFillIn';
import type { Services } from '../workspace/services';

/** Debounce delay in milliseconds between a text change and the decorations; VS Code moves them with the text meanwhile. */
const UPDATE_DELAY = 150;

/** Highlights each blank in task documents that are visible, until it is filled in. */
export class BlankDecorations implements vscode.Disposable {
	readonly #services: Services;
	readonly #type: vscode.TextEditorDecorationType;
	readonly #listeners: vscode.Disposable;
	readonly #shown = new WeakMap<vscode.TextEditor, readonly vscode.Range[]>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDisposed = false;

	constructor(services: Services) {
		this.#services = services;
		this.#type = vscode.window.createTextEditorDecorationType({
			backgroundColor: new vscode.ThemeColor('editor.snippetTabstopHighlightBackground'),
			// Recognizable without its color, also in high contrast.
			borderColor: new vscode.ThemeColor('descriptionForeground'),
			borderStyle: 'dashed',
			borderWidth: '0 0 1px 0',
			overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.bracketMatchForeground'),
			overviewRulerLane: vscode.OverviewRulerLane.Center,
			rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		});
		this.#listeners = vscode.Disposable.from(
			vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (vscode.window.visibleTextEditors.some(editor => editor.document === document)) {
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
		this.#type.dispose();
	}

	/** The highlighted ranges of an editor, which VS Code's API doesn't expose. */
	shownIn(editor: vscode.TextEditor): readonly vscode.Range[] {
		return this.#shown.get(editor) ?? [];
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
		for (const editor of vscode.window.visibleTextEditors) {
			const ranges = blanksToFillIn(this.#services, editor.document, () => this.#updateSoon()).map(({ range }) => toVscodeRange(range));
			if (ranges.length > 0 || this.shownIn(editor).length > 0) {
				editor.setDecorations(this.#type, ranges);
				this.#shown.set(editor, ranges);
			}
		}
	}
}
