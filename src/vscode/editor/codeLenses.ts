import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { relationIndexOf } from '../../catalog/relations/relationIndex';
import type { TaskDocument } from '../../document/model/model';
import { sectionAt } from '../../document/read/sections';
import { settingKeys } from '../contributions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { makeLenses, needsCursor } from './makeLenses';

/** Documents above this many UTF-16 characters get no lenses. */
const MAX_LENGTH = 1_000_000;
/** Milliseconds for which the cursor must rest before the lenses follow it into another section. */
const CURSOR_REST = 150;

/**
 * Lenses above items, above sections with items and in the header. They are made at once from the parsed document as
 * it stands, so that there is never an empty answer while somebody types.
 */
export class CodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
	readonly #services: Services;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #listeners: vscode.Disposable;
	/** For each document whose lenses follow the cursor, the section they were made for. */
	readonly #sections = new WeakMap<vscode.TextDocument, number>();
	/** For each document with lenses, what the header says that it waits for. */
	readonly #blockers = new WeakMap<vscode.TextDocument, string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChangeCodeLenses: vscode.Event<void> = this.#onDidChange.event;

	constructor(services: Services) {
		this.#services = services;
		this.#listeners = vscode.Disposable.from(
			services.settings.onDidChange(change => {
				if (
					[settingKeys.codeLens, settingKeys.fieldAliases, settingKeys.dueSoonDays, settingKeys.staleDays].some(key => change.affects(key))
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
			if (setting === 'off' || text.offsetAt(text.lineAt(text.lineCount - 1).range.end) > MAX_LENGTH) {
				this.#sections.delete(text);
				return [];
			}
			const document = documents.get(text);
			const cursorLine = setting === 'currentSection' || needsCursor(document) ? this.#rememberCursor(text, document) : undefined;
			if (cursorLine === undefined) {
				this.#sections.delete(text);
			}
			return makeLenses({
				uri: text.uri,
				version: text.version,
				document,
				today: clock().date,
				due: settings.due(text.uri),
				blockers: this.#rememberBlockers(text, document),
				cursorLine,
			});
		} catch (error) {
			this.#services.log.error(`Code lenses failed: ${errorText(error)}`);
			return [];
		}
	}

	/** What the document waits for, as far as the workspace has been read; nothing is read for it. */
	#rememberBlockers(text: vscode.TextDocument, { isTemplate, status: { stage } }: TaskDocument): readonly Entry[] {
		const { catalog } = this.#services;
		const isAsked = catalog.state === 'ready' && !isTemplate && stage !== 'done' && stage !== 'archived';
		const blockers = isAsked ? relationIndexOf(catalog.current).openBlockers(text.uri.toString()) : [];
		this.#blockers.set(text, namesOf(blockers));
		return blockers;
	}

	/** Makes the lenses anew when a document on the screen waits for others than its lens says. */
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
		this.#sections.set(text, sectionAt(document.sections, line));
		return line;
	}

	#follow(editor: vscode.TextEditor): void {
		if (!this.#sections.has(editor.document)) {
			return;
		}
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			const document = this.#services.documents.get(editor.document);
			if (sectionAt(document.sections, editor.selection.active.line) !== this.#sections.get(editor.document)) {
				this.#onDidChange.fire();
			}
		}, CURSOR_REST);
	}
}

/** The editor that shows the document, the active one first. */
function editorOf(text: vscode.TextDocument): vscode.TextEditor | undefined {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	return activeTextEditor?.document === text ? activeTextEditor : visibleTextEditors.find(editor => editor.document === text);
}

function namesOf(blockers: readonly Entry[]): string {
	return blockers.map(({ uri, title }) => `${uri} ${title}`).join('\n');
}
