import { assert } from 'chai';
import { inputError } from '../../../src/agent/inputError';
import { TOOL_NAMES, toolDefinitions } from '../../../src/agent/toolDefinitions';

/** Characters for each token. JSON and English have about four; fewer make the estimate too high rather than too low. */
const CHARACTERS_PER_TOKEN = 3.5;

describe('the tools for language models', () => {
	it('cost at most 2,500 tokens together', () => {
		const text = TOOL_NAMES.map(name => {
			const { description, inputSchema } = toolDefinitions[name];
			return JSON.stringify({ name, description, inputSchema });
		}).join('\n');
		assert.isAtMost(text.length / CHARACTERS_PER_TOKEN, 2500);
	});

	it('are the seven that are documented', () => {
		assert.deepEqual(TOOL_NAMES, [
			'list_documents',
			'read_document',
			'next_items',
			'set_field',
			'toggle_item',
			'check_documents',
			'create_document',
		]);
		assert.deepEqual(
			TOOL_NAMES.filter(name => toolDefinitions[name].writes),
			['set_field', 'toggle_item', 'create_document'],
		);
	});

	it('expect the present value or text in every change', () => {
		for (const name of ['set_field', 'toggle_item'] as const) {
			assert.include(toolDefinitions[name].inputSchema.required ?? [], 'expect');
		}
	});
});

describe('inputError', () => {
	const errorOf = (name: keyof typeof toolDefinitions, input: unknown): string | undefined =>
		inputError(input, toolDefinitions[name].inputSchema);

	it('accepts inputs that match the schema', () => {
		assert.isUndefined(errorOf('list_documents', {}));
		assert.isUndefined(errorOf('list_documents', { query: 'status:todo', offset: 0, limit: 100 }));
		assert.isUndefined(errorOf('toggle_item', { path: 'a.md', line: 1, expect: 'x', state: 'begun' }));
		assert.isUndefined(errorOf('create_document', { template: 't', title: 'T', answers: { category: 'a' } }));
	});

	it('says what is wrong with any other', () => {
		assert.deepEqual(
			[
				errorOf('list_documents', undefined),
				errorOf('list_documents', []),
				errorOf('list_documents', { limit: 0 }),
				errorOf('list_documents', { limit: 101 }),
				errorOf('list_documents', { limit: 1.5 }),
				errorOf('list_documents', { limit: '5' }),
				errorOf('list_documents', { offset: 1e300 }),
				errorOf('list_documents', { query: 5 }),
				errorOf('list_documents', { query: 'x'.repeat(1001) }),
				errorOf('list_documents', { folder: 'a' }),
				errorOf('list_documents', JSON.parse('{"__proto__":{"limit":5}}')),
				errorOf('list_documents', { constructor: 1 }),
				errorOf('read_document', {}),
				errorOf('read_document', { path: '' }),
				errorOf('read_document', { path: 'a.md', content: 'all' }),
				errorOf('toggle_item', { path: 'a.md', line: 1 }),
				errorOf('create_document', { template: 't', title: 'T', answers: { category: 1 } }),
				errorOf('create_document', { template: 't', title: 'T', answers: 'x' }),
			],
			[
				'The input must be an object.',
				'The input must be an object.',
				'"limit" must be at least 1.',
				'"limit" must be at most 100.',
				'"limit" must be an integer.',
				'"limit" must be an integer.',
				'"offset" must be an integer.',
				'"query" must be a string.',
				'"query" must have at most 1000 characters.',
				'"folder" is unknown. Use query, offset, limit.',
				'"__proto__" is unknown. Use query, offset, limit.',
				'"constructor" is unknown. Use query, offset, limit.',
				'"path" is missing.',
				'"path" must not be empty.',
				'"content" must be one of facts, text.',
				'"expect" is missing.',
				'"category" must be a string.',
				'"answers" must be an object.',
			],
		);
	});
});
