import { assert } from 'chai';
import { readSources } from './imports';
import { unguardedWriters } from './linkedFolders';

/** Writers that need no confirmation, each with a reason. */
const exceptions: Readonly<Record<string, string>> = {
	'src/vscode/renaming/rename.ts#provideRenameEdits': 'A file gets another name in the folder it is in.',
	'src/vscode/workspace/edits/moveFiles.ts#undo': 'Files go back to where they have just been moved from.',
};

describe('linked folders', function () {
	this.timeout(40_000);

	it('are never written to without asking: each writer calls mayFollowLinks first', () => {
		assert.deepEqual(unguardedWriters(readSources('src/vscode')), Object.keys(exceptions));
	});

	it('are protected from writers through any number of calls', () => {
		const archive = (body: string): Readonly<Record<string, string>> => ({
			'src/vscode/finishing/lazy.ts': "export { archive } from './archive';",
			'src/vscode/finishing/archive.ts': `
				import { moveFiles } from '../workspace/edits/moveFiles';
				import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
				export async function archive(services, argument) { ${body} }
				async function move(services, plans) { await moveFiles(services, plans); }`,
			'src/vscode/workspace/edits/moveFiles.ts': `
				export async function moveFiles(services, moves) {
					const apply = moved => moved.forEach(({ from, to }) => edit.renameFile(from, to, { overwrite: false }));
					await inTurn(() => apply(moves));
				}`,
		});
		// Without a confirmation anywhere.
		assert.deepEqual(unguardedWriters(archive('await move(services, plans);')), ['src/vscode/finishing/archive.ts#archive']);
		assert.deepEqual(unguardedWriters(archive('if (await mayFollowLinks(folder, path)) { await move(services, plans); }')), []);
		assert.deepEqual(
			unguardedWriters(archive('await move(services, plans); await mayFollowLinks(folder, path);')),
			['src/vscode/finishing/archive.ts#archive'],
			'asked too late',
		);
		assert.deepEqual(
			unguardedWriters(archive('later(move); await mayFollowLinks(folder, path);')),
			['src/vscode/finishing/archive.ts#archive'],
			'handed on',
		);
	});

	it('are protected from each way to write', () => {
		for (const write of [
			'edit.createFile(file, { contents })',
			"edit['createFile'](file)",
			'vscode.workspace.fs.writeFile(file, bytes)',
			'vscode.workspace.fs.createDirectory(folder)',
			'vscode.workspace.fs.copy(a, b)',
			'fs.rename(a, b)',
			'const { writeFile } = vscode.workspace.fs',
		]) {
			const found = unguardedWriters({
				'src/vscode/authoring/a.ts': `export async function makeTemplate() { const f = () => 1; ${write.startsWith('fs.') ? `vscode.workspace.${write}` : write}; }`,
			});
			assert.deepEqual(found, ['src/vscode/authoring/a.ts#makeTemplate'], write);
		}
		assert.deepEqual(unguardedWriters({ 'src/vscode/a.ts': 'export function f() { renameFile(); text.copy(); rename(); }' }), []);
	});

	it('the law finds a guarded function that a lazy module also exports without the guard', () => {
		assert.deepEqual(
			unguardedWriters({
				'src/vscode/authoring/lazy.ts': "export { create } from './create';",
				'src/vscode/authoring/create.ts':
					'export function create() { edit.createFile(uri); } export async function ask() { await mayFollowLinks(a, b); create(); }',
			}),
			['src/vscode/authoring/create.ts#create'],
		);
	});
});
