import * as vscode from 'vscode';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';

/** Copies the paths of documents, one a line. */
export async function copyPath(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		await vscode.env.clipboard.writeText(uris.map(uri => (uri.scheme === 'file' ? uri.fsPath : uri.path)).join('\n'));
	}
}
