import { assert } from 'chai';
import { fingerprint } from '../../../../src/catalog/files/fingerprint';

describe('fingerprint', () => {
	const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

	it('is the same for the same bytes, wherever they stand', () => {
		const text = bytes('# A\n\n**Status:** Done\n');
		const within = new Uint8Array(text.length + 7);
		within.set(text, 3);
		assert.strictEqual(fingerprint(within.subarray(3, 3 + text.length)), fingerprint(text));
		assert.isTrue(Number.isSafeInteger(fingerprint(text)));
	});

	it('is another for every change that people make', () => {
		const lines = Array.from({ length: 400 }, (_, index) => `- [${index % 3 === 0 ? 'x' : ' '}] Item ${index}`);
		const seen = new Map<number, string>();
		const add = (text: string): void => {
			const known = seen.get(fingerprint(bytes(text)));
			assert.isTrue(known === undefined || known === text, text);
			seen.set(fingerprint(bytes(text)), text);
		};
		add('');
		lines.forEach((line, index) => {
			const rest = [...lines.slice(0, index), ...lines.slice(index + 1)];
			add(rest.join('\n'));
			add([...lines.slice(0, index), line.replace('[ ]', '[x]').replace('Item', 'Itme'), ...lines.slice(index + 1)].join('\n'));
			add([line, ...rest].join('\n'));
			add(`${lines.join('\n')}${'\n'.repeat(index)}`);
			add('\0'.repeat(index));
		});
		assert.isAbove(seen.size, 1_500);
	});

	it('has no bits that many texts share', () => {
		const all = Array.from({ length: 4_000 }, (_, index) => fingerprint(bytes(`status: ${index}`)));
		for (let bit = 0; bit < 53; bit++) {
			const set = all.filter(each => Math.floor(each / 2 ** bit) % 2 === 1).length;
			assert.closeTo(set / all.length, 0.5, 0.05, `bit ${bit}`);
		}
	});
});
