import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';

function fieldsOf(text: string): Record<string, string> {
	return Object.fromEntries(
		parse(text)
			.fields.filter(field => field.zone === 'frontMatter')
			.map(field => [field.label, field.value]),
	);
}

function codesOf(text: string): string[] {
	return parse(text).problems.map(problem => `${problem.code}@${problem.range.start.line}`);
}

/** What stands in each value range; it must be what an edit would replace. */
function sourcesOf(text: string): string[] {
	const { lines, fields } = parse(text);
	return fields.map(({ valueRange: { start, end } }) =>
		start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : 'several lines',
	);
}

describe('front matter', () => {
	it('case 1: a language after the fence opens nothing and evaluates nothing', () => {
		const global = globalThis as { canary?: string };
		for (const language of ['js', 'javascript', 'JS', 'constructor', '__proto__', 'json', 'coffee']) {
			const text = `---${language}\nglobalThis.canary = 'dead'\n---\n# Title\n`;
			assert.deepEqual([fieldsOf(text), codesOf(text), parse(text).title.text], [{}, ['front-matter-language@0'], 'Title']);
		}
		assert.isUndefined(global.canary);
	});
	it('case 2: a rule at the top is no front matter, and the body is not read as YAML', () => {
		assert.deepEqual(codesOf('---\n\n# Title\n\n- [x] a thing\n'), []);
		assert.equal(parse('---\n\n# Title\n\n- [x] a thing\n').progress.all.done, 1);
		assert.deepEqual(fieldsOf('---\nHello world\n---\n\n**Status**: Done\n'), {});
		assert.equal(parse('---\nHello world\n---\n\n**Status**: Done\n').status.text, 'Done');
		assert.deepEqual(codesOf('---\nstatus: todo\n\n# Title\n'), ['front-matter-unclosed@0']);
	});
	it('case 3: invalid YAML is a problem at its line, the same each time, and its status is shown', () => {
		const text = '---\nstatus: todo\nassignee: @ann\n---\n# Title\n';
		const once = parse(text);
		assert.deepEqual(
			[once.status.text, once.frontMatter?.isValid, codesOf(text), codesOf(text)],
			['todo', false, ['front-matter-invalid@2'], ['front-matter-invalid@2']],
		);
		assert.deepEqual(codesOf('---\ntitle: Fix: the bug\nstatus: done\n---\n'), ['front-matter-invalid@1']);
		assert.equal(parse('---\nstatus: a\nstatus: b\n---\n').frontMatter?.isValid, false);
	});
	it('case 4: CRLF, byte order mark, `...`, blanks after the fences and no final newline give the same fields', () => {
		const expected = { status: 'in progress', priority: 'high' };
		for (const text of [
			'---\nstatus: in progress\npriority: high\n---\n',
			'---\r\nstatus: in progress\r\npriority: high\r\n---\r\n# T',
			'\uFEFF---\nstatus: in progress\npriority: high\n---',
			'---  \nstatus: in progress\npriority: high\n... \nbody',
			'---\rstatus: in progress\rpriority: high\r---\r',
			'---\n\nstatus: in progress\n\npriority: high\n---',
		]) {
			assert.deepEqual(fieldsOf(text), expected, JSON.stringify(text));
		}
	});
	it('case 5: a date stays the day that is written', () => {
		const { created, modified } = parse('---\ndate_created: 2024-03-01\ndate_modified: "2024-03-01T23:30:00-11:00"\nstatus: todo\n---\n');
		assert.deepEqual([created, modified], ['2024-03-01', '2024-03-01']);
	});
	it('case 6: values are shown as they are written', () => {
		assert.deepEqual(
			fieldsOf(
				'---\nversion: 1.10\nid: 007\nowner: yes\ntime: 1:30\nquoted: "a \\"b\\""\nsingle: \'it\'\'s\'\ncommented: draft # for now\nempty:\nlist: [a, 1.10]\n---\n',
			),
			{
				version: '1.10',
				id: '007',
				owner: 'yes',
				time: '1:30',
				quoted: 'a "b"',
				single: "it's",
				commented: 'draft',
				empty: '',
				list: 'a, 1.10',
			},
		);
	});
	it('case 7: a value range covers the value and nothing else', () => {
		assert.deepEqual(
			sourcesOf('---\nstatus:   draft   # comment\npriority: "high"\nowner: \'ann\'\ndue:\nlabels:\n  - a\n---\n'),
			['draft', '"high"', "'ann'", '', 'several lines'].slice(0, 4).concat('- a'),
		);
	});
	it('case 8: a block that never closes is a problem, and its fields are looked for in the first lines only', () => {
		const keys = (count: number): string => `---\n${'key: value\n'.repeat(count)}**Owner:** Ann\n`;
		assert.deepEqual(codesOf(keys(450_000)), ['front-matter-unclosed@0']);
		assert.equal(parse(keys(4_000)).assignee, 'Ann');
		assert.isUndefined(parse(keys(6_000)).assignee);
	});
	it('case 9: arrays, maps and nulls where a word is expected are no exception', () => {
		for (const value of ['[a, b]', '{a: b}', 'null', '~', '12', 'true', '\n  - a\n  - b', '|\n  text', '&x y', '!!str z', '{{ status }}']) {
			const document = parse(`---\nstatus: ${value}\ntitle: ${value}\nassignee: ${value}\n---\n`);
			assert.isString(document.title.text);
		}
		assert.deepEqual(
			[
				parse('---\nstatus: [todo | doing | done]\n---\n').status.text,
				parse('---\nstatus: null\n---\n').status.stage,
				parse('---\nassignee: [ann, bob]\n---\n').assignee,
			],
			[undefined, 'unset', 'ann, bob'],
		);
	});
	it('a second block right below the first describes the document too', () => {
		assert.equal(parse('---\ntool: x\n---\n---\nstatus: done\n---\n# T\n').status.text, 'done');
	});
	it('TOML between plus signs is read', () => {
		assert.equal(parse('+++\ntitle = "A"\nstatus = "draft" # yet\n+++\n# B\n').status.text, 'draft');
	});
	it('a nested key is not the document’s', () => {
		assert.equal(parse('---\nseo:\n  status: done\ntitle: A\n---\n').status.stage, 'unset');
	});
});
