import { assert } from 'chai';
import { queryDocuments } from '../../../src/action/queryDocuments';
import { readPriorityWords, readStatusWords, wordMeanings } from '../../../src/document/model/wordMeanings';
import { catalogOf } from '../catalog/catalogOf';

const TODAY = '2026-11-28';

const catalog = catalogOf({
	'docs/plans/kiln.md': [
		'---',
		'id: TASK-1',
		'title: Fire the kiln',
		'status: In Progress',
		'priority: high',
		'assignee: "@ann"',
		'sprint: Sprint 1',
		'due: 2026-11-20',
		'created: 2026-10-01',
		'---',
		'',
		'- [x] a',
		'- [ ] b',
	],
	'docs/plans/loom.md': [
		'---',
		'id: TASK-12',
		'title: Loom',
		'status: Offen',
		'priority: kritisch',
		'assignee: Ann Lee, Bob',
		'sprint: Sprint 10',
		'due: 2026-12-01',
		'---',
		'',
		'A café with *every* colour.',
	],
	'docs/archive/mill.md': ['---', 'title: Mill', 'status: Done', 'due: 2026-01-01', '---', '', '- [x] a'],
	'tasks/bell.md': ['---', 'title: Bell', 'status: Todo', 'blocked_by: TASK-1', '---'],
	'tasks/clay.md': ['---', 'title: "Clay: part 2"', 'status: on the moon', 'category: C++', '---'],
	'readme.md': ['# No task document about Ann'],
});

/** The names of the files that a query finds. */
function find(query: string, options?: Parameters<typeof queryDocuments>[3]): string {
	const found = queryDocuments(catalog, query, TODAY, options);
	return 'error' in found ? found.error.message : found.entries.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -3)).join(' ');
}

/** The message of a mistake, below it the query with the mistake between brackets. */
function mistake(query: string): readonly [string, string] {
	const found = queryDocuments(catalog, query, TODAY);
	if (!('error' in found)) {
		throw new Error(`"${query}" is a query.`);
	}
	const { message, start, end } = found.error;
	return [`${query.slice(0, start)}[${query.slice(start, end)}]${query.slice(end)}`, message];
}

describe('queryDocuments', () => {
	it('finds all task documents without a query, in the order of the catalog', () => {
		assert.equal(find(''), 'mill kiln loom bell clay');
		assert.equal(find(' \t\n'), 'mill kiln loom bell clay');
	});

	for (const [query, files] of [
		['loom', 'loom'],
		['FIRE kiln', 'kiln'],
		['kiln fire', 'kiln'],
		['"kiln fire"', ''],
		['"fire  THE kiln"', 'kiln'],
		['cafe colour', 'loom'],
		['task-12', 'loom'],
		['plans', 'kiln loom'],
		['"clay: part"', 'clay'],
		['2', 'loom clay'],
	] as const) {
		it(`searches title, id, path and summary for ${query}`, () => assert.equal(find(query), files));
	}

	for (const [query, files] of [
		['stage:in-progress', 'kiln'],
		['stage:"In Progress"', 'kiln'],
		['stage:erledigt', 'mill'],
		['stage:完了', 'mill'],
		['stage:todo,done', 'mill loom bell'],
		['stage=other', 'clay'],
		['stage:none', ''],
		['status:moon', 'clay'],
		['status="on the moon"', 'clay'],
		['status=moon', ''],
		['status:offen', 'loom'],
		['priority:high', 'kiln'],
		['priority:hoch', 'kiln'],
		['priority>=high', 'kiln loom'],
		['priority:>=high', 'kiln loom'],
		['priority>high', 'loom'],
		['priority<critical', 'kiln'],
		['priority:none', 'mill bell clay'],
		['priority:unset,critical', 'mill loom bell clay'],
		['assignee:ann', 'kiln loom'],
		['owner:ANN', 'kiln loom'],
		['zuständig:ann', 'kiln loom'],
		['assignee:an', ''],
		['assignee="ann"', 'kiln'],
		['assignee:"Ann Lee"', 'loom'],
		['assignee:bob,@ann', 'kiln loom'],
		['assignee:none', 'mill bell clay'],
		['sprint:1', 'kiln'],
		['sprint:"sprint 10"', 'loom'],
		['id:task-1', 'kiln'],
		['category:c++', 'clay'],
		['title:lo', 'loom'],
		['title=loom', 'loom'],
		['path:plans/l', 'loom'],
		['folder:docs', 'mill kiln loom'],
		['folder:docs -folder:archive', 'kiln loom'],
		['folder:plans', 'kiln loom'],
		['folder:docs/plans/', 'kiln loom'],
		['folder:doc', ''],
		['folder=docs', ''],
		['folder:work', 'mill kiln loom bell clay'],
		['due<2026-12-01', 'mill kiln'],
		['due<=2026-12-01', 'mill kiln loom'],
		['due>today', 'loom'],
		['due:2026-12', 'loom'],
		['due:2026', 'mill kiln loom'],
		['due<2026-11', 'mill'],
		['due<=2026-11', 'mill kiln'],
		['due<="1 Dec 2026"', 'mill kiln loom'],
		['due>-2w due<+7d', 'kiln loom'],
		['due:none', 'bell clay'],
		['created>=2026-10-01', 'kiln'],
		['progress:50', 'kiln'],
		['progress>=50%', 'mill kiln'],
		['progress:none', 'loom bell clay'],
		['is:overdue', 'kiln'],
		['is:due-soon', 'loom'],
		['is:blocked', 'bell'],
		['is:startable', 'loom'],
		['is:open', 'kiln loom bell clay'],
		['is:done', 'mill'],
		['is:"in progress"', 'kiln'],
		['has:open', 'kiln'],
		['has:items', 'mill kiln'],
		['has:assignee', 'kiln loom'],
		['-has:due', 'bell clay'],
		['family:none', 'mill kiln loom bell clay'],
	] as const) {
		it(`understands ${query}`, () => assert.equal(find(query), files));
	}

	for (const [query, files] of [
		['loom or bell', 'loom bell'],
		['loom OR bell or clay', 'loom bell clay'],
		['folder:docs loom or bell', 'loom bell'],
		['folder:docs (loom or bell)', 'loom'],
		['folder:docs and (loom or bell)', 'loom'],
		['-loom', 'mill kiln bell clay'],
		['--loom', 'loom'],
		['-(loom or bell)', 'mill kiln clay'],
		['-(-loom)', 'loom'],
		['-"fire the"', 'mill loom bell clay'],
		['(((loom)))or(bell)', 'loom bell'],
		['(loom or bell) -(is:blocked)', 'loom'],
		['"or"', ''],
		['10:30', ''],
		['<none>', ''],
	] as const) {
		it(`combines terms in ${query}`, () => assert.equal(find(query), files));
	}

	for (const [query, place, message] of [
		['a "b', 'a ["b]', 'Add the closing quotation mark.'],
		['id:"b', 'id:["b]', 'Add the closing quotation mark.'],
		['a (b or (c)', 'a [(]b or (c)', 'Add the closing parenthesis.'],
		['a) b', 'a[)] b', 'This parenthesis has no opening one; put it in quotation marks to search for it.'],
		['a ( )', 'a [( )]', 'Write something between the parentheses.'],
		['or a', '[or] a', 'Write something before "or", or put it in quotation marks to search for it.'],
		['a (or b)', 'a ([or] b)', 'Write something before "or", or put it in quotation marks to search for it.'],
		['a or', 'a [or]', 'Write something after "or", or put it in quotation marks to search for it.'],
		['(a or) b', '(a [or]) b', 'Write something after "or", or put it in quotation marks to search for it.'],
		['a and or b', 'a [and] or b', 'Write something after "and", or put it in quotation marks to search for it.'],
		['a -', 'a [-]', 'Write what to exclude directly after "-".'],
		['a - b', 'a [-] b', 'Write what to exclude directly after "-".'],
		['(a -)', '(a [-])', 'Write what to exclude directly after "-".'],
		['a -or b', 'a -[or] b', 'Write what to exclude directly after "-".'],
		['a staeg:done', 'a [staeg]:done', 'There is no field "staeg"; put text with a colon in quotation marks.'],
		['http://x', '[http]://x', 'There is no field "http"; put text with a colon in quotation marks.'],
		['__proto__:x', '[__proto__]:x', 'There is no field "__proto__"; put text with a colon in quotation marks.'],
		['stage:', '[stage:]', 'Write a value for "stage".'],
		['a due< b', 'a [due<] b', 'Write a value for "due".'],
		['stage:todo,', '[stage:todo,]', 'Write a value for "stage".'],
		['is:constructor', 'is:[constructor]', /^"constructor" isn't a value of "is"; these are: overdue, due-soon, /u],
		[
			'stage:todo,gone fishing',
			'stage:todo,[gone] fishing',
			'"gone" isn\'t a value of "stage"; these are: todo, in-progress, in-review, blocked, done, archived, other, unset.',
		],
		['stage>todo', 'stage[>]todo', 'Use ":" or "=" with "stage"; only "priority", "progress" and dates can be compared.'],
		['a assignee:<=b', 'a assignee:[<=]b', 'Use ":" or "=" with "assignee"; only "priority", "progress" and dates can be compared.'],
		['priority>none', 'priority>[none]', '"none" isn\'t a value of "priority"; these are: critical, high, medium, low.'],
		['due<soon', 'due<[soon]', '"soon" isn\'t a date; use one such as 2026-12-01, today or +7d.'],
		['due:2026-02-30', 'due:[2026-02-30]', '"2026-02-30" isn\'t a date; use one such as 2026-12-01, today or +7d.'],
		['progress>half', 'progress>[half]', '"half" isn\'t a number.'],
	] as const) {
		it(`points at the mistake in ${query}`, () => {
			const [found, text] = mistake(query);
			assert.equal(found, place);
			if (typeof message === 'string') {
				assert.equal(text, message);
			} else {
				assert.match(text, message);
			}
		});
	}

	it('reads stages and priorities in the words of a team', () => {
		const meanings = wordMeanings(
			readStatusWords({ 'on the moon': 'in-review' }).words,
			readPriorityWords({ yesterday: 'critical' }).words,
		);
		assert.equal(find('stage:"on the moon"', { meanings }), '');
		assert.equal(find('priority:yesterday', { meanings }), 'loom');
	});

	it('uses the given limits for what is due soon and stale', () => {
		assert.equal(find('is:due-soon', { due: { soonDays: 1, staleDays: 14 } }), '');
		assert.equal(find('is:due-soon', { due: { soonDays: 3, staleDays: 14 } }), 'loom');
	});

	it('names the document that leads a unit as startable, not all documents of it', () => {
		const units = catalogOf({
			'specs/001-login/spec.md': [
				'# Feature Specification: Login',
				'',
				'**Status**: Draft',
				'',
				'## User Scenarios & Testing',
				'',
				'## Requirements',
			],
			'specs/001-login/tasks.md': ['# Tasks: Login', '', '- [ ] T001 Create the form', '- [ ] T002 Check it'],
		});
		const found = queryDocuments(units, 'is:startable', TODAY);
		assert.deepEqual('entries' in found && found.entries.map(({ path }) => path), ['specs/001-login/tasks.md']);
		const family = queryDocuments(units, 'family:spec-kit unit:001-login', TODAY);
		assert.deepEqual('entries' in family && family.entries.map(({ path }) => path), [
			'specs/001-login/spec.md',
			'specs/001-login/tasks.md',
		]);
	});

	it('compares progress as it is shown: rounded, and 100 % only when everything is done', () => {
		const items = (done: number, total: number): string[] => [
			'---',
			'status: In Progress',
			'---',
			...Array.from({ length: total }, (_, index) => `- [${index < done ? 'x' : ' '}] Item ${index}`),
		];
		const documents = catalogOf({ 'third.md': items(1, 3), 'almost.md': items(299, 300), 'all.md': items(2, 2) });
		const paths = (query: string): string => {
			const found = queryDocuments(documents, query, TODAY);
			return 'entries' in found ? found.entries.map(({ path }) => path).join(' ') : found.error.message;
		};
		assert.equal(paths('progress:33'), 'third.md');
		assert.equal(paths('progress:"33 %"'), 'third.md');
		assert.equal(paths('progress>33'), 'all.md almost.md');
		assert.equal(paths('progress:99'), 'almost.md');
		assert.equal(paths('progress:100'), 'all.md');
		for (const value of ['1e2', '0x1F', '33.3', '-1', '1000', '%']) {
			assert.equal(paths(`progress:"${value}"`), `"${value}" isn't a number.`);
		}
	});
});
