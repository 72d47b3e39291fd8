import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/vscode/contributions';
import { sentencesOf } from '../support/commands';
import { openTabs } from '../support/editors';
import { activeExtension } from '../support/extension';
import { inWorkspace } from '../support/files';

// Run several times by test/vscode/killed.mjs, which kills the host while it writes; the last time it may finish.
describe('a bulk edit that was interrupted', () => {
	it('completes when it is run again', async function () {
		this.timeout(120_000);
		// A retry would complete what this run has left.
		this.retries(0);
		const { services } = await activeExtension();
		const { entries } = await services.catalog.whenIndexed();
		assert.isAtLeast(entries.length, 100);
		const uris = entries.map(({ uri }) => vscode.Uri.parse(uri));
		const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.fixAll, uris[0], uris));
		assert.match(sentences.join(' '), /^Fixed (?:1 problem|\d+ problems)\.$/);
		for (const { path } of entries) {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
			assert.include(text, '\n**Status:** In Progress\n', path);
		}
		assert.deepEqual(openTabs(), []);
		assert.isEmpty(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty));
	});
});
