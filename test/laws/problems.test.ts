import { assert } from 'chai';
import fs from 'node:fs';
import { readSeverities, shownSeverities } from '../../src/catalog/check/severities';
import { problemCodes } from '../../src/document/model/problem';
import { problemSentences } from '../../src/sentences/problemSentences';
import { problemViolations, type ProblemPapers } from './problems';

const FOLDER = 'docs/problems';

interface SeverityManifest {
	readonly contributes: {
		readonly configuration: readonly {
			readonly properties: Readonly<Record<string, { readonly properties?: ProblemPapers['schema'] }>>;
		}[];
	};
}

describe('problems', () => {
	it('each have a sentence, a page, a line in the index and an entry in the setting, and there are no others', () => {
		const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as SeverityManifest;
		const pages = fs.readdirSync(FOLDER).filter(name => name !== 'README.md');
		assert.deepEqual(
			problemViolations(problemCodes, {
				sentences: problemSentences,
				index: fs.readFileSync(`${FOLDER}/README.md`, 'utf8'),
				pages: Object.fromEntries(pages.map(name => [name, fs.readFileSync(`${FOLDER}/${name}`, 'utf8')])),
				schema:
					manifest.contributes.configuration.map(({ properties }) => properties['taskDocs.problems.severity']?.properties).find(Boolean) ??
					{},
				strings: JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>,
				severities: shownSeverities,
			}),
			[],
		);
	});

	it('are all valid keys of the setting', () => {
		const { severities, unknownCodes } = readSeverities(Object.fromEntries(problemCodes.map(code => [code, 'off'])));
		assert.deepEqual([[...severities.keys()], unknownCodes], [[...problemCodes], []]);
	});

	it('are reported if they do not match', () => {
		const page =
			'# a\n\nWhat it is.\n\n## Example\n\nx\n\n## How to fix it\n\nx\n\n## How to turn it off\n\n"taskDocs.problems.severity": { "a": "off" }\n';
		assert.deepEqual(
			problemViolations(['a', 'b', 'c'], {
				sentences: { a: 'A {x}.', b: 'No stop', d: 'D.' },
				index: '| [a](a.md) | A |\n| [e](e.md) | E |\n',
				pages: { 'a.md': page, 'b.md': page, 'f.md': page },
				schema: {
					a: { enum: ['error', 'off'], description: '%problem.a%' },
					b: { enum: ['error'], description: 'B' },
					g: { enum: ['error', 'off'], description: '%problem.g%' },
				},
				strings: { 'problem.a': 'A.', 'problem.h': 'H.' },
				severities: ['error', 'off'],
			}),
			[
				'c has no sentence.',
				'The sentence of d belongs to no code.',
				'c has no page.',
				'The page of f belongs to no code.',
				'b has no line in the index.',
				'c has no line in the index.',
				'The line in the index of e belongs to no code.',
				'c has no entry in the setting.',
				'The entry in the setting of g belongs to no code.',
				'b has no description.',
				'c has no description.',
				'The description of h belongs to no code.',
				'The sentence of b does not end in a full stop.',
				'b.md is not about b.',
				'b.md does not say how to turn it off.',
				'The setting does not describe b by %problem.b%.',
				'The setting does not offer every severity for b.',
			],
		);
	});
});
