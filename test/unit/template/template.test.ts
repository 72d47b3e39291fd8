import { assert } from 'chai';
import { bundledTemplate, bundledTemplates } from '../../../src/template/bundled';
import { readNamePattern } from '../../../src/template/naming/namePattern';
import { questions } from '../../../src/template/questions';
import { readTemplate } from '../../../src/template/template';

/** A pattern's parts as one text: dates, numbers and answers in angle brackets. */
function pattern(parts: ReturnType<typeof readNamePattern> | undefined): string | undefined {
	return parts
		?.map(part =>
			part.kind === 'literal'
				? part.text
				: part.kind === 'answer'
					? `<${part.name}>`
					: part.kind === 'number'
						? `<number ${part.width}>`
						: `<date ${part.separator}>`,
		)
		.join('');
}

describe('readNamePattern', () => {
	const cases: readonly (readonly [written: string, read: string])[] = [
		['enhancement-[category]-[brief-name].md', 'enhancement-<category>-<briefName>'],
		['[YYYY-MM-DD_X_task-name]', '<date ->_<number 1>_<title>'],
		['YYYY-MM-DD_X_task-name.md', '<date ->_<number 1>_<title>'],
		['YYYYMMDD-[slug].md', '<date >-<briefName>'],
		['RFC-NNN-<title>.md', 'RFC-<number 3>-<title>'],
		['[RFC-NNN]', 'RFC-<number 3>'],
		['ADR-XXXX', 'ADR-<number 4>'],
		['{team}-{{feature name}}.markdown', '<team>-<title>'],
		['sprint-[sprint number]-[title]', 'sprint-<sprintNumber>-<title>'],
		['a/b:[name]*?.md', 'a-b-<title>--'],
		['../../[name]', '..-..-<title>'],
		['nothing.md', ''],
		['', ''],
	];
	for (const [written, read] of cases) {
		it(`${written} is ${read}`, () => {
			assert.equal(pattern(readNamePattern(written)), read);
		});
	}
});

describe('readTemplate', () => {
	it('infers titles, folders, names and questions of the families', () => {
		assert.deepEqual(
			bundledTemplates().map(({ title, family, naming, body, ...rest }) => [
				family,
				title,
				naming.folder,
				pattern(naming.fileName),
				pattern(naming.id),
				questions({ title, family, naming, body, ...rest })
					.map(({ name, choices }) => `${name} ${choices.length}`)
					.join(' '),
			]),
			[
				['enhancement-task', 'Enhancement Task', '.tasks/active', '<date ->_<number 1>_<title>', '<date ->_<number 1>_<title>', 'title 0'],
				[
					'enhancement-tracking',
					'Enhancement Tracking',
					'docs/enhancements',
					'enhancement-<category>-<briefName>',
					undefined,
					'title 0 category 8 briefName 0',
				],
				['implementation-task', 'Implementation Task', 'docs/tasks', '<title>', undefined, 'title 0'],
				['implementation-plan', 'Implementation Plan', 'docs/plans', '<title>-implementation-plan', undefined, 'title 0'],
				['backlog-item', 'Backlog Item', 'backlog', '<title>', undefined, 'title 0'],
			],
		);
	});

	it('describes each family', () => {
		assert.deepEqual(
			bundledTemplates().filter(({ description }) => description === undefined || description.length < 20),
			[],
		);
	});

	it('keeps the whole structure of a family without its instructions', () => {
		const { body } = bundledTemplate('enhancement-tracking');
		assert.notMatch(body, /Usage|Purpose|Naming Convention|\*\*Example/u);
		assert.match(body, /\*\*Template Version:\*\* 1\.0\n\*\*Last Updated:\*\* YYYY-MM-DD\n\*\*Maintained By:\*\* \[Team name\]\n$/u);
		assert.equal(body.match(/^---$/gmu)?.length, 16);
		assert.notMatch(bundledTemplate('backlog-item').body, /<!--|Usage|BACKLOG ITEM TEMPLATE/u);
		assert.match(
			bundledTemplate('backlog-item').body,
			/^---\nstatus: todo\ndate_created: YYYY-MM-DD\ndate_modified: YYYY-MM-DD\n---\n\n# \[Title of/u,
		);
	});

	it("reads the title, the description and the folder of a user's template", () => {
		const template = readTemplate(
			'# Bug Report Template\n\nTells what went wrong. Keep it short.\n\n**Severity**: [S1/S2/S3]\n\n## How to use this template\n\nSave as `docs/bugs/BUG-NNN-[component]-[short-name].md`.\n',
			{ path: '.github/templates/bug.md' },
		);
		assert.deepInclude(template, { title: 'Bug Report', description: 'Tells what went wrong.', family: undefined });
		assert.equal(template.naming.folder, 'docs/bugs');
		assert.equal(pattern(template.naming.fileName), 'BUG-<number 3>-<component>-<briefName>');
		assert.deepEqual(
			questions(template).map(({ name }) => name),
			['title', 'component', 'briefName'],
		);
		assert.equal(template.body, '# Bug Report Template\n\nTells what went wrong. Keep it short.\n\n**Severity**: [S1/S2/S3]\n');
	});

	it("derives the folder of documents from the template's own location", () => {
		const folderOf = (path: string): string | undefined => readTemplate('# [Title]\n', { path }).naming.folder;
		assert.deepEqual(['backlog/_template.md', 'docs/templates/rfc.md', 'templates/rfc.md', '_template.md'].map(folderOf), [
			'backlog',
			'docs',
			undefined,
			undefined,
		]);
		assert.equal(
			readTemplate('# Enhancement Task: [Task Name]\n\n- **Task ID**: [YYYY-MM-DD_X_task-name]\n', {
				path: '.tasks/templates/enhancement.md',
			}).naming.folder,
			'.tasks/active',
		);
	});

	it('follows the taskDocs key, in block or flow style, and removes it', () => {
		const block = readTemplate(
			'---\nstatus: draft\ntaskDocs:\n  folder: docs/rfcs/[area]\n  fileName: "rfc-NNNN-[title].md"\n  strip: [Notes for authors, Checklist]\ntags: [rfc]\n---\n# RFC: [Title]\n\n## Notes for authors\nBe brief.\n### More\nReally.\n\n## Summary\n[One paragraph]\n\n## Checklist\n- [ ] Read\n',
		);
		assert.equal(block.naming.folder, 'docs/rfcs/[area]');
		assert.equal(pattern(block.naming.fileName), 'rfc-<number 4>-<title>');
		assert.equal(block.body, '---\nstatus: draft\ntags: [rfc]\n---\n# RFC: [Title]\n\n## Summary\n[One paragraph]\n');
		assert.deepEqual(
			questions(block).map(({ name }) => name),
			['title', 'area'],
		);
		const braces = readTemplate('---\ntaskDocs: { folder: notes, fileName: "[title]" }\n---\n\n# [Title]\n');
		assert.equal(braces.naming.folder, 'notes');
		assert.equal(braces.body, '# [Title]\n');
	});

	it('never uses a folder outside the workspace folder', () => {
		for (const folder of ['../x', '/etc', 'a/../../b', 'C:/x', '\\\\server\\share', 'a\u0000b', 'nul/x', 'a/b.']) {
			assert.isUndefined(readTemplate(`---\ntaskDocs:\n  folder: ${JSON.stringify(folder)}\n---\n# [Title]\n`).naming.folder, folder);
		}
	});

	it('keeps comments, sections and lines about the subject', () => {
		const text =
			'# [Title]\n\n**Purpose:** [Why this exists]\n\n<!-- Summarise the decision -->\n\n## Usage of the API\n\nText\n\n## Notes\n\n<!-- copy this template -->\n';
		assert.equal(readTemplate(text).body, text);
	});

	it('recognizes sample texts of templates without brackets', () => {
		const { samples } = readTemplate(
			'# [Name]\n\n- [ ] Performance improvement requirement\n- [ ] Update tests\n- [ ] Dependency 1\n- Component A: Changes needed\n- Primary goal\n1. Step 1\n- Type safety: 100%\n- **Bold**: text\n\n> One sentence about it\n',
		);
		assert.deepEqual(
			[...samples],
			[
				'Performance improvement requirement',
				'Dependency 1',
				'Component A: Changes needed',
				'Primary goal',
				'Step 1',
				'One sentence about it',
			],
		);
		assert.deepEqual([...bundledTemplate('enhancement-task').samples], []);
	});
});
