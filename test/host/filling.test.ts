import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatIso } from '../../src/document/date/date';
import type { Api } from '../../src/vscode/activate';
import { sentencesOf } from './support/commands';
import { closeAll, show } from './support/editors';
import { eventually, pause } from './support/eventually';
import { activeExtension } from './support/extension';
import { remove, writeFile } from './support/files';
import { readMarked, writeMarked } from './support/markedText';

const FOLDER = 'filling-test';

let number = 0;
let path = '';

describe('filling in', () => {
	let api: Api;

	before(async () => {
		api = await activeExtension();
	});

	beforeEach(() => {
		path = `${FOLDER}/${number++}/document.md`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
	});

	/** Opens the lines with the marked selection. */
	async function open(...lines: readonly string[]): Promise<vscode.TextEditor> {
		const { text, selections } = readMarked(lines.join('\n'));
		const editor = await show(await writeFile(path, text));
		editor.selections = selections.map(
			([start, end]) => new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end)),
		);
		return editor;
	}

	async function go(direction: 'next' | 'previous'): Promise<void> {
		await vscode.commands.executeCommand(`taskDocs.${direction}Placeholder`);
		await vscode.commands.executeCommand('hideSuggestWidget');
	}

	describe('from placeholder to placeholder', () => {
		it('selects each in turn, forward and backward, and wraps around', async () => {
			const editor = await open(
				'‸# [Title]',
				'',
				'**Status:** Todo',
				'',
				'- [ ] [First step]',
				'- [x] done [by](a.md)',
				'',
				'```ts',
				'const [a] = [1];',
				'```',
				'',
				'Name: ____',
			);
			const met: string[] = [];
			for (const direction of ['next', 'next', 'next', 'next', 'previous', 'previous', 'previous'] as const) {
				await go(direction);
				met.push(editor.document.getText(editor.selection));
			}
			assert.deepEqual(met, ['[Title]', '[First step]', '____', '[Title]', '____', '[First step]', '[Title]']);
			assert.strictEqual(writeMarked(editor).split('\n')[0], '# «[Title]»');
		});

		it("finds the samples of the family's template, not the document's own words", async () => {
			const editor = await open(
				'‸# Login - Implementation Plan',
				'',
				'**Status:** In Progress',
				'',
				'### Phase 1: Forms',
				'1. [ ] Task 1',
				'2. [ ] Draw the forms',
			);
			await go('next');
			assert.strictEqual(editor.document.getText(editor.selection), 'Task 1');
			await go('next');
			assert.strictEqual(editor.document.getText(editor.selection), 'Task 1');
		});

		it('works in a template too', async () => {
			path = `${FOLDER}/templates/kind.md`;
			const editor = await open('‸# [Name of it]', '', 'words');
			await go('next');
			assert.strictEqual(editor.document.getText(editor.selection), '[Name of it]');
		});

		it('opens the list at a choice, and the accepted option replaces all of it', async () => {
			const editor = await open(
				'‸# A',
				'',
				'**Status:** Todo',
				'',
				'## Risks',
				'',
				'| What | Impact |',
				'|---|---|',
				'| Rain | High/Medium/Low |',
			);
			await vscode.commands.executeCommand('taskDocs.nextPlaceholder');
			await eventually(async () => {
				await vscode.commands.executeCommand('acceptSelectedSuggestion');
				assert.strictEqual(editor.document.lineAt(8).text, '| Rain | High |');
			});
		});

		it('opens the list at a date', async () => {
			const editor = await open('‸# A', '', '**Status:** Todo', '**Target Date:** YYYY-MM-DD', '', 'words');
			await vscode.commands.executeCommand('taskDocs.nextPlaceholder');
			await eventually(async () => {
				await vscode.commands.executeCommand('acceptSelectedSuggestion');
				assert.strictEqual(editor.document.lineAt(3).text, `**Target Date:** ${formatIso(api.services.clock().date)}`);
			});
		});

		it('reports when nothing is left, and when brackets are not placeholders', async () => {
			const refused = async (sentence: string, ...lines: readonly string[]): Promise<void> => {
				const editor = await open(...lines);
				assert.deepEqual(await sentencesOf(() => go('next')), [sentence]);
				assert.strictEqual(writeMarked(editor), lines.join('\n'));
				await closeAll();
				path = `${FOLDER}/${number++}/README.md`;
			};
			await refused('No blanks left.', '# A', '', '**Status:** Todo', '', '- [ ] wo‸rds');
			await refused('"A" isn\'t a task document or a template, so it has no blanks.', '# A‸', '', 'Run it with [your name] or [x].');
			assert.deepEqual(await sentencesOf(() => go('next')), ['Open a Markdown document or select one in the Explorer first.']);
			await show(await writeFile(`${FOLDER}/code.ts`, 'const [a] = b;\n'));
			assert.deepEqual(await sentencesOf(() => go('previous')), ["code.ts isn't a Markdown document."]);
		});
	});

	describe('the status bar', () => {
		const status = (expected: string | undefined): Promise<void> =>
			eventually(() => assert.strictEqual(api.editor.fillStatus.text, expected));

		it('counts the remaining blanks down to zero', async () => {
			const editor = await open('# A', '', '**Status:** Todo', '**Due:** [Date]', '', '[What it is about]‸');
			await status('2 blanks');
			await editor.edit(edit => edit.replace(editor.document.lineAt(3).range, '**Due:** 2026-12-01'));
			await status('1 blank');
			await editor.edit(edit => edit.replace(editor.document.lineAt(5).range, 'words'));
			await status(undefined);
			await vscode.commands.executeCommand('undo');
			await status('1 blank');
		});

		it('shows nothing for other documents, for templates and without a document, and follows the active editor', async () => {
			await open('# A', '', '**Status:** Todo', '', '[What it is about]');
			await status('1 blank');
			await show(await writeFile(`${FOLDER}/README.md`, '# A\n\nRun it with [your name].\n'));
			await status(undefined);
			await show(await writeFile(`${FOLDER}/templates/kind.md`, '# [Name]\n\n**Status:** [Todo | Done]\n'));
			await pause(300);
			await status(undefined);
			await show(await writeFile(`${FOLDER}/copy.md`, '# [Name]\n\n**Status:** [Todo | Done]\n'));
			await status('2 blanks');
			await closeAll();
			await status(undefined);
		});
	});

	describe('template instructions', () => {
		const COPY = [
			'---',
			'status: todo',
			'date_created: 2026-01-08',
			'---',
			'',
			'<!--',
			'BACKLOG ITEM TEMPLATE',
			'Usage:',
			'1. Copy this file',
			'-->',
			'',
			'# Offline reading',
			'',
			'words',
			'',
		];
		const CLEAN = [...COPY.slice(0, 5), ...COPY.slice(11)];

		async function fixes(editor: vscode.TextEditor, line: number): Promise<readonly vscode.CodeAction[]> {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				editor.document.uri,
				new vscode.Range(line, 0, line, 0),
				vscode.CodeActionKind.QuickFix.value,
			);
			return actions.filter(({ title }) => title === 'Remove template instructions');
		}

		it('are removed by a quick fix in one step', async () => {
			const editor = await open(...COPY);
			const [fix] = await fixes(editor, 6);
			await vscode.commands.executeCommand(fix?.command?.command ?? '', ...(fix?.command?.arguments as readonly unknown[]));
			assert.deepEqual(editor.document.getText().split('\n'), CLEAN);
			assert.lengthOf(await fixes(editor, 6), 0);
			await vscode.commands.executeCommand('undo');
			assert.deepEqual(editor.document.getText().split('\n'), COPY);
		});

		it('are removed by a command, which reports when there are none', async () => {
			const editor = await open(...COPY);
			await vscode.commands.executeCommand('taskDocs.removeInstructions');
			assert.deepEqual(editor.document.getText().split('\n'), CLEAN);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.removeInstructions')), [
				'"Offline reading" has no template instructions left.',
			]);
			await closeAll();
			path = `${FOLDER}/templates/kind.md`;
			const template = await open(...COPY);
			assert.lengthOf(await fixes(template, 6), 0);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.removeInstructions')), [
				"kind.md is a template and can't be changed this way.",
			]);
			assert.deepEqual(template.document.getText().split('\n'), COPY);
		});
	});
});
