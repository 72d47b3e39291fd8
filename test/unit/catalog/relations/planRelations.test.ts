import { assert } from 'chai';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { catalogOf, uriOf, type Texts } from '../catalogOf';

/** `kind: path` of each relation of a document. */
function relationsOf(texts: Texts, path: string): string[] {
	return relationIndexOf(catalogOf(texts))
		.outgoing(uriOf(path))
		.map(({ relation, to }) => `${relation.kind}: ${to?.path ?? `unknown ${relation.target}`}`);
}

describe('relations of plans', () => {
	it('lead from a task of Backlog.md to those it depends on', () => {
		const task = (id: string, ...more: string[]): string[] => ['---', `id: ${id}`, `title: ${id}`, 'status: To Do', ...more, '---'];
		const texts = {
			'backlog/tasks/task-7 - Add-probe.md': task('task-7'),
			'backlog/tasks/task-7.1 - Test-probe.md': task('task-7.1'),
			'backlog/tasks/task-8 - Warn.md': task('task-8', 'dependencies:', '  - task-7', '  - task-7.1'),
		};
		assert.deepEqual(relationsOf(texts, 'backlog/tasks/task-8 - Warn.md'), [
			'dependencies: backlog/tasks/task-7 - Add-probe.md',
			'dependencies: backlog/tasks/task-7.1 - Test-probe.md',
		]);
	});

	it('lead from a task of ccpm to those of its epic', () => {
		const task = (name: string, ...more: string[]): string[] => ['---', `name: ${name}`, 'status: open', ...more, '---'];
		const texts = {
			'.claude/epics/guard/12.md': task('Add the probe'),
			'.claude/epics/guard/13.md': task('Warn', 'depends_on: [12]', 'conflicts_with: []'),
			'.claude/epics/mail/12.md': task('Send mail'),
		};
		assert.deepEqual(relationsOf(texts, '.claude/epics/guard/13.md'), ['blockedBy: .claude/epics/guard/12.md']);
	});

	it('find the task of the own epic among those of any number of epics', () => {
		const task = (...more: string[]): string[] => ['---', 'name: Task', 'status: open', ...more, '---'];
		const epics = Array.from({ length: 12 }, (_, index) => `.claude/epics/epic-${index}`);
		const texts = Object.fromEntries(
			epics.flatMap(epic => [
				[`${epic}/001.md`, task()],
				[`${epic}/002.md`, task('depends_on: [001]')],
			]),
		);
		assert.deepEqual(
			epics.flatMap(epic => relationsOf(texts, `${epic}/002.md`)),
			epics.map(epic => `blockedBy: ${epic}/001.md`),
		);
	});

	it('lead from a plan of Get Shit Done to those of its phase', () => {
		const plan = (...more: string[]): string[] => ['---', 'phase: 02-frost-guard', ...more, '---', '<objective>'];
		const at = '.planning/phases/02-frost-guard';
		const texts = {
			[`${at}/02-01-PLAN.md`]: plan(),
			[`${at}/02-02-PLAN.md`]: plan('depends_on: ["02-01"]'),
			[`${at}/02-03-PLAN.md`]: plan('depends_on:', '  - 02-01', '  - 02-02-PLAN.md'),
			'.planning/milestones/v1/phases/02-frost-guard/02-01-PLAN.md': plan(),
		};
		assert.deepEqual(relationsOf(texts, `${at}/02-02-PLAN.md`), [`blockedBy: ${at}/02-01-PLAN.md`]);
		assert.deepEqual(relationsOf(texts, `${at}/02-03-PLAN.md`), [`blockedBy: ${at}/02-01-PLAN.md`, `blockedBy: ${at}/02-02-PLAN.md`]);
	});
});
