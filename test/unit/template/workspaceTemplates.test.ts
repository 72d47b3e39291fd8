import { assert } from 'chai';
import { findPlaceholders } from '../../../src/document/placeholder/findPlaceholders';
import { parse } from '../../../src/document/read/parse';
import { isRefusal, newDocument } from '../../../src/action/newDocument';
import { makeTemplate } from '../../../src/template/makeTemplate';
import { toSnippet } from '../../../src/template/snippet/snippet';
import { readTemplate } from '../../../src/template/template';
import { applyEdits } from '../../../src/document/model/text';
import backlog from '../../fixtures/example-workspace/backlog/_template.md';
import decision from '../../fixtures/example-workspace/templates/decision-record.md';
import { expandSnippet } from './expandSnippet';
import { NOW } from './moment';

const TEMPLATES = [
	{ path: 'backlog/_template.md', text: backlog },
	{ path: 'templates/decision-record.md', text: decision },
] as const;

describe('templates of the example workspace', () => {
	for (const { path, text } of TEMPLATES) {
		it(`${path}: creates a document, parses it, turns it into a template and creates it again`, () => {
			const template = readTemplate(text, { path });
			const context = { now: NOW, entries: [], folders: {}, author: 'Ann $1 }' };
			const made = newDocument(template, { title: 'Keep ${1} \\ }' }, context);
			assert.isFalse(isRefusal(made));
			if (isRefusal(made)) {
				return;
			}
			const document = parse(made.text, { path: made.path });
			assert.isFalse(document.isTemplate);
			assert.include(document.title.text, 'Keep ${1} \\ }');
			assert.equal(document.created, '2026-11-20');
			assert.equal(expandSnippet(made.snippet).text, made.text);
			assert.notMatch(made.text, /<!--|YYYY|copy this/iu);
			assert.deepEqual(
				findPlaceholders(document.lines).filter(({ kind }) => kind === 'date'),
				[],
			);
			// An empty snippet shows the template's own text.
			assert.equal(expandSnippet(toSnippet(template, { now: NOW })).text.split('\n').length, template.body.split('\n').length);
			const again = newDocument(
				readTemplate(applyEdits(made.text, makeTemplate(document)), { path: 'templates/again.md' }),
				{ title: 'Second' },
				context,
			);
			assert.isFalse(isRefusal(again));
			const second = parse(isRefusal(again) ? '' : again.text);
			assert.include(second.title.text, 'Second');
			assert.equal(second.status.stage, 'unset');
			assert.isDefined(second.status.field);
			assert.equal(second.created, '2026-11-20');
		});
	}
});
