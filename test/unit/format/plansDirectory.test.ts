import { assert } from 'chai';
import { plansIn, readPlansDirectory } from '../../../src/format/plansDirectory';
import { readDocument } from '../../../src/format/readDocument';
import { planFacts } from './planOf';

describe('readPlansDirectory', () => {
	it("reads the folder from an agent's settings", () => {
		assert.equal(readPlansDirectory('{ "plansDirectory": "./docs/agent-plans/" }'), 'docs/agent-plans');
		assert.equal(readPlansDirectory('{ "plansDirectory": "docs\\\\plans" }'), 'docs/plans');
		assert.isUndefined(readPlansDirectory('{ "model": "x" }'));
	});

	it('ignores folders outside the workspace folder, the workspace folder itself, and anything invalid', () => {
		for (const folder of [
			'../plans',
			'a/../../b',
			'/etc',
			'~/plans',
			'C:\\plans',
			'\\\\server\\share',
			'.',
			'./',
			'',
			'a\u0000b',
			'x'.repeat(400),
		]) {
			assert.isUndefined(readPlansDirectory(JSON.stringify({ plansDirectory: folder })), folder);
		}
		for (const text of [
			'',
			'{',
			'null',
			'[]',
			'{"plansDirectory": 7}',
			'{"plansDirectory": ["a"]}',
			'{"__proto__": {"plansDirectory": "a"}}',
		]) {
			assert.isUndefined(readPlansDirectory(text), text);
		}
	});
});

describe('plansIn', () => {
	it('makes the documents below the folders plans, except indexes', () => {
		const planAt = (path: string): string =>
			planFacts(readDocument('# Garden\n', { path, formats: { off: new Set(), own: plansIn(['docs/agent-plans']) } }));
		assert.equal(planAt('docs/agent-plans/garden.md'), 'claude-plan: Garden, unset (written), 0/0, no unit');
		assert.equal(planAt('docs/agent-plans/archive/garden.md'), 'claude-plan: Garden, unset (written), 0/0, no unit');
		assert.match(planAt('docs/agent-plans/README.md'), /^none/);
		assert.match(planAt('docs/agent-plans-2/garden.md'), /^none/);
	});
});
