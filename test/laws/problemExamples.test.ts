import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { decode } from '../../src/catalog/files/decode';
import { checkCatalog } from '../../src/catalog/check/checkCatalog';
import { existsIn } from '../../src/node/existsIn';
import { readWorkspace } from '../../src/node/readWorkspace';
import { familyConventions } from '../../src/template/nameConvention';
import { problemSentences } from '../../src/sentences/problemSentences';
import { checkDocument } from '../../src/document/check/checkDocument';
import { parse } from '../../src/document/read/parse';
import { filesBelow } from './filesBelow';
import { taskDocs } from './taskDocs';

const PAGES = 'docs/problems';
const WORKSPACE = 'test/fixtures/example-workspace';

/** Documents of the example workspace with a problem that involves other documents or files. */
const BETWEEN: Readonly<Record<string, string>> = {
	'upkeep/Search History.md': 'file-name',
	'upkeep/completed/offline-hints.md': 'folder-status',
	'upkeep/export-to-epub.md': 'relation-unknown',
	'upkeep/image-captions.md': 'path-missing',
	'upkeep/listening-time.md': 'duplicate-id',
	'upkeep/reader-small-messages.md': 'relation-cycle',
	'upkeep/reading-time.md': 'duplicate-id',
	'upkeep/sign-in-by-link.md': 'relation-inverse',
	'upkeep/weekly-summary.md': 'path-exists',
};
/** Those that the command line does not list: they are shown in the open document only. */
const FOR_OPEN = ['unknown-status', 'unknown-priority', 'instruction-left', 'file-name'];
/** Documents that are done, whose problem is shown when they are open. */
const DONE = [
	'upkeep/error-pages.md',
	'upkeep/reader-components.md',
	'upkeep/release-notes.md',
	'upkeep/storage-meter.md',
	'upkeep/tag-colours.md',
];
/** Problems of bytes and size, of other tools' plans, or with very long examples: no document in the example workspace has them. */
const OF_FILES = ['plan-drift', 'not-utf8', 'too-large', 'unreadable', 'front-matter-limit'];
const NOT_IN_ONE_TEXT = new Set([...Object.values(BETWEEN), ...OF_FILES]);

/** One document of the example workspace for each problem that a single text can have. */
const EXAMPLES: Readonly<Record<string, string>> = {
	'backlog/weekly-digest.md': 'front-matter-invalid',
	'upkeep/backup-restore.md': 'placeholder-left',
	'upkeep/dark-icons.md': 'done-open-items',
	'upkeep/enhancement-monitoring-error-reports.md': 'review-missing',
	'upkeep/error-pages.md': 'date-order',
	'upkeep/feed-icons.md': 'front-matter-unclosed',
	'upkeep/font-size.md': 'front-matter-language',
	'upkeep/keyboard-help.md': 'instruction-left',
	'upkeep/print-styles.md': 'unknown-priority',
	'upkeep/reader-components.md': 'label-link-definition',
	'upkeep/reading-streaks.md': 'unknown-status',
	'upkeep/release-notes.md': 'label-heading',
	'upkeep/share-button.md': 'field-mismatch',
	'upkeep/sign-in-words.md': 'items-done',
	'upkeep/storage-meter.md': 'invalid-date',
	'upkeep/tag-colours.md': 'list-start',
};

function codesOf(text: string, file: string): readonly string[] {
	return [...new Set(checkDocument(parse(text, { path: file })).map(({ code }) => code))];
}

describe('examples of problems', () => {
	it('on their pages have the problem', () => {
		const pages = fs
			.readdirSync(PAGES)
			.map(name => path.parse(name).name)
			.filter(code => code !== 'README' && !NOT_IN_ONE_TEXT.has(code));
		assert.sameMembers(pages, Object.values(EXAMPLES));
		for (const code of pages) {
			const [, language, example = ''] = /^```(\w+)\n([^]*?)^```$/m.exec(fs.readFileSync(`${PAGES}/${code}.md`, 'utf8')) ?? [];
			const text = language === 'yaml' && !example.startsWith('---') ? `---\n${example}---\n` : example;
			assert.include(codesOf(text, 'a.md'), code);
		}
	});

	it('in the example workspace have exactly that problem, and other documents have none', () => {
		const files = filesBelow(WORKSPACE).filter(file => file.endsWith('.md'));
		const found = files.flatMap(file =>
			codesOf(decode(fs.readFileSync(`${WORKSPACE}/${file}`)).text, file).map(code => [file, code] as const),
		);
		assert.deepEqual(Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))), EXAMPLES);
		assert.lengthOf(found, Object.keys(EXAMPLES).length);
	});

	it('between documents are in the example workspace', async () => {
		const { catalog, root } = await readWorkspace({ workspace: WORKSPACE });
		const found = catalog.entries.flatMap(({ uri, path: file, problems }) =>
			[...problems, ...(checkCatalog(catalog, { exists: existsIn(root), conventions: familyConventions }).get(uri) ?? [])].map(
				({ code }) => [file, code] as const,
			),
		);
		assert.deepEqual(Object.fromEntries(found), { ...EXAMPLES, ...BETWEEN });
		assert.sameMembers([...new Set([...found.map(([, code]) => code), ...OF_FILES])], Object.keys(problemSentences));
	});

	it('are listed by the command line if they are worth a line', () => {
		const { documents } = JSON.parse(taskDocs(WORKSPACE, 'list', '--json').out) as {
			readonly documents: readonly { readonly path: string; readonly problems: readonly { readonly code: string }[] }[];
		};
		const found = documents.flatMap(({ path: file, problems }) =>
			[...new Set(problems.map(({ code }) => code))].map(code => [file, code] as const),
		);
		const wanted = Object.entries({ ...EXAMPLES, ...BETWEEN }).filter(([file, code]) => !FOR_OPEN.includes(code) && !DONE.includes(file));
		assert.deepEqual(Object.fromEntries(found), Object.fromEntries(wanted));
	});
});
