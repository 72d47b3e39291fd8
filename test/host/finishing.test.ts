import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { formatIso } from '../../src/document/date/date';
import { commandIds } from '../../src/vscode/contributions';
import { catalogHas } from './support/catalogHas';
import { sentencesOf, set, titleOf, unsetAll } from './support/commands';
import { closeAll, openTabs, show, type } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { exists, inWorkspace, readFile, remove, writeFile } from './support/files';
import { choose } from './support/quickPick';
import { typingAt, whileMoving } from './support/typing';

const FOLDER = 'finishing-test';

let api: Api;
let number = 0;
let folder = '';

describe('finishing a document', () => {
	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		folder = `${FOLDER}/${number++}`;
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await remove(FOLDER);
		await remove('.vscode');
	});

	/** Writes documents by their paths below the test's folder, and waits until the catalog has read them. */
	async function write(texts: Readonly<Record<string, string>>): Promise<readonly vscode.Uri[]> {
		const files = Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text] as const);
		const uris = await Promise.all(files.map(([path, text]) => writeFile(path, text)));
		await catalogHas(api, Object.fromEntries(files.filter(([path]) => path.endsWith('.md'))));
		return uris;
	}

	/** The texts at the paths; `-` where there is none. */
	async function read(...paths: readonly string[]): Promise<readonly string[]> {
		return Promise.all(paths.map(async path => ((await exists(`${folder}/${path}`)) ? readFile(`${folder}/${path}`) : '-')));
	}

	const TASK =
		'# Enhancement Task: Login\n\n## Task Information\n- **Status**: COMPLETED\n- **Priority**: High\n\nSee [the plan](../plan.md#now) and [the web](https://example.org).\n';
	const ARCHIVED = TASK.replace('COMPLETED', 'ARCHIVED');
	const LINKING = '---\nstatus: todo\nupdated: 2020-01-02\n---\n# Plan\n\n- [Login](active/login.md)\n- `[x](active/login.md)`\n';

	describe('into the archive', () => {
		it('moves the file, sets its own status word, updates links in both directions, and one undo reverts all of it', async () => {
			const [uri] = await write({ 'active/login.md': TASK, 'plan.md': LINKING, 'archived/2025/old.md': '# Old\n' });
			const sentences = await sentencesOf(async () => {
				await vscode.commands.executeCommand(commandIds.archive, uri);
				assert.deepEqual(await read('active/login.md', 'archived/login.md', 'plan.md'), [
					'-',
					ARCHIVED,
					LINKING.replace('(active/login.md)\n', '(archived/login.md)\n'),
				]);
				assert.deepEqual(openTabs(), []);
				await eventually(async () => assert.deepEqual(await read('active/login.md', 'archived/login.md', 'plan.md'), [TASK, '-', LINKING]));
				await eventually(() => assert.deepEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(String), []));
			}, 'Undo');
			assert.deepEqual(sentences, [`Moved "Login" to ${folder}/archived and updated the links in "Plan".`]);
			assert.deepEqual(openTabs(), []);
		});

		it("is one step for the editor's undo too, which moves the file back and restores the links", async () => {
			const [uri] = await write({ 'active/login.md': TASK, 'plan.md': LINKING, 'archived/2025/old.md': '# Old\n' });
			await show(uri as vscode.Uri);
			await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri));
			await eventually(() => assert.deepEqual(openTabs(), [inWorkspace(`${folder}/archived/login.md`).toString()]));
			const { document } = vscode.window.activeTextEditor ?? {};
			assert.deepEqual([document?.getText(), document?.isDirty], [ARCHIVED, true]);
			await vscode.commands.executeCommand('undo');
			await eventually(async () => assert.deepEqual(await read('active/login.md', 'archived/login.md'), [TASK, '-']));
			await eventually(() => assert.deepEqual(textsOf('active/login.md', 'plan.md'), [TASK, LINKING]));
		});

		it('keeps unsaved text and does not save it', async () => {
			const [uri, plan] = await write({ 'login.md': TASK, 'plan.md': LINKING.replace('active/', ''), 'archive/old.md': '# Old\n' });
			await type(await show(plan as vscode.Uri), 4, 0, 'Mine: ');
			await type(await show(uri as vscode.Uri), 6, 0, 'Mine: ');
			await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri));
			const fixed = ARCHIVED.replace('See ', 'Mine: See ').replace('../plan.md', '../../plan.md');
			await eventually(() =>
				assert.deepEqual(textsOf('archive/login.md', 'plan.md'), [
					fixed,
					LINKING.replace('# Plan', 'Mine: # Plan').replace('(active/login.md)\n', '(archive/login.md)\n'),
				]),
			);
			assert.deepEqual(await read('plan.md', 'login.md'), [LINKING.replace('active/', ''), '-']);
			assert.isEmpty(
				vscode.workspace.textDocuments.filter(
					({ isDirty, uri: { path } }) => path.includes(folder) && path.endsWith('.md') && !isDirty && /login|plan/.test(path),
				),
			);
		});

		for (const step of ['edits computed', 'texts compared', 'moving', 'applied', 'saved']) {
			for (const isOpen of [true, false]) {
				it(`keeps text typed at “${step}” into ${isOpen ? 'open' : 'closed'} documents, and so does its undo`, async () => {
					const [uri, plan] = await write({ 'active/login.md': TASK, 'plan.md': LINKING, 'archived/old.md': '# Old\n' });
					if (isOpen) {
						await show(plan as vscode.Uri);
						await show(uri as vscode.Uri);
					}
					const typeIntoBoth = async (): Promise<void> => {
						await type(await show(plan as vscode.Uri), 4, 0, 'Mine: ');
						const place = (await exists(`${folder}/active/login.md`)) ? (uri as vscode.Uri) : inWorkspace(`${folder}/archived/login.md`);
						await type(await show(place), 0, 25, ', mine');
					};
					const sentences = await sentencesOf(async () => {
						const work = async (): Promise<void> => vscode.commands.executeCommand(commandIds.archive, uri);
						await (step === 'moving' ? whileMoving(uri, typeIntoBoth, work) : typingAt(api, { [step]: typeIntoBoth }, work));
						assert.deepEqual(textsOf('archived/login.md', 'plan.md'), [
							ARCHIVED.replace('Login', 'Login, mine'),
							LINKING.replace('# Plan', 'Mine: # Plan').replace('(active/login.md)\n', '(archived/login.md)\n'),
						]);
						const shown = [inWorkspace(`${folder}/archived/login.md`).toString(), (plan as vscode.Uri).toString()];
						await eventually(() => assert.sameMembers([...openTabs()], shown, 'what somebody has opened stays open'));
						await eventually(() => assert.sameMembers([...dirtyDocuments()], shown, 'what somebody has typed is for them to save'));
						await eventually(() =>
							assert.deepEqual(textsOf('active/login.md', 'plan.md'), [
								TASK.replace('Login', 'Login, mine'),
								LINKING.replace('# Plan', 'Mine: # Plan'),
							]),
						);
					}, 'Undo');
					// What is typed before the links are computed turns its heading into text.
					const linking = step === 'edits computed' || step === 'texts compared' ? 'plan' : 'Plan';
					assert.deepEqual(sentences, [`Moved "Login" to ${folder}/archived and updated the links in "${linking}".`]);
					assert.deepEqual(await read('archived/login.md'), ['-']);
				});
			}
		}

		it('on undo, keeps a status that the user has edited, moves the file back and reports it', async () => {
			const [uri] = await write({ 'active/login.md': TASK, 'archived/old.md': '# Old\n' });
			const editor = await show(uri as vscode.Uri);
			const typed = ARCHIVED.replace('ARCHIVED', 'ARCH/typed/IVED');
			const sentences = await sentencesOf(async () => {
				await whileMoving(
					uri,
					() => type(editor, 3, 18, '/typed/'),
					async () => vscode.commands.executeCommand(commandIds.archive, uri),
				);
				assert.deepEqual(textsOf('archived/login.md'), [typed]);
				await eventually(() => assert.deepEqual(textsOf('active/login.md'), [typed]));
				await pause(300);
			}, 'Undo');
			assert.deepEqual(sentences, [`Moved "Login" to ${folder}/archived.`, "Couldn't undo: login.md was changed in the meantime."]);
			assert.deepEqual(await read('archived/login.md'), ['-']);
		});

		it('keeps text typed while an undo is computed', async () => {
			const [uri, plan] = await write({ 'active/login.md': TASK, 'plan.md': LINKING, 'archived/old.md': '# Old\n' });
			await sentencesOf(
				() =>
					typingAt(api, { 'undo computed': async () => type(await show(plan as vscode.Uri), 4, 0, 'Mine: ') }, async () => {
						await vscode.commands.executeCommand(commandIds.archive, uri);
						await eventually(() => assert.deepEqual(textsOf('plan.md'), [LINKING.replace('# Plan', 'Mine: # Plan')]));
						await eventually(async () => assert.deepEqual(await read('active/login.md', 'archived/login.md'), [TASK, '-']));
					}),
				'Undo',
			);
		});

		it('changes no text if the target appears during the move, and keeps text typed meanwhile', async () => {
			const [uri, plan] = await write({ 'active/login.md': TASK, 'plan.md': LINKING, 'archived/old.md': '# Old\n' });
			const editor = await show(plan as vscode.Uri);
			const occupy = async (): Promise<void> => {
				await writeFile(`${folder}/archived/login.md`, 'theirs\n');
				await type(editor, 4, 0, 'Mine: ');
			};
			const sentences = await sentencesOf(() =>
				whileMoving(uri, occupy, async () => vscode.commands.executeCommand(commandIds.archive, uri)),
			);
			assert.deepEqual(sentences, ['login.md was changed in the meantime. Try again.']);
			assert.deepEqual(await read('active/login.md', 'archived/login.md', 'plan.md'), [TASK, 'theirs\n', LINKING]);
			assert.deepEqual(textsOf('active/login.md', 'plan.md'), [TASK, LINKING.replace('# Plan', 'Mine: # Plan')]);
			assert.deepEqual(
				vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(document => document.uri.toString()),
				[plan?.toString()],
			);
		});

		it('moves the folder of a task with everything in it', async () => {
			const [uri] = await write({
				'active/2026-01-02_1_login/task.md': TASK.replace('../plan.md#now', 'plan.md'),
				'active/2026-01-02_1_login/plan.md': '# Plan\n\n[The list](../../list.md)\n',
				'list.md': '[Login](active/2026-01-02_1_login/task.md)\n',
				'archived/old.md': '# Old\n',
			});
			await writeFile(`${folder}/active/2026-01-02_1_login/shot.png`, 'png');
			const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri));
			assert.deepEqual(sentences, [`Moved 2026-01-02_1_login to ${folder}/archived and updated the links in "list".`]);
			assert.deepEqual(
				await read(
					'archived/2026-01-02_1_login/task.md',
					'archived/2026-01-02_1_login/plan.md',
					'archived/2026-01-02_1_login/shot.png',
					'list.md',
					'active/2026-01-02_1_login/task.md',
				),
				[
					ARCHIVED.replace('../plan.md#now', 'plan.md'),
					'# Plan\n\n[The list](../../list.md)\n',
					'png',
					'[Login](archived/2026-01-02_1_login/task.md)\n',
					'-',
				],
			);
		});

		it('moves several documents at once, each to its own archive, and reports the rest in one message', async () => {
			const uris = await write({
				'a/one.md': '**Status**: Done\n',
				'a/archived/x.md': '# X\n',
				'b/two.md': '**Status**: Done\n\n[One](../a/one.md)\n',
				'b/archived/two.md': '# Older\n',
				'a/_template.md': '**Status**: Done\n',
			});
			const [one, old, two, , template] = uris;
			const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, one, [one, old, two, template]));
			assert.deepEqual(sentences, [
				`"X" is already in the archive. Couldn't archive: ${folder}/b/archived already contains two.md. "_template" is a template and can't be changed this way.`,
				`Moved "one" to ${folder}/a/archived and updated the links in "two".`,
			]);
			assert.deepEqual(await read('a/archived/one.md', 'b/two.md', 'b/archived/two.md'), [
				'**Status**: Done\n',
				'**Status**: Done\n\n[One](../a/archived/one.md)\n',
				'# Older\n',
			]);
		});

		it('uses the folder of the setting, creates it if necessary, and never leaves the workspace folder', async () => {
			const [uri] = await write({ 'docs/one.md': '**Status**: Done\n' });
			for (const [setting, sentence] of [
				[
					undefined,
					'No archive folder found for "one". Create a folder named "archived" next to it or its folder, or set one in the settings.',
				],
				['/tmp', 'The archive folder "/tmp" in the settings isn\'t inside the workspace folder.'],
				['../..', 'The archive folder "../.." in the settings isn\'t inside the workspace folder.'],
				['{folder}', '"one" is already in the archive.'],
			] as const) {
				await set('taskDocs.archive.folder', setting);
				assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri)), [sentence]);
			}
			await set('taskDocs.archive.folder', '{folder}/../old/2026');
			await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri));
			assert.deepEqual(await read('docs/one.md', 'old/2026/one.md'), ['-', '**Status**: Done\n']);
		});

		it('reports which links it could not update, and on undo what has changed since', async () => {
			const [uri] = await write({
				'one.md': '**Status**: Done\n',
				'locked.md': '[One](one.md)\n',
				'free.md': '[One](one.md)\n',
				'archived/x.md': '# X\n',
			});
			await set('files.readonlyInclude', { '**/locked.md': true });
			const sentences = await sentencesOf(async () => {
				await vscode.commands.executeCommand(commandIds.archive, uri);
				await type(await show(inWorkspace(`${folder}/free.md`)), 0, 0, 'Mine: ');
				await eventually(async () =>
					assert.deepEqual(await read('one.md', 'archived/one.md', 'locked.md'), ['**Status**: Done\n', '-', '[One](one.md)\n']),
				);
				await pause(300);
			}, 'Undo');
			assert.strictEqual(sentences[0], "Couldn't update the links in locked.md.");
			assert.strictEqual(sentences[1], `Moved "one" to ${folder}/archived and updated the links in "free".`);
		});
	});

	describe('offering what is still missing', () => {
		const TRACKING =
			'# Calm\n\n## Enhancement Overview\n\n**Priority:** high\n**Completed:** [Date]\n\n## Implementation Tracking\n\n### Current Status\n- **Phase:** deployment\n';

		/** The messages shown, with their buttons; `answers` are chosen one after the other. */
		async function offered(work: () => unknown, ...answers: readonly string[]): Promise<readonly string[]> {
			const shown: string[] = [];
			const left = [...answers];
			const { showInformationMessage, showWarningMessage } = vscode.window;
			const answer = (sentence: string, ...buttons: readonly unknown[]): Promise<unknown> => {
				shown.push([sentence, ...buttons.map(titleOf)].join(' | '));
				const taken = buttons.find(button => titleOf(button) === left[0]);
				if (taken !== undefined) {
					left.shift();
				}
				return Promise.resolve(taken);
			};
			Object.assign(vscode.window, { showInformationMessage: answer, showWarningMessage: answer });
			try {
				await work();
				await eventually(() => assert.isEmpty(left, shown.join('; ')));
				// There is no event for the absence of messages.
				for (let seen = -1; seen !== shown.length;) {
					seen = shown.length;
					await pause(1000);
				}
			} finally {
				Object.assign(vscode.window, { showInformationMessage, showWarningMessage });
			}
			return shown;
		}

		it('appears when a command sets the status to done, does nothing by itself, and leads to the review', async () => {
			const [uri] = await write({ 'calm.md': TRACKING, 'archive/x.md': '# X\n' });
			const editor = await show(uri as vscode.Uri);
			const today = api.services.clock().date;
			const shown = await offered(
				() => vscode.commands.executeCommand(commandIds.cycleStatus),
				'Add Review Section',
				'Set "Completed" to Today',
			);
			assert.deepEqual(shown, [
				'"Calm" is done. Add the review section? | Add Review Section | Set "Completed" to Today | Archive',
				'"Calm" is done. What would you like to do next? | Set "Completed" to Today | Archive',
				'"Calm" is done. What would you like to do next? | Archive',
			]);
			assert.match(
				editor.document.getText(),
				new RegExp(`Completed:\\*\\* ${today.year}-[\\s\\S]*Phase:\\*\\* completed\\n\\n## Post-Implementation Review\\n`),
			);
			assert.match(editor.document.getText(editor.selection), /^\[The numbers from Success Metrics again/, 'the first blank of the review');
			assert.isTrue(await exists(`${folder}/calm.md`));
		});

		it('does not appear for several documents, if the setting is off, or if nothing is missing', async () => {
			const [first, second, third, plain] = await write({
				'first.md': TRACKING,
				'second.md': TRACKING,
				'third.md': TRACKING,
				'plain.md': '**Status**: In Review\n',
			});
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.cycleStatus, first, [first, second])), [
				'2 documents → completed | Undo',
			]);
			await set('taskDocs.done.offer', false);
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.cycleStatus, third)), ['"Calm" → completed | Undo']);
			await set('taskDocs.done.offer', undefined);
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.cycleStatus, plain)), ['"plain" → Done | Undo']);
			assert.strictEqual(await readFile(`${folder}/plain.md`), '**Status**: Done\n');
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.finishUp, plain)), [
				'There are no suggestions for "plain".',
			]);
		});

		it('does not appear while items are open, however the document is set to done', async () => {
			const [uri] = await write({
				'open.md': '---\nstatus: in progress\ndate_created: 2026-01-01\n---\n# Open\n\n- [x] One\n- [ ] Two\n',
				'archived/x.md': '# X\n',
			});
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri)), ['"Open" → done | Undo']);
			assert.match((await read('open.md'))[0] ?? '', /^---\nstatus: done\n/);
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.finishUp, uri)), [
				'Suggestions for "Open": | Archive',
			]);
		});

		it('moves the document to completed/ where there is such a folder, with its links and without another status', async () => {
			const [uri] = await write({
				'active/one.md': '---\nstatus: in progress\ndate_created: 2026-01-01\n---\n# One\n',
				'completed/x.md': '# X\n',
				'plan.md': '---\nstatus: todo\n---\n# Plan\n\n[One](active/one.md)\n',
			});
			const shown = await offered(async () => {
				await vscode.commands.executeCommand(commandIds.cycleStatus, uri);
				await eventually(async () => assert.include((await read('plan.md'))[0] ?? '', '(completed/one.md)'));
			}, 'Move to completed/');
			assert.deepEqual(shown, [
				'"One" is done. What would you like to do next? | Move to completed/ | Undo',
				`Moved "One" to ${folder}/completed and updated the links in "Plan". | Undo`,
			]);
			const [moved, plan] = await read('completed/one.md', 'plan.md');
			assert.match(moved ?? '', /^---\nstatus: done\n/);
			assert.include(plan, '[One](completed/one.md)');
		});

		it('archives a change of OpenSpec from Set Status', async () => {
			const [uri] = await write({
				'openspec/changes/add-pond/tasks.md': '# Tasks\n\n- [x] 1.1 Dig\n',
				'openspec/changes/add-pond/proposal.md': '## Why\n',
			});
			const day = formatIso(api.services.clock().date);
			assert.deepEqual(await offered(() => vscode.commands.executeCommand(commandIds.setStatus, uri), 'Archive'), [
				'"Add pond" has no status field. Its stage follows from its check boxes and folder: check an item instead. | Check Items... | Archive',
				`Moved add-pond (2 documents) to ${folder}/openspec/changes/archive. | Undo`,
			]);
			assert.deepEqual(await read(`openspec/changes/archive/${day}-add-pond/proposal.md`, 'openspec/changes/add-pond/tasks.md'), [
				'## Why\n',
				'-',
			]);
		});

		it('asks before it archives a change whose specs are not merged', async () => {
			const [uri] = await write({
				'openspec/changes/warn/tasks.md': '- [ ] 1.1 Warn\n',
				'openspec/changes/warn/specs/pond/spec.md': '## ADDED Requirements\n',
			});
			const question = 'Are you sure you want to archive warn without merging its specs?';
			assert.include((await offered(() => vscode.commands.executeCommand(commandIds.archive, uri)))[0] ?? '', question);
			assert.deepEqual(await read('openspec/changes/warn/tasks.md'), ['- [ ] 1.1 Warn\n']);
		});

		it('offers the folder for plans that are done beside the words in Set Status', async () => {
			const [uri] = await write({ 'plans/pond.md': '# Plan\n\n- [x] Dig\n- [x] Fill\n- [x] Test\n', 'plans/done/old.md': '# Old\n' });
			await eventually(() => assert.isTrue(api.services.catalog.current.get(uri?.toString() ?? '')?.status.isDerived));
			let labels: readonly string[] = [];
			const sentences = await sentencesOf(async () => {
				labels = await choose(vscode.commands.executeCommand(commandIds.setStatus, uri), 'Move to done/');
			});
			assert.deepEqual(sentences, [`Moved "Plan" to ${folder}/plans/done.`]);
			assert.deepEqual(labels.slice(-2), ['Folder', 'Move to done/']);
			assert.deepEqual(await read('plans/pond.md'), ['-']);
			assert.include((await read('plans/done/pond.md'))[0], '- [x] Fill');
		});

		it('is one message with the confirmation, and undoes the change', async () => {
			const before = '---\nstatus: in progress\ndate_created: 2026-01-01\n---\n# One\n';
			const [uri] = await write({ 'one.md': before, 'archived/x.md': '# X\n' });
			const shown = await offered(async () => {
				await vscode.commands.executeCommand(commandIds.cycleStatus, uri);
				await eventually(async () => assert.strictEqual((await read('one.md'))[0], before));
			}, 'Undo');
			assert.deepEqual(shown, ['"One" is done. What would you like to do next? | Archive | Undo']);
		});

		it('archives on request', async () => {
			const [uri] = await write({ 'one.md': '---\nstatus: in progress\ndate_created: 2026-01-01\n---\n# One\n', 'archived/x.md': '# X\n' });
			const shown = await offered(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri), 'Archive');
			assert.deepEqual(shown, [
				'"One" is done. What would you like to do next? | Archive | Undo',
				`Moved "One" to ${folder}/archived. | Undo`,
			]);
			assert.match((await read('archived/one.md'))[0] ?? '', /^---\nstatus: done\n/);
		});

		it('selects a date that only the user knows', async () => {
			const [uri] = await write({
				'task.md':
					'# Task: A\n\n**Document Type**: Implementation Task\n**Status**: In Review\n\n## Notes & References\n\ntext\n\n---\n\n**Review Date**: [When someone will look at this again]  \n',
			});
			await offered(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri), 'Fill In "Review Date"');
			const editor = vscode.window.activeTextEditor;
			assert.strictEqual(editor?.document.getText(editor.selection), '[When someone will look at this again]');
		});
	});

	function dirtyDocuments(): readonly string[] {
		return vscode.workspace.textDocuments.flatMap(({ isDirty, uri }) => (isDirty ? [uri.toString()] : []));
	}

	/** The texts of open documents below the test's folder. */
	function textsOf(...paths: readonly string[]): readonly (string | undefined)[] {
		return paths.map(path =>
			vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === inWorkspace(`${folder}/${path}`).toString())?.getText(),
		);
	}
});
