import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatIso } from '../../../src/document/date/date';
import type { Api } from '../../../src/vscode/activate';
import { applyChange } from '../../../src/vscode/workspace/edits/applyChange';
import { commandIds } from '../../../src/vscode/contributions';
import { click, lensesOf, sentencesOf } from '../support/commands';
import { closeAll, show, type } from '../support/editors';
import { eventually, pause } from '../support/eventually';
import { agreesWithFreshIndex } from '../support/freshIndex';
import type { Operation } from '../support/memoryFiles';
import { randomNumbers, shuffled } from '../support/random';
import { files, nextFolder, openProject, tidy } from './project';

const TASK = '---\nstatus: todo\nupdated: 2020-01-02\n---\n\n# Task: A\n\n- [ ] One\n- [ ] Two\n';
const MOVED = TASK.replace('todo', 'in progress');

let api: Api;
let folder = '';
let today = '';

const problemsOf = (path: string): readonly string[] | undefined =>
	api.services.catalog.current.get(files.uri(path).toString())?.problems.map(({ code }) => code);
const titleOf = (path: string): string | undefined => api.services.catalog.current.get(files.uri(path).toString())?.title;
const isKnown = (...uris: readonly vscode.Uri[]): Promise<void> =>
	eventually(() => uris.forEach(uri => assert.isDefined(api.services.catalog.current.get(uri.toString()), uri.path)), 20_000);
const unreadMessage = (): string => api.tree.view.message ?? '';
const dated = (text: string): string => text.replace('2020-01-02', today);
const unsaved = (): readonly string[] => vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path);

/** Fails an operation at these paths, and below them, with an error. */
function failing(operation: Operation, error: (uri: vscode.Uri) => vscode.FileSystemError, ...paths: readonly string[]): void {
	const before = files.before;
	files.before = (asked, path) => {
		if (asked === operation && paths.some(each => path === each || path.startsWith(`${each}/`))) {
			throw error(files.uri(path));
		}
		return before(asked, path);
	};
}

const full = (): vscode.FileSystemError => new vscode.FileSystemError('NoSpace: there is no space left');

describe('file system faults', () => {
	before(async () => {
		api = await openProject();
		today = formatIso(api.services.clock().date);
	});

	beforeEach(() => {
		folder = nextFolder();
	});

	afterEach(tidy);

	describe('a full disk', () => {
		it('leaves a closed file unchanged, keeps the change in an editor and reports it; it can be saved later', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			failing('writeFile', full, folder);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri)), [
				"a.md was changed but couldn't be saved.",
			]);
			assert.strictEqual(files.text(`${folder}/a.md`), TASK);
			const document = vscode.workspace.textDocuments.find(each => each.uri.path === uri.path);
			assert.isTrue(document?.isDirty);
			assert.strictEqual(document?.getText(), dated(MOVED));
			files.recover();
			assert.isTrue(await document?.save());
			assert.strictEqual(files.text(`${folder}/a.md`), dated(MOVED));
			await agreesWithFreshIndex(api);
		});

		it('saves the documents that fit, and reports the others', async () => {
			const uris = ['a', 'b', 'c'].map(name => files.put(`${folder}/${name}.md`, TASK));
			await isKnown(...uris);
			failing('writeFile', full, `${folder}/b.md`);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uris[0], uris)), [
				"b.md was changed but couldn't be saved.",
				'2 documents → in progress',
			]);
			assert.deepEqual(Object.values(files.texts(folder)), [dated(MOVED), TASK, dated(MOVED)]);
			assert.deepEqual(unsaved(), [`${folder}/b.md`]);
		});

		it('loses nothing of an open document that is saved, including its date', async () => {
			const editor = await show(files.put(`${folder}/a.md`, TASK));
			await type(editor, 5, 9, '!');
			failing('writeFile', full, folder);
			assert.isFalse(await editor.document.save());
			assert.strictEqual(files.text(`${folder}/a.md`), TASK);
			assert.strictEqual(editor.document.getText(), dated(TASK).replace('Task: A', 'Task: A!'));
			files.recover();
			assert.isTrue(await editor.document.save());
			assert.strictEqual(files.text(`${folder}/a.md`), dated(TASK).replace('Task: A', 'Task: A!'));
			await agreesWithFreshIndex(api);
		});

		it('saves a renamed id where there is room, and reports the others', async () => {
			const path = (name: string): string => `${folder}/${name}.md`;
			const uri = files.put(path('a'), '# A\n\n**ID:** VIRT-1\n**Status:** Todo\n');
			const others = ['b', 'c', 'd'].map(name =>
				files.put(path(name), `# ${name}\n\n**ID:** VIRT-${name}\n**Status:** Todo\n**Blocked By:** VIRT-1\n`),
			);
			await isKnown(uri, ...others);
			failing('writeFile', full, path('b'));
			const outcome = await applyChange(api.services, [uri, ...others], () => ({
				change: {
					edits: [uri, ...others].map(each => ({
						uri: each.toString(),
						edits: [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, newText: 'X' }],
					})),
					renames: [],
					creates: [],
				},
			}));
			assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'not-saved', files: ['b.md'] }, file: 'b.md' });
			assert.deepEqual(
				Object.values(files.texts(folder)).map(text => text.slice(0, 3)),
				['# X', '# b', '# X', '# X'],
			);
			assert.deepEqual(unsaved(), [path('b')]);
		});

		it('moves a document with the links to it, and reports what could not be saved', async () => {
			const uri = files.put(`${folder}/active/a.md`, TASK);
			const linking = ['p', 'q', 'r'].map(name =>
				files.put(`${folder}/${name}.md`, `# ${name}\n\n**Status:** Todo\n\n- [A](active/a.md)\n`),
			);
			files.put(`${folder}/archive/old.md`, '# Old\n\n**Status:** Archived\n');
			await isKnown(uri, ...linking);
			failing('writeFile', full, `${folder}/p.md`);
			const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, uri));
			assert.include(sentences, "p.md was changed but couldn't be saved.");
			const after = files.texts(folder);
			assert.deepEqual(
				Object.keys(after).map(path => path.slice(folder.length + 1)),
				['archive/a.md', 'archive/old.md', 'p.md', 'q.md', 'r.md'],
			);
			assert.deepEqual(
				['p', 'q', 'r'].map(name => /\(.*\)/.exec(after[`${folder}/${name}.md`] ?? '')?.[0]),
				['(active/a.md)', '(archive/a.md)', '(archive/a.md)'],
			);
			assert.deepEqual(unsaved(), [`${folder}/p.md`]);
		});

		it('reports that a new document could not be created; one that fits is written at once', async () => {
			const make = (title: string): Promise<readonly string[]> =>
				sentencesOf(() =>
					vscode.commands.executeCommand(commandIds.newDocument, {
						template: 'backlog-item',
						title,
						folder: folder.slice('/project/'.length),
						uri: files.uri('/project/README.md'),
					}),
				);
			failing('writeFile', full, folder);
			assert.deepEqual(await make('No Room'), [`Couldn't create ${folder.slice('/project/'.length)}/no-room.md.`]);
			assert.isUndefined(files.text(`${folder}/no-room.md`));
			files.recover();
			let writes = 0;
			files.before = (operation, path) => {
				if (operation === 'writeFile' && path.startsWith(folder) && writes++ > 0) {
					throw full();
				}
			};
			assert.deepEqual(await make('Little Room'), []);
			assert.match(files.text(`${folder}/little-room.md`) ?? '', /Little Room/);
			assert.strictEqual(vscode.window.activeTextEditor?.document.getText(), files.text(`${folder}/little-room.md`));
			assert.deepEqual(unsaved(), []);
		});
	});

	describe('a file that', () => {
		it('disappears between being listed and being read', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			const stays = files.put(`${folder}/b.md`, TASK);
			await isKnown(uri, stays);
			files.hold();
			files.before = (operation, path) => {
				if (operation === 'readFile' && path === uri.path) {
					files.remove(path);
				}
			};
			await api.services.catalog.refresh();
			assert.isUndefined(titleOf(`${folder}/a.md`));
			assert.strictEqual(titleOf(`${folder}/b.md`), 'A');
			await agreesWithFreshIndex(api);
		});

		it('disappears before a click on its row is reported, and not restored', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			files.tell = () => [];
			files.remove(`${folder}/a.md`);
			const [sentence, ...more] = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
			assert.match(sentence ?? '', /^Couldn't open a\.md: /);
			assert.isEmpty(more);
			assert.deepEqual(files.texts(folder), {});
			await agreesWithFreshIndex(api);
		});

		it('disappears between a lens and the click on it', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			const { document } = await show(uri);
			const lens = (await lensesOf(uri)).find(({ range }) => range.start.line === 7);
			assert.isDefined(lens);
			files.remove(`${folder}/a.md`);
			await sentencesOf(() => click(lens));
			// The text may change in the editor that still shows it; the user decides about the disk.
			assert.include([TASK, TASK.replace('[ ] One', '[x] One')], document.getText());
			assert.isUndefined(files.text(`${folder}/a.md`));
		});

		it('cannot be read stays listed with its last known state and a note, and recovers', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			failing('readFile', vscode.FileSystemError.NoPermissions, `${folder}/a.md`);
			files.put(`${folder}/a.md`, MOVED);
			await eventually(() => assert.deepEqual(problemsOf(`${folder}/a.md`), ['unreadable']));
			assert.strictEqual(titleOf(`${folder}/a.md`), 'A');
			await eventually(() => assert.strictEqual(unreadMessage(), "Couldn't read 1 file or folder."));
			const before = api.services.catalog.current.entries;
			await api.services.catalog.refresh();
			assert.deepEqual(api.services.catalog.current.entries, before);
			const [sentence] = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
			assert.match(sentence ?? '', /^Couldn't open a\.md: /);
			files.recover();
			assert.strictEqual(files.text(`${folder}/a.md`), MOVED);
			files.put(`${folder}/a.md`, MOVED.replace('Task: A', 'Task: B'));
			await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'B'));
			await eventually(() => assert.strictEqual(unreadMessage(), ''));
			await agreesWithFreshIndex(api);
		});

		it('is read-only is listed, and changes are refused with a message', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			files.readOnly.add(uri.path);
			await isKnown(uri);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri)), [
				"Couldn't change a.md: it's read-only.",
			]);
			assert.strictEqual(files.text(`${folder}/a.md`), TASK);
			assert.deepEqual(unsaved(), []);
		});

		it('becomes a folder of the same name, and a file again', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			files.remove(`${folder}/a.md`);
			const within = files.put(`${folder}/a.md/b.md`, TASK.replace('Task: A', 'Task: B'));
			await isKnown(within);
			assert.isUndefined(titleOf(`${folder}/a.md`));
			await agreesWithFreshIndex(api);
			const [sentence] = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
			assert.match(sentence ?? '', /^Couldn't open a\.md: /);
			files.remove(`${folder}/a.md`);
			files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			await agreesWithFreshIndex(api);
		});

		it('is changed by another program between reading and writing loses neither text', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			const theirs = TASK.replace('[ ] Two', '[x] Two, by another program');
			// Like a network that reports late: VS Code notices when it writes.
			files.hold();
			const outcome = await api.services.edits.applyEdits(uri, () => {
				files.put(`${folder}/a.md`, theirs);
				return { edits: [{ range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } }, newText: 'done' }] };
			});
			assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'not-saved', files: ['a.md'] }, file: 'a.md' });
			assert.strictEqual(files.text(`${folder}/a.md`), theirs);
			assert.include(vscode.workspace.textDocuments.find(each => each.uri.path === uri.path)?.getText(), 'status: done');
			files.release();
			await closeAll();
			await agreesWithFreshIndex(api);
			assert.strictEqual(files.text(`${folder}/a.md`), theirs);
		});

		it('is changed on disk between a lens and the click on it has the same item ticked, or none', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			const { document } = await show(uri);
			const lens = (await lensesOf(uri)).find(({ range }) => range.start.line === 7);
			const moved = TASK.replace('- [ ] One', 'A new paragraph.\n\n- [ ] Zero\n- [ ] One');
			files.put(`${folder}/a.md`, moved);
			await eventually(() => assert.strictEqual(document.getText(), moved));
			assert.deepEqual(await sentencesOf(() => click(lens)), []);
			assert.strictEqual(document.getText(), moved.replace('[ ] One', '[x] One'));
			await document.save();
			const without = dated(moved).replace('- [ ] One\n', '');
			files.put(`${folder}/a.md`, without);
			await eventually(() => assert.strictEqual(document.getText(), without));
			assert.deepEqual(await sentencesOf(() => click(lens)), ['The item was changed or moved in the meantime. Try again.']);
			assert.strictEqual(document.getText(), without);
		});
	});

	describe('a folder that', () => {
		it('cannot be read keeps its last known documents, with a note, and recovers', async () => {
			const uri = files.put(`${folder}/deep/a.md`, TASK);
			const stays = files.put(`${folder}/b.md`, TASK);
			await isKnown(uri, stays);
			failing('readDirectory', vscode.FileSystemError.NoPermissions, `${folder}/deep`);
			await api.services.catalog.refresh();
			assert.strictEqual(titleOf(`${folder}/deep/a.md`), 'A');
			await eventually(() => assert.strictEqual(unreadMessage(), "Couldn't read 1 file or folder."));
			files.recover();
			files.put(`${folder}/deep/c.md`, TASK);
			await api.services.catalog.refresh();
			await eventually(() => assert.strictEqual(unreadMessage(), ''));
			await agreesWithFreshIndex(api);
		});

		it('is briefly unavailable loses nothing, even if it is the workspace folder', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			files.before = () => {
				throw vscode.FileSystemError.Unavailable('the connection is lost');
			};
			await api.services.catalog.refresh();
			assert.strictEqual(titleOf(`${folder}/a.md`), 'A');
			await eventually(() => assert.strictEqual(unreadMessage(), "Couldn't read 1 file or folder."));
			files.recover();
			await api.services.catalog.refresh();
			await agreesWithFreshIndex(api);
			await eventually(() => assert.strictEqual(unreadMessage(), ''));
		});

		it('is unavailable when something changes in it loses nothing', async () => {
			const uri = files.put(`${folder}/deep/a.md`, TASK);
			await isKnown(uri);
			files.before = (_, path) => {
				if (path.startsWith(folder)) {
					throw vscode.FileSystemError.Unavailable(path);
				}
			};
			files.move(`${folder}/deep`, `${folder}/other`);
			files.move(`${folder}/other`, `${folder}/deep`);
			await eventually(() => assert.notStrictEqual(unreadMessage(), ''));
			assert.strictEqual(titleOf(`${folder}/deep/a.md`), 'A');
			files.recover();
			await api.services.catalog.refresh();
			await agreesWithFreshIndex(api);
		});
	});

	describe('a slow file system', () => {
		it('does not delay unrelated work, and the result is correct', async () => {
			const uris = Array.from({ length: 12 }, (_, index) => files.put(`${folder}/${index}.md`, TASK.replace('Task: A', `Task: ${index}`)));
			await isKnown(...uris);
			const random = randomNumbers(1);
			files.before = (_, path) => (path.startsWith(folder) ? pause(random() * 200) : undefined);
			const reading = api.services.catalog.refresh();
			// Texts change while the old ones are still being read.
			uris.forEach((uri, index) => files.put(uri.path, MOVED.replace('Task: A', `Task: ${index}, again`)));
			files.remove(uris[3]!.path);
			assert.strictEqual(titleOf(`${folder}/5.md`), '5');
			await reading;
			await agreesWithFreshIndex(api, 30_000);
			assert.strictEqual(titleOf(`${folder}/5.md`), '5, again');
		});

		it('shows what has been read while other texts are pending', async () => {
			const uris = Array.from({ length: 12 }, (_, index) => `${folder}/${index}.md`);
			files.tell = () => [];
			uris.forEach((path, index) => files.put(path, TASK.replace('Task: A', `Task: ${index}`)));
			let arrive: () => void = () => undefined;
			const onItsWay = new Promise<void>(resolve => {
				arrive = resolve;
			});
			files.before = (operation, path) => (operation === 'readFile' && path === uris[5] ? onItsWay : undefined);
			const reading = api.services.catalog.refresh();
			try {
				await eventually(() =>
					assert.deepEqual(
						uris.map(path => titleOf(path)),
						uris.map((_, index) => (index === 5 ? undefined : String(index))),
					),
				);
				await eventually(() => assert.isDefined(api.tree.provider.document(files.uri(`${folder}/0.md`))));
				assert.strictEqual(api.services.catalog.state, 'reading');
			} finally {
				arrive();
			}
			await reading;
			assert.strictEqual(titleOf(`${folder}/5.md`), '5');
			await agreesWithFreshIndex(api);
		});

		it('applies two edits of one file in order', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			const random = randomNumbers(2);
			files.before = (_, path) => (path.startsWith(folder) ? pause(random() * 100) : undefined);
			const outcomes = await Promise.all(
				['One', 'Two'].map(word =>
					api.services.edits.applyEdits(uri, (_, text) => {
						const line = text
							.getText()
							.split('\n')
							.findIndex(each => each.endsWith(word));
						return { edits: [{ range: { start: { line, character: 3 }, end: { line, character: 4 } }, newText: 'x' }] };
					}),
				),
			);
			assert.deepEqual(outcomes, [
				{ kind: 'applied', saved: true },
				{ kind: 'applied', saved: true },
			]);
			assert.strictEqual(files.text(`${folder}/a.md`), dated(TASK).replaceAll('[ ]', '[x]'));
		});
	});

	describe('events', () => {
		for (const [name, tell] of [
			['arrive twice', (events: readonly vscode.FileChangeEvent[]) => [...events, ...events]],
			['arrive in reverse order', (events: readonly vscode.FileChangeEvent[]) => [...events].reverse()],
			[
				'all report a change',
				(events: readonly vscode.FileChangeEvent[]) => events.map(({ uri }) => ({ uri, type: vscode.FileChangeType.Changed })),
			],
			[
				'swap creation and deletion',
				(events: readonly vscode.FileChangeEvent[]) =>
					events.map(({ uri, type }) => ({
						uri,
						type: type === vscode.FileChangeType.Deleted ? vscode.FileChangeType.Created : vscode.FileChangeType.Deleted,
					})),
			],
		] as const) {
			it(`that ${name} lead to the same catalog as a fresh index`, async () => {
				files.tell = tell;
				for (let round = 0; round < 4; round++) {
					change(randomNumbers(10 + round));
					await agreesWithFreshIndex(api);
				}
			});
		}

		for (let seed = 1; seed <= 6; seed++) {
			it(`that come late, doubled and in any order lead to the same catalog as a fresh index (seed ${seed})`, async () => {
				const random = randomNumbers(seed);
				for (let round = 0; round < 3; round++) {
					files.hold();
					change(random);
					files.release(events => shuffled([...events, ...events.filter(() => random() < 0.5)], random));
					await agreesWithFreshIndex(api);
				}
			});
		}

		it('that are lost do not matter after a refresh, which matches a fresh index', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			files.tell = () => [];
			change(randomNumbers(99));
			files.put(`${folder}/a.md`, MOVED.replace('Task: A', 'Task: New'));
			await vscode.commands.executeCommand(commandIds.refresh);
			await agreesWithFreshIndex(api);
			assert.strictEqual(titleOf(`${folder}/a.md`), 'New');
		});

		it('that are lost do not matter when a document is opened: it shows the current text', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			files.tell = () => [];
			files.put(`${folder}/a.md`, MOVED.replace('Task: A', 'Task: New'));
			await show(uri);
			await agreesWithFreshIndex(api);
			assert.strictEqual(titleOf(`${folder}/a.md`), 'New');
		});

		it('that are lost do not matter for a click: it changes the current text, never an outdated one', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await isKnown(uri);
			files.tell = () => [];
			const theirs = MOVED.replace('Task: A', 'Task: New');
			files.put(`${folder}/a.md`, theirs);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri)), ['"New" → in review']);
			assert.notInclude(files.text(`${folder}/a.md`), 'in progress');
			assert.include(files.text(`${folder}/a.md`), 'Task: New');
		});
	});
});

/** Creates, changes, moves and removes files and folders at random. */
function change(random: () => number): void {
	const path = (): string => `${folder}/${['a', 'b', 'c/d', 'c/e', 'c/f/g', 'h.md/i'][Math.floor(random() * 6)] ?? 'a'}.md`;
	for (let step = 0; step < 12; step++) {
		const choice = random();
		const at = path();
		if (choice < 0.5) {
			files.put(at, `# Task: ${step}\n\n**Status:** ${random() < 0.5 ? 'Todo' : 'Done'}\n`);
		} else if (choice < 0.7) {
			files.remove(at);
		} else if (choice < 0.8) {
			files.remove(`${folder}/c`);
		} else if (choice < 0.9 && files.text(at) !== undefined) {
			files.move(at, `${folder}/moved/${step}.md`);
		} else {
			files.move(`${folder}/c`, `${folder}/k${step}`);
		}
	}
}
