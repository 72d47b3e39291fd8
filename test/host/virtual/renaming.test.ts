import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';
import { openTabs, show, type } from '../support/editors';
import { eventually, pause } from '../support/eventually';
import { files, nextFolder, openProject, tidy } from './project';

const LINKING = '# Fuse\n\n**Status:** Todo\n**Related:** [lamp](lamp.md), [[lamp]]\n';
const FOLLOWED = LINKING.replace('lamp.md', 'glass.md').replace('[[lamp]]', '[[glass]]');
const LAMP = '# Lamp\n\n**Status:** Todo\n';
const TYPED = 'Typed meanwhile.\n';

let api: Api;
let folder = '';

/** A lamp and the documents that link to it, in the catalog. */
async function putProject(): Promise<void> {
	folder = nextFolder();
	const uris = [files.put(`${folder}/lamp.md`, LAMP), files.put(`${folder}/fuse.md`, LINKING), files.put(`${folder}/closed.md`, LINKING)];
	await eventually(() => uris.forEach(uri => assert.isDefined(api.services.catalog.current.get(uri.toString()), uri.path)), 20_000);
}

function uri(name: string): vscode.Uri {
	return files.uri(`${folder}/${name}`);
}

async function move(from: string, to: string): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(uri(from), uri(to));
	return vscode.workspace.applyEdit(edit);
}

function open(name: string): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri(name).toString());
}

describe('typing while a file is renamed', () => {
	before(async () => {
		api = await openProject();
	});

	afterEach(tidy);

	// VS Code checks the new place, and we read the texts and check whether they are writable: at least eight operations.
	for (let step = 0; step < 8; step++) {
		it(`at operation ${step + 1} of the file system keeps the text, and updates links at their current positions`, async () => {
			await putProject();
			const editor = await show(uri('fuse.md'));
			const done: string[] = [];
			files.before = async (operation, path) => {
				if (path.startsWith(`${folder}/`) && done.push(operation) === step + 1) {
					await type(editor, 0, 0, TYPED);
				}
			};
			assert.isTrue(await move('lamp.md', 'glass.md'));
			files.recover();
			assert.isAbove(done.indexOf('rename'), step, 'typed before the file was renamed');
			await eventually(() => assert.strictEqual(editor.document.getText(), TYPED + FOLLOWED));
			await eventually(() => assert.strictEqual(files.text(`${folder}/closed.md`), FOLLOWED));
			assert.strictEqual(files.text(`${folder}/fuse.md`), LINKING);
		});
	}

	it('while another extension is slow updates links at their current positions', async () => {
		await putProject();
		const editor = await show(uri('fuse.md'));
		const other = vscode.workspace.onWillRenameFiles(event => event.waitUntil(type(editor, 0, 0, TYPED)));
		try {
			assert.isTrue(await move('lamp.md', 'glass.md'));
			await eventually(() => assert.strictEqual(editor.document.getText(), TYPED + FOLLOWED));
			assert.strictEqual(files.text(`${folder}/fuse.md`), LINKING);
		} finally {
			other.dispose();
		}
	});

	it('into a closed document that is changed leaves it unsaved', async () => {
		await putProject();
		files.before = async (operation, path) => {
			if (operation === 'rename' && path === `${folder}/lamp.md`) {
				await type(await show(uri('closed.md')), 0, 0, TYPED);
			}
		};
		assert.isTrue(await move('lamp.md', 'glass.md'));
		await eventually(() => assert.strictEqual(files.text(`${folder}/fuse.md`), FOLLOWED));
		assert.deepEqual([open('closed.md')?.isDirty, open('closed.md')?.getText()], [true, TYPED + FOLLOWED]);
		assert.strictEqual(files.text(`${folder}/closed.md`), LINKING);
		assert.include(openTabs(), uri('closed.md').toString());
	});

	it('after a failed rename is neither saved nor closed by the next one', async () => {
		await putProject();
		files.put(`${folder}/bell.md`, '# Bell\n\n**Status:** Todo\n');
		files.put(`${folder}/last.md`, '# Last\n\n**Status:** Todo\n**Related:** [[bell]]\n');
		files.put(`${folder}/also.md`, '# Also\n\n**Status:** Todo\n**Related:** [[bell]]\n');
		await eventually(() =>
			['last.md', 'also.md'].forEach(name => assert.isDefined(api.services.catalog.current.get(uri(name).toString()))),
		);
		files.before = (operation, path) => {
			if (operation === 'rename' && path === `${folder}/lamp.md`) {
				throw vscode.FileSystemError.Unavailable(path);
			}
		};
		await move('lamp.md', 'glass.md').then(
			isMoved => assert.isFalse(isMoved),
			() => undefined,
		);
		files.recover();
		await type(await show(uri('closed.md')), 0, 0, 'Half a sen');
		const text = open('closed.md')?.getText();
		// Another editor is active now.
		await show(uri('last.md'));
		assert.isTrue(await move('bell.md', 'chime.md'));
		await eventually(() => assert.include(open('last.md')?.getText(), '[[chime]]'));
		await eventually(() => assert.include(files.text(`${folder}/also.md`), '[[chime]]', 'closed files are saved'));
		// Others would be saved side by side with it.
		await pause(500);
		assert.deepEqual([open('closed.md')?.isDirty, open('closed.md')?.getText()], [true, text]);
		assert.strictEqual(files.text(`${folder}/closed.md`), LINKING);
		assert.include(openTabs(), uri('closed.md').toString());
	});
});
