import * as vscode from 'vscode';
import { nextChoice } from '../../document/edit/nextChoice';
import { contextKeys } from '../contributions';
import { lengthOf } from '../workspace/base/lengthOf';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import { roleOf, type Role } from '../workspace/documents/roleOf';
import type { Services } from '../workspace/services';

/** Debounce delay in milliseconds between a text change and the update of the context keys. */
const UPDATE_DELAY = 250;
/** Longer documents, in UTF-16 characters, count as ordinary Markdown. */
const MAX_LENGTH = 1_000_000;

/** What commands in the Command Palette depend on. */
export interface ActiveState {
	/** The role of the active editor's document; `''` if it isn't Markdown. */
	readonly role: Role | '';
	readonly hasNextStatus: boolean;
	readonly hasPriority: boolean;
}

const NONE: ActiveState = { role: '', hasNextStatus: false, hasPriority: false };

/** Sets the context keys that describe the active document, so that commands that can't apply to it are not listed. */
export class ActiveDocument implements vscode.Disposable {
	readonly #services: Services;
	readonly #listeners: vscode.Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#state: ActiveState | undefined;

	constructor(services: Services) {
		this.#services = services;
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
		clearTimeout(this.#timer);
		this.#listeners.dispose();
	}

	/** The state that the context keys have. */
	get state(): ActiveState | undefined {
		return this.#state;
	}

	#updateSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#update(), UPDATE_DELAY);
	}

	#update(): void {
		clearTimeout(this.#timer);
		const before = this.#state;
		const now = this.#read();
		this.#state = now;
		for (const [key, name] of [
			[contextKeys.activeRole, 'role'],
			[contextKeys.hasNextStatus, 'hasNextStatus'],
			[contextKeys.hasPriority, 'hasPriority'],
		] as const) {
			if (before?.[name] !== now[name]) {
				void vscode.commands.executeCommand('setContext', key, now[name]);
			}
		}
	}

	#read(): ActiveState {
		try {
			const { documents } = this.#services;
			const text = vscode.window.activeTextEditor?.document;
			if (!text || !isMarkdown(text)) {
				return NONE;
			}
			if (lengthOf(text) > MAX_LENGTH) {
				return { ...NONE, role: 'other' };
			}
			const document = documents.get(text);
			const { status, priority } = document;
			return {
				role: roleOf(documents, text),
				hasNextStatus: !document.isTemplate && status.field !== undefined && nextChoice(document, 'status') !== undefined,
				hasPriority: !document.isTemplate && priority.field !== undefined,
			};
		} catch (error) {
			this.#services.log.error(`Reading the active document failed: ${errorText(error)}`);
			return NONE;
		}
	}
}
