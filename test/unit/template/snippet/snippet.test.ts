import { assert } from 'chai';
import { bundledTemplate, bundledTemplates } from '../../../../src/template/bundled';
import { findPlaceholders } from '../../../../src/document/placeholder/findPlaceholders';
import { snippetParts } from '../../../../src/template/snippet/snippetParts';
import { toSnippet } from '../../../../src/template/snippet/snippet';
import { readTemplate } from '../../../../src/template/template';
import { expandSnippet } from '../expandSnippet';
import { NOW } from '../moment';

const CATEGORIES = '[architecture|security|performance|scalability|usability|monitoring|testing|documentation]';

/** The template's body with its own dates as today's. */
function shown(body: string): string {
	return body
		.split('\n')
		.map(line =>
			/^(?:date_created|date_modified|last_updated|(?:- )?\*\*(?:Created|Last Updated))\W/u.test(line)
				? line.replace(/YYYY-MM-DD|\[Date\]/u, '2026-11-20')
				: line,
		)
		.join('\n');
}

describe('toSnippet', () => {
	for (const template of bundledTemplates()) {
		it(`shows the text of ${template.title} with today's dates and nothing else changed`, () => {
			const expanded = expandSnippet(toSnippet(template, { now: NOW }));
			const expected =
				template.family === 'enhancement-tracking'
					? shown(template.body)
							.replace('status: active', 'status: planning')
							.replace('category: template', `category: ${CATEGORIES}`)
							.replace('# Enhancement Tracking Template', '# [Title]')
							.replace(/(?<=\*\*Title:\*\* ).*/u, '[Title]')
					: shown(template.body);
			assert.equal(expanded.text, expected);
			assert.deepEqual(expanded.variables, []);
		});

		it(`begins ${template.title} at the title and ends it at the end`, () => {
			const { stops } = expandSnippet(toSnippet(template, { now: NOW }));
			assert.match(stops[0]?.text ?? '', /title|name/iu);
			assert.deepEqual(
				stops.map(({ number }) => number),
				[...stops.slice(1).map((_, index) => index + 1), 0],
			);
			assert.match(toSnippet(template, { now: NOW }), /[^\n]\$0\n$/u);
		});
	}

	it('offers the options of choices', () => {
		const choices = expandSnippet(toSnippet(bundledTemplate('implementation-plan'), { now: NOW }))
			.stops.map(stop => stop.choices.join(';'))
			.filter(options => options !== '');
		assert.deepEqual(choices, [
			'Planning / In Progress / Completed;Planning;In Progress;Completed',
			'S/M/L/XL;S;M;L;XL',
			'None / [Other Phase];None;[Other Phase]',
			'S/M/L/XL;S;M;L;XL',
			...Array<string>(4).fill('High/Med/Low;High;Med;Low'),
		]);
	});

	it('links the names of things, and nothing else', () => {
		const linked = bundledTemplates().map(template =>
			expandSnippet(toSnippet(template, { now: NOW }))
				.stops.filter(({ count }) => count > 1)
				.map(({ text, count }) => `${text} ${count}`),
		);
		assert.deepEqual(linked, [[], ['[Title] 2', `${CATEGORIES} 2`], [], [], []]);
	});

	it('links the label of the title and kebab-case names everywhere', () => {
		const template = readTemplate(
			'# [Component Name]\n\n[Component Name] calls `[service-name]`, [Name] and [Description].\n\n- [Description] of [Name] in `[service-name]`\n',
		);
		const { stops } = expandSnippet(toSnippet(template, { now: NOW }));
		assert.deepEqual(
			stops.map(({ text, count }) => `${text} ${count}`),
			['[Component Name] 2', '[service-name] 2', '[Name] 1', '[Description] 1', '[Description] 1', '[Name] 1', ' 1'],
		);
	});

	it("keeps placeholders for dates that are not the document's own", () => {
		const template = readTemplate(
			'# [Title]\n\n**Created**: [Date]\n**Date modified:** YYYY-MM-DD\n**Review Date**: [Date]\n**Due:** YYYY-MM-DD\n\n## Approval\n**Approved date:** __________\n- [ ] Milestone 1: [Date]\n',
		);
		assert.equal(
			expandSnippet(toSnippet(template, { now: NOW })).text,
			'# [Title]\n\n**Created**: 2026-11-20\n**Date modified:** 2026-11-20\n**Review Date**: [Date]\n**Due:** YYYY-MM-DD\n\n## Approval\n**Approved date:** __________\n- [ ] Milestone 1: [Date]\n',
		);
	});

	it("keeps the format of a template's real dates", () => {
		const template = readTemplate('# [Title]\n\n**Created**: January 8, 2025 by [Name]\n**Last Updated:** 2025-01-08T10:00:00+00:00\n');
		assert.equal(
			expandSnippet(toSnippet(template, { now: NOW })).text,
			'# [Title]\n\n**Created**: November 20, 2026 by [Name]\n**Last Updated:** 2026-11-20T09:05:07+01:00\n',
		);
	});

	it('omits front matter where it would not count', () => {
		for (const template of bundledTemplates()) {
			const { text } = expandSnippet(toSnippet(template, { now: NOW, isAtTop: false }));
			assert.match(text, /^# /u);
			assert.notMatch(text, /^date_created|^last_updated/mu);
			assert.isTrue(template.body.endsWith('\n') && text.endsWith(template.body.slice(-8)), template.title);
		}
	});

	it('makes tab stops of sample texts', () => {
		const { stops } = expandSnippet(toSnippet(bundledTemplate('enhancement-tracking'), { now: NOW }));
		assert.equal(stops.filter(({ text }) => /^Task \d$/u.test(text)).length, 12);
	});

	it('normalizes line endings and the end of the text', () => {
		for (const text of ['# [Name]\r\n\r\nText', '\uFEFF# [Name]\r\rText\r', '# [Name]\n\nText \n\n  \n\n']) {
			assert.match(expandSnippet(toSnippet(readTemplate(text), { now: NOW })).text, /^# \[Name\]\n\nText ?\n$/u);
		}
	});

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
	for (const text of hostile) {
		it(`inserts ${JSON.stringify(text)} literally: in text, placeholders, choices, code and front matter`, () => {
			const source = `---\nnote: "a"\n---\n# [Name]\n\nBefore ${text} after [Say ${text} here] and ${text}.\n\n**Status:** [a${text}b | c, d | e]\n\n\`\`\`\n${text}\n\`\`\`\n`;
			const template = readTemplate(source);
			const { text: expanded, variables, stops } = expandSnippet(toSnippet(template, { now: NOW }));
			const options = findPlaceholders(template.body.split('\n')).filter(({ choices }) => choices.length > 0);
			assert.equal(expanded, template.body);
			assert.include(expanded, `Before ${text} after `);
			assert.include(expanded, ` and ${text}.\n`);
			assert.deepEqual(variables, []);
			assert.deepEqual(
				stops.flatMap(({ choices }) => choices),
				options.flatMap(({ label, choices }) => [`[${label}]`, ...choices]),
			);
		});
	}
});

describe('snippetParts', () => {
	it("are whole and well-formed, with today's date or the editor's variables", () => {
		for (const now of [NOW, undefined]) {
			for (const { body, prefix, label, description } of snippetParts({ now, isAtTop: true })) {
				const { text, variables } = expandSnippet(body);
				assert.notEqual(text.trim(), '', prefix);
				assert.notEqual(label, '');
				assert.notEqual(description, '');
				assert.deepEqual(
					variables.filter(name => now !== undefined || !/^CURRENT_(?:YEAR|MONTH|DATE)$/u.test(name)),
					[],
					prefix,
				);
			}
		}
	});

	it('extract each repeating part from its template', () => {
		const parts = new Map(snippetParts({ now: NOW, isAtTop: false }).map(part => [part.prefix, expandSnippet(part.body)]));
		assert.match(
			parts.get('task-phase')?.text ?? '',
			/^### Phase 1: \[Name\]\n\*\*Estimated Effort:\*\* S\/M\/L\/XL\n\*\*Dependencies:\*\* None \/ \[Other Phase\]\n\n\*\*Tasks:\*\*\n1\. \[ \] .*\n2\. \[ \] .*$/u,
		);
		assert.match(parts.get('task-risk-row')?.text ?? '', /^\| \[.*\] \| High\/Med\/Low \| High\/Med\/Low \| \[.*\] \|$/u);
		assert.match(
			parts.get('task-test-case')?.text ?? '',
			/^1\. \*\*Test Case 1\*\*: \[.*\]\n {3}- \*\*Given\*\*: \[.*\]\n {3}- \*\*When\*\*: \[.*\]\n {3}- \*\*Then\*\*: \[.*\]$/u,
		);
		assert.match(parts.get('task-milestone')?.text ?? '', /^- \[ \] Milestone 1: \[Date\] - \[.*\]$/u);
		assert.equal(parts.get('task-phase')?.stops[0]?.text, '1');
		assert.isUndefined(parts.get('task-front-matter'));
		assert.equal(parts.get('task-updated')?.text, '**Last Updated:** 2026-11-20');
	});
});
