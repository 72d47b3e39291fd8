import type * as vscode from 'vscode';
import type { Followed } from './followRenames';

type Renamed = vscode.FileRenameEvent['files'];

/** Milliseconds after which a rename counts as failed. VS Code gives extensions a minute by default. */
const TIMEOUT = 120_000;

interface Pending {
	readonly files: Renamed;
	readonly followed: Followed;
	readonly since: number;
}

/**
 * Renames that VS Code has announced, each with its follow-up. VS Code doesn't report failed renames, so an announced
 * rename is dropped when one of its files is renamed again, or after a timeout; its follow-up is never used for another
 * rename.
 */
export class PendingRenames implements vscode.Disposable {
	#pending: readonly Pending[] = [];

	dispose(): void {
		this.#keep(() => false);
	}

	add(files: Renamed, followed: Followed): void {
		const old = new Set(files.map(({ oldUri }) => oldUri.toString()));
		this.#keep(({ files, since }) => performance.now() - since < TIMEOUT && !files.some(({ oldUri }) => old.has(oldUri.toString())));
		this.#pending = [...this.#pending, { files, followed, since: performance.now() }];
	}

	/** Removes and returns the follow-up of a completed rename; undefined if there is none. */
	take(files: Renamed): Followed | undefined {
		const keys = new Set(files.map(keyOf));
		const done = this.#pending.find(pending => pending.files.every(file => keys.has(keyOf(file))));
		this.#keep(pending => pending !== done);
		return done?.followed;
	}

	#keep(isKept: (pending: Pending) => boolean): void {
		this.#pending.filter(pending => !isKept(pending)).forEach(({ followed }) => void followed.dispose());
		this.#pending = this.#pending.filter(isKept);
	}
}

function keyOf({ oldUri, newUri }: Renamed[number]): string {
	return `${oldUri.toString()}\n${newUri.toString()}`;
}
