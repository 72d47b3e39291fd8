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

describe('front matter', () => {
	it('case 8: alias bombs, deep nesting, odd keys and huge blocks are problems at most, and quick', () => {
		const bomb = `---\na: &a ["lol","lol"]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: &d [${'*c,'.repeat(40)}]\nstatus: todo\n---\n`;
		assert.include(codesOf(bomb).join(), 'front-matter-limit');
		assert.match(codesOf(`---\nstatus: ${'['.repeat(10_000)}\n---\n`).join(), /front-matter-(?:invalid|limit)/);
		assert.deepEqual<unknown>(fieldsOf('---\n__proto__: x\nconstructor: y\n---\n')['constructor'], 'y');
		assert.isUndefined(({} as { x?: unknown }).x);
		assert.deepEqual(codesOf(`---\nstatus: todo\n${'key: value\n'.repeat(400_000)}---\n`), ['front-matter-unclosed@0']);
	});
});
