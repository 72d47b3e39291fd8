import { assert } from 'chai';
import type { FamilyName } from '../../../src/document/model/family';
import { findPlaceholders } from '../../../src/document/placeholder/findPlaceholders';
import { parse } from '../../../src/document/read/parse';
import { bundledTemplate, bundledTemplates } from '../../../src/template/bundled';
import { isRefusal, newDocument, placeDocument, type NewDocument, type NewDocumentContext } from '../../../src/action/newDocument';
import type { Answers } from '../../../src/template/questions';
import { readTemplate, type Template } from '../../../src/template/template';
import { expandSnippet } from '../template/expandSnippet';
import { NOW } from '../template/moment';

const EMPTY: NewDocumentContext = { now: NOW, entries: [], folders: {} };

function entry(
	path: string,
	more: { readonly id?: string; readonly family?: FamilyName; readonly isTemplate?: boolean } = {},
): NewDocumentContext['entries'][number] {
	return { path, id: more.id, family: more.family, isTemplate: more.isTemplate ?? false };
}

function make(template: Template, answers: Answers, context: Partial<NewDocumentContext> = {}): NewDocument {
	const made = newDocument(template, answers, { ...EMPTY, ...context });
	if (isRefusal(made)) {
		throw new Error(made.code);
	}
	return made;
}

function pathOf(family: FamilyName, title: string, context: Partial<NewDocumentContext> = {}): string {
	return make(bundledTemplate(family), { title, category: 'security' }, context).path;
}

describe('newDocument', () => {
	const made: Readonly<
		Record<FamilyName, { readonly answers: Answers; readonly path: string; readonly title: string; readonly facts: object }>
	> = {
		'enhancement-task': {
			answers: { title: 'Faster search' },
			path: '.tasks/active/2026-11-20_1_faster-search.md',
			title: 'Faster search',
			facts: { created: '2026-11-20', modified: undefined, status: undefined, assignee: 'Ann Lee', id: '2026-11-20_1_faster-search' },
		},
		'enhancement-tracking': {
			answers: { title: 'Offline reading for everyone', category: 'usability', briefName: 'Offline reading' },
			path: 'docs/enhancements/enhancement-usability-offline-reading.md',
			title: 'Offline reading for everyone',
			facts: { created: undefined, modified: '2026-11-20', status: 'planning', assignee: undefined, id: undefined },
		},
		'implementation-task': {
			answers: { title: 'Login form' },
			path: 'docs/tasks/login-form.md',
			title: 'Login form',
			facts: { created: '2026-11-20', modified: '2026-11-20', status: undefined, assignee: 'Ann Lee', id: undefined },
		},
		'implementation-plan': {
			answers: { title: 'New checkout' },
			path: 'docs/plans/new-checkout-implementation-plan.md',
			title: 'New checkout',
			facts: { created: '2026-11-20', modified: '2026-11-20', status: undefined, assignee: undefined, id: undefined },
		},
		'backlog-item': {
			answers: { title: 'Dark mode' },
			path: 'backlog/dark-mode.md',
			title: 'Dark mode',
			facts: { created: '2026-11-20', modified: '2026-11-20', status: 'todo', assignee: undefined, id: undefined },
		},
	};

	for (const template of bundledTemplates()) {
		const { family } = template;
		const expected = made[family ?? 'backlog-item'];
		it(`of ${template.title}, parsed back, has its name, its answers and no instructions`, () => {
			const { path, text, snippet } = make(template, expected.answers, { author: 'Ann Lee' });
			assert.equal(path, expected.path);
			const document = parse(text, { path });
			assert.equal(document.family, family);
			assert.isFalse(document.isTemplate);
			assert.equal(document.title.text, expected.title);
			const { created, modified, assignee } = document;
			assert.deepEqual(
				{ created, modified, status: document.status.text, assignee, id: document.fields.find(field => field.name === 'id')?.value },
				expected.facts,
			);
			assert.deepEqual(document.problems, []);
			assert.notMatch(text, /<!--|\busage\b|naming convention|\btemplate\b(?! version)|copy this|\*\*purpose|YYYY/iu);
			assert.deepEqual(
				document.sections.filter(({ kind }) => kind === 'instruction'),
				[],
			);
			assert.match(text, /[^\n]\n$/u);
			assert.equal(expandSnippet(snippet).text, text);
			const left = findPlaceholders(text.split('\n')).map(({ label }) => label);
			assert.notIncludeMembers(
				['', ...left],
				[
					'Task Name',
					'Task Title',
					'Date of creation',
					'enhancement-name',
					'Title of the Enhancement/Refactor',
					'Name',
					'Name/AI Assistant',
				].filter(label => label !== 'Name' || family !== 'implementation-plan'),
			);
		});

		it(`of ${template.title} has the template's structure without its instructions`, () => {
			const { text } = make(template, expected.answers);
			const headings = (of: string): string[] =>
				parse(of)
					.sections.slice(1)
					.map(section => section.text);
			assert.deepEqual(headings(text), headings(template.body));
			assert.equal(parse(text).items.length, parse(template.body).items.length);
		});
	}

	it('fills linked names everywhere', () => {
		const { text } = make(bundledTemplate('enhancement-tracking'), made['enhancement-tracking'].answers);
		assert.include(text, '# Offline reading for everyone\n');
		assert.include(text, '**Title:** Offline reading for everyone\n');
		assert.include(text, '**Category:** usability\n');
		assert.match(text, /^category: usability$/mu);
	});

	it('leaves a choice that nobody made as a blank, and asks for one that the name needs', () => {
		for (const template of bundledTemplates()) {
			const { text } = make(template, { title: 'Faster search', category: 'usability' });
			const choices = (of: string): string[] =>
				findPlaceholders(of.split('\n')).flatMap(({ kind, label }) =>
					kind === 'choice' && !label.startsWith('architecture') ? [label] : [],
				);
			assert.deepEqual(choices(text), choices(template.body), template.title);
		}
		assert.deepEqual(newDocument(bundledTemplate('enhancement-tracking'), { title: 'Offline' }, EMPTY), {
			code: 'answer-empty',
			question: 'category',
		});
	});

	it('starts at the first placeholder that is not answered', () => {
		const { stops } = expandSnippet(make(bundledTemplate('implementation-task'), { title: 'Login form' }).snippet);
		assert.deepEqual(stops[0]?.choices, [
			'[Todo | In Progress | In Review | Done | Blocked]',
			'Todo',
			'In Progress',
			'In Review',
			'Done',
			'Blocked',
		]);
	});

	it('does not repeat the kind of document', () => {
		const { text, path } = make(bundledTemplate('implementation-plan'), { title: 'Checkout - Implementation Plan' });
		assert.match(text, /^# Checkout - Implementation Plan\n/u);
		assert.equal(path, 'docs/plans/checkout-implementation-plan.md');
	});

	it("continues the day's numbers over all entries, by name, folder or id", () => {
		const entries = [
			entry('.tasks/completed/2026-11-20_2_old.md'),
			entry('.tasks/active/2026-11-20_7_big/task.md'),
			entry('other/x.md', { id: '2026-11-20_11_moved' }),
			entry('.tasks/active/2026-11-19_40_yesterday.md'),
			entry('.tasks/templates/2026-11-20_90_t.md', { isTemplate: true }),
			entry('a/2026-11-20_99999999999_odd.md'),
		];
		const { path, id, text } = make(
			bundledTemplate('enhancement-task'),
			{ title: 'Login form' },
			{ entries, existing: ['.tasks/active/2026-11-20_12_login-form.md'] },
		);
		assert.equal(path, '.tasks/active/2026-11-20_13_login-form.md');
		assert.equal(id, '2026-11-20_13_login-form');
		assert.include(text, '- **Task ID**: 2026-11-20_13_login-form\n');
	});

	it('continues numbers without a day within the folder', () => {
		const template = readTemplate('# RFC-[Number]: [Title]\n', { path: 'rfcs/_template.md' });
		const named = readTemplate('---\ntaskDocs:\n  fileName: rfc-NNNN-[title]\n---\n# [Title]\n', { path: 'rfcs/_template.md' });
		assert.equal(make(template, { title: 'Cache' }).path, 'rfcs/cache.md');
		assert.equal(
			make(named, { title: 'Cache' }, { entries: [entry('rfcs/RFC-0041-x.md'), entry('old/rfc-0900-x.md')] }).path,
			'rfcs/rfc-0042-cache.md',
		);
	});

	it('uses the given folder, else the one where the family is kept, else the default', () => {
		const kept = [
			entry('planning/a.md', { family: 'backlog-item' }),
			entry('planning/b.md', { family: 'backlog-item' }),
			entry('x/c.md', { family: 'backlog-item' }),
			entry('planning/done/d.md', { family: 'backlog-item' }),
		];
		assert.equal(pathOf('backlog-item', 'A'), 'backlog/a.md');
		assert.equal(pathOf('backlog-item', 'New', { entries: kept }), 'planning/new.md');
		assert.equal(
			pathOf('backlog-item', 'New', { entries: [...kept].map(one => ({ ...one, path: `done/${one.path}` })) }),
			'backlog/new.md',
		);
		assert.equal(pathOf('backlog-item', 'New', { entries: kept, folders: { 'backlog-item': './ideas/' } }), 'ideas/new.md');
		assert.equal(
			pathOf('backlog-item', 'New', { entries: kept, folders: { 'backlog-item': 'ideas' }, folder: 'here/and there' }),
			'here/and there/new.md',
		);
		assert.equal(pathOf('backlog-item', 'New', { entries: kept, folder: '' }), 'new.md');
		assert.equal(
			pathOf('enhancement-task', 'New', { entries: [entry('.work/now/2026-11-01_1_x/task.md', { family: 'enhancement-task' })] }),
			'.work/now/2026-11-20_1_new.md',
		);
		assert.equal(
			pathOf('enhancement-tracking', 'New', { entries: [entry('enh/x.md', { family: 'enhancement-tracking' })] }),
			'enh/enhancement-security-new.md',
		);
	});

	it('uses the next free name, ignoring case, and gives up eventually', () => {
		const taken = ['backlog/Dark-Mode.md', 'backlog/dark-mode-2.MD', 'backlog/dark-mode-4.md'];
		assert.equal(pathOf('backlog-item', 'Dark mode', { existing: taken }), 'backlog/dark-mode-3.md');
		assert.equal(
			pathOf('backlog-item', 'Dark mode', { entries: taken.slice(0, 1).map(path => entry(path, { isTemplate: true })) }),
			'backlog/dark-mode-2.md',
		);
		const all = ['backlog/a.md', ...Array.from({ length: 1000 }, (_, index) => `backlog/a-${index + 1}.md`)];
		assert.deepEqual(placeDocument(bundledTemplate('backlog-item'), { title: 'a' }, { ...EMPTY, existing: all }), {
			code: 'no-free-name',
			folder: 'backlog',
		});
	});

	it('refuses answers that give no valid name, and reports which', () => {
		const empty = ['', '   ', '🚀', '...', '../..', '\u202E', '\u0000', '—'];
		for (const title of empty) {
			for (const template of bundledTemplates()) {
				assert.deepEqual(
					newDocument(template, { title, category: 'usability' }, EMPTY),
					{ code: 'answer-empty', question: 'title' },
					`${template.title} ${title}`,
				);
			}
		}
		assert.deepEqual(newDocument(bundledTemplate('enhancement-tracking'), { title: 'A', category: '🚀' }, EMPTY), {
			code: 'answer-empty',
			question: 'category',
		});
		assert.deepEqual(newDocument(bundledTemplate('backlog-item'), {}, EMPTY), { code: 'answer-empty', question: 'title' });
	});

	it('refuses folders outside the workspace folder', () => {
		for (const folder of ['..', '../x', 'a/../../x', '/etc', 'C:\\x', '\\\\server\\share', 'a/\u0000', 'a/con', 'a\u202Eb']) {
			assert.deepEqual(newDocument(bundledTemplate('backlog-item'), { title: 'A' }, { ...EMPTY, folder }), {
				code: 'folder-outside',
				folder,
			});
		}
		assert.deepInclude(newDocument(bundledTemplate('backlog-item'), { title: 'A' }, { ...EMPTY, folders: { 'backlog-item': '../x' } }), {
			code: 'folder-outside',
		});
	});

	it('quotes values for YAML in front matter, and escapes pipes in tables', () => {
		const template = readTemplate(
			'---\ntitle: [Title]\nauthor: [Author name]\n---\n\n# [Title]\n\n| Field | Value |\n|---|---|\n| Name | [Title] |\n',
			{ path: 't/_template.md' },
		);
		const { text } = make(template, { title: 'Fix: a | b #c' }, { author: '@bob: "x"' });
		assert.equal(
			text,
			'---\ntitle: "Fix: a | b #c"\nauthor: "@bob: \\"x\\""\n---\n\n# Fix: a | b #c\n\n| Field | Value |\n|---|---|\n| Name | Fix: a \\| b #c |\n',
		);
		assert.equal(parse(text).title.text, 'Fix: a | b #c');
	});

	it('appends the title to a heading that only names the kind of document', () => {
		const { text, path } = make(readTemplate('# Bug Report\n\n**Severity**: [High/Low]\n', { path: 'bugs/_template.md' }), {
			title: 'Crash',
		});
		assert.equal(text, '# Bug Report: Crash\n\n**Severity**: [High/Low]\n');
		assert.equal(path, 'bugs/crash.md');
	});
});
