import { assert } from 'chai';
import { emptyCatalog, updateCatalog, type Catalog } from '../../../src/catalog/catalog';
import { keptEntry } from '../../../src/catalog/isSameEntry';
import { entryOf } from './entryOf';

const folder = 'specs/003-herb-garden';
const plan = () => entryOf(`${folder}/plan.md`, ['# Implementation Plan: Herb Garden']);
const tasks = (...marks: readonly string[]) =>
	entryOf(`${folder}/tasks.md`, ['# Tasks: Herb Garden', '', ...marks.map(mark => `- [${mark}] T001 dig`)]);
const stageOf = (catalog: Catalog, path: string): string => {
	const status = catalog.get(`file:///work/${path}`)?.status;
	return `${status?.stage ?? 'missing'}${status?.isDerived ? ' (derived)' : ''}`;
};

describe('followStage', () => {
	it('gives the documents of a unit the stage of its tasks, whichever is read first', () => {
		for (const set of [
			[plan(), tasks('x', ' ')],
			[tasks('x', ' '), plan()],
		]) {
			assert.equal(stageOf(updateCatalog(emptyCatalog, { set }), `${folder}/plan.md`), 'in-progress (derived)');
		}
	});

	it('follows the tasks as they change, come and go', () => {
		let catalog = updateCatalog(emptyCatalog, { set: [plan()] });
		const seen = [stageOf(catalog, `${folder}/plan.md`)];
		for (const change of [
			{ set: [tasks(' ')] },
			{ set: [tasks('x')] },
			{ set: [plan()] },
			{ remove: [`file:///work/${folder}/tasks.md`] },
			{ set: [tasks('x', ' ')] },
			{ removeUnder: [`file:///work/${folder}`], set: [plan()] },
		]) {
			catalog = updateCatalog(catalog, change);
			seen.push(stageOf(catalog, `${folder}/plan.md`));
		}
		assert.deepEqual(
			seen,
			['todo', 'todo', 'done', 'done', 'todo', 'in-progress', 'todo'].map(stage => `${stage} (derived)`),
		);
	});

	it('leaves a written status alone', () => {
		const spec = entryOf(`${folder}/spec.md`, ['# Feature Specification: Herb Garden', '', '**Status**: Draft']);
		assert.equal(stageOf(updateCatalog(emptyCatalog, { set: [spec, tasks('x')] }), `${folder}/spec.md`), 'todo');
	});

	it('finds a plan done when its summary is there', () => {
		const at = '.planning/phases/02-frost-guard';
		let catalog = updateCatalog(emptyCatalog, { set: [entryOf(`${at}/02-01-PLAN.md`, ['<objective>'])] });
		assert.equal(stageOf(catalog, `${at}/02-01-PLAN.md`), 'todo (derived)');
		catalog = updateCatalog(catalog, { set: [entryOf(`${at}/02-01-SUMMARY.md`, ['# Done'])] });
		assert.equal(stageOf(catalog, `${at}/02-01-PLAN.md`), 'done (derived)');
		assert.isFalse(catalog.get(`file:///work/${at}/02-01-SUMMARY.md`)?.isTaskDocument);
		catalog = updateCatalog(catalog, { set: [entryOf(`${at}/02-PLAN-02.md`, ['<objective>'])] });
		catalog = updateCatalog(catalog, { set: [entryOf(`${at}/02-02-SUMMARY.md`, ['# Done'])] });
		assert.equal(stageOf(catalog, `${at}/02-PLAN-02.md`), 'done (derived)');
	});

	it('changes nothing when all is read again', () => {
		const catalog = updateCatalog(emptyCatalog, { set: [plan(), tasks('x')] });
		assert.strictEqual(updateCatalog(catalog, { set: [plan(), tasks('x')] }), catalog);
		const old = catalog.get(`file:///work/${folder}/plan.md`);
		assert.isDefined(old);
		assert.strictEqual(old && keptEntry(old, plan()), old);
	});
});
