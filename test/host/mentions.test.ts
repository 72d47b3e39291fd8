import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { catalogHas } from './support/catalogHas';
import { closeAll, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { indexedExtension } from './support/extension';
import { inWorkspace, remove, writeFile } from './support/files';

const LAMP =
	'---\nid: NAV-7\nstatus: in progress\npriority: high\ndue: 2031-02-03\n---\n\n# Mend the Lamp\n\nIt must shine again. Soon.\n\n- [x] a\n- [ ] b\n';
const FUSE = [
	'# NAV-8 Fuse Box',
	'',
	'**Status**: Todo',
	'**Blocked By**: NAV-7, NAV-99',
	'**Related**: mend the lamp, [[nav-lamp]], nav-test/nav-lamp.md',
	'',
	'See [the lamp](nav-lamp.md).',
	'',
	'## Files to Modify',
	'',
	'- `nav-test/nav-lamp.md` - more light',
	'',
	'## Files to Create',
	'',
	'- [ ] `nav-test/none.md` - later',
	'',
].join('\n');

const NOTES = [
	'# Notes of NAV-7',
	'',
	'See for NAV-7, then `NAV-7`, NAV-70, UTF-8 and https://example.com/NAV-7.',
	'',
	'| a |',
	'| NAV-7 |',
	'',
].join('\n');

describe('mentions of documents', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await remove('nav-test');
		// The next test writes files of the same names.
		await eventually(() => assert.isEmpty(api.services.catalog.current.entries.filter(({ path }) => path.startsWith('nav-test/'))), 15_000);
	});

	async function write(texts: Readonly<Record<string, string>>): Promise<void> {
		const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`nav-test/${path}`, text]));
		for (const [path, text] of Object.entries(files)) {
			await writeFile(path, text);
		}
		await catalogHas(api, files);
	}

	it('lead to the title of the document, from an id, a title, a wiki link and a path, also with CRLF', async () => {
		for (const end of ['\n', '\r\n']) {
			await write({ 'nav-lamp.md': LAMP.replaceAll('\n', end), 'nav-fuse.md': FUSE.replaceAll('\n', end) });
			const { document } = await show(inWorkspace('nav-test/nav-fuse.md'));
			for (const words of ['NAV-7', 'mend the', '[[nav-', ', nav-test']) {
				assert.deepEqual(await definitions(document, words), ['nav-lamp.md 7:0-15'], words);
			}
			assert.deepEqual(await definitions(document, 'NAV-99'), []);
			assert.deepEqual(await definitions(document, 'Todo'), []);
			assert.deepEqual(await definitions(document, 'Fuse Box'), ['nav-fuse.md 0:0-16'], 'itself, which asks for references');
			await closeAll();
			await remove('nav-test');
		}
	});

	it("that are Markdown links have one result, VS Code's own if it has one", async () => {
		// VS Code keeps what it knows of a file for a while after it is deleted, so no other test uses these names.
		await write({ 'nav-mast.md': LAMP, 'nav-flag.md': '# Flag\n\n**Status**: Todo\n\nSee [the mast](nav-mast.md).\n' });
		const { document } = await show(inWorkspace('nav-test/nav-flag.md'));
		assert.deepEqual(await definitions(document, '(nav-mast'), ['nav-mast.md 7:0-15']);
		await type(await show(document.uri), 4, 26, '#mend-the-lamp');
		await eventually(async () => assert.deepEqual(await definitions(document, '(nav-mast'), ['nav-mast.md 7:0-15']));
	});

	it('are found once from the title, the id and a mention, including unsaved ones', async () => {
		await write({ 'nav-lamp.md': LAMP, 'nav-fuse.md': FUSE, 'nav-third.md': '# Third\n\n**Status**: Todo\n' });
		const third = await show(inWorkspace('nav-test/nav-third.md'));
		await type(third, 2, 0, '**Blocked By**: NAV-7\n');
		const fuse = (await show(inWorkspace('nav-test/nav-fuse.md'))).document;
		const lamp = (await show(inWorkspace('nav-test/nav-lamp.md'))).document;
		const expected = [
			'nav-fuse.md 3:16-21',
			'nav-fuse.md 4:13-26',
			'nav-fuse.md 4:30-38',
			'nav-fuse.md 4:42-62',
			'nav-fuse.md 6:15-26',
			'nav-third.md 2:16-21',
		];
		for (const [document, words] of [
			[lamp, 'Mend'],
			[lamp, 'NAV-7'],
			[fuse, 'NAV-7'],
			[fuse, '[[nav-'],
			[third.document, 'NAV-7'],
		] as const) {
			const found = await references(document, words);
			assert.includeMembers([...found], expected, words);
			assert.lengthOf(
				found.filter(place => expected.includes(place)),
				expected.length,
				`${words}: each once`,
			);
			assert.include(found, 'nav-lamp.md 7:0-15', 'the document itself');
		}
	});

	it('by id in prose are links, hovers, definitions and references, also in documents that are no work', async () => {
		await write({ 'nav-lamp.md': `${LAMP}\nSo much for NAV-7.\n`, 'nav-notes.md': NOTES });
		const { document } = await show(inWorkspace('nav-test/nav-notes.md'));
		for (const words of ['for NAV-7', '| NAV-7', 'of NAV-7']) {
			assert.include(await definitions(document, words), 'nav-lamp.md 7:0-15', words);
			assert.include(plain(await hoverAt(document, words)), '**Mend the Lamp**', words);
		}
		for (const words of ['`NAV-7', 'com/NAV-7', 'NAV-70', 'UTF-8']) {
			assert.deepEqual(await definitions(document, words), [], words);
			assert.isUndefined(await hoverAt(document, words), words);
		}
		const expected = ['nav-lamp.md 14:12-17', 'nav-notes.md 0:11-16', 'nav-notes.md 2:8-13', 'nav-notes.md 5:2-7'];
		const lamp = (await show(inWorkspace('nav-test/nav-lamp.md'))).document;
		for (const [from, words] of [
			[lamp, 'Mend'],
			[lamp, 'NAV-7'],
			[document, '| NAV-7'],
		] as const) {
			const places = (await references(from, words)).filter(place => !place.startsWith('nav-lamp.md 7:'));
			assert.deepEqual([...places].sort(), expected, words);
		}
		const targets = (await links(document)).flatMap(({ range, target }) =>
			target?.path.endsWith('nav-lamp.md') ? [`${range.start.line}:${range.start.character}`] : [],
		);
		assert.deepEqual(targets, ['0:11', '2:8', '5:2']);
		assert.deepEqual(
			(await links(lamp)).filter(({ target }) => target?.path.endsWith('nav-lamp.md')),
			[],
			'not to itself',
		);
	});

	it('by id in unsaved prose are found', async () => {
		await write({ 'nav-lamp.md': LAMP, 'nav-notes.md': '# Notes\n\nNothing yet.\n' });
		const editor = await show(inWorkspace('nav-test/nav-notes.md'));
		await type(editor, 2, 0, 'After NAV-7. ');
		assert.include(await references(editor.document, 'NAV-7'), 'nav-notes.md 2:6-11');
	});

	it('of open blockers appear above the status, open them, and disappear when they are done', async () => {
		await write({ 'nav-lamp.md': LAMP, 'nav-fuse.md': FUSE });
		const { document } = await show(inWorkspace('nav-test/nav-fuse.md'));
		const blockers = async (): Promise<readonly vscode.CodeLens[]> =>
			(await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100)).filter(({ command }) =>
				command?.title.startsWith('Blocked by'),
			);
		assert.deepEqual(
			(await blockers()).map(({ command, range }) => `${range.start.line} ${command?.title ?? ''}`),
			['2 Blocked by NAV-7'],
		);
		await writeFile('nav-test/nav-lamp.md', LAMP.replace('in progress', 'done'));
		await eventually(async () => assert.deepEqual(await blockers(), []));
	});

	it('show the state of the document as text', async () => {
		await write({ 'nav-lamp.md': LAMP, 'nav-fuse.md': FUSE });
		const { document } = await show(inWorkspace('nav-test/nav-fuse.md'));
		await eventually(async () =>
			assert.strictEqual(
				plain(await hoverAt(document, 'NAV-7')),
				'**Mend the Lamp**\n\nin progress · high · 1 of 2 items done · due 2031-02-03\n\nIt must shine again.\n\nnav-test/nav-lamp.md',
			),
		);
		assert.strictEqual(plain(await hoverAt(document, '`nav-test')), 'nav-test/nav-lamp.md exists.');
		assert.strictEqual(plain(await hoverAt(document, 'none.md')), "nav-test/none.md doesn't exist yet.");
		const back = (await show(await writeFile('nav-test/nav-back.md', '# Back\n\n**Status**: Todo\n**Related**: nav-fuse\n'))).document;
		assert.include(plain(await hoverAt(back, 'nav-fuse')), 'Blocked by NAV-7');
	});

	it('case 28: hostile titles stay text in hovers and links', async () => {
		const evil = 'A\\](command:workbench.action.quit) <img src=x onerror=y> $(trash)';
		await write({
			'nav-evil.md': `---\nid: NAV-6\ntitle: '${evil}'\nstatus: '[x](command:a) <b>'\n---\n\n<img src=x onerror=alert(1)> [c](command:d).\n`,
			'nav-evil-fuse.md': '# F\n\n**Status**: Todo\n**Blocked By**: NAV-6\n',
		});
		const { document } = await show(inWorkspace('nav-test/nav-evil-fuse.md'));
		const hover = await hoverAt(document, 'NAV-6');
		assert.notStrictEqual(hover?.isTrusted, true);
		assert.notStrictEqual(hover?.supportHtml, true);
		assert.notStrictEqual(hover?.supportThemeIcons, true);
		assert.notMatch(hover?.value ?? '', /(?<!\\)\]\(command:|<(?:img|b)[ >]/);
		const [link] = (await links(document)).filter(({ target }) => target?.path.endsWith('nav-evil.md'));
		assert.isDefined(link);
		assert.notMatch(link?.tooltip ?? '', /[\\[\]()<>]/);
	});

	it('are links, and so are listed files in any folder', async () => {
		await write({ 'nav-lamp.md': LAMP, 'nav-fuse.md': FUSE });
		const { document } = await show(inWorkspace('nav-test/nav-fuse.md'));
		const found = (await links(document)).map(
			({ range, target, tooltip }) => `${document.getText(range)} → ${target?.path.split('/').pop() ?? ''} ${tooltip ?? ''}`,
		);
		assert.includeMembers(found, [
			'NAV-7 → nav-lamp.md Go to Mend the Lamp',
			'mend the lamp → nav-lamp.md Go to Mend the Lamp',
			'nav-lamp → nav-lamp.md Go to Mend the Lamp',
			'nav-test/nav-lamp.md → nav-lamp.md Go to nav-test/nav-lamp.md',
			'nav-test/none.md → none.md Go to nav-test/none.md',
		]);
		assert.lengthOf(
			found.filter(line => line.startsWith('nav-lamp.md →')),
			1,
			"the Markdown link is VS Code's own",
		);
	});

	it('are ignored in a template, and work in untitled documents', async () => {
		await write({ 'nav-lamp.md': LAMP });
		const template = (await show(await writeFile('nav-test/templates/t.md', FUSE))).document;
		assert.deepEqual(await definitions(template, 'NAV-7'), []);
		const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: FUSE });
		await vscode.window.showTextDocument(untitled);
		assert.deepEqual(await definitions(untitled, 'NAV-7'), ['nav-lamp.md 7:0-15']);
		assert.isUndefined(await hoverAt(untitled, '`nav-test'), 'a listed file belongs to a folder');
		assert.isNotEmpty(await references(untitled, 'NAV-7'));
		assert.isNotEmpty(await links(untitled));
	});
});

/** The position of some words, before their last two characters. */
function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
	const at = document.getText().indexOf(words);
	assert.isAtLeast(at, 0, words);
	return document.positionAt(at + words.length - 2);
}

function written(uri: vscode.Uri, { start, end }: vscode.Range): string {
	return `${uri.path.split('/').pop() ?? ''} ${start.line}:${start.character}-${end.character}`;
}

async function definitions(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
	const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
		'vscode.executeDefinitionProvider',
		document.uri,
		placeOf(document, words),
	);
	return found.map(place =>
		'targetUri' in place ? written(place.targetUri, place.targetSelectionRange ?? place.targetRange) : written(place.uri, place.range),
	);
}

async function references(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
	const found = await vscode.commands.executeCommand<vscode.Location[]>(
		'vscode.executeReferenceProvider',
		document.uri,
		placeOf(document, words),
	);
	return found.map(({ uri, range }) => written(uri, range));
}

/** Our hover, the only one with bold facts or a sentence about a file. */
async function hoverAt(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString | undefined> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		placeOf(document, words),
	);
	return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[])[0];
}

/** The text as displayed. */
function plain(hover: vscode.MarkdownString | undefined): string {
	return (hover?.value ?? '').replaceAll('&nbsp;', ' ').replaceAll(/\\(?=[^\w\s])/g, '');
}

async function links(document: vscode.TextDocument): Promise<readonly vscode.DocumentLink[]> {
	return vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
}
