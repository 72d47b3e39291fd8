import { assert } from 'chai';
import * as vscode from 'vscode';
import { sentencesOf } from './support/commands';
import { activeExtension } from './support/extension';
import { eventually, pause } from './support/eventually';

// The first suite by name: later ones request the catalog.
describe('activation', () => {
	it('case 21: reads nothing before it is needed', async () => {
		const { services } = await activeExtension();
		await pause(300);
		assert.strictEqual(services.catalog.state, 'idle');
		assert.lengthOf(services.catalog.current.entries, 0);
	});

	it('loads a lazy module when one of its commands runs, not before', async () => {
		const { authoring, problems } = await activeExtension();
		assert.isFalse(authoring.lazyModule.isLoaded);
		assert.isFalse(problems.lazyModule.isLoaded);
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.addPart')), [
			'Open a Markdown document or select one in the Explorer first.',
		]);
		assert.isTrue(authoring.lazyModule.isLoaded);
		assert.isFalse(problems.lazyModule.isLoaded);
	});

	it('reads the workspace when the view is shown', async () => {
		const { services, tree } = await activeExtension();
		await vscode.commands.executeCommand('taskDocs.documents.focus');
		await eventually(() => assert.strictEqual(services.catalog.state, 'ready'));
		assert.isTrue(tree.view.visible);
		assert.isAbove(services.catalog.current.entries.length, 10);
	});
});
