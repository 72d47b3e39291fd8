import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { documentSymbols } from '../../src/vscode/navigation/documentSymbols';
import { closeAll, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { activeExtension } from './support/extension';
import { documentText, remove, writeFile } from './support/files';
import { sentencesOf, set, unsetAll } from './support/commands';

describe('outline, symbols and folding', () => {
	let api: Api;

	before(async () => {
		api = await activeExtension();
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await remove('outline-test');
	});

	const text = documentText(
		'Harbour',
		'todo',
		'\n- [ ] early\n\n## Work\n\n- [x] Outer\n  - [ ] Inner `code`\n- [~] Odd\n\n### Part\n\n1. [x] Last\n\n## Prose\n\nNothing here.\n',
	);

	it('shows sections with their progress and items', async () => {
		const uri = await writeFile('outline-test/a.md', text);
		await show(uri);
		assert.deepEqual(await outline(uri), [], 'off by default');
		await set('taskDocs.outline', true);
		await eventually(async () =>
			assert.deepEqual(await outline(uri), [
				'Harbour 0/1 4-7',
				'\tearly 6-6',
				'Work 1/3 8-13',
				'\tOuter done 10-11',
				'\t\tInner code 11-11',
				'\tOdd [~] 12-12',
				'Part 1/1 14-17',
				'\tLast done 16-16',
			]),
		);
	});

	it('shows the same for CRLF, follows unsaved text, and is empty for a document without items', async () => {
		const uri = await writeFile('outline-test/crlf.md', text.replaceAll('\n', '\r\n'));
		const editor = await show(uri);
		await set('taskDocs.outline', true);
		await eventually(async () => assert.lengthOf(await outline(uri), 8));
		await type(editor, 16, 0, '- [ ] Typed\n');
		await eventually(async () => assert.include(await outline(uri), '\tTyped 16-16'));
		const plain = await show(await writeFile('outline-test/plain.md', documentText('Plain', 'todo')));
		assert.deepEqual(await outline(plain.document.uri), []);
	});

	it('distinguishes equal headings by their parents', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '# T\n\n## One\n\n### Tasks\n\n- [ ] a\n\n## Two\n\n### Tasks\n\n- [ ] b\n\n## Tests\n\n- [ ] c\n',
		});
		const names = documentSymbols(api.services.documents.get(document)).map(({ name }) => name);
		assert.deepEqual(names, ['One › Tasks', 'Two › Tasks', 'Tests']);
	});

	it('handles an untitled document and names that are empty or hostile', async () => {
		await set('taskDocs.outline', true);
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '## \n\n- [ ] \n- [ ] **\n- [ ] <img src=x onerror=y>\n- [x] [a](command:b)\n',
		});
		const names = (
			await eventually(async () => {
				const lines = await outline(document.uri);
				assert.isNotEmpty(lines);
				return lines;
			})
		).map(line => line.trim());
		assert.includeMembers(names, ['<img src=x onerror=y> 4-4', 'a done 5-5']);
	});

	it('finds documents by id and title in the workspace', async () => {
		await api.services.catalog.whenIndexed();
		const found = await workspaceSymbols('merge offline');
		assert.deepEqual(
			found.map(({ name, containerName }) => `${name} | ${containerName}`),
			['LAN-118 Merge Changes Made Offline | Blocked · 0/3'],
		);
		assert.isNotEmpty(await workspaceSymbols('LAN-118'));
		assert.isEmpty((await workspaceSymbols('title')).filter(({ location }) => location.uri.path.includes('template')));
		assert.isEmpty(await workspaceSymbols('zzzzzzzz'));
	});

	it('folds completed sections, keeps them folded, and reports when there are none', async () => {
		const uri = await writeFile(
			'outline-test/fold.md',
			documentText(
				'Fold',
				'todo',
				'\n## First\n\n- [x] a\n- [x] b\n\n## Second\n\n- [ ] c\n\n## Third\n\n- [x] d\n\n### Inner\n\n- [x] e\n',
			),
		);
		const editor = await show(uri);
		const folded = ['0-6', '10-15'];
		for (let round = 0; round < 2; round++) {
			await vscode.commands.executeCommand('taskDocs.foldDone');
			await eventually(() =>
				assert.deepEqual(
					editor.visibleRanges.map(({ start, end }) => `${start.line}-${end.line}`),
					folded,
				),
			);
		}
		await show(await writeFile('outline-test/open.md', documentText('Open', 'todo', '\n## S\n\n- [ ] a\n')));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.foldDone')), ['open.md has no completed sections.']);
	});

	it('handles 2,000 items', async () => {
		const lines = Array.from(
			{ length: 2000 },
			(_, index) => `${index % 20 === 0 ? `\n## Section ${index}\n\n` : ''}- [${index % 3 === 0 ? 'x' : ' '}] Item ${index}`,
		);
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: documentText('Many', 'todo', lines.join('\n')),
		});
		assert.lengthOf(documentSymbols(api.services.documents.get(document)), 100);
	});
});

async function workspaceSymbols(query: string): Promise<readonly vscode.SymbolInformation[]> {
	const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
	return symbols.filter(({ kind }) => kind === vscode.SymbolKind.File);
}

/** Our symbols, one line each: name, detail, first and last line; nested by tabs. */
async function outline(uri: vscode.Uri): Promise<readonly string[]> {
	const symbols =
		(await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
	const lines: string[] = [];
	const add = (own: readonly vscode.DocumentSymbol[], depth: number): void => {
		for (const { name, detail, kind, range, children } of own) {
			if (kind === vscode.SymbolKind.Namespace || kind === vscode.SymbolKind.Boolean) {
				lines.push(`${'\t'.repeat(depth)}${name} ${detail ? `${detail} ` : ''}${range.start.line}-${range.end.line}`);
				add(children, depth + 1);
			}
		}
	};
	add(symbols, 0);
	return lines;
}
