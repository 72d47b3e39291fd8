import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { findTemplates } from '../../src/vscode/authoring/findTemplates';
import { commandIds } from '../../src/vscode/contributions';
import { run } from './run';
import { catalogHas } from './support/catalogHas';
import { sentencesOf, set, unsetAll } from './support/commands';
import { choose, codesOf, fixesFor } from './support/diagnostics';
import { closeAll, show } from './support/editors';
import { eventually } from './support/eventually';
import { indexedExtension } from './support/extension';
import { documentText, exists, inWorkspace, nodeFiles, readFile, remove, writeFile } from './support/files';

const FOLDER = 'security-test';
const LINK = '[Press here](command:taskDocs.archive)';

describe('untrusted workspaces', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await remove(FOLDER);
		await remove('.vscode');
	});

	describe('text in input boxes', () => {
		it('is never a link in the prompt, placeholder and messages of a time input', async () => {
			const row = LINK.replace('Press here', 'Phase 1');
			await show(
				await writeFile(
					`${FOLDER}/plan.md`,
					`# Plan - Implementation Plan\n\n**Status:** Planning\n\n## Timeline\n\n| Phase | Estimated | Actual |\n|---|---|---|\n| ${row} | 3 h | - |\n| Other | 3 h | ${LINK} |\n| **Total** | 6 h | 1 h |\n`,
				),
			);
			const options = await inputBoxOf(() => vscode.commands.executeCommand(commandIds.recordActualTime, { row }));
			assert.strictEqual(options.prompt, 'Actual time for [Phase 1] (command:taskDocs.archive), such as 3 hours');
			const message = await options.validateInput?.('2 h');
			assert.strictEqual(
				message,
				'Couldn\'t update the total: "[Press here] (command:taskDocs.archive)" in another row isn\'t an amount of time.',
			);
		});

		it('is never a link in the questions of a template', async () => {
			await writeFile('templates/security-test.md', `<!--\nTEMPLATE\nNaming: \`{${LINK}}.md\`\n-->\n# [Title]\n\n**Status:** Todo\n`);
			try {
				const shown = await createdBoxOf(() =>
					vscode.commands.executeCommand(commandIds.newDocument, { template: 'templates/security-test.md', title: 'One', folder: FOLDER }),
				);
				assert.deepInclude(shown, {
					prompt: '[Press here] (command:taskDocs.archive) (used in the file name)',
					placeholder: '[Press here] (command:taskDocs.archive) (used in the file name)',
				});
			} finally {
				await remove('templates/security-test.md');
			}
		});

		it('is never a link in the placeholder of a list', async () => {
			const uri = await writeFile(`${FOLDER}/[Press here](x).md`, 'Words.\n');
			const { createQuickPick } = vscode.window;
			const shown: unknown[] = [];
			Object.assign(vscode.window, {
				createQuickPick: () => {
					const list = createQuickPick();
					const open = list.show.bind(list);
					list.show = () => {
						shown.push(list.placeholder);
						open();
						list.hide();
					};
					return list;
				},
			});
			try {
				await vscode.commands.executeCommand(commandIds.setStatus, uri);
			} finally {
				Object.assign(vscode.window, { createQuickPick });
			}
			assert.lengthOf(shown, 1);
			assert.include(shown[0], '[Press here] (x)');
		});
	});

	it('text in the status bar tooltip is never a link, in any link syntax', async () => {
		const link = `<command:${commandIds.cycleStatus}?%5B%22file:///tmp/other.md%22%5D#>`;
		await show(
			await writeFile(`${FOLDER}/a.md`, `---\nstatus: in review\npriority: "${link}"\ntitle: "${link} ${LINK}"\n---\n\n- [ ] one\n`),
		);
		await eventually(() => assert.include(api.editor.documentStatus.tooltip, 'in&nbsp;review'));
		const { tooltip } = api.editor.documentStatus;
		assert.include(tooltip, '**&lt;command:taskDocs.cycleStatus?');
		assert.notInclude(tooltip, '<');
		assert.lengthOf([...(tooltip?.matchAll(/\]\(command:/g) ?? [])], 2);
	});

	describe('documents outside the workspace', () => {
		const outside = (): vscode.Uri => vscode.Uri.joinPath(inWorkspace('..'), 'security-test-outside.md');
		const text = documentText('Outside', 'todo');
		const textNow = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(outside()));

		beforeEach(async () => {
			await vscode.workspace.fs.writeFile(outside(), new TextEncoder().encode(text));
		});

		afterEach(async () => {
			await closeAll();
			await vscode.workspace.fs.delete(outside());
		});

		it('are not changed while closed, whether a command gets a URI or a string', async () => {
			const refusal = "Couldn't change security-test-outside.md: it's outside the workspace. Open it first.";
			for (const argument of [outside(), outside().toString()]) {
				assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, argument)), [refusal]);
			}
			assert.isFalse(
				vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === outside().toString()),
				'it was not read either',
			);
			const edit = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'x' };
			assert.deepEqual(await api.services.edits.applyEdits(outside(), () => ({ edits: [edit] })), {
				kind: 'refused',
				refusal: { code: 'outside-and-closed' },
				file: 'security-test-outside.md',
			});
			assert.strictEqual(await textNow(), text);
		});

		it('are changed while open in an editor', async () => {
			const { document } = await show(outside());
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, outside())), []);
			assert.notStrictEqual(document.getText(), text);
		});
	});

	// The web worker host cannot create links.
	if (run.host === 'node') {
		describe('symbolic links', () => {
			let elsewhere = '';
			const TASK = '# Login\n\n**Status:** Done\n';

			beforeEach(async () => {
				const { mkdtempSync, realpathSync } = await nodeFiles();
				elsewhere = realpathSync(mkdtempSync(`${(await import('node:os')).tmpdir()}/task-docs-elsewhere-`));
			});

			afterEach(async () => {
				await closeAll();
				await remove(FOLDER);
				(await nodeFiles()).rmSync(elsewhere, { recursive: true });
			});

			async function link(target: string, path: string): Promise<void> {
				(await nodeFiles()).symlinkSync(target, inWorkspace(path).fsPath);
			}

			async function elsewhereHas(): Promise<readonly string[]> {
				return (await nodeFiles()).readdirSync(elsewhere).sort();
			}

			it('archiving asks before it moves files into a linked folder, and does nothing if declined', async () => {
				const paths = [`${FOLDER}/active/a.md`, `${FOLDER}/active/b.md`];
				const uris = await Promise.all(paths.map(path => writeFile(path, TASK)));
				await link(elsewhere, `${FOLDER}/active/archive`);
				await catalogHas(api, Object.fromEntries(paths.map(path => [path, TASK])));
				const question = `${FOLDER}/active/archive is a symbolic link that may lead outside the workspace. Create the files anyway?`;
				assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uris[0], uris)), [question]);
				assert.deepEqual(await elsewhereHas(), []);
				assert.strictEqual(await readFile(`${FOLDER}/active/a.md`), TASK);
				assert.strictEqual(
					(await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uris[0], uris), 'Create Anyway'))[0],
					question,
				);
				assert.deepEqual(await elsewhereHas(), ['a.md', 'b.md']);
			});

			it('archiving asks about the folder of the setting, and for a whole task folder', async () => {
				await writeFile(`${FOLDER}/tasks/login/notes.txt`, 'notes\n');
				const uri = await writeFile(`${FOLDER}/tasks/login/login.md`, TASK);
				await catalogHas(api, { [`${FOLDER}/tasks/login/login.md`]: TASK });
				await link(elsewhere, `${FOLDER}/linked`);
				await set('taskDocs.archive.folder', `${FOLDER}/linked/old`);
				assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri)), [
					`${FOLDER}/linked is a symbolic link that may lead outside the workspace. Create the files anyway?`,
				]);
				assert.deepEqual(await elsewhereHas(), []);
				assert.isTrue(await exists(`${FOLDER}/tasks/login/notes.txt`));
			});

			it('a template is not created in a linked folder without asking', async () => {
				await show(await writeFile(`${FOLDER}/a.md`, TASK));
				await link(elsewhere, `${FOLDER}/linked`);
				await set('taskDocs.templates.folders', [`${FOLDER}/linked`]);
				const make = (): unknown => vscode.commands.executeCommand(commandIds.makeTemplate, { name: 'Mine' });
				assert.deepEqual(await sentencesOf(make), [
					`${FOLDER}/linked is a symbolic link that may lead outside the workspace. Create the files anyway?`,
				]);
				assert.deepEqual(await elsewhereHas(), []);
				await sentencesOf(make, 'Create Anyway');
				assert.deepEqual(await elsewhereHas(), ['mine.md']);
			});

			it('a quick fix creates no file in a linked folder without asking', async () => {
				const uri = await writeFile(
					`${FOLDER}/a.md`,
					`---\nstatus: todo\n---\n\n# A\n\n## Files to Modify\n\n- \`${FOLDER}/linked/new.ts\`\n`,
				);
				await link(elsewhere, `${FOLDER}/linked`);
				await show(uri);
				await eventually(() => assert.deepEqual(codesOf(uri), ['path-missing']), 15_000);
				const [fix] = await fixesFor(uri, 'path-missing');
				assert.deepEqual(await sentencesOf(() => choose(fix)), [
					`${FOLDER}/linked is a symbolic link that may lead outside the workspace. Create the files anyway?`,
				]);
				assert.deepEqual(await elsewhereHas(), []);
				assert.deepEqual((await sentencesOf(() => choose(fix), 'Create Anyway')).length, 1);
				assert.deepEqual(await elsewhereHas(), ['new.ts']);
			});

			it('a file outside is not listed, and is changed only while open in an editor', async () => {
				const text = documentText('Far', 'todo');
				const { readFileSync, writeFileSync } = await nodeFiles();
				writeFileSync(`${elsewhere}/far.md`, text);
				await writeFile(`${FOLDER}/real.md`, documentText('Real', 'todo'));
				await link(`${elsewhere}/far.md`, `${FOLDER}/far.md`);
				const { entries } = await api.services.catalog.refresh();
				assert.deepEqual(
					entries.filter(({ path }) => path.startsWith(FOLDER)).map(({ path }) => path),
					[`${FOLDER}/real.md`],
				);
				const uri = inWorkspace(`${FOLDER}/far.md`);
				const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
				assert.deepEqual(sentences, ["Couldn't change far.md: a symbolic link in its path may lead outside the workspace. Open it first."]);
				assert.strictEqual(readFileSync(`${elsewhere}/far.md`, 'utf8'), text);
				const { document } = await show(uri);
				assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri)), []);
				assert.notStrictEqual(document.getText(), text);
			});

			it('a file in a linked folder outside is not changed', async () => {
				const text = documentText('Far', 'todo');
				const { readFileSync, writeFileSync } = await nodeFiles();
				writeFileSync(`${elsewhere}/far.md`, text);
				await writeFile(`${FOLDER}/real.md`, '# Real\n');
				await link(elsewhere, `${FOLDER}/linked`);
				assert.lengthOf(
					await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, inWorkspace(`${FOLDER}/linked/far.md`))),
					1,
				);
				assert.strictEqual(readFileSync(`${elsewhere}/far.md`, 'utf8'), text);
			});

			it('a link to a file of the workspace is listed, and edits change that file', async () => {
				await writeFile(`${FOLDER}/real.txt`, documentText('Near', 'todo'));
				await link('real.txt', `${FOLDER}/near.md`);
				const { entries } = await api.services.catalog.refresh();
				assert.deepEqual(
					entries.filter(({ path }) => path.startsWith(FOLDER)).map(({ title }) => title),
					['Near'],
				);
				assert.deepEqual(
					await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, inWorkspace(`${FOLDER}/near.md`))),
					['"Near" → in progress'],
				);
				assert.notInclude(await readFile(`${FOLDER}/real.txt`), 'todo');
			});

			it('a linked template folder is not entered, and a linked template outside is not read', async () => {
				(await nodeFiles()).writeFileSync(`${elsewhere}/far.md`, '# Far [Title]\n');
				await writeFile(`${FOLDER}/own/real.md`, '# Real [Title]\n');
				await link(`${elsewhere}/far.md`, `${FOLDER}/own/far.md`);
				await link(elsewhere, `${FOLDER}/linked`);
				await set('taskDocs.templates.folders', [`${FOLDER}/linked`, `${FOLDER}/own`]);
				const choices = await findTemplates(api.services, vscode.workspace.workspaceFolders ?? []);
				assert.deepEqual(
					choices.flatMap(({ template: { path } }) => (path?.startsWith(FOLDER) ? [path] : [])),
					[`${FOLDER}/own/real.md`],
				);
			});
		});
	}
});

/** The options of the input box that is shown while something runs; it is dismissed. */
async function inputBoxOf(work: () => Thenable<unknown>): Promise<vscode.InputBoxOptions> {
	const { showInputBox } = vscode.window;
	let shown: vscode.InputBoxOptions = {};
	Object.assign(vscode.window, {
		showInputBox: (options: vscode.InputBoxOptions) => {
			shown = options;
			return Promise.resolve(undefined);
		},
	});
	try {
		await work();
	} finally {
		Object.assign(vscode.window, { showInputBox });
	}
	return shown;
}

/** The input box that is created and shown while something runs; it is dismissed. */
async function createdBoxOf(work: () => Thenable<unknown>): Promise<vscode.InputBox> {
	const { createInputBox } = vscode.window;
	const boxes: vscode.InputBox[] = [];
	Object.assign(vscode.window, {
		createInputBox: () => {
			const box = createInputBox();
			boxes.push(box);
			const showBox = box.show.bind(box);
			box.show = () => {
				showBox();
				box.hide();
			};
			return box;
		},
	});
	try {
		await work();
	} finally {
		Object.assign(vscode.window, { createInputBox });
	}
	assert.lengthOf(boxes, 1);
	const [box] = boxes;
	return box as vscode.InputBox;
}
