import { assert } from 'chai';
import { seenValues, type SeenField } from '../../../../src/catalog/group/seenValues';
import { entryOf } from '../entryOf';

function seen(field: SeenField, ...texts: readonly string[]): readonly string[] {
	const entries = texts.map((text, index) => entryOf(`${index}.md`, [text]));
	return seenValues(entries, field, entries[5]?.uri).map(({ text, count }) => `${text} ${count}`);
}

describe('seenValues', () => {
	it('come by how many documents carry them, then by their words', () => {
		assert.deepEqual(
			seen('sprint', ...['Sprint 10', 'Sprint 9', 'Sprint 2', 'Sprint 9'].map(sprint => `---\nstatus: todo\nsprint: ${sprint}\n---\n`)),
			['Sprint 9 2', 'Sprint 2 1', 'Sprint 10 1'],
		);
	});

	it('take the most frequent spelling, tell shared owners apart, and leave out templates, blanks and the document itself', () => {
		assert.deepEqual(
			seen(
				'assignee',
				...['ann', 'Ann', 'Ann and Bob', 'Bob, Ann', '[Name]', 'Somebody else'].map(
					owner => `# A\n\n**Status:** Todo\n**Owner:** ${owner}\n`,
				),
				'---\nstatus: todo\ncategory: template\nowner: Nobody at all\n---\n',
			),
			['Ann 4', 'Bob 2'],
		);
		assert.deepEqual(seen('category', '---\nstatus: todo\ncategory: security\n---\n', '# A\n\n**Status:** Todo\n'), ['security 1']);
	});
});
