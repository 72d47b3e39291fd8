import { assert } from 'chai';
import fs from 'node:fs';
import { snippetFile } from '../../src/template/snippet/snippetFile';

interface Snippet {
	readonly prefix: string;
	readonly description: string;
	readonly body: readonly string[];
	readonly isFileTemplate?: boolean;
}

describe('contributed snippets', () => {
	const written = fs.readFileSync('snippets/task-docs.code-snippets', 'utf8');

	it('match the bundled templates: run `node snippets/generate.mjs` after a change', () => {
		assert.equal(written, snippetFile());
	});

	it('each have a prefix and a description, and contain a whole document only if they say so', () => {
		const snippets = Object.values(JSON.parse(written) as Record<string, Snippet>);
		const prefixes = snippets.map(snippet => snippet.prefix);
		assert.deepEqual([...new Set(prefixes)], prefixes);
		assert.deepEqual(
			snippets.filter(snippet => snippet.description === ''),
			[],
		);
		assert.deepEqual(
			snippets.filter(snippet => snippet.isFileTemplate).map(snippet => snippet.prefix),
			['enhancement-task', 'enhancement-tracking', 'implementation-task', 'implementation-plan', 'backlog-item'],
		);
		assert.includeMembers(prefixes, [
			'task-phase',
			'task-option',
			'task-test-case',
			'task-milestone',
			'task-risk',
			'task-risk-row',
			'task-item',
			'task-status',
			'task-priority',
			'task-updated',
		]);
	});

	it('use only the variables of the current date', () => {
		const variables = new Set([...written.matchAll(/(?<!\\)\$\{?([A-Z_]+)/gu)].map(match => match[1]));
		assert.deepEqual([...variables].sort(), ['CURRENT_DATE', 'CURRENT_MONTH', 'CURRENT_YEAR']);
	});
});
