import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { setField } from '../../src/document/edit/setField';
import { changeDocument, type Change } from '../../src/node/changeDocument';
import { readWorkspaceSettings } from '../../src/node/workspaceSettings';
import { temporaryFolder, writeFiles } from './temporaryFolder';

const finish: Change = ({ document }) => setField(document, 'status', 'Done');
const DRAFT = '# A\r\n\r\n**Status:** Draft\r\n';

function change(root: string, file: string, how: Change, dryRun?: boolean) {
	return changeDocument({ root, path: file, settings: readWorkspaceSettings(root), dryRun }, how);
}

function text(root: string): string {
	return fs.readFileSync(path.join(root, 'a.md'), 'utf8');
}

describe('changeDocument', () => {
	it('writes the edits, and returns them with the texts', () => {
		const root = temporaryFolder({ 'a.md': `\ufeff${DRAFT}` });
		const outcome = change(root, 'a.md', finish);
		const after = DRAFT.replace('Draft', 'Done');
		assert.deepEqual(outcome, {
			edits: [{ range: { start: { line: 2, character: 12 }, end: { line: 2, character: 17 } }, newText: 'Done' }],
			before: DRAFT,
			after,
		});
		assert.equal(text(root), `\ufeff${after}`);
		assert.deepEqual(change(root, 'a.md', finish), { edits: [], before: after, after });
	});

	it('computes a change without writing it', () => {
		const root = temporaryFolder({ 'a.md': DRAFT });
		assert.propertyVal(change(root, 'a.md', finish, true), 'after', DRAFT.replace('Draft', 'Done'));
		assert.equal(text(root), DRAFT);
	});

	it('returns the reason and the document as it is now if a change is refused', () => {
		const root = temporaryFolder({ 'a.md': DRAFT });
		const refused = change(root, 'a.md', () => ({ refusal: { code: 'value' } }));
		assert.deepEqual([refused.refusal, refused.refusal && refused.current?.line(2)], [{ code: 'value' }, '**Status:** Draft']);
		const raced = change(root, 'a.md', file => {
			writeFiles(root, { 'a.md': '# B\n\n**Status:** Blocked\n' });
			return finish(file);
		});
		assert.deepEqual([raced.refusal, raced.refusal && raced.current?.line(2)], [{ code: 'changed-meanwhile' }, '**Status:** Blocked']);
		assert.equal(text(root), '# B\n\n**Status:** Blocked\n');
		assert.deepEqual(change(root, 'none.md', finish), { refusal: { code: 'not-found' }, current: undefined });
		assert.deepEqual(change(root, '../a.md', finish), { refusal: { code: 'outside-workspace' }, current: undefined });
	});
});
