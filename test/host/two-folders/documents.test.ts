import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';
import { indexedExtension } from '../support/extension';
import { eventually } from '../support/eventually';
import { documentText, remove, writeFile } from '../support/files';
import { tooltipOf } from '../support/treeText';

describe('case 23: a window with two folders', () => {
	let api: Api;

	const paths = (folder: string): readonly string[] =>
		api.services.catalog.current.entries
			.filter(entry => entry.folder === folder && entry.path.startsWith('backlog/') && !entry.isTemplate)
			.map(entry => entry.path);
	const backlog = [
		'backlog/import-browser-bookmarks.md',
		'backlog/keyboard-shortcuts-for-sorting.md',
		'backlog/quiet-reading-colours.md',
		'backlog/weekly-digest.md',
	];

	before(async () => {
		api = await indexedExtension();
	});

	it('is open', () => {
		assert.deepEqual(
			vscode.workspace.workspaceFolders?.map(({ name }) => name),
			['first', 'second'],
		);
	});

	it('distinguishes documents with the same path, each in the innermost folder', () => {
		assert.deepEqual(paths('first'), backlog);
		assert.deepEqual(paths('second'), backlog);
		const uris = api.services.catalog.current.entries.map(({ uri }) => uri);
		assert.strictEqual(new Set(uris).size, uris.length);
		assert.isEmpty(api.services.catalog.current.entries.filter(entry => entry.folder === 'first' && entry.path.startsWith('second/')));
	});

	it('shows in the tooltip which folder a document is in', async () => {
		const [, second] = vscode.workspace.workspaceFolders ?? [];
		const node = await eventually(() => {
			const found = api.tree.provider.document(vscode.Uri.joinPath(second!.uri, 'backlog/weekly-digest.md'));
			assert.isDefined(found);
			return found;
		});
		const { value } = tooltipOf(api.tree.provider, node!);
		assert.include(value.replaceAll('\\', '').replaceAll('&nbsp;', ' '), 'File: second/backlog/weekly-digest.md');
	});

	it('follows changes in both', async () => {
		await writeFile('backlog/new.md', documentText('New', 'todo'));
		await writeFile('second/backlog/new.md', documentText('New', 'todo'));
		await eventually(() =>
			assert.deepEqual(
				[...paths('first'), ...paths('second')].filter(path => path.endsWith('new.md')),
				['backlog/new.md', 'backlog/new.md'],
			),
		);
		await remove('backlog/new.md');
		await remove('second/backlog/new.md');
		await eventually(() => assert.deepEqual([paths('first'), paths('second')], [backlog, backlog]));
	});

	it('follows a folder that is removed from the window and added again', async () => {
		const [, second] = vscode.workspace.workspaceFolders ?? [];
		assert.isTrue(vscode.workspace.updateWorkspaceFolders(1, 1));
		// Its documents now belong to the outer folder.
		await eventually(() =>
			assert.include(
				api.services.catalog.current.entries.filter(({ folder }) => folder === 'first').map(({ path }) => path),
				'second/backlog/weekly-digest.md',
			),
		);
		assert.deepEqual(paths('second'), []);
		assert.isTrue(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second!.uri, name: 'second' }));
		await eventually(() => {
			assert.deepEqual(paths('second'), backlog);
			assert.isEmpty(api.services.catalog.current.entries.filter(entry => entry.path.startsWith('second/')));
		});
	});
});
