import type * as vscode from 'vscode';

/**
 * The renamings of files that bring all their changes along, as ours do. Nobody must follow these a second time: the
 * editor drops a whole renaming when a text of it changes in between.
 */
export class OwnRenames {
	readonly #keys = new Set<string>();

	/** Says so of one that the editor is about to make. */
	expect(from: vscode.Uri, to: vscode.Uri): void {
		this.#keys.add(keyOf(from, to));
	}

	/** Whether this is one; asked once for each, when the editor makes it. */
	take(from: vscode.Uri, to: vscode.Uri): boolean {
		return this.#keys.delete(keyOf(from, to));
	}

	/** Says so while an edit with these renamings is applied, whatever comes of it. */
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
