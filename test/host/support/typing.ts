import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';

/**
 * Runs something, and types the first time that the extension reaches a step, like a quick user. Fails if a step is
 * never reached.
 * @param typing what to type, by step
 */
export async function typingAt<T>(api: Api, typing: Readonly<Record<string, () => unknown>>, work: () => Promise<T>): Promise<T> {
	const left = new Map(Object.entries(typing));
	api.setBetweenSteps(async name => {
		const typeNow = left.get(name);
		left.delete(name);
		await typeNow?.();
	});
	try {
		const result = await work();
		assert.isEmpty([...left.keys()], 'steps that were not reached');
		return result;
	} finally {
		api.setBetweenSteps();
	}
}

/** Does something while VS Code waits for other extensions before a move, like a quick user. Fails if it never asks. */
export async function whileMoving<T>(uri: vscode.Uri | undefined, act: () => Thenable<unknown>, work: () => Promise<T>): Promise<T> {
	let isDone = false;
	const listener = vscode.workspace.onWillRenameFiles(event => {
		if (!isDone && event.files.some(({ oldUri }) => oldUri.toString() === uri?.toString())) {
			isDone = true;
			event.waitUntil(act());
		}
	});
	try {
		const result = await work();
		assert.isTrue(isDone, 'VS Code asked before the move');
		return result;
	} finally {
		listener.dispose();
	}
}
