import { assert } from 'chai';
import { formOf } from '../../../../src/catalog/check/problemForm';
import type { Problem, ProblemCode } from '../../../../src/document/model/problem';

describe('formOf', () => {
	const cases: readonly (readonly [ProblemCode, Problem['parameters'], string | undefined])[] = [
		['unknown-status', { value: '✅ **Recommended** (by the board)' }, 'recommended'],
		['unknown-status', { value: '[RECOMMENDED](../README.md#recommended)' }, 'recommended'],
		['unknown-priority', { value: 'Week 3' }, 'week 3'],
		['field-mismatch', { name: 'status', frontMatter: 'done', body: 'Draft (first)' }, 'status draft'],
		['field-mismatch', { name: 'created', frontMatter: '2026-01-01', body: '2026-02-01' }, 'created'],
		['relation-unknown', { target: './eip-20.md' }, 'eip-#'],
		['relation-unknown', { target: 'eip-721.md' }, 'eip-#'],
		['relation-unknown', { target: '../lamps/EIP-7.md' }, '../lamps/eip-#'],
		['relation-unknown', { target: 'LAN-12' }, 'lan-#'],
		['relation-unknown', { target: 'notes.md' }, '*'],
		['folder-status', { folder: 'Completed', status: 'To Do' }, 'completed'],
		['path-missing', { path: 'src/lamp/fuse.ts' }, 'src'],
		['done-open-items', { status: 'Done', open: 3 }, ''],
		['relation-cycle', { cycle: 'A → B → A' }, undefined],
		['unreadable', { detail: 'EACCES' }, undefined],
	];
	for (const [code, parameters, form] of cases) {
		it(`of ${code} with ${JSON.stringify(parameters)} is ${JSON.stringify(form)}`, () => {
			assert.equal(formOf({ code, parameters }), form);
		});
	}
});
