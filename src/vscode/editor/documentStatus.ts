import * as vscode from 'vscode';
import type { TaskDocument } from '../../document/model/model';
import { nextChoice } from '../../document/edit/nextChoice';
import type { DueState } from '../../catalog/group/dueState';
import { commandIds, settingKeys } from '../contributions';
import { appendText } from '../workspace/words/appendText';
import { dateWithWords, documentDue, dueShort, dueText, staleText } from '../workspace/words/dueWords';
import { stageIcon } from '../workspace/words/icons';
import { lengthOf } from '../workspace/base/lengthOf';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { itemsDone, stageLabel } from '../workspace/words/words';
import { editorMessages } from './editorMessages';

/** Debounce delay in milliseconds between a text change and the update of the item. */
const UPDATE_DELAY = 250;
/** Documents longer than this, in UTF-16 characters, show no status. */
const MAX_LENGTH = 1_000_000;
/** Maximum characters of a value in the status bar. */
const MAX_VALUE = 24;

/**
 * A status bar item with the status of the active task document and whether it is late or due soon. Hidden
 * for templates and other documents. Clicking it lets the user choose another status.
 */
export class DocumentStatus implements vscode.Disposable {
	readonly #services: Services;
	readonly #item: vscode.StatusBarItem;
	readonly #listeners: vscode.Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#shown: string | undefined;

	constructor(services: Services) {
		this.#services = services;
		this.#item = vscode.window.createStatusBarItem('status', vscode.StatusBarAlignment.Right, 102);
		this.#item.name = editorMessages.statusItemName();
		this.#item.command = commandIds.setStatus;
		this.#listeners = vscode.Disposable.from(
			vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document === vscode.window.activeTextEditor?.document) {
					this.#updateSoon();
				}
			}),
			services.dayChange.onDidChange(() => this.#update()),
			services.settings.onDidChange(change => {
				if (change.affectsReading || [settingKeys.dueSoonDays, settingKeys.staleDays].some(key => change.affects(key))) {
					this.#updateSoon();
				}
			}),
		);
		this.#updateSoon();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#listeners.dispose();
		this.#item.dispose();
	}

	/** The text in the status bar; undefined if it is hidden. */
	get text(): string | undefined {
		return this.#shown;
	}

	/** The tooltip. */
	get tooltip(): string | undefined {
		return this.#item.tooltip instanceof vscode.MarkdownString ? this.#item.tooltip.value : this.#item.tooltip;
	}

	#updateSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#update(), UPDATE_DELAY);
	}

	#update(): void {
		clearTimeout(this.#timer);
		const document = this.#active();
		if (!document) {
			this.#shown = undefined;
			this.#item.hide();
			return;
		}
		const { status } = document;
		const uri = vscode.window.activeTextEditor?.document.uri;
		const due = uri && documentDue(this.#services, uri, document);
		// Short, so that a narrow window has room for it; the tooltip says the rest.
		const pressing = due && dueShort({ ...due, staleDays: undefined });
		const words = [shorten(status.text) ?? stageLabel(status.stage), pressing].filter(text => text !== undefined).join(' · ');
		this.#shown = `$(${stageIcon(status.stage).id}) ${words}`;
		this.#item.text = this.#shown;
		this.#item.tooltip = tooltip(document, due);
		this.#item.accessibilityInformation = { label: editorMessages.statusItemLabel(words), role: 'button' };
		this.#item.show();
	}

	#active(): TaskDocument | undefined {
		try {
			const { documents } = this.#services;
			const text = vscode.window.activeTextEditor?.document;
			if (!text || lengthOf(text) > MAX_LENGTH || !documents.isTaskMarkdown(text)) {
				return undefined;
			}
			const document = documents.get(text);
			return document.isTemplate ? undefined : document;
		} catch (error) {
			this.#services.log.error(`Showing the status failed: ${errorText(error)}`);
			return undefined;
		}
	}
}

/** Text from the document is escaped; only the extension's own links below are Markdown. */
function tooltip(document: TaskDocument, state: DueState | undefined): vscode.MarkdownString {
	const {
		status,
		priority,
		due,
		modified,
		progress: { work },
		title,
	} = document;
	const text = new vscode.MarkdownString();
	text.isTrusted = { enabledCommands: [commandIds.cycleStatus, commandIds.setPriority] };
	appendText(text.appendMarkdown('**'), title.text).appendMarkdown('**\n\n');
	const rows: readonly (readonly [string, string | undefined])[] = [
		[vscode.l10n.t('Status'), status.text ?? stageLabel(status.stage)],
		[vscode.l10n.t('Priority'), priority.text],
		[vscode.l10n.t('Due'), dateWithWords(due, state && state.date === due ? dueText(state) : undefined)],
		// A milestone can be due before the document.
		[vscode.l10n.t('Next date'), state?.date === due ? undefined : dateWithWords(state?.date, state && dueText(state))],
		[vscode.l10n.t('Modified'), dateWithWords(modified, state && staleText(state))],
		[vscode.l10n.t('Progress'), work.total > 0 ? itemsDone(work) : undefined],
	];
	for (const [label, value] of rows) {
		if (value !== undefined) {
			appendText(text.appendMarkdown('- '), `${label}: ${value}`).appendMarkdown('\n');
		}
	}
	const next = status.field && nextChoice(document, 'status');
	text.appendMarkdown('\n');
	if (next) {
		appendText(text.appendMarkdown('['), editorMessages.nextStatus(next.text)).appendMarkdown(`](command:${commandIds.cycleStatus}) · `);
	}
	return text.appendMarkdown(`[${editorMessages.setPriority()}](command:${commandIds.setPriority})`);
}

/** The status bar would render `$(name)` as an icon. */
function shorten(text: string | undefined): string | undefined {
	return (text !== undefined && text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).trimEnd()}…` : text)?.replaceAll('$(', '$ (');
}
