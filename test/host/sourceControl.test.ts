import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { gitApi, type GitApi, type GitRepository } from '../../src/vscode/sourceControl/gitApi';
import { run } from './run';
import { answerWith, type ShownMessage } from './support/answers';
import { closeAll, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { forget, indexedExtension } from './support/extension';
import { inWorkspace, remove, writeFile } from './support/files';

const ROOT = 'source-control-test';
const PLAN = ['# Plan', '', '**Status:** To Do', '', '- [ ] The lamp must be mended', '- [ ] Paint the pier', ''].join('\n');
const CHANGED = ['# Plan', '', '**Status:** In Progress', '', '- [x] The lamp should be mended', ''].join('\n');

/** What tests need of the Git extension's API besides what the extension uses. */
interface TestRepository extends GitRepository {
	add(paths: readonly string[]): Promise<void>;
	commit(message: string): Promise<void>;
	setConfig(key: string, value: string): Promise<string>;
	status(): Promise<void>;
}

describe('changes in plans since the last commit', () => {
	let api: Api;
	let answers: vscode.Disposable;
	let messages: string[];
	/** Of one test: Git keeps knowing the repository of a folder that was deleted. */
	let folder: string;
	let tests = 0;

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		messages = [];
		folder = `${ROOT}/${++tests}`;
		const keep = ({ text }: ShownMessage): unknown => messages.push(text);
		answers = answerWith({ choose: () => 0, toggle: () => false, wait: () => Promise.resolve() }, keep);
	});

	afterEach(async () => {
		answers.dispose();
		await closeAll();
		await forget(api, ROOT);
	});

	/** Runs the command, and returns the text that it shows. */
	async function changes(...selected: readonly unknown[]): Promise<string> {
		await vscode.commands.executeCommand(commandIds.showPlanChanges, ...selected);
		assert.deepEqual(messages, []);
		const shown = vscode.window.activeTextEditor?.document;
		assert.strictEqual(shown?.uri.scheme, 'task-docs-changes');
		assert.strictEqual(shown?.languageId, 'markdown');
		return shown?.getText() ?? '';
	}

	/** Runs the command, and returns what it says instead of showing changes. */
	async function refusal(...selected: readonly unknown[]): Promise<string> {
		await vscode.commands.executeCommand(commandIds.showPlanChanges, ...selected);
		assert.lengthOf(messages, 1);
		return messages.splice(0).join('');
	}

	if (run.host === 'web') {
		it('say that the Git extension is missing, which never runs in this host', async () => {
			const uri = await writeFile(`${folder}/plan.md`, PLAN);
			assert.strictEqual(await refusal(uri), "This needs VS Code's Git extension. Enable it, and check that Git is installed.");
		});
		return;
	}

	let git: GitApi & { init(root: vscode.Uri): Promise<TestRepository | null> };
	let repository: TestRepository;

	before(async () => {
		git = (await gitApi()) as typeof git;
	});

	/** Creates a repository whose only commit has these files. */
	async function commit(files: Readonly<Record<string, string>>): Promise<void> {
		const uris = await Promise.all(Object.entries(files).map(([name, text]) => writeFile(`${folder}/${name}`, text)));
		const created = await git.init(inWorkspace(folder));
		assert.isNotNull(created);
		repository = created as TestRepository;
		await repository.setConfig('user.name', 'Test');
		await repository.setConfig('user.email', 'test@example.com');
		await repository.setConfig('commit.gpgsign', 'false');
		await repository.add(uris.map(({ fsPath }) => fsPath));
		await repository.commit('Start');
	}

	it('are shown for a resource of Source Control, as Markdown', async () => {
		await commit({ 'plan.md': PLAN });
		const resourceUri = await writeFile(`${folder}/plan.md`, CHANGED);
		assert.strictEqual(
			await changes({ resourceUri }),
			[
				'# Changes in `plan.md` since the last commit',
				'',
				'### Dropped (1)',
				'',
				'- `Paint the pier` (line 6 before)',
				'',
				'### Weakened (1)',
				'',
				'- `The lamp must be mended` → `The lamp should be mended` (line 5)',
				'',
				'### Checked (1)',
				'',
				'- `The lamp should be mended` (line 5)',
				'',
				'### Fields changed (1)',
				'',
				'- `Status`: `To Do` → `In Progress` (line 3)',
				'',
			].join('\n'),
		);
	});

	it('include what is not saved yet, and are read again by the next command', async () => {
		await commit({ 'plan.md': PLAN });
		const uri = inWorkspace(`${folder}/plan.md`);
		assert.include(await changes(uri), 'No changes in items and fields.');
		const editor = await show(uri);
		await type(editor, 6, 0, '- [ ] Buy a boat\n');
		await vscode.commands.executeCommand(commandIds.showPlanChanges);
		await eventually(() => assert.include(vscode.window.activeTextEditor?.document.getText(), '- `Buy a boat` (line 7)'));
		assert.strictEqual(vscode.window.activeTextEditor?.document.uri.scheme, 'task-docs-changes');
	});

	it('are shown for all changed plans of a repository, with new, deleted and renamed ones', async () => {
		await commit({ 'plan.md': PLAN, 'gone.md': PLAN.replace('Plan', 'Gone'), 'notes.md': '# Notes\n\nOne.\n', 'code.ts': '1;\n' });
		await writeFile(`${folder}/plan.md`, CHANGED);
		await remove(`${folder}/gone.md`);
		await writeFile(`${folder}/new.md`, PLAN);
		await writeFile(`${folder}/notes.md`, '# Notes\n\nTwo.\n');
		await writeFile(`${folder}/code.ts`, '2;\n');
		await repository.status();
		const text = await changes({ rootUri: repository.rootUri });
		assert.include(text, `# Changes in \`${tests}\` since the last commit\n`);
		assert.include(text, `## \`${folder}/plan.md\`\n\n### Dropped (1)`);
		assert.include(text, `## \`${folder}/gone.md\`\n\nThe document was deleted.\n\n### Dropped (2)`);
		assert.include(text, `## \`${folder}/new.md\`\n\nNew document with 2 items.`);
		assert.notInclude(text, 'notes.md');
		assert.notInclude(text, 'code.ts');
	});

	it('follow a renamed document to its old name', async () => {
		await commit({ 'plan.md': PLAN });
		await remove(`${folder}/plan.md`);
		const renamed = await writeFile(`${folder}/renamed.md`, PLAN.replace('[ ] Paint', '[x] Paint'));
		await repository.add([inWorkspace(`${folder}/plan.md`).fsPath, renamed.fsPath]);
		await repository.status();
		assert.include(await changes({ resourceUri: renamed }), '### Checked (1)\n\n- `Paint the pier` (line 6)\n');
	});

	it('are refused with a sentence where there is nothing to compare with', async () => {
		const alone = await writeFile(`${folder}/plan.md`, PLAN);
		assert.strictEqual(await refusal(alone), 'plan.md is in no Git repository that is open in Source Control.');
		await commit({ 'plan.md': PLAN, 'code.ts': '1;\n' });
		assert.strictEqual(
			await refusal({ resourceUri: await writeFile(`${folder}/new.md`, PLAN) }),
			"new.md has no earlier version: the last commit doesn't contain it.",
		);
		assert.strictEqual(
			await refusal({ resourceUri: inWorkspace(`${folder}/code.ts`) }),
			'Select a Markdown document to compare with the last commit.',
		);
		await remove(`${folder}/new.md`);
		await repository.status();
		assert.strictEqual(await refusal({ rootUri: repository.rootUri }), 'No Markdown document has changed since the last commit.');
	});

	it('can be read but not changed', async () => {
		await commit({ 'plan.md': PLAN });
		await changes(await writeFile(`${folder}/plan.md`, CHANGED));
		const editor = vscode.window.activeTextEditor;
		const before = editor?.document.getText();
		await editor?.edit(edit => edit.insert(new vscode.Position(0, 0), 'x')).then(undefined, () => undefined);
		assert.strictEqual(editor?.document.getText(), before);
		assert.isFalse(editor?.document.isDirty);
	});
});
