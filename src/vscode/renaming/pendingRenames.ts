import type * as vscode from 'vscode';
import type { Followed } from './followRenames';

type Renamed = vscode.FileRenameEvent['files'];

/** How long VS Code may take for a renaming, in milliseconds; it gives extensions a minute by default. */
const PATIENCE = 120_000;

interface Pending {
	readonly files: Renamed;
	readonly followed: Followed;
	readonly since: number;
}

/**
 * The renamings that VS Code was about to make, each with what follows it. VS Code doesn't say that one failed, so that
 * one is dropped when a file of it is renamed again, or after a while; what belongs to it never counts for another one.
 */
export class PendingRenames implements vscode.Disposable {
	#pending: readonly Pending[] = [];

	dispose(): void {
		this.#keep(() => false);
	}

	add(files: Renamed, followed: Followed): void {
		const old = new Set(files.map(({ oldUri }) => oldUri.toString()));
		this.#keep(({ files, since }) => performance.now() - since < PATIENCE && !files.some(({ oldUri }) => old.has(oldUri.toString())));
		this.#pending = [...this.#pending, { files, followed, since: performance.now() }];
	}

	/** What follows this renaming, which has happened; undefined when nothing does. */
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
