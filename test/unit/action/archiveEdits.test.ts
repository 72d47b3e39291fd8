import { assert } from 'chai';
import { archiveConcerns, archiveEdits, type ArchiveMove } from '../../../src/action/archiveEdits';
import { applyEdits } from '../../../src/document/model/text';
import { catalogOf, documentIn, uriOf, type Texts } from '../catalog/catalogOf';

/** The texts of changed documents after they were archived, by their old paths. */
function archived(texts: Texts, path: string, newPath: string, keepsStatus?: true): Record<string, string> {
	const catalog = catalogOf(texts);
	const move: ArchiveMove = { uri: uriOf(path), path, newPath, ...(keepsStatus ? { keepsStatus } : {}) };
	const documentOf = documentIn(texts);
	const edits = archiveEdits(catalog, [move], documentOf);
	const concerned = archiveConcerns(catalog, [move]);
	assert.isTrue([...edits.keys()].every(uri => concerned.includes(uri)));
	return Object.fromEntries(
		Object.keys(texts).flatMap(name => {
			const own = edits.get(uriOf(name)) ?? [];
			return own.length > 0 ? [[name, applyEdits(documentOf(uriOf(name))?.text ?? '', own)]] : [];
		}),
	);
}

describe('archiveEdits', () => {
	const TASK = '# Enhancement Task: Lamp\n\n## Task Information\n- **Status**: COMPLETED\n- **Priority**: High\n';

	it('updates links and sets the status of the moved document, in its own words', () => {
		assert.deepEqual(
			archived(
				{
					'docs/lamp.md': TASK,
					'docs/list.md': '# List\n\n**Status:** Todo\n\nSee [it](lamp.md).\n',
					'docs/other.md': '# Other\n\n**Status:** Done\n',
				},
				'docs/lamp.md',
				'docs/archived/lamp.md',
			),
			{
				'docs/lamp.md': TASK.replace('COMPLETED', 'ARCHIVED'),
				'docs/list.md': '# List\n\n**Status:** Todo\n\nSee [it](archived/lamp.md).\n',
			},
		);
	});

	it('keeps the status of a document that goes to the folder for documents that are done', () => {
		const texts = { 'docs/lamp.md': TASK, 'docs/list.md': '# List\n\n**Status:** Todo\n\nSee [it](lamp.md).\n' };
		assert.deepEqual(archived(texts, 'docs/lamp.md', 'docs/completed/lamp.md', true), {
			'docs/list.md': '# List\n\n**Status:** Todo\n\nSee [it](completed/lamp.md).\n',
		});
	});

	it('keeps the status of documents without a word for archived', () => {
		assert.deepEqual(archived({ 'a.md': '# A\n\n**Status:** Done\n' }, 'a.md', 'archived/a.md'), {});
	});

	it('moves the documents of a folder', () => {
		assert.deepEqual(
			archived(
				{
					'tasks/login/task.md': '# Login\n\n**Status:** Todo\n\n[plan](plan.md) [top](../../top.md)\n',
					'tasks/login/plan.md': '# Plan\n',
					'top.md': '# Top\n\n[login](tasks/login/task.md)\n',
				},
				'tasks/login',
				'archived/login',
			),
			{
				'top.md': '# Top\n\n[login](archived/login/task.md)\n',
			},
		);
	});
});
