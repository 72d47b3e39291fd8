import fc from 'fast-check';
import { gitUserName } from '../../../src/template/gitUserName';

describe('gitUserName', () => {
	it('never throws', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				gitUserName(`[user]\nname = ${text}`);
			}),
		);
	});
});
