import { assert } from 'chai';
import { formComparisons } from './fieldForms';
import { readSources } from './imports';

describe('field forms', function () {
	this.timeout(20_000);

	it('are nowhere told apart by name: ask traitsOf', () => {
		assert.deepEqual(formComparisons(readSources()), []);
	});

	it('are found in each way to tell them apart', () => {
		for (const text of [
			"field.form === 'yaml'",
			"field?.form !== 'toml'",
			"({ form }) => form === 'bold'",
			"'plain' === field['form']",
			"(field.form as string) === 'wrapped'",
			"switch (field.form) { case 'table': f(); }",
			"['heading', 'section'].includes(form)",
		]) {
			assert.deepEqual(formComparisons({ 'src/a.ts': text }), ['src/a.ts:1'], text);
		}
	});

	it('may be named elsewhere, and so may forms of other things', () => {
		for (const text of [
			"const field = { form: 'yaml' };",
			"relation.form === 'wiki'",
			"zone === 'section'",
			"frontMatter.format === 'yaml'",
		]) {
			assert.deepEqual(formComparisons({ 'src/a.ts': text }), [], text);
		}
	});
});
