import { assert } from 'chai';
import fc from 'fast-check';
import { questions } from '../../../src/template/questions';
import { readTemplate } from '../../../src/template/template';

describe('readTemplate', () => {
	it('reads any text without throwing', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'---\n',
				'taskDocs:\n',
				'  folder: ../x\n',
				'  strip: [a]\n',
				'# ',
				'## Usage\n',
				'<!-- template',
				'-->',
				'\n',
				'[Title]',
				'**Naming Convention:** `[a]-NN.md`',
				'Place in `docs/x/`',
				'\r\n',
				'{{',
				'}}',
			),
			fc.string({ maxLength: 10 }),
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join('')),
				text => {
					const template = readTemplate(text, { path: 'templates/x.md' });
					assert.match(template.body, /(?:^|[^\n])\n$/u);
					assert.notEqual(template.title, '');
					assert.isAbove(template.naming.fileName.length, 0);
					assert.isAtLeast(questions(template).length, 1);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('comes to an end on hostile templates, before the suite gives up', function () {
		this.timeout(10_000);
		for (const text of [
			'# [a]\n'.repeat(3_000),
			'- [ ] Task 1\n'.repeat(3_000),
			'<!-- template -->\n'.repeat(5_000),
			'**Created:** [Date]\n'.repeat(5_000),
			'## Usage\n---\n'.repeat(5_000),
			`# ${'['.repeat(50_000)}`,
			'place a/'.repeat(20_000),
		]) {
			assert.isString(readTemplate(text).title, text.slice(0, 20));
		}
	});
});
