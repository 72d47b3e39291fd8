import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { relationIndexOf } from '../../catalog/relations/relationIndex';
import type { TaskDocument } from '../../document/model/model';
import { sectionAt } from '../../document/read/sections';
import { settingKeys } from '../contributions';
import { lengthOf } from '../workspace/base/lengthOf';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { makeLenses, needsCursor } from './makeLenses';

/** Documents longer than this, in UTF-16 characters, get no lenses. */
const MAX_LENGTH = 1_000_000;
/** Lines that the cursor can move before the lenses follow it, within a section. */
const CURSOR_DISTANCE = 100;
/** Debounce delay in milliseconds before the lenses follow the cursor into another section. */
const CURSOR_DELAY = 150;

/**
 * Lenses above open items, above sections with items and in the header. Computed synchronously from the current text, so
 * that they don't flicker while the user types.
 */
export class CodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
	readonly #services: Services;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #listeners: vscode.Disposable;
	/** The cursor's line and section that the lenses were computed for, by document; only if they follow the cursor. */
	readonly #cursors = new WeakMap<vscode.TextDocument, { readonly line: number; readonly section: number }>();
	/** The blockers shown in the header, by document. */
	readonly #blockers = new WeakMap<vscode.TextDocument, string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChangeCodeLenses: vscode.Event<void> = this.#onDidChange.event;

	constructor(services: Services) {
		this.#services = services;
		this.#listeners = vscode.Disposable.from(
			services.settings.onDidChange(change => {
				if (
					change.affectsReading ||
					[settingKeys.codeLens, settingKeys.dueSoonDays, settingKeys.staleDays].some(key => change.affects(key))
				) {
					this.#onDidChange.fire();
				}
			}),
			services.dayChange.onDidChange(() => this.#onDidChange.fire()),
			services.catalog.onDidChange(() => this.#checkBlockers()),
			services.catalog.onDidChangeState(() => this.#checkBlockers()),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
		);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#listeners.dispose();
		this.#onDidChange.dispose();
	}

	/** Never throws. */
	provideCodeLenses(text: vscode.TextDocument): vscode.CodeLens[] {
		try {
			const { documents, settings, clock } = this.#services;
			const setting = isMarkdown(text) ? settings.codeLens(text.uri) : 'off';
			if (setting === 'off' || lengthOf(text) > MAX_LENGTH) {
				this.#cursors.delete(text);
				return [];
			}
			const document = documents.get(text);
			const cursorLine = setting === 'currentSection' || needsCursor(document) ? this.#rememberCursor(text, document) : undefined;
			if (cursorLine === undefined) {
				this.#cursors.delete(text);
			}
			return makeLenses({
				uri: text.uri,
				version: text.version,
				document,
				today: clock().date,
				due: settings.due(text.uri),
				blockers: this.#rememberBlockers(text, document),
				mode: setting,
				cursorLine,
			});
		} catch (error) {
			this.#services.log.error(`Code lenses failed: ${errorText(error)}`);
			return [];
		}
	}

	/** The open blockers that the catalog knows so far. Doesn't request the catalog. */
	#rememberBlockers(text: vscode.TextDocument, { isTemplate, status: { stage } }: TaskDocument): readonly Entry[] {
		const { catalog } = this.#services;
		const isAsked = catalog.state === 'ready' && !isTemplate && stage !== 'done' && stage !== 'archived';
		const blockers = isAsked ? relationIndexOf(catalog.current).openBlockers(text.uri.toString()) : [];
		this.#blockers.set(text, namesOf(blockers));
		return blockers;
	}

	/** Updates the lenses if the blockers of a visible document have changed. */
	#checkBlockers(): void {
		const { catalog, documents } = this.#services;
		const isStale =
			catalog.state === 'ready' &&
			vscode.window.visibleTextEditors.some(({ document: text }) => {
				const before = this.#blockers.get(text);
				return before !== undefined && (this.#rememberBlockers(text, documents.get(text)), this.#blockers.get(text) !== before);
			});
		if (isStale) {
			this.#onDidChange.fire();
		}
	}

	#rememberCursor(text: vscode.TextDocument, document: TaskDocument): number {
		const line = editorOf(text)?.selection.active.line ?? 0;
		this.#cursors.set(text, { line, section: sectionAt(document.sections, line) });
		return line;
	}

	#follow(editor: vscode.TextEditor): void {
		if (!this.#cursors.has(editor.document)) {
			return;
		}
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			const { sections } = this.#services.documents.get(editor.document);
			const { line } = editor.selection.active;
			const before = this.#cursors.get(editor.document);
			if (before && (sectionAt(sections, line) !== before.section || Math.abs(line - before.line) > CURSOR_DISTANCE)) {
				this.#onDidChange.fire();
			}
		}, CURSOR_DELAY);
	}
}

/** The editor that shows the document; prefers the active one. */
function editorOf(text: vscode.TextDocument): vscode.TextEditor | undefined {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	return activeTextEditor?.document === text ? activeTextEditor : visibleTextEditors.find(editor => editor.document === text);
}

function namesOf(blockers: readonly Entry[]): string {
	return blockers.map(({ uri, title }) => `${uri} ${title}`).join('\n');
}
