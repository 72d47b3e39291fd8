import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';
import { report } from '../report';
import { extensionId } from '../run';

/** The running extension, activated; how long that took is told to the person at the terminal. */
export async function activeExtension(): Promise<Api> {
	const extension = vscode.extensions.getExtension<Api>(extensionId);
	if (!extension) {
		throw new Error(`${extensionId} is not installed in this window.`);
	}
	if (extension.isActive) {
		return extension.exports;
	}
	const start = performance.now();
	const api = await extension.activate();
	report(`    activated in ${(performance.now() - start).toFixed(1)} ms, loading its bundle and the round trip included; ${api.activationTime.toFixed(1)} ms of its own`);
	return api;
}
