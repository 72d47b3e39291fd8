import { assert } from 'chai';
import { readSources } from './imports';
import { linksInInputs, markupInMarkdown, unreachedTargets } from './shownText';

describe('untrusted text', function () {
	this.timeout(20_000);

	it('creates no links in input boxes and lists', () => {
		assert.deepEqual(linksInInputs(readSources()), []);
	});

	it('is found in each way to show a box or a list', () => {
		const file = 'src/vscode/authoring/recordActualTime.ts';
		for (const text of [
			// A box with a table cell in its prompt.
			'function askTime(document, row) { return vscode.window.showInputBox({ prompt: partMessages.askTime(row.phase) }); }',
			'vscode.window.showQuickPick([...question.choices], { title, placeHolder: authoringMessages.ask(capitalized(question.label)) })',
			'const box = vscode.window.createInputBox();',
			"vscode.window['createQuickPick']()",
			'const { showInputBox } = vscode.window;',
			'const { showInputBox: ask } = vscode.window;',
			'window.showWorkspaceFolderPick()',
		]) {
			assert.lengthOf(linksInInputs({ [file]: text }), 1, text);
		}
		assert.deepEqual(
			linksInInputs({
				[file]: "import { showInputBox } from '../workspace/inputs'; showInputBox({ prompt: partMessages.askTime(row.phase) });",
			}),
			[],
		);
	});

	it('is found if workspace/words/inputs.ts itself lets it through', () => {
		const bad = [
			'vscode.window.showInputBox(options)',
			'vscode.window.showQuickPick(items, { ...options })',
			'vscode.window.showInputBox({ ...plainTexts(options), ...options })',
			'Object.assign(vscode.window.createInputBox(), { title: plain(title), prompt })',
			'const o = { placeHolder: text };',
			'const o = { validateInput: value => validateInput(value) };',
			'const o = { message: message.message };',
		];
		for (const text of bad) {
			assert.lengthOf(linksInInputs({ 'src/vscode/workspace/words/inputs.ts': text }), 1, text);
		}
	});

	it('creates no markup in Markdown', () => {
		assert.deepEqual(markupInMarkdown(readSources()), []);
	});

	it('is found in each way to let markup through', () => {
		for (const text of [
			// VS Code's own function does not escape <.
			"text.appendMarkdown('**').appendText(title.text);",
			'text.appendMarkdown(title.text);',
			'text.appendMarkdown(`**${title.text}**`);',
			'text.appendMarkdown(editorMessages.nextStatus(next.text));',
			'const append = text.appendMarkdown;',
			'new vscode.MarkdownString(title.text)',
			'new MarkdownString(`a`, true)',
			'text.isTrusted = true;',
			'text.isTrusted = { enabledCommands: [name] };',
			'text.supportHtml = true;',
			'f({ supportHtml: true })',
		]) {
			assert.lengthOf(markupInMarkdown({ 'src/vscode/editor/documentStatus.ts': text }), 1, text);
		}
		assert.deepEqual(
			markupInMarkdown({
				'src/vscode/a.ts':
					'text.isTrusted = { enabledCommands: [commandIds.setPriority] }; text.appendMarkdown(`[${editorMessages.setPriority()}](command:${commandIds.setPriority})`); if (vscode.workspace.isTrusted) {}',
			}),
			[],
		);
	});

	it('passes no document outside the workspace to a command', () => {
		assert.deepEqual(unreachedTargets(readSources()), []);
		assert.lengthOf(unreachedTargets({ 'src/vscode/fields/cycleValue.ts': 'const [uri] = targetUris(argument, selection);' }), 1);
	});
});
