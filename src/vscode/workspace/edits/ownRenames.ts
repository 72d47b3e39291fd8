import type * as vscode from 'vscode';

/**
 * Renames whose edits already include all changes that follow from them, as ours do. They must not be followed a second
 * time: VS Code drops the whole rename if one of its texts changes in between.
 */
export class OwnRenames {
	readonly #keys = new Set<string>();

	/** Registers a rename that VS Code is about to make. */
	expect(from: vscode.Uri, to: vscode.Uri): void {
		this.#keys.add(keyOf(from, to));
	}

	/** Whether a rename is registered, and removes it. Called once for each, when VS Code makes it. */
	take(from: vscode.Uri, to: vscode.Uri): boolean {
		return this.#keys.delete(keyOf(from, to));
	}

	/** Registers renames while an edit that contains them is applied, even if it fails. */
	async during<T>(moves: readonly { readonly from: vscode.Uri; readonly to: vscode.Uri }[], apply: () => Thenable<T>): Promise<T> {
		moves.forEach(({ from, to }) => this.expect(from, to));
		try {
			return await apply();
		} finally {
			moves.forEach(({ from, to }) => this.take(from, to));
		}
	}
}

function keyOf(from: vscode.Uri, to: vscode.Uri): string {
	return `${from.toString()}\n${to.toString()}`;
}
