import { assert } from 'chai';
import { readSources } from './imports';
import { textEditViolations, unusedExceptions } from './textEdits';

describe('text edits', () => {
	it('are added only for documents whose text may be changed', () => {
		const sources = readSources();
		assert.deepEqual(textEditViolations(sources), []);
		assert.deepEqual(unusedExceptions(sources), []);
	});

	it('are reported with file, line and reason', () => {
		const start = `import * as vscode from 'vscode';\n`;
		const cases: readonly (readonly [file: string, text: string, violation: string | undefined])[] = [
			[
				'src/vscode/a.ts',
				'const all = new vscode.WorkspaceEdit(); all.set(uri, edits);',
				'src/vscode/a.ts:2 changes texts by all.set: use addTextEdits',
			],
			[
				'src/vscode/a.ts',
				'function f(change: vscode.WorkspaceEdit) { change.insert(uri, at, text); }',
				'src/vscode/a.ts:2 changes texts by change.insert: use addTextEdits',
			],
			[
				'src/vscode/a.ts',
				'apply(edit => edit.replace(uri, range, text));',
				'src/vscode/a.ts:2 changes texts by edit.replace: use addTextEdits',
			],
			['src/vscode/a.ts', 'action.edit!.delete(uri, range);', 'src/vscode/a.ts:2 changes texts by action.edit!.delete: use addTextEdits'],
			[
				'src/vscode/a.ts',
				'addTextEdits(edit, document as WritableDocument, edits);',
				'src/vscode/a.ts:2 claims that a document may be changed: use checkWritable',
			],
			['src/vscode/a.ts', 'addTextEdits(edit, document, edits); edit.renameFile(a, b); names.set(a, b); text.replace(a, b);', undefined],
			['src/vscode/workspace/edits/addTextEdits.ts', 'edit.replace(uri, range, text);', undefined],
			['src/vscode/workspace/edits/writable.ts', 'return document as WritableDocument;', undefined],
		];
		for (const [file, text, violation] of cases) {
			assert.deepEqual(textEditViolations({ [file]: start + text }), violation === undefined ? [] : [violation]);
		}
	});
});
