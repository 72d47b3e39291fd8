import { assert } from 'chai';
import { createGlobMatcher } from '../../../src/catalog/files/glob';
import { readDocument } from '../../../src/format/readDocument';
import { readFormatSetting } from '../../../src/format/formatSetting';
import { planFacts } from './planOf';

/** What the plan says with this value of the setting; see planFacts. */
function planWith(value: unknown, path: string, lines: readonly string[]): string {
	const { formats, mistakes } = readFormatSetting(value, createGlobMatcher);
	assert.deepEqual(mistakes, []);
	return planFacts(readDocument(lines.join('\n'), { path, formats }));
}

describe('readFormatSetting', () => {
	it("adds a team's own format, before those of the tools", () => {
		const initiative = { initiative: { files: 'docs/initiatives/*/plan.md', begun: '-', unit: true } };
		const lines = ['# Garden', '', '- [x] Dig', '- [-] Plant'];
		assert.equal(
			planWith(initiative, 'docs/initiatives/garden/plan.md', lines),
			'custom:initiative: Garden, in-progress (derived), 1/2, docs/initiatives/garden',
		);
		assert.match(planWith(initiative, 'docs/other/plan.md', lines), /^none/);
		assert.equal(
			planWith({ mine: { files: ['specs/**'], boxes: 'none' } }, 'specs/003-garden/tasks.md', lines),
			'custom:mine: Garden, todo (derived), 1/1, no unit',
		);
	});

	it('has no unit at the top of the workspace folder, since that is the folder of everything', () => {
		const plan = { mine: { files: '**/plan.md', unit: true } };
		assert.match(planWith(plan, 'plan.md', ['# Garden', '', '- [x] Dig']), /^custom:mine: Garden, .* no unit$/);
		assert.match(planWith(plan, 'a/plan.md', ['# Garden', '', '- [x] Dig']), /^custom:mine: Garden, .* a$/);
	});

	it('recognizes a format by a text near the top', () => {
		const value = { brief: { files: '**/*.md', contains: 'This is a brief.' } };
		assert.match(planWith(value, 'docs/a.md', ['# A', '', 'This is a brief.', '', '- [ ] b']), /^custom:brief: A, todo/);
		assert.match(planWith(value, 'docs/a.md', ['# A', '', '- [ ] b']), /^none/);
		assert.match(planWith(value, 'docs/a.md', ['# A', ...Array<string>(70).fill(''), 'This is a brief.']), /^none/);
	});

	it('switches a format off, so that its documents count by their own fields alone', () => {
		const tasks = ['# Tasks: Garden', '', '- [x] T001 a', '- [ ] T002 b', '- [ ] T003 c'];
		const path = 'specs/003-garden/tasks.md';
		assert.match(planWith({ 'spec-kit-tasks': true }, path, tasks), /^spec-kit-tasks/);
		assert.match(planWith({ 'spec-kit-tasks': false }, path, tasks), /^none: .*unset/);
		assert.match(planWith({ 'spec-kit-tasks': false }, path, [...tasks, '', '---', '**Status**: Done']), /^none: .*done \(written\)/);
	});

	it('reports each mistake in a sentence, and ignores it', () => {
		const mistakesOf = (value: unknown): readonly string[] => {
			const { formats, mistakes } = readFormatSetting(value, createGlobMatcher);
			assert.deepEqual([formats.own.length, formats.off.size], [0, 0]);
			return mistakes;
		};
		assert.deepEqual(mistakesOf(undefined), []);
		for (const value of [null, 7, 'x', []]) {
			assert.deepEqual(mistakesOf(value), ['taskDocs.formats is not an object.']);
		}
		assert.deepEqual(
			mistakesOf({
				'spec-kit': false,
				'kiro-tasks': { files: 'a' },
				a: 7,
				b: {},
				c: { files: [7] },
				d: { files: 'a', marks: '-' },
				e: { files: 'a', begun: 'x' },
				f: { files: 'a', boxes: 'some' },
				g: { files: 'a', unit: 'yes' },
				h: { files: 'a', contains: ' ' },
			}),
			[
				'taskDocs.formats: there is no format "spec-kit" to switch off.',
				'taskDocs.formats: "kiro-tasks" is a tool\'s format, which can only be true or false.',
				'taskDocs.formats: "a" is ignored, since it is neither an object nor true or false.',
				'taskDocs.formats: "b" is ignored, since "files" is not a glob or a list of globs.',
				'taskDocs.formats: "c" is ignored, since "files" is not a glob or a list of globs.',
				'taskDocs.formats: "d" is ignored, since it has the unknown key "marks".',
				'taskDocs.formats: "e" is ignored, since "begun" is not a text of marks, such as "-" or "->"; "x" and spaces are taken.',
				'taskDocs.formats: "f" is ignored, since "boxes" is not "all", "work" or "none".',
				'taskDocs.formats: "g" is ignored, since "unit" is not true or false.',
				'taskDocs.formats: "h" is ignored, since "contains" is not a text.',
			],
		);
	});

	it('takes at most thirty formats', () => {
		const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`f${index}`, { files: 'a' }]));
		const { formats, mistakes } = readFormatSetting(many, createGlobMatcher);
		assert.lengthOf(formats.own, 30);
		assert.lengthOf(mistakes, 10);
	});
});
