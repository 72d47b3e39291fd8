import * as vscode from 'vscode';
import { contextKeys } from '../../contributions';
import { messages } from '../words/messages';

/** Maximum changes that can be undone one after another. */
const MAX_CHANGES = 20;

/** Reverts a change. Shows its own messages, and never throws. */
export type UndoChange = () => Promise<unknown>;

/** The latest changes that were made outside of editors, so that they can be undone where the documents have no editor. */
export class ChangeHistory {
	readonly #changes: UndoChange[] = [];
	readonly #onWillChange = new vscode.EventEmitter<readonly vscode.Uri[]>();

	/** Fires before documents are changed outside of editors, also before such a change is undone. */
	readonly onWillChange = this.#onWillChange.event;

	/** To be called before documents are changed outside of editors. */
	announce(uris: readonly vscode.Uri[]): void {
		this.#onWillChange.fire(uris);
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
