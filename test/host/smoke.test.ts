import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId, run } from './run';
import { activeExtension } from './support/extension';

describe('the extension host', () => {
	it(`is the requested ${run.host} host`, () => {
		// A worker can load scripts and has no process; the opposite is true for the Node host.
		const worker = typeof (globalThis as { readonly importScripts?: unknown }).importScripts === 'function';
		assert.strictEqual(worker ? 'web' : 'node', run.host);
		assert.strictEqual(typeof process, worker ? 'undefined' : 'object');
	});

	it('case 25: has no Node in the web host, where the unit tests run too', function () {
		const ofNode = ['Buffer', 'process', 'global', '__dirname'].filter(name => name in globalThis);
		const suites = (this.test?.parent?.parent?.suites ?? []).map(({ title }) => title);
		if (run.host === 'web') {
			assert.deepEqual(ofNode, []);
			assert.include(suites, 'scanBlocks');
			assert.include(suites, 'front matter');
		} else {
			assert.include(ofNode, 'Buffer');
			assert.notInclude(suites, 'scanBlocks');
		}
	});

	it('shows the example workspace and trusts it', () => {
		assert.lengthOf(vscode.workspace.workspaceFolders ?? [], 1);
		assert.isTrue(vscode.workspace.isTrusted);
	});

	it('activates the extension', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		assert.isDefined(extension);
		await activeExtension();
		assert.isTrue(extension?.isActive);
	});
});
