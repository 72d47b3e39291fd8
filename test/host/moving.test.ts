import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import type { DocumentNode } from '../../src/vscode/tree/treeNode';
import { click, lensesOf, sentencesOf } from './support/commands';
import { closeAll, openTabs, show, type } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, readFile, remove, writeFile } from './support/files';
import { choose } from './support/quickPick';
import { typingAt } from './support/typing';
import { extensionId } from './run';

const FOLDER = 'moving-test';

describe('cycling status and priority', () => {
	let api: Api;
	let number = 0;
	let folder = '';

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		folder = `${FOLDER}/${number++}`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await remove('.vscode');
	});

	async function nodeOf(path: string): Promise<DocumentNode> {
		return eventually(() => {
			const found = api.tree.provider.document(inWorkspace(path));
			assert.isDefined(found);
			return found as DocumentNode;
		});
	}

	describe('to the next value', () => {
		it("uses a closed file's own words, saves it and leaves no tab", async () => {
			const path = `${folder}/a.md`;
			const uri = await writeFile(path, '# Task: A\n\n**Document Type**: Implementation Task  \n**Status**: Todo  \n');
			const met: string[] = [];
			for (const word of ['In Progress', 'In Review', 'Done']) {
				// The message about a document that is done comes with an offer, for which the command doesn't wait.
				const sentences = await sentencesOf(async shown => {
					await vscode.commands.executeCommand(commandIds.cycleStatus, uri);
					await eventually(() => assert.isNotEmpty(shown));
				});
				assert.deepEqual(sentences, [`"A" → ${word}`]);
				met.push((await readFile(path)).split('\n')[3] ?? '');
			}
			assert.deepEqual(met, ['**Status**: In Progress  ', '**Status**: In Review  ', '**Status**: Done  ']);
			assert.deepEqual(openTabs(), []);
		});

		it('changes more closed files than VS Code keeps open, and undoes all of it', async function () {
			this.timeout(110_000);
			const names = Array.from({ length: 100 }, (_, index) => `${folder}/${index}.md`);
			const uris = await Promise.all(names.map(name => writeFile(name, documentText('A', 'todo'))));
			const texts = async (): Promise<readonly string[]> => [...new Set(await Promise.all(names.map(readFile)))];
			let changed: readonly string[] = [];
			const shown = await sentencesOf(async () => {
				await vscode.commands.executeCommand(commandIds.cycleStatus, uris[0], uris);
				changed = await texts();
				await eventually(async () => assert.deepEqual(await texts(), [documentText('A', 'todo')]), 60_000).catch(() => undefined);
			}, 'Undo');
			assert.lengthOf(changed, 1, JSON.stringify([changed, shown, await texts()]));
			assert.deepEqual(shown, ['100 documents → in progress']);
			assert.deepEqual(openTabs(), []);
		});

		it('changes the active document without saving it, and one undo reverts it', async () => {
			const text = '---\nstatus: in_progress\npriority: "p2" # for now\n---\n# A\n';
			const editor = await show(await writeFile(`${folder}/a.md`, text));
			await vscode.commands.executeCommand(commandIds.cycleStatus);
			await vscode.commands.executeCommand(commandIds.cyclePriority);
			assert.strictEqual(editor.document.getText(), '---\nstatus: in_review\npriority: "p3" # for now\n---\n# A\n');
			assert.isTrue(editor.document.isDirty);
			await vscode.commands.executeCommand('undo');
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(editor.document.getText(), text);
		});

		it('goes back with a keybinding argument', async () => {
			const editor = await show(await writeFile(`${folder}/a.md`, '**Status**: DONE\n'));
			await vscode.commands.executeCommand(commandIds.cycleStatus, { direction: 'previous' });
			assert.strictEqual(editor.document.getText(), '**Status**: IN REVIEW\n');
		});

		it('has its own keybindings', () => {
			const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
				contributes: { keybindings: readonly { command: string; key: string; when: string }[] };
			};
			const inEditor = contributes.keybindings.filter(({ when }) => !when.includes('focusedView'));
			const keys = new Map(inEditor.map(({ command, key }) => [command, key]));
			assert.deepEqual([keys.get(commandIds.cycleStatus), keys.get(commandIds.cyclePriority)], ['alt+shift+s', 'alt+shift+p']);
			assert.strictEqual(new Set(inEditor.map(({ key }) => key)).size, inEditor.length);
		});

		it('is offered above the status with the words it would set', async () => {
			const editor = await show(await writeFile(`${folder}/a.md`, '# A\n\n**Status**: Draft\n**Priority**: Low\n'));
			const lenses = await lensesOf(editor.document.uri);
			assert.deepEqual(
				lenses.map(({ command }) => command?.title),
				['Set status...', 'Next: In Progress', 'Set priority...'],
			);
			await click(lenses[1]);
			assert.strictEqual(editor.document.lineAt(2).text, '**Status**: In Progress');
		});

		it('explains what it cannot do, without changing anything', async () => {
			const texts = {
				'none.md': '# Notes\n',
				'purple.md': '**Status**: Purple\n',
				'_template.md': '**Status**: Todo\n',
				'list.md': '---\nstatus: [a, b]\n---\n',
			};
			const uris = await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(`${folder}/${name}`, text)));
			for (const [uri, sentence] of [
				[uris[0], '"Notes" has no status. Use "Set Status..." to add one.'],
				[uris[1], '"Purple" isn\'t a recognized status. Use "Set Status..." to select one.'],
				[uris[2], '"_template" is a template and can\'t be changed this way.'],
			] as const) {
				assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri)), [sentence]);
			}
			assert.lengthOf(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uris[3])), 1);
			assert.deepEqual(await Promise.all(Object.keys(texts).map(name => readFile(`${folder}/${name}`))), Object.values(texts));
		});
	});

	describe('of a plan whose stage follows from its items', () => {
		it('explains that, and offers to check the items instead of a list of words', async () => {
			const text = '# Tasks: Lamp\n\n## Phase 1: Setup\n\n- [x] T001 Draw it\n- [ ] T002 Build it\n';
			const path = `${folder}/specs/001-lamp/tasks.md`;
			const uri = await writeFile(path, text);
			const { showWarningMessage } = vscode.window;
			const shown: unknown[] = [];
			Object.assign(vscode.window, {
				showWarningMessage: (message: string, ...items: readonly vscode.MessageItem[]) => {
					shown.push([message, ...items.map(({ title }) => title)]);
					return Promise.resolve(undefined);
				},
			});
			try {
				await vscode.commands.executeCommand(commandIds.setStatus, uri);
			} finally {
				Object.assign(vscode.window, { showWarningMessage });
			}
			assert.deepEqual(shown, [
				['"Lamp" has no status field. Its stage follows from its check boxes and folder: check an item instead.', 'Check Items...'],
			]);
			assert.strictEqual(await readFile(path), text);
		});
	});

	describe('several documents at once', () => {
		it('changes the rows selected in the tree, each in its own words, and one undo reverts everything, dates included', async () => {
			const texts = ['---\nstatus: todo\nupdated: 2020-01-02\n---\n# A\n', '**Status**: PLANNED\n', '**Status**: 🟡 **Draft**\n'];
			const paths = texts.map((_, index) => `${folder}/${index}.md`);
			for (const [index, path] of paths.entries()) {
				await writeFile(path, texts[index] ?? '');
			}
			const nodes = await Promise.all(paths.map(nodeOf));
			const sentences = await sentencesOf(async () => {
				await vscode.commands.executeCommand(commandIds.cycleStatus, nodes[0], nodes);
				assert.match(await readFile(paths[0] ?? ''), /^---\nstatus: in progress\nupdated: (?!2020)/);
				assert.deepEqual(await Promise.all(paths.slice(1).map(readFile)), ['**Status**: IN PROGRESS\n', '**Status**: In Progress\n']);
				assert.deepEqual(openTabs(), []);
				await eventually(async () => assert.deepEqual(await Promise.all(paths.map(readFile)), texts));
			}, 'Undo');
			assert.deepEqual(sentences, ['3 documents → In Progress']);
			await eventually(() =>
				assert.deepEqual([openTabs(), vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(String)], [[], []]),
			);
		});

		it('saves closed files only, and reports the rest in one message', async () => {
			const [closed, clean, dirty, readOnly, template] = await Promise.all(
				['closed', 'clean', 'dirty', 'read-only', '_template'].map(name => writeFile(`${folder}/${name}.md`, documentText(name, 'todo'))),
			);
			assert.isTrue(closed && clean && dirty && readOnly && template && true);
			await vscode.workspace
				.getConfiguration('files')
				.update('readonlyInclude', { '**/read-only.md': true }, vscode.ConfigurationTarget.Workspace);
			try {
				const cleanEditor = await show(clean as vscode.Uri);
				const dirtyEditor = await show(dirty as vscode.Uri);
				await type(dirtyEditor, 4, 0, 'Mine: ');
				const sentences = await sentencesOf(() =>
					choose(vscode.commands.executeCommand(commandIds.setStatus, closed, [closed, clean, dirty, readOnly, template]), 4),
				);
				assert.deepEqual(sentences, [
					"Couldn't change 2 of 5 documents: Couldn't change read-only.md: it's read-only; \"template\" is a template and can't be changed this way.",
					'3 documents → done',
				]);
				assert.strictEqual(await readFile(`${folder}/closed.md`), documentText('closed', 'done'));
				assert.deepEqual(
					[cleanEditor.document.getText(), await readFile(`${folder}/clean.md`)],
					[documentText('clean', 'done'), documentText('clean', 'todo')],
				);
				assert.deepEqual(
					[dirtyEditor.document.getText(), await readFile(`${folder}/dirty.md`)],
					[documentText('dirty', 'done').replace('# ', 'Mine: # '), documentText('dirty', 'todo')],
				);
				assert.deepEqual(openTabs(), [clean, dirty].map(String));
			} finally {
				await vscode.workspace.getConfiguration('files').update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
			}
		});

		it('on undo, keeps what was typed since, and skips documents where it cannot tell the changes apart', async () => {
			const TEXT = '**Status**: Todo\n\nOne\n';
			const uris = await Promise.all(['a', 'b', 'c'].map(name => writeFile(`${folder}/${name}.md`, TEXT)));
			const { showInformationMessage } = vscode.window;
			let undo: () => void = () => undefined;
			Object.assign(vscode.window, {
				showInformationMessage: (_: string, button: vscode.MessageItem) =>
					new Promise(resolve => {
						undo = () => resolve(button);
					}),
			});
			try {
				await vscode.commands.executeCommand(commandIds.cycleStatus, uris[0], uris);
				await type(await show(uris[1] as vscode.Uri), 0, 12, 'Well ');
				await type(await show(uris[2] as vscode.Uri), 2, 3, ' and more');
				const shown: string[] = [];
				const { showWarningMessage } = vscode.window;
				Object.assign(vscode.window, { showWarningMessage: (sentence: string) => shown.push(sentence) });
				undo();
				await eventually(() => assert.deepEqual(shown, ['Couldn\'t undo: "b" was changed in the meantime.'])).finally(() =>
					Object.assign(vscode.window, { showWarningMessage }),
				);
				await eventually(async () => assert.strictEqual(await readFile(`${folder}/a.md`), TEXT));
				await eventually(() =>
					assert.deepEqual(textsOf(...uris.slice(1)), ['**Status**: Well In Progress\n\nOne\n', '**Status**: Todo\n\nOne and more\n']),
				);
			} finally {
				Object.assign(vscode.window, { showInformationMessage });
			}
		});
	});

	describe('several documents at once while the user types', () => {
		const TEXT = '---\nstatus: todo\nupdated: 2020-01-02\n---\n# A\n\n- [ ] One\n';

		for (const step of ['opened', 'applied', 'saved']) {
			it(`keeps text typed when they have been ${step}, and undo reverts the rest`, async () => {
				const uris = await Promise.all(['a', 'b'].map(name => writeFile(`${folder}/${name}.md`, TEXT)));
				let changed = '';
				const sentences = await sentencesOf(async () => {
					await typingAt(api, { [step]: async () => type(await show(uris[1] as vscode.Uri), 6, 9, ', typed') }, async () =>
						vscode.commands.executeCommand(commandIds.cycleStatus, uris[0], uris),
					);
					changed = textsOf(uris[1] as vscode.Uri)[0] ?? '';
					const isDirty = (): boolean =>
						vscode.workspace.textDocuments.some(document => document.isDirty && document.getText() === changed);
					await eventually(() => assert.isTrue(isDirty(), 'what is typed is for its user to save'));
					assert.notInclude(await readFile(`${folder}/b.md`), 'typed');
					await eventually(async () => assert.strictEqual(await readFile(`${folder}/a.md`), TEXT));
					await eventually(() => assert.deepEqual(textsOf(uris[1] as vscode.Uri), [TEXT.replace('One', 'One, typed')]));
				}, 'Undo');
				assert.deepEqual(sentences, ['2 documents → in progress']);
				assert.match(changed, /^---\nstatus: in progress\nupdated: \S+\n---\n# A\n\n- \[ \] One, typed\n$/);
			});
		}
	});

	describe('the status bar', () => {
		it('shows and follows the status and priority of the active task document in its own words', async () => {
			const { documentStatus } = api.editor;
			await show(
				await writeFile(
					`${folder}/a.md`,
					'---\nstatus: in progress\npriority: high\ndue: 2026-12-01\n---\n# A [x](command:y)\n\n- [ ] one\n- [x] two\n',
				),
			);
			await eventually(() => assert.strictEqual(documentStatus.text, '$(play-circle) in progress'));
			assert.include(documentStatus.tooltip, 'Status:&nbsp;in&nbsp;progress');
			assert.include(documentStatus.tooltip, '1&nbsp;of&nbsp;2&nbsp;items&nbsp;done');
			assert.notInclude(documentStatus.tooltip, '](command:y)');
			await vscode.commands.executeCommand(commandIds.cycleStatus);
			await eventually(() => assert.strictEqual(documentStatus.text, '$(eye) in review'));
			await show(await writeFile(`${folder}/notes.md`, '# Notes\n'));
			await eventually(() => assert.isUndefined(documentStatus.text));
			await show(await writeFile(`${folder}/openspec/changes/add-pond/tasks.md`, '# Tasks\n\n- [x] 1.1 Dig\n- [ ] 1.2 Fill\n'));
			await eventually(() => assert.strictEqual(documentStatus.text, '$(play-circle) In Progress', 'which follows from the items'));
			await show(await writeFile(`${folder}/_template.md`, '**Status**: Todo\n'));
			await eventually(() => assert.isUndefined(documentStatus.text));
			await show(await writeFile(`${folder}/odd.md`, '**Status**: $(bug) and a very long story about it\n'));
			await eventually(() => assert.strictEqual(documentStatus.text, '$(question) $ (bug) and a very long…'));
		});
	});

	/** The texts of open documents. */
	function textsOf(...uris: readonly vscode.Uri[]): readonly (string | undefined)[] {
		return uris.map(uri => vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.getText());
	}
});
