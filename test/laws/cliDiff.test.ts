import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { bytesBelow } from './filesBelow';
import { schemaErrors } from './jsonSchema';
import { exampleCopy, taskDocs, taskDocsWith } from './taskDocs';
import { temporaryFolder } from './temporaryFolder';

describe('task-docs diff', function () {
	this.timeout(60_000);

	it('compares versions as text, JSON and Markdown, and changes no byte', () => {
		const folder = exampleCopy();
		const file = 'docs/tasks/LAN-112-keep-articles.md';
		const text = fs.readFileSync(path.join(folder, file), 'utf8');
		const item = /^- \[ \] (.*)$/mu.exec(text) ?? ['', ''];
		const changed = text.replace(item[0], `- ${item[1] ?? ''}`).replace('**Assignee:** Jonas Lind', '**Assignee:** Ines');
		const before = bytesBelow(folder);
		const json = taskDocsWith(folder, changed, 'diff', file, '-', '--json');
		assert.equal(json.code, 0, json.err);
		const value = JSON.parse(json.out) as { changes: readonly { kind: string; before: { text: string } | null }[] };
		assert.deepEqual(schemaErrors('diff.schema.json', value), []);
		assert.deepEqual(value.changes.find(({ kind }) => kind === 'weakened')?.before?.text, item[1]);
		assert.include(taskDocsWith(folder, changed, 'diff', file, '-').out, 'Weakened (1)\n');
		assert.include(taskDocsWith(folder, changed, 'diff', '-', file, '--format', 'markdown').out, '### Added (1)\n');
		assert.deepEqual(taskDocs(folder, 'diff', file, file), { code: 0, out: 'No changes in items and fields.\n', err: '' });
		assert.deepEqual(bytesBelow(folder), before);
	});

	it('refuses what it cannot read in one sentence', () => {
		const folder = temporaryFolder({ 'a.md': '# A\n' });
		for (const [args, message] of [
			[['a.md', 'gone.md'], "Couldn't read gone.md: it does not exist."],
			[['-', '-'], 'Only one of the versions can come from standard input.'],
			[['a.md', 'a.md', '--format', 'xml'], 'Use text, json or markdown for --format, instead of xml.'],
		] as const) {
			assert.deepEqual(taskDocs(folder, 'diff', ...args), { code: 2, out: '', err: `task-docs: ${message}\n` });
		}
	});
});
