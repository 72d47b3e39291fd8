import { assert } from 'chai';
import fc from 'fast-check';
import { findPlaceholders } from '../../../../src/document/placeholder/findPlaceholders';
import { toSnippet } from '../../../../src/template/snippet/snippet';
import { readTemplate } from '../../../../src/template/template';
import { expandSnippet } from '../../../unit/template/expandSnippet';
import { NOW } from '../../../unit/template/moment';

describe('toSnippet', () => {
	const hostile = [
		'$1',
		'${1}',
		'${1:x}',
		'$0',
		'${CLIPBOARD}',
		'$TM_FILENAME',
		'${TM_SELECTED_TEXT/(.*)/$1/}',
		'}',
		'{',
		'\\',
		'\\\\',
		'\\$',
		'\\}',
		'\\\\$1',
		'$&',
		'$$',
		"$'",
		'{{x}}',
		'${{ x }}',
		'${1|a,b|}',
		'|',
		',',
		'`',
		'%s',
		'\u202E',
		'\u0000',
		'🚀',
		'<img onerror>',
		'](command:x)',
		'\t',
	];

	it('inserts any template text literally', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				...hostile,
				'# ',
				'## ',
				'\n',
				'- [ ] ',
				'[Name]',
				'[a|b]',
				'**Status:** ',
				'[task-name]',
				'YYYY-MM-DD',
				'```\n',
				'| a | b |\n|---|---|\n',
				' / ',
				'---\n',
			),
			fc.string({ maxLength: 8 }),
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
				text => {
					const template = readTemplate(text);
					// A choice shows its first option and own dates are set; with neither, the text is the template's.
					const lines = template.body.split('\n');
					fc.pre(
						!findPlaceholders(lines, { samples: template.samples }).some(({ kind }) => kind === 'choice' || kind === 'date') &&
							!/title|\btemplate\b/iu.test(text),
					);
					const { text: expanded, variables } = expandSnippet(toSnippet(template, { now: NOW }));
					assert.deepEqual(variables, []);
					assert.equal(expanded, template.body);
				},
			),
			{ numRuns: 200 },
		);
	});
});
