import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId } from '../run';
import { activeExtension } from '../support/extension';

describe('Restricted Mode', () => {
	it('is what this window is in', () => {
		assert.isFalse(vscode.workspace.isTrusted);
	});

	it('lets the extension run', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		await activeExtension();
		assert.isTrue(extension?.isActive);
	});
});
