import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId } from '../run';
import { activeExtension } from '../support/extension';

describe('a window without a folder', () => {
	it('is open', () => {
		assert.isUndefined(vscode.workspace.workspaceFolders);
	});

	it('runs the extension', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		await activeExtension();
		assert.isTrue(extension?.isActive);
	});
});
