import { assert } from 'chai';
import * as vscode from 'vscode';
import { activeExtension } from '../support/extension';
import { eventually } from '../support/eventually';
import { documentText, inWorkspace, readFile, remove, writeFile } from '../support/files';

describe('case 24: documents in Restricted Mode', () => {
	after(async () => {
		await remove('.vscode');
		await remove('untrusted-test');
	});

	it('are listed and can be edited', async () => {
		const { services, tree } = await activeExtension();
		const catalog = await services.catalog.whenIndexed();
		assert.isAbove(catalog.entries.length, 10);
		await eventually(async () => assert.isAbove((await tree.provider.getChildren()).length, 3));
		const uri = await writeFile('untrusted-test/a.md', 'one\n');
		const outcome = await services.edits.applyEdits(uri, () => ({
			edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'ONE' }],
		}));
		assert.deepEqual(outcome, { kind: 'applied', saved: true });
		assert.strictEqual(await readFile('untrusted-test/a.md'), 'ONE\n');
	});

	it("are found without the workspace's settings that select files", async () => {
		const { services } = await activeExtension();
		await writeFile('untrusted-test/b.md', documentText('Shown', 'todo'));
		await writeFile(
			'.vscode/settings.json',
			'{ "taskDocs.files.exclude": ["untrusted-test/**"], "taskDocs.fieldAliases": { "status": ["State of play"] } }',
		);
		const uri = inWorkspace('untrusted-test/b.md');
		// A setting that selects no files is applied, which shows that the settings have been read.
		await eventually(() => assert.deepEqual(services.settings.fieldAliases(uri), { status: ['State of play'] }));
		assert.notInclude(services.settings.filesExclude(uri), 'untrusted-test/**');
		assert.isUndefined(vscode.workspace.getConfiguration('taskDocs', uri).inspect('files.exclude')?.workspaceValue);
		const catalog = await services.catalog.refresh();
		assert.strictEqual(catalog.get(uri.toString())?.title, 'Shown');
	});
});
