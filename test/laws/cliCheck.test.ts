import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { bytesBelow } from './filesBelow';
import { sarifErrors, schemaErrors } from './jsonSchema';
import { exampleCopy, taskDocs, taskDocsWith, type Outcome } from './taskDocs';
import { temporaryFolder, writeFiles } from './temporaryFolder';

interface Json {
	readonly documents: number;
	readonly fixed: number | null;
	readonly baseline: { readonly accepted: number; readonly gone: number } | null;
	readonly findings: readonly { readonly path: string; readonly code: string; readonly line: number; readonly message: string }[];
}

function check(folder: string, ...args: readonly string[]): Outcome {
	return taskDocs(folder, 'check', ...args);
}

/** The result of `check --json`, which must match the published schema. */
function checkJson(folder: string, args: readonly string[] = [], input = ''): Json {
	const { code, out, err } = taskDocsWith(folder, input, 'check', '--json', ...args);
	assert.equal(err, '');
	const json = JSON.parse(out) as Json;
	assert.deepEqual(schemaErrors('check.schema.json', json), []);
	assert.equal(code, json.findings.length > 0 ? 1 : 0);
	return json;
}

function places({ findings }: Json): string[] {
	return findings.map(({ path: at, code, line }) => `${at}:${line} ${code}`);
}

const lamp = '# Lamp\n\n**Status:** In Progress\n**Blocked By:** LAN-9, LAN-2\n**Due:** 2026-02-30\n';
const fuse = '# Fuse\n\n**ID:** LAN-2\n**Status:** Done\n\n## Tasks\n\n- [x] Buy it\n- [ ] Mount it\n';
const pier = '# Pier\n\n**ID:** LAN-3\n**Status:** To Do\n';

describe('task-docs check', function () {
	// Each test starts at least one process, possibly on a busy machine.
	this.timeout(60_000);

	it('reports what list reports about the example workspace, and changes no byte', () => {
		const folder = exampleCopy();
		const before = bytesBelow(folder);
		const { out } = taskDocs(folder, 'list', '--json');
		const { documents: listed } = JSON.parse(out) as {
			readonly documents: readonly {
				readonly path: string;
				readonly problems: readonly { readonly code: string; readonly line: number }[];
			}[];
		};
		const json = checkJson(folder);
		assert.sameMembers(
			places(json),
			listed.flatMap(({ path: at, problems }) => problems.map(({ code, line }) => `${at}:${line} ${code}`)),
		);
		assert.equal(json.documents, listed.length);
		assert.isAbove(json.findings.length, 10);
		for (const format of ['human', 'sarif', 'github']) {
			assert.equal(check(folder, '--format', format, '--evidence').code, 1, format);
		}
		assert.deepEqual(bytesBelow(folder), before);
	});

	it('shows each problem with its line and carets below the place', () => {
		const folder = temporaryFolder({ 'LAN-1-lamp.md': lamp, 'LAN-2-fuse.md': fuse, 'LAN-3-pier.md': pier });
		assert.deepEqual(check(folder), {
			code: 1,
			err: '',
			out: [
				'LAN-1-lamp.md:4:17: information: No document matches "LAN-9". [relation-unknown]',
				'  |',
				'4 | **Blocked By:** LAN-9, LAN-2',
				'  |                 ^^^^^',
				'',
				'LAN-1-lamp.md:5:10: warning: The Due date "2026-02-30" doesn\'t exist. [invalid-date]',
				'  |',
				'5 | **Due:** 2026-02-30',
				'  |          ^^^^^^^^^^',
				'',
				'LAN-2-fuse.md:4:13: warning: Marked Done with 1 open item. [done-open-items]',
				'  |',
				'4 | **Status:** Done',
				'  |             ^^^^',
				'',
				'3 problems in 2 of 3 documents.',
				'',
			].join('\n'),
		});
	});

	it('keeps carets below wide characters, cuts long lines and shows no control characters', () => {
		const folder = temporaryFolder({
			'a.md': `# A\n\n日本 \u001b[31m **Due:** 2026-02-30\n`,
			'b.md': `# B\n\n**Status:** Draft\n\n${'x'.repeat(300)} [gone](gone.md) ${'y'.repeat(300)}\n`,
		});
		const { out } = check(folder);
		assert.notInclude(out, '\u001b');
		const [, text = '', carets = ''] = out.split('\n').filter(line => line.includes('|'));
		assert.match(text, /^5 \| …x{20,40} \[gone\]\(gone\.md\) y/);
		assert.isAtMost(text.length, 110);
		assert.equal(text.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'gone.md');
	});

	it('exits with 0 when there is nothing to report', () => {
		const folder = temporaryFolder({ 'LAN-3-pier.md': pier });
		assert.deepEqual(check(folder), { code: 0, out: 'No problems in 1 document.\n', err: '' });
		assert.deepEqual(checkJson(folder), { version: 1, documents: 1, fixed: null, baseline: null, findings: [] } as unknown as Json);
	});

	it('follows the severities in the settings as the editor does', () => {
		const folder = temporaryFolder({
			'LAN-1-lamp.md': lamp,
			'LAN-2-fuse.md': fuse,
			'LAN-3-pier.md': pier,
			'.vscode/settings.json': JSON.stringify({
				'taskDocs.problems.severity': { 'invalid-date': 'error', 'done-open-items': 'off', 'relation-unknown': 'hint' },
			}),
		});
		assert.deepEqual(check(folder, '--format', 'github').out.split('\n').slice(0, 3), [
			'::notice file=LAN-1-lamp.md,line=4,endLine=4,col=17,endColumn=22,title=relation-unknown::No document matches "LAN-9".',
			'::error file=LAN-1-lamp.md,line=5,endLine=5,col=10,endColumn=20,title=invalid-date::The Due date "2026-02-30" doesn\'t exist.',
			'2 problems in 1 of 3 documents.',
		]);
	});

	it('escapes names and texts in workflow commands and in the summary', () => {
		const text = '# A\n\n**ID:** LAN-5\n**Status:** Draft\n';
		const folder = temporaryFolder({ 'a,b:c%.md': text, 'd|`<b>.md': text });
		const { out } = check(folder, '--format', 'github', '--summary', 'summary.md');
		assert.include(out, 'file=a%2Cb%3Ac%25.md,');
		assert.equal(out.split('\n').filter(line => line.startsWith('::warning file=')).length, 2);
		const summary = fs.readFileSync(path.join(folder, 'summary.md'), 'utf8');
		const row = summary.split('\n').find(line => line.startsWith('| duplicate-id')) ?? '';
		assert.equal(row.split('|').length, 6);
		assert.notMatch(row, /[<`]/);
	});

	it('writes SARIF that the published schema accepts, with fingerprints that stay when lines move', () => {
		const folder = exampleCopy();
		const run = (): { readonly fingerprints: readonly string[]; readonly sarif: unknown } => {
			const { out } = check(folder, '--format', 'sarif', '--evidence');
			const sarif = JSON.parse(out) as {
				runs: readonly { results: readonly { ruleId: string; partialFingerprints: Readonly<Record<string, string>> }[] }[];
			};
			return { sarif, fingerprints: (sarif.runs[0]?.results ?? []).map(each => each.partialFingerprints['taskDocs/v1'] ?? '') };
		};
		const before = run();
		assert.deepEqual(sarifErrors(before.sarif), []);
		assert.notDeepEqual(sarifErrors({ ...(before.sarif as object), version: '2.0' }), []);
		assert.equal(new Set(before.fingerprints).size, before.fingerprints.length);
		assert.equal(before.fingerprints.length, checkJson(folder, ['--evidence']).findings.length);
		const moved = path.join(folder, 'upkeep/weekly-summary.md');
		const text = fs.readFileSync(moved, 'utf8');
		fs.writeFileSync(moved, text.replace('\n\n', '\n\nAnother paragraph.\n\n'));
		assert.deepEqual(run().fingerprints, before.fingerprints);
	});

	it('checks only the named files and folders, and those of a list', () => {
		const folder = temporaryFolder({
			'docs/LAN-1-lamp.md': lamp,
			'LAN-2-fuse.md': fuse,
			'LAN-3-pier.md': pier,
			'src/lamp.ts': '',
			'list.txt': 'LAN-2-fuse.md\r\nsrc/lamp.ts\ngone.md\n',
		});
		const paths = (args: readonly string[], input?: string): string[] => [
			...new Set(checkJson(folder, args, input).findings.map(each => each.path)),
		];
		assert.deepEqual(paths(['docs']), ['docs/LAN-1-lamp.md']);
		assert.deepEqual(paths(['LAN-2-fuse.md', 'src/lamp.ts', path.join(folder, 'LAN-3-pier.md')]), ['LAN-2-fuse.md']);
		assert.deepEqual(paths(['--where', 'stage:in-progress']), ['docs/LAN-1-lamp.md']);
		assert.deepEqual(paths(['--where', 'stage:in-progress', 'LAN-2-fuse.md']), []);
		assert.deepEqual(paths(['--since', 'list.txt']), ['LAN-2-fuse.md']);
		assert.deepEqual(paths(['--since', '-'], 'docs/LAN-1-lamp.md\0LAN-3-pier.md\0'), ['docs/LAN-1-lamp.md']);
		assert.deepEqual(paths(['--since', '-'], ''), []);
		assert.deepEqual(check(folder, 'gone.md'), {
			code: 2,
			out: '',
			err: "task-docs: gone.md doesn't exist. Name files relative to the workspace.\n",
		});
	});

	it('applies the safe fixes and no others, and reports what is left', () => {
		const folder = exampleCopy();
		const before = bytesBelow(folder);
		const dry = check(folder, '--fix', '--dry-run');
		assert.equal(dry.code, 1);
		assert.include(dry.out, '--- upkeep/release-notes.md\n+++ upkeep/release-notes.md\n@@ -4,0 +5 @@\n+\n');
		assert.deepEqual(bytesBelow(folder), before);
		const json = checkJson(folder, ['--fix']);
		const after = bytesBelow(folder);
		const changed = Object.keys(after).filter(file => after[file] !== before[file]);
		assert.deepEqual(
			changed,
			dry.out
				.split('\n')
				.filter(line => line.startsWith('+++ '))
				.map(line => line.slice(4)),
		);
		assert.equal(after['upkeep/share-button.md'], before['upkeep/share-button.md']?.replace('**Status:** In Progress', '**Status:** Done'));
		assert.isAtLeast(json.fixed ?? 0, changed.length);
		assert.notInclude(
			json.findings.map(({ code }) => code),
			'front-matter-unclosed',
		);
		assert.equal(checkJson(folder, ['--fix']).fixed, 0);
		assert.deepEqual(bytesBelow(folder), after);
	});

	it('accepts the problems of a baseline, also after lines have moved, and reports new ones', () => {
		const folder = exampleCopy();
		const count = checkJson(folder).findings.length;
		assert.deepEqual(check(folder, '--baseline', 'accepted.json'), {
			code: 2,
			out: '',
			err: "task-docs: The baseline accepted.json doesn't exist. Create it with --update-baseline.\n",
		});
		const update = check(folder, '--baseline', 'accepted.json', '--update-baseline');
		assert.deepEqual(update, { code: 0, out: `Wrote ${count} problems to accepted.json.\n`, err: '' });
		const baseline = fs.readFileSync(path.join(folder, 'accepted.json'), 'utf8');
		assert.deepEqual(schemaErrors('check-baseline.schema.json', JSON.parse(baseline)), []);
		const withBaseline = ['--baseline', 'accepted.json'];
		assert.deepEqual(checkJson(folder, withBaseline).baseline, { accepted: count, gone: 0 });
		assert.equal(check(folder, ...withBaseline).code, 0);

		const file = path.join(folder, 'upkeep/share-button.md');
		const text = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(file, text.replace('\n\n', '\n\nAnother paragraph.\n\n'));
		assert.deepEqual(places(checkJson(folder, withBaseline)), []);
		check(folder, ...withBaseline, '--update-baseline');
		assert.equal(fs.readFileSync(path.join(folder, 'accepted.json'), 'utf8'), baseline);
	});

	it('says which problems of the baseline no longer occur, and keeps those of documents that are not checked', () => {
		const folder = exampleCopy();
		const withBaseline = ['--baseline', 'accepted.json'];
		const [, count] = /Wrote (\d+) problems/.exec(check(folder, ...withBaseline, '--update-baseline').out) ?? [];
		const file = path.join(folder, 'upkeep/share-button.md');
		const text = fs.readFileSync(file, 'utf8');
		writeFiles(folder, { 'upkeep/pier.md': '# Pier\n\n**Status:** To Do\n**Due:** 2026-02-30\n' });
		fs.writeFileSync(file, text.replace('**Status:** In Progress', '**Status:** Done'));
		const json = checkJson(folder, withBaseline);
		assert.deepEqual(places(json), ['upkeep/pier.md:4 invalid-date']);
		assert.deepEqual(json.baseline, { accepted: Number(count) - 1, gone: 1 });
		check(folder, ...withBaseline, '--update-baseline', 'upkeep/pier.md');
		assert.deepEqual(checkJson(folder, withBaseline).findings, []);
	});

	it('keeps the accepted evidence when it is not asked for', () => {
		const folder = temporaryFolder({
			'a.md': '# A\n\n**Status:** In Progress\n**Due:** 2026-02-30\n\n- [x] Write `src/lamp.ts`\n',
			'src/other.ts': '',
		});
		const withBaseline = ['--baseline', 'b.json'];
		check(folder, '--evidence', ...withBaseline, '--update-baseline');
		const baseline = fs.readFileSync(path.join(folder, 'b.json'), 'utf8');
		assert.include(baseline, 'claimed-file');
		assert.deepEqual(checkJson(folder, withBaseline).baseline, { accepted: 1, gone: 0 });
		check(folder, ...withBaseline, '--update-baseline');
		assert.equal(fs.readFileSync(path.join(folder, 'b.json'), 'utf8'), baseline);
		assert.deepEqual(checkJson(folder, ['--evidence', ...withBaseline]).baseline, { accepted: 2, gone: 0 });
		writeFiles(folder, { 'src/lamp.ts': '' });
		assert.deepEqual(checkJson(folder, ['--evidence', ...withBaseline]).baseline, { accepted: 1, gone: 1 });
		check(folder, '--evidence', ...withBaseline, '--update-baseline');
		assert.notInclude(fs.readFileSync(path.join(folder, 'b.json'), 'utf8'), 'claimed-file');
	});

	it('keeps the findings of other documents in a baseline outside the workspace', () => {
		const above = temporaryFolder({ 'work/a.md': lamp, 'work/b.md': lamp });
		const folder = path.join(above, 'work');
		for (const file of ['../b.json', path.join(above, 'c.json')]) {
			check(folder, '--baseline', file, '--update-baseline');
			check(folder, '--baseline', file, '--update-baseline', 'a.md');
			assert.deepEqual(checkJson(folder, ['--baseline', file]).findings, [], file);
		}
	});

	it('reports a problem that a document has more often than its baseline', () => {
		const twice = (count: number): string => `# A\n\n**Status:** Draft\n${'\n[gone](gone.md) [away](away.md)\n'.repeat(count)}`;
		const folder = temporaryFolder({ 'a.md': twice(1) });
		check(folder, '--baseline', 'b.json', '--update-baseline');
		writeFiles(folder, { 'a.md': twice(1).replace('[away](away.md)', '[away](away.md) [lost](lost.md)') });
		assert.deepEqual(places(checkJson(folder, ['--baseline', 'b.json'])).length, 3);
		writeFiles(folder, { 'b.json': '{ "version": 2 }' });
		assert.include(check(folder, '--baseline', 'b.json').err, "isn't a baseline of version 1");
	});

	it('reports checked items whose files and documents are missing', () => {
		const folder = temporaryFolder({
			'plans/lamp.md': [
				'# Lamp',
				'',
				'**Status:** In Progress',
				'',
				'- [x] Write the driver in `src/lamp/driver.ts`',
				'- [x] Write the tests in `src/lamp/driver.test.ts`',
				'- [ ] Write the guide in `src/lamp/guide.md`',
				'- [x] Delete `src/lamp/old.ts`',
				'',
			].join('\n'),
			'src/lamp/driver.ts': '',
			'src/lamp/old.ts': '',
		});
		assert.deepEqual(checkJson(folder).findings, []);
		assert.deepEqual(
			checkJson(folder, ['--evidence']).findings.map(({ line, message }) => [line, message]),
			[
				[6, 'Claimed, not found: the file "src/lamp/driver.test.ts".'],
				[8, 'Claimed deleted, but "src/lamp/old.ts" still exists.'],
			],
		);
	});

	it('refuses options that make no sense in one sentence', () => {
		const folder = temporaryFolder({ 'a.md': pier });
		for (const [args, message] of [
			[['--format', 'xml'], 'Use human, json, sarif or github for --format, instead of xml.'],
			[['--update-baseline'], 'Name the file to update with --baseline.'],
			[['--dry-run'], 'The option --dry-run shows what --fix would change. Use them together.'],
			[['--since', 'no.txt'], "The list of files no.txt can't be read: it does not exist."],
		] as const) {
			assert.deepEqual(check(folder, ...args), { code: 2, out: '', err: `task-docs: ${message}\n` });
		}
	});
});
