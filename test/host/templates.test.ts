import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { findAuthor } from '../../src/vscode/authoring/findAuthor';
import { findTemplates } from '../../src/vscode/authoring/findTemplates';
import { set, unsetAll } from './support/commands';
import { closeAll } from './support/editors';
import { indexedExtension } from './support/extension';
import { inWorkspace, readFile, remove, writeFile } from './support/files';

const FOLDER = 'templates-test';

describe('templates and authors', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await remove('templates/offered.md');
		await remove('.git');
		await unsetAll();
		await remove('.vscode');
	});

	it("a workspace's templates are offered by title and first sentence", async () => {
		await writeFile(
			'templates/offered.md',
			'# Incident: [Title]\n\nWhat went wrong and what we learned. More words.\n\n**Status:** [Open/Closed]\n',
		);
		const choices = await findTemplates(api.services, vscode.workspace.workspaceFolders ?? []);
		const own = choices.find(({ template }) => template.path === 'templates/offered.md')?.template;
		assert.deepEqual([own?.title, own?.description], ['Incident', 'What went wrong and what we learned.']);
		assert.includeMembers(
			choices.map(({ template }) => template.path),
			['backlog/_template.md', 'templates/decision-record.md'],
		);
	});

	it("a workspace's templates come first, and one with the name of a built-in one replaces it", async () => {
		const namesOf = async (): Promise<readonly string[]> =>
			(await findTemplates(api.services, vscode.workspace.workspaceFolders ?? [])).map(
				({ template, extent }) => `${template.title} ${extent ?? 'own'}`,
			);
		const builtIn = ['Enhancement Task', 'Enhancement Tracking', 'Implementation Task', 'Implementation Plan'];
		const listed = await namesOf();
		const own = listed.filter(name => name.endsWith(' own'));
		assert.include(own, 'Backlog Item own');
		assert.deepEqual(listed, [...own, ...builtIn.map(name => `${name} essential`), ...builtIn.map(name => `${name} full`)]);
		await writeFile('templates/offered.md', '# Implementation Plan: [Title]\n\n## Our steps\n\n[What comes first]\n');
		assert.notInclude(await namesOf(), 'Implementation Plan full');
		await vscode.commands.executeCommand('taskDocs.newDocument', { template: 'implementation-plan', title: 'Ours', folder: FOLDER });
		assert.strictEqual(
			await readFile(`${FOLDER}/ours-implementation-plan.md`),
			'# Implementation Plan: Ours\n\n## Our steps\n\n[What comes first]\n',
		);
	});

	it("a template's own key sets folder, file name and what is removed", async () => {
		await writeFile(
			'templates/offered.md',
			`---\nstatus: draft\ntaskDocs:\n  folder: ${FOLDER}/incidents\n  fileName: inc-NNN-[title]\n  strip: [For authors]\n---\n\n# Incident: [Title]\n\n## For authors\n\nBe kind.\n\n## What happened\n\n[In one sentence]\n`,
		);
		await vscode.commands.executeCommand('taskDocs.newDocument', { template: 'templates/offered.md', title: 'Power cut' });
		assert.strictEqual(
			await readFile(`${FOLDER}/incidents/inc-001-power-cut.md`),
			'---\nstatus: draft\n---\n\n# Incident: Power cut\n\n## What happened\n\n[In one sentence]\n',
		);
	});

	it("the author comes from the setting, else from git's user of the folder; a .git file is ignored", async () => {
		const scope = inWorkspace('');
		await writeFile('.git/config', '[core]\n\tbare = false\n[user]\n\tname = Gita Lee\n');
		assert.strictEqual(await findAuthor(api.services, scope), 'Gita Lee');
		await vscode.commands.executeCommand('taskDocs.newDocument', { template: 'implementation-task', title: 'By Gita', folder: FOLDER });
		assert.include(await readFile(`${FOLDER}/by-gita.md`), '**Assignee**: Gita Lee');
		await set('taskDocs.newDocument.author', 'Ann');
		assert.strictEqual(await findAuthor(api.services, scope), 'Ann');
		await unsetAll();
		await remove('.git');
		await writeFile('.git', 'gitdir: ../elsewhere\n');
		assert.notStrictEqual(await findAuthor(api.services, scope), 'Gita Lee');
	});
});
