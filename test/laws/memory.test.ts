import { assert } from 'chai';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Entry } from '../../src/catalog/entry';
import { readEntry } from '../../src/catalog/files/readEntry';

/** Bytes of the heap in use after garbage collection. */
function heapUsed(): number {
	v8.setFlagsFromString('--expose-gc');
	const collect = vm.runInNewContext('gc') as () => void;
	collect();
	collect();
	return process.memoryUsage().heapUsed;
}

/** A document of about 6 kB with every fact that an entry keeps, all different from those of other documents. */
function documentText(index: number): string {
	const name = `number ${index} of the long row of documents`;
	return [
		`# A title that is long, ${name}`,
		'',
		`**Status:** in progress with a remark, ${name}`,
		`**Priority:** high, for reasons, ${name}`,
		`**ID:** an identifier that is long, ${name}`,
		`**Assignee:** A person with a name, ${name}`,
		`**Sprint:** A sprint, ${name}`,
		`**Category:** A category, ${name}`,
		'**Created:** 2026-02-30',
		'**Modified:** 2026-03-01',
		'',
		`The first sentence of the text, which is the summary, ${name}.`,
		'',
		...Array.from({ length: 70 }, (_, line) => `- [ ] Item ${line} that nobody keeps, of document ${name}`),
	].join('\n');
}

describe('memory', () => {
	it('an entry keeps at most 2 kB and not the text of its document', function () {
		this.timeout(180_000);
		const count = 3000;
		const encoder = new TextEncoder();
		const entries: Entry[] = [];
		const read = (index: number): Entry =>
			readEntry(
				{ path: `${index}.md`, bytes: encoder.encode(documentText(index)) },
				{ uri: `file:///work/${index}.md`, folder: 'work', path: `${index}.md` },
			);
		for (let index = 0; index < 500; index++) {
			// Code and tables that are created once do not count.
			read(count + index);
		}
		const before = heapUsed();
		for (let index = 0; index < count; index++) {
			entries.push(read(index));
		}
		const each = (heapUsed() - before) / count;
		assert.equal(entries[7]?.id, 'an identifier that is long, number 7 of the long row of documents');
		assert.isBelow(each, 2000);
	});
});
