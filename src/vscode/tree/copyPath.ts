import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { fileTargets } from './fileTargets';

/** Copies the paths of documents and of the folders of units, one a line. */
export async function copyPath(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const targets = fileTargets(services, argument, selection);
	if (targets.length > 0) {
		await vscode.env.clipboard.writeText(targets.map(({ uri }) => (uri.scheme === 'file' ? uri.fsPath : uri.path)).join('\n'));
	}
}
