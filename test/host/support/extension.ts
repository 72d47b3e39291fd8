import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';
import { report } from '../report';
import { extensionId } from '../run';
import { setDay } from './clock';
import { eventually } from './eventually';
import { EXAMPLE_DAY } from './exampleDay';
import { remove } from './files';

let hasDay = false;

/**
 * The activated extension. Its clock is set to ten in the morning of the example's day, so that no test depends
 * on the day it runs; see setDay. Prints the activation time.
 */
export async function activeExtension(): Promise<Api> {
	const extension = vscode.extensions.getExtension<Api>(extensionId);
	if (!extension) {
		throw new Error(`${extensionId} is not installed in this window.`);
	}
	const api = extension.isActive ? extension.exports : await activate(extension);
	if (!hasDay) {
		hasDay = true;
		setDay(api, EXAMPLE_DAY);
	}
	return api;
}

async function activate(extension: vscode.Extension<Api>): Promise<Api> {
	const start = performance.now();
	const api = await extension.activate();
	report(
		`    activated in ${(performance.now() - start).toFixed(1)} ms, loading its bundle and the round trip included; ${api.activationTime.toFixed(1)} ms of its own`,
	);
	return api;
}

/** The same, once its catalog has been read. */
export async function indexedExtension(): Promise<Api> {
	const api = await activeExtension();
	await api.services.catalog.whenIndexed();
	return api;
}

/** Removes a file or folder of the workspace, and waits until the catalog no longer contains it. */
export async function forget(api: Api, path: string, patience?: number): Promise<void> {
	await remove(path);
	await eventually(
		() => assert.isEmpty(api.services.catalog.current.entries.filter(entry => entry.path === path || entry.path.startsWith(`${path}/`))),
		patience,
	);
}
