import * as vscode from 'vscode';

/**
 * Saves changed documents that had no tab, in parallel. VS Code opens background tabs for documents that stay unsaved
 * for most of a second; tabs of documents that were saved are closed again. A document that the user has typed into
 * since is not saved, and its tab stays.
 * @param texts the text of each document after the change, by URI
 * @param hadNone whether there was no active tab before the documents were changed
 * @returns the URIs, as text, of documents that could not be saved; they stay open
 */
export async function saveUnseen(
	texts: ReadonlyMap<string, string>,
	save: (document: vscode.TextDocument) => Thenable<boolean> = document => document.save(),
	hadNone = hasNoTab(),
): Promise<ReadonlySet<string>> {
	const { tabGroups } = vscode.window;
	const typedInto = new Set(
		vscode.workspace.textDocuments.filter(document => texts.get(keyOf(document)) !== document.getText()).map(keyOf),
	);
	const saving = new Set([...texts.keys()].filter(uri => !typedInto.has(uri)));
	const unsaved = new Set<string>();
	await Promise.all(
		vscode.workspace.textDocuments
			.filter(document => document.isDirty && saving.has(keyOf(document)))
			.map(async document => {
				// The others are still saved: a disk that has no room for one can have room for the next.
				if (!(await save(document))) {
					unsaved.add(keyOf(document));
				}
			}),
	);
	// If there was no tab before, the first one opened is active although the user didn't open it.
	const opened = tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(
			({ input, isActive, isDirty }) =>
				!isDirty &&
				(!isActive || hadNone) &&
				input instanceof vscode.TabInputText &&
				saving.has(input.uri.toString()) &&
				!unsaved.has(input.uri.toString()),
		);
	if (opened.length > 0) {
		await tabGroups.close(opened, true);
	}
	return unsaved;
}

/** Whether there is no active tab. */
export function hasNoTab(): boolean {
	return vscode.window.tabGroups.all.every(({ activeTab }) => !activeTab);
}

function keyOf({ uri }: vscode.TextDocument): string {
	return uri.toString();
}
