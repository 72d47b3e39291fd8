import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { changes, exampleCopy, taskDocs } from './taskDocs';

/** The parts of the output of `next --json` and `show --json` that an agent reads. */
interface NextOutput {
	readonly documents: readonly { readonly path: string; readonly next: { readonly line: number; readonly text: string } | null }[];
}
interface ShowOutput {
	readonly document: { readonly items: readonly { readonly line: number; readonly state: string; readonly text: string }[] };
}

describe("an agent's day on the command line", function () {
	this.timeout(60_000);

	it('finds work, begins, is refused with a stale expectation, reads again, checks the item off and checks the document', () => {
		const folder = exampleCopy();
		const json = <T>(...args: readonly string[]): T => {
			const { code, out, err } = taskDocs(folder, ...args, '--json');
			assert.equal(code, 0, err);
			return JSON.parse(out) as T;
		};
		const first = json<NextOutput>('next', '--where', 'path:listening-time').documents[0];
		const [file, item] = [first?.path ?? '', first?.next];
		assert.isOk(item, 'The example workspace has no work to do.');
		const { line = 0, text = '' } = item ?? {};
		const read = (): string => fs.readFileSync(path.join(folder, file), 'utf8');
		const before = read();
		const place = `${file}:${line}`;

		// This document has no mark for begun items, so its status says that work has begun.
		const begun = taskDocs(folder, 'begin', place);
		assert.deepEqual([begun.code, begun.err], [2, `task-docs: ${file} has no mark for begun items.\n`]);
		assert.equal(read(), before);
		assert.deepEqual(taskDocs(folder, 'set', file, 'status', 'in-progress').code, 0);
		const afterBegin = read();
		assert.equal(afterBegin, before.replace('Todo', 'In Progress'));
		assert.deepEqual(Object.keys(changes(folder)), [file]);

		// Someone else adds an item above it.
		const begunLines = afterBegin.split('\n');
		const other = [...begunLines.slice(0, line - 1), '- [ ] Find the ladder', ...begunLines.slice(line - 1)].join('\n');
		fs.writeFileSync(path.join(folder, file), other);
		const refused = taskDocs(folder, 'toggle', place, '--expect', text);
		assert.deepEqual([refused.code, refused.out], [2, '']);
		assert.include(refused.err, 'Find the ladder');
		assert.equal(read(), other);

		const again = json<ShowOutput>('show', file).document.items.find(each => each.text === text);
		assert.deepInclude(again, { line: line + 1, state: 'open' });
		const checked = taskDocs(folder, 'toggle', `${file}:${line + 1}`, '--expect', text);
		assert.deepEqual([checked.code, checked.err], [0, '']);
		assert.equal(read(), other.replace(`[ ] ${text}`, `[x] ${text}`));

		const { code, err } = taskDocs(folder, 'check', file);
		assert.oneOf(code, [0, 1]);
		assert.equal(err, '');
		assert.deepEqual(Object.keys(changes(folder)), [file]);
	});
});
