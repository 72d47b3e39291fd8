import * as vscode from 'vscode';
import { contextKeys } from '../../contributions';
import { messages } from '../words/messages';

/** Maximum changes that can be undone one after another. */
const MAX_CHANGES = 20;

/** Reverts a change. Shows its own messages, and never throws. */
export type UndoChange = () => Promise<unknown>;

/** Documents that are about to be changed outside of editors. */
export interface AnnouncedChange {
	/** Empty once it turns out that none of them changes. */
	readonly uris: readonly vscode.Uri[];
	/** The argument of the command, such as a row of a view; undefined for any other change. */
	readonly argument: unknown;
}

/** The latest changes that were made outside of editors, so that they can be undone where the documents have no editor. */
export class ChangeHistory {
	readonly #changes: UndoChange[] = [];
	readonly #onWillChange = new vscode.EventEmitter<AnnouncedChange>();

	/** Fires before documents are changed outside of editors, also before such a change is undone. */
	readonly onWillChange = this.#onWillChange.event;

	/**
	 * To be called before documents are changed outside of editors, and without documents if none of them has changed.
	 * @param argument of the command
	 */
	announce(uris: readonly vscode.Uri[], argument?: unknown): void {
		this.#onWillChange.fire({ uris, argument });
	}

	/** Remembers a change. @returns reverts it; does nothing if it has been reverted, also by undoLast */
	add(undo: UndoChange): UndoChange {
		let isDone = false;
		const once = async (): Promise<void> => {
			if (!isDone) {
				isDone = true;
				this.#remove(once);
				await undo();
			}
		};
		this.#changes.push(once);
		this.#changes.splice(0, this.#changes.length - MAX_CHANGES);
		this.#showState();
		return once;
	}

	/** Whether there is a change that can be undone. */
	get canUndo(): boolean {
		return this.#changes.length > 0;
	}

	/** Reverts the last change that has not been reverted; a message says if there is none. */
	async undoLast(): Promise<void> {
		const last = this.#changes.at(-1);
		if (last) {
			await last();
		} else {
			void vscode.window.showInformationMessage(messages.nothingToUndo());
		}
	}

	#remove(change: UndoChange): void {
		const at = this.#changes.indexOf(change);
		if (at >= 0) {
			this.#changes.splice(at, 1);
			this.#showState();
		}
	}

	#showState(): void {
		void vscode.commands.executeCommand('setContext', contextKeys.canUndo, this.#changes.length > 0);
	}
}
