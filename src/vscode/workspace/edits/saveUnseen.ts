import * as vscode from 'vscode';

/**
 * Saves changed documents that no tab has shown, side by side. VS Code opens tabs behind others for what stays unsaved
 * for most of a second; those of documents that were saved are closed again. A document into which somebody has typed
 * since is theirs: it is not saved, and its tab stays.
 * @param texts what each document says after the change, by URI
 * @param hadNone whether no tab was in front before the documents were changed
 * @returns those that could not be saved, as text; they stay in their editors
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
				// The others are saved all the same: what one has no room for the next may have.
				if (!(await save(document))) {
					unsaved.add(keyOf(document));
				}
			}),
	);
	// Where there was no tab, the first that was opened is in front, although nobody has asked for it.
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

/** Whether no tab is in front. */
export function hasNoTab(): boolean {
	return vscode.window.tabGroups.all.every(({ activeTab }) => !activeTab);
}

function keyOf({ uri }: vscode.TextDocument): string {
	return uri.toString();
}
