import { assert } from 'chai';
import { ReadAhead } from '../../src/util/readAhead';
import { eventually } from './support/eventually';

describe('reading ahead', () => {
	/** Reads that stay pending until the test resolves them. */
	function reader(): { readonly ahead: ReadAhead<string>; readonly read: string[]; readonly end: (value: string) => void } {
		const read: string[] = [];
		const waiting: ((value: string) => void)[] = [];
		const ahead = new ReadAhead<string>({
			inFlight: () => 4,
			read: key => {
				read.push(key);
				return new Promise(resolve => waiting.push(value => resolve(`${key} ${value}`)));
			},
		});
		return { ahead, read, end: value => waiting.splice(0).forEach(resolve => resolve(value)) };
	}

	const keys = Array.from({ length: 40 }, (_, index) => `k${index}`);

	async function allRead({ ahead, end }: ReturnType<typeof reader>, value: string): Promise<void> {
		await eventually(() => {
			end(value);
			assert.isTrue(keys.every(key => ahead.has(key)));
		});
	}

	it('reads nothing for a few files', async () => {
		const { ahead, read } = reader();
		keys.slice(0, 10).forEach(key => ahead.note(key));
		await new Promise(resolve => {
			setTimeout(resolve, 20);
		});
		assert.isEmpty(read);
		assert.isUndefined(ahead.take('k1'));
	});

	it('prefetches many files, each once', async () => {
		const made = reader();
		keys.forEach(key => made.ahead.note(key));
		await allRead(made, 'first');
		assert.sameMembers(made.read, keys);
		assert.deepEqual(made.ahead.take('k7'), { value: 'k7 first' });
		assert.isUndefined(made.ahead.take('k7'));
	});

	it('reads a file again if it is noted again, even while being read', async () => {
		const made = reader();
		keys.forEach(key => made.ahead.note(key));
		await eventually(() => assert.include(made.read, 'k0'));
		made.ahead.note('k0');
		made.end('old');
		await allRead(made, 'new');
		assert.deepEqual(made.ahead.take('k0'), { value: 'k0 new' });
		made.ahead.note('k5');
		assert.isUndefined(made.ahead.take('k5'), 'what is noted now is not what was read');
	});

	it('drops what is below a folder, even while being read', async () => {
		const made = reader();
		keys.forEach(key => made.ahead.note(`a/${key}`));
		await eventually(() => assert.isNotEmpty(made.read));
		made.ahead.forgetBelow('a/k1');
		await eventually(() => {
			made.end('old');
			assert.isTrue(made.ahead.has('a/k39'));
		});
		made.ahead.forgetBelow('a/k2');
		assert.isFalse(made.ahead.has('a/k2'));
		assert.isFalse(made.ahead.has('a/k21'));
		assert.isFalse(made.ahead.has('a/k1'));
		assert.isTrue(made.ahead.has('a/k30'));
	});

	it('stops on request, and drops everything', async () => {
		const made = reader();
		keys.forEach(key => made.ahead.note(key));
		await eventually(() => assert.include(made.read, 'k0'));
		made.ahead.clear();
		made.end('late');
		await new Promise(resolve => {
			setTimeout(resolve, 20);
		});
		assert.isTrue(keys.every(key => !made.ahead.has(key)));
		assert.isBelow(made.read.length, keys.length);
	});
});
