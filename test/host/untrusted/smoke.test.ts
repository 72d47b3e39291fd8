import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId } from '../run';
import { activeExtension } from '../support/extension';

describe('Restricted Mode', () => {
	it('is active in this window', () => {
		assert.isFalse(vscode.workspace.isTrusted);
	});

	it('runs the extension', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		await activeExtension();
		assert.isTrue(extension?.isActive);
	});
});
