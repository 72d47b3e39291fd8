import { assert } from 'chai';
import { Blocks } from '../blocks.mjs';

describe('the output of parallel parts', () => {
	it('shows the first part live, and each other one as a block when it is its turn', () => {
		const printed: string[] = [];
		const blocks = new Blocks(text => printed.push(text));
		const [first, second, third] = [blocks.open(), blocks.open(), blocks.open()];
		second.write('2a ');
		first.write('1a ');
		third.write('3a ');
		assert.deepEqual(printed, ['1a ']);
		third.close();
		second.write('2b ');
		assert.deepEqual(printed, ['1a ']);
		first.close();
		assert.equal(printed.join(''), '1a 2a 2b ');
		second.write('2c ');
		second.close();
		assert.equal(printed.join(''), '1a 2a 2b 2c 3a ');
		const last = blocks.open();
		last.write('4a');
		assert.equal(printed.join(''), '1a 2a 2b 2c 3a 4a');
	});
});
