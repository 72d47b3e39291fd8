import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { answerWith, type ShownMessage } from './support/answers';
import { closeAll, show } from './support/editors';
import { forget, indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { inWorkspace, readFile, writeFile } from './support/files';
import { commandText, differingLines, otherCommands, textCommands, type TextCommand } from './support/textCommands';

const FOLDER = 'undo-test';

describe('undo', () => {
	let api: Api;
	let number = 0;
	let messages: ShownMessage[] = [];
	let path = '';

	/** Where Kiro keeps a plan, whose format has a mark for begun items. */
	const kiroFolder = (): string => `.kiro/specs/undo-test-${number}`;

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		messages = [];
	});

	afterEach(async () => {
		await closeAll();
		await forget(api, FOLDER);
		await forget(api, kiroFolder());
	});

	it('is tested for each command that package.json contributes', () => {
		const { contributes } = vscode.extensions.getExtension('task-docs.task-docs')!.packageJSON as {
			readonly contributes: { readonly commands: readonly { readonly command: string }[] };
		};
		const known = [...textCommands.map(({ id }) => id), ...Object.keys(otherCommands)];
		assert.sameMembers(
			known,
			contributes.commands.map(({ command }) => command),
		);
	});

	/** A document with other bytes than any editor would write: CRLF, and no line end at the end. */
	async function write({ id, text = commandText('Alpha', '2020-01-02') }: TextCommand): Promise<string> {
		number++;
		path = id === commandIds.markBegun ? `${kiroFolder()}/tasks.md` : `${FOLDER}/${number}/document-${number}.md`;
		const bytes = text.replaceAll('\n', '\r\n').replace(/\r\n$/u, '');
		await writeFile(path, bytes);
		return bytes;
	}

	/** Runs a command, which must change the document. */
	async function run({ id, argument }: TextCommand, isOutside: boolean): Promise<void> {
		const uri = inWorkspace(path);
		const document = api.services.documents.parse(await readFile(path), uri);
		const given = argument?.(document, uri);
		const answers = answerWith({ choose: count => count - 1, toggle: () => true, wait: () => Promise.resolve() }, message =>
			messages.push(message),
		);
		try {
			await vscode.commands.executeCommand(id, isOutside ? { uri, ...given } : given);
		} finally {
			answers.dispose();
		}
	}

	const warnings = (): readonly string[] => messages.filter(({ kind }) => kind === 'warning').map(({ text }) => text);

	for (const command of textCommands) {
		it(`once reverts ${command.id} in an editor, to the byte`, async () => {
			const before = await write(command);
			const editor = await show(inWorkspace(path));
			const { document } = editor;
			const line = command.cursor === undefined ? 0 : document.getText().split('\r\n').indexOf(command.cursor);
			assert.isAtLeast(line, 0);
			editor.selection = new vscode.Selection(line, 0, line, 0);
			await run(command, false);
			assert.deepEqual(warnings(), []);
			await eventually(() => assert.notStrictEqual(document.getText(), before));
			for (const differing of differingLines(before.replaceAll('\r\n', '\n'), document.getText().replaceAll('\r\n', '\n'))) {
				assert.match(differing, command.owns);
			}
			assert.strictEqual(await readFile(path), before, 'the user saves');
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(document.getText(), before);
			await document.save();
			assert.strictEqual(await readFile(path), before);
		});
	}

	for (const command of textCommands.filter(({ isEditorOnly = false }) => !isEditorOnly)) {
		it(`once reverts ${command.id} of a closed document, to the byte; a message or the checkbox says what was done`, async () => {
			const before = await write(command);
			await run(command, true);
			assert.deepEqual(warnings(), []);
			assert.notStrictEqual(await readFile(path), before);
			if (command.id !== commandIds.markBegun) {
				assert.deepEqual(
					messages.filter(({ buttons }) => buttons.includes('Undo')).map(({ kind }) => kind),
					['information'],
				);
			}
			await vscode.commands.executeCommand(commandIds.undoChange);
			assert.strictEqual(await readFile(path), before);
			assert.deepEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(String), []);
		});
	}
});
