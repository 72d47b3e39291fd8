import { assert } from 'chai';
import { fileNameDate } from '../../../../src/document/date/fileNameDate';
import { parse } from '../../../../src/document/read/parse';

function read(...lines: readonly string[]): unknown[] {
	const { status, created, modified } = parse(lines.join('\n'));
	return [status.text, created, modified];
}

describe('the end of a document', () => {
	const body = ['# Pier', '', '## Background', '', 'Old wood.', '', '## Phase 2', '', '- [ ] Saw', ''];

	it('has fields without a rule before them', () =>
		assert.deepEqual(read(...body, '**Status**: Done', '**Last Updated**: 2026-02-03', ''), ['Done', undefined, '2026-02-03']));

	it('has fields in other languages, in italics and in full width', () => {
		assert.deepEqual(read(...body, '*Letzte Aktualisierung: 3. Februar 2026*'), [undefined, undefined, '2026-02-03']);
		assert.deepEqual(read(...body, '**最后更新**：2026年2月3日  ', '**状态**：✅ 已完成'), ['✅ 已完成', undefined, '2026-02-03']);
	});

	it('has fields below a closing heading', () => {
		assert.deepEqual(read(...body, '## Sign-off', '', '**Status**: Approved'), ['Approved', undefined, undefined]);
		assert.deepEqual(read(...body, '## Conclusion', '**Status**: Done'), ['Done', undefined, undefined]);
	});

	it("does not have the last part's status", () => {
		assert.deepEqual(read(...body, '**Status**: Done', ''), [undefined, undefined, undefined]);
		assert.deepEqual(
			read('# Pier', '', 'Text', '', '## Phase 1', '', 'Text', '', '## Phase 2', '', '**Status**: Done', '**Date**: 2026-01-01'),
			[undefined, undefined, undefined],
		);
	});

	it('does not have fields that run on from text', () =>
		assert.deepEqual(read(...body, 'As agreed.', '**Last Updated**: 2026-02-03'), [undefined, undefined, undefined]));
});

describe('English labels by rule', () => {
	const day = '2026-02-03';

	it('say whose status it is', () => {
		for (const label of ['Epic Status', 'Story Status', 'Overall Status', 'PR Status', 'Current Sprint Status']) {
			assert.equal(parse(`# T\n\n**${label}:** Done\n`).status.text, 'Done', label);
		}
		assert.equal(parse('# T\n\n**PR Status:** Merged\n**Status:** Blocked\n').status.text, 'Blocked');
		for (const label of ['Build Status', 'Exit Status', 'HTTP Status']) {
			assert.isUndefined(parse(`# T\n\n**${label}:** passed\n`).status.field, label);
		}
	});

	it('say which date it is, before a date', () => {
		for (const label of ['Date', 'Discovered', 'discovered_date', 'captured_at', 'Opened', 'Date identified', 'First reported']) {
			assert.equal(parse(`# T\n\n**Status:** Done\n**${label}:** ${day}\n`).created, day, label);
		}
		assert.equal(parse(`---\nstatus: done\ncaptured_at: ${day}\nlast_reviewed: 2026-02-04\n---\n`).created, day);
		assert.equal(parse(`# T\n\n**Last revised:** ${day}\n`).modified, day);
		assert.isUndefined(parse('# T\n\n**Discovered:** three bugs\n').fields[0]?.name);
	});

	it('give the last review where nothing says when it was modified', () => {
		assert.equal(parse(`# T\n\n**Last Reviewed:** ${day}\n`).modified, day);
		assert.equal(parse(`# T\n\n**Last Reviewed:** ${day}\n**Updated:** 2026-01-01\n`).modified, '2026-01-01');
	});
});

describe('fileNameDate', () => {
	it('is a date at the start or the end', () => {
		for (const path of ['plans/2026-10-01-pier.md', '2026_10_01_pier.md', '20261001-pier.md', 'a/pier-2026-10-01.md']) {
			assert.equal(fileNameDate(path), '2026-10-01', path);
		}
	});

	it('is no other number', () => {
		for (const path of [
			'2026-13-01-x.md',
			'2026-10-011.md',
			'202610011530_pier.md',
			'1234-10-01.md',
			'v2026.1.2.md',
			'2026-10-01/x.md',
			'',
		]) {
			assert.isUndefined(fileNameDate(path), path);
		}
	});

	it('counts only without a field, and is marked', () => {
		const options = { path: '2026-10-01-pier.md' };
		const { created, createdFrom } = parse('Status: Draft\n', options);
		assert.deepEqual([created, createdFrom], ['2026-10-01', 'file-name']);
		const written = parse('Status: Draft\nCreated: 2026-09-30\n', options);
		assert.deepEqual([written.created, written.createdFrom], ['2026-09-30', 'field']);
		assert.isUndefined(parse('Status: Draft\n').createdFrom);
	});
});
