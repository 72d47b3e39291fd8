import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll } from '../support/editors';
import { activeExtension } from '../support/extension';

describe('case 23: authoring without a folder', () => {
	before(activeExtension);

	afterEach(closeAll);

	it('creates a new document as an unsaved one with its title', async () => {
		await vscode.commands.executeCommand('taskDocs.newDocument', { template: 'implementation-plan', title: 'Alone' });
		const document = vscode.window.activeTextEditor?.document;
		assert.isTrue(document?.isUntitled);
		assert.strictEqual(document?.lineAt(0).text, '# Alone - Implementation Plan');
	});

	it('toggles an item of an unsaved document, and shows its lenses', async () => {
		// A name of its own: VS Code may give the name of a document that is being closed to the next one.
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:toggled.md'));
		const editor = await vscode.window.showTextDocument(document);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# A\n- [ ] one\n'));
		// The extension host learns about a cursor that the window moves later.
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		await vscode.commands.executeCommand('taskDocs.toggleItem');
		assert.strictEqual(document.getText(), '# A\n- [x] one\n');
		await vscode.commands.executeCommand('undo');
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
		assert.includeMembers(
			lenses.map(({ command }) => command?.title),
			['0/1 done', 'Check all', 'Check'],
		);
	});
});
