import { assert } from 'chai';
import { documents } from 'fixtures:documents';
import { summarize } from '../../../src/catalog/entry';
import { parse } from '../../../src/document/read/parse';
import expectations from '../../fixtures/expected.json';

/** Keys starting with `bytes/` are files that are no UTF-8; they are read where bytes are, not here. */
const expected: Readonly<Record<string, Facts>> = expectations;

/** The entry that `task-docs list --json --all` prints for a document, but for its path; problems by code, each once, sorted. */
interface Facts {
	readonly title: string;
	readonly family: string | null;
	readonly template: boolean;
	readonly taskDocument: boolean;
	readonly status: { readonly text: string | null; readonly stage: string };
	readonly priority: { readonly text: string | null; readonly level: string };
	readonly created: string | null;
	readonly modified: string | null;
	readonly assignee: string | null;
	readonly progress: { readonly done: number; readonly total: number };
	readonly problemCodes: readonly string[];
}

function read(path: string, text: string): Facts {
	const entry = summarize(parse(text, { path }), { uri: `test:///${path}`, folder: 'documents', path });
	return {
		title: entry.title,
		family: entry.family ?? null,
		template: entry.isTemplate,
		taskDocument: entry.isTaskDocument,
		status: { text: entry.status.text ?? null, stage: entry.status.stage },
		priority: { text: entry.priority.text ?? null, level: entry.priority.level },
		created: entry.created ?? null,
		modified: entry.modified ?? null,
		assignee: entry.assignee ?? null,
		progress: { done: entry.progress.all.done, total: entry.progress.all.total },
		problemCodes: [...new Set(entry.problems.map(problem => problem.code))].sort(),
	};
}

describe('documents as people write them', () => {
	it('has an expectation for every file and a file for every expectation', () => {
		assert.sameMembers(
			Object.keys(documents),
			Object.keys(expected).filter(path => !path.startsWith('bytes/')),
		);
	});

	for (const [path, text] of Object.entries(documents)) {
		it(path, () => {
			assert.deepEqual(read(path, text), expected[path]);
		});
	}
});
