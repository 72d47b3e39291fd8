import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/vscode/contributions';
import { closeAll } from '../support/editors';
import { activeExtension } from '../support/extension';
import { eventually } from '../support/eventually';
import { documentText } from '../support/files';

describe('case 23: a window without a folder', () => {
	afterEach(closeAll);

	it('has no documents and shows the welcome text', async () => {
		const { services, tree } = await activeExtension();
		assert.lengthOf((await services.catalog.whenIndexed()).entries, 0);
		assert.deepEqual(await tree.provider.getChildren(), []);
		assert.isUndefined(tree.view.badge);
	});

	it('shows open documents and can edit them', async () => {
		const { services, tree } = await activeExtension();
		await services.catalog.whenIndexed();
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: documentText('Alone', 'in progress', '\n- [ ] An item\n'),
		});
		await vscode.window.showTextDocument(document);
		await eventually(() => assert.isDefined(tree.provider.document(document.uri)));
		const outcome = await services.edits.applyEdits(document.uri, facts => ({
			edits: [{ range: facts.items[0]!.markRange, newText: 'x' }],
		}));
		assert.deepEqual(outcome, { kind: 'applied', saved: false });
		assert.include(document.getText(), '- [x] An item');
		await vscode.commands.executeCommand(commandIds.refresh);
		assert.lengthOf(services.catalog.current.entries, 1);
	});

	it('removes the rows of closed documents', async () => {
		const { services } = await activeExtension();
		const catalog = await eventually(async () => {
			const current = await services.catalog.refresh();
			assert.lengthOf(current.entries, 0);
			return current;
		});
		assert.deepEqual(catalog.entries, []);
	});
});
