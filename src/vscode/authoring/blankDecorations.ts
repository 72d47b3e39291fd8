import * as vscode from 'vscode';
import { settingKeys } from '../contributions';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import { placeholdersOf } from '../workspace/documents/placeholdersOf';
import { isBundledRead, readBundled } from '../workspace/documents/readBundled';
import { roleOf } from '../workspace/documents/roleOf';
import type { Services } from '../workspace/services';

/** Debounce delay in milliseconds between a text change and the decorations; VS Code moves them with the text meanwhile. */
const UPDATE_DELAY = 150;
/** Blanks aren't decorated in documents longer than this, in UTF-16 characters. */
const MAX_LENGTH = 1_000_000;

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
				if (change.affects(settingKeys.fieldAliases)) {
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

	/** The highlighted ranges of an editor, which VS Code's API doesn't tell. */
	shownIn(editor: vscode.TextEditor): readonly vscode.Range[] {
		return this.#shown.get(editor) ?? [];
	}

	#updateSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#update(), UPDATE_DELAY);
	}

	#update(): void {
		clearTimeout(this.#timer);
		for (const editor of vscode.window.visibleTextEditors) {
			const ranges = this.#blanksOf(editor.document);
			if (ranges.length > 0 || this.shownIn(editor).length > 0) {
				editor.setDecorations(this.#type, [...ranges]);
				this.#shown.set(editor, ranges);
			}
		}
	}

	#blanksOf(text: vscode.TextDocument): readonly vscode.Range[] {
		try {
			const { documents } = this.#services;
			if (
				!isMarkdown(text) ||
				text.offsetAt(text.lineAt(text.lineCount - 1).range.end) > MAX_LENGTH ||
				!/^(?:task|copy)$/.test(roleOf(documents, text))
			) {
				return [];
			}
			if (!isBundledRead()) {
				this.#updateOnceRead();
				return [];
			}
			return placeholdersOf(documents.get(text)).map(({ range }) => toVscodeRange(range));
		} catch (error) {
			this.#services.log.error(`Highlighting blanks failed: ${errorText(error)}`);
			return [];
		}
	}

	/** Blanks are recognized by the family's template, so this waits for the bundled templates. */
	#updateOnceRead(): void {
		readBundled(this.#services).then(
			() => {
				if (!this.#isDisposed) {
					this.#updateSoon();
				}
			},
			(error: unknown) => this.#services.log.error(`Highlighting blanks failed: ${errorText(error)}`),
		);
	}
}
