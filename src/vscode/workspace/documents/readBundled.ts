import * as vscode from 'vscode';
import { FAMILIES, type FamilyName } from '../../../document/model/family';
import { provideTexts } from '../../../template/providedTexts';

let reading: Promise<void> | undefined;
let isRead = false;

/** Whether the bundled templates have been read. */
export function isBundledRead(): boolean {
	return isRead;
}

/**
 * Reads the bundled templates, which ship as files beside the extension, once. Must be awaited before anything that
 * depends on a template. After a failure the next call tries again.
 */
export function readBundled({ extensionUri }: { readonly extensionUri: vscode.Uri }): Promise<void> {
	reading ??= readAll(vscode.Uri.joinPath(extensionUri, 'dist', 'templates')).catch((error: unknown) => {
		reading = undefined;
		throw error;
	});
	return reading;
}

async function readAll(folder: vscode.Uri): Promise<void> {
	const texts = await Promise.all(
		FAMILIES.map(
			async ({ name }) =>
				[name, new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.md`)))] as const,
		),
	);
	provideTexts(Object.fromEntries(texts) as Record<FamilyName, string>);
	isRead = true;
}
