import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId } from '../run';
import { activeExtension } from '../support/extension';

describe('a window without a folder', () => {
	it('is what is shown', () => {
		assert.isUndefined(vscode.workspace.workspaceFolders);
	});

	it('lets the extension run', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		await activeExtension();
		assert.isTrue(extension?.isActive);
	});
});
