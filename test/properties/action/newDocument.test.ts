import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../src/document/read/parse';
import { bundledTemplates } from '../../../src/template/bundled';
import { isRefusal, newDocument, type NewDocumentContext } from '../../../src/action/newDocument';
import { readTemplate, type Template } from '../../../src/template/template';
import { expandSnippet } from '../../unit/template/expandSnippet';
import { HOSTILE_TITLES } from '../../unit/template/hostileTitles';
import { NOW } from '../../unit/template/moment';

const EMPTY: NewDocumentContext = { now: NOW, entries: [], folders: {} };

/** The text of a document with a title that needs no care. */
function plainText(template: Template): string {
	const plain = newDocument(template, { title: 'Plain', category: 'usability' }, EMPTY);
	return isRefusal(plain) ? '' : plain.text;
}

describe('newDocument', () => {
	it('enters any title literally, whatever the template', () => {
		const title = fc.oneof(
			fc.string({ minLength: 1, maxLength: 40 }),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
			fc.array(fc.constantFrom(...HOSTILE_TITLES.slice(0, 20)), { minLength: 1, maxLength: 5 }).map(parts => `a ${parts.join(' ')}`),
		);
		const template = readTemplate('# About [Title]\n\nIt is [Title], `docs/[feature-slug].md`, and not [Description].\n');
		fc.assert(
			fc.property(title, text => {
				const result = newDocument(template, { title: text }, EMPTY);
				fc.pre(!isRefusal(result));
				if (!isRefusal(result)) {
					const line = text.replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ').trim();
					const expanded = expandSnippet(result.snippet).text;
					assert.equal(
						expanded,
						`# About ${line}\n\nIt is ${line}, \`docs/${result.fileName.slice(0, -3).replace(/-document$/u, '')}.md\`, and not [Description].\n`,
					);
					assert.equal(expanded, result.text);
				}
			}),
			{ numRuns: 300 },
		);
	});

	for (const title of HOSTILE_TITLES) {
		it(`makes a document titled ${JSON.stringify(title.slice(0, 40))} safely and literally`, () => {
			for (const template of bundledTemplates()) {
				const result = newDocument(
					template,
					{ title, category: title === 'template' ? 'usability' : title, briefName: title },
					{ ...EMPTY, author: title },
				);
				if (isRefusal(result)) {
					assert.equal(result.code, 'answer-empty');
					assert.notMatch(title, /[\p{L}\p{Nd}]/u);
					continue;
				}
				assert.match(result.fileName, /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_-]*\.md$/u);
				assert.isBelow(new TextEncoder().encode(result.fileName).length, 255);
				assert.notMatch(result.fileName, /^(?:con|nul|aux|com\d|lpt\d)\./iu);
				assert.equal(result.path, `${template.naming.folder ?? ''}/${result.fileName}`);
				const { text, variables } = expandSnippet(result.snippet);
				assert.equal(text, result.text);
				assert.deepEqual(variables, []);
				const line = title.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ').trim();
				assert.include(text.split('\n').find(candidate => candidate.startsWith('# ')) ?? '', line);
				const document = parse(text, { path: result.path });
				assert.isFalse(document.isTemplate, template.title);
				assert.deepEqual(
					document.problems.filter(({ code }) => code.startsWith('front-matter')),
					[],
				);
				assert.equal(document.lines.length, parse(plainText(template)).lines.length);
			}
		});
	}
});
