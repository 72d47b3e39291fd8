import { assert } from 'chai';
import fc from 'fast-check';
import { isRefusal, newDocument, type NewDocumentContext } from '../../../src/template/instantiate';
import { readTemplate } from '../../../src/template/template';
import { expandSnippet } from '../../unit/template/expandSnippet';
import { HOSTILE_TITLES } from '../../unit/template/hostileTitles';
import { NOW } from '../../unit/template/moment';

const EMPTY: NewDocumentContext = { now: NOW, entries: [], folders: {} };

describe('newDocument', () => {
	it('enters any title literally, whatever the template', () => {
		const title = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.array(fc.constantFrom(...HOSTILE_TITLES.slice(0, 20)), { minLength: 1, maxLength: 5 }).map((parts) => `a ${parts.join(' ')}`));
		const template = readTemplate('# About [Title]\n\nIt is [Title], `docs/[feature-slug].md`, and not [Description].\n');
		fc.assert(fc.property(title, (text) => {
			const result = newDocument(template, { title: text }, EMPTY);
			fc.pre(!isRefusal(result));
			if (!isRefusal(result)) {
				const line = text.replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ').trim();
				const expanded = expandSnippet(result.snippet).text;
				assert.equal(expanded, `# About ${line}\n\nIt is ${line}, \`docs/${result.fileName.slice(0, -3).replace(/-document$/u, '')}.md\`, and not [Description].\n`);
				assert.equal(expanded, result.text);
			}
		}), { numRuns: 300 });
	});
});
