import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { normalizeLabel } from '../../../../src/document/model/plainText';
import { applyEdits } from '../../../../src/document/model/text';
import { bundledTemplates } from '../../../../src/template/bundled';
import type { FieldPlace } from '../../../../src/action/convert/convertResult';
import { canMoveFields, moveFields } from '../../../../src/action/convert/moveFields';
import { isRefusal, newDocument } from '../../../../src/action/newDocument';
import { NOW } from '../../template/moment';

function moved(text: string, to: FieldPlace, eol = '\n'): string {
	const result = moveFields(parse(text), to, eol);
	return result.refusal ? result.refusal.code : applyEdits(text, result.edits);
}

function facts(text: string): readonly string[] {
	return parse(text)
		.fields.map(({ name, label, value }) => JSON.stringify([name, normalizeLabel(label), value]))
		.sort();
}

describe('moveFields', () => {
	it('writes front matter as field lines below the title, with hard breaks', () => {
		assert.equal(
			moved('---\nstatus: in progress\ndate_created: 2026-01-08\nowner: "@bob"\n---\n\n# Title\n\nText.\n', 'fieldLines'),
			'# Title\n\n**Status:** in progress  \n**Date Created:** 2026-01-08  \n**Owner:** @bob\n\nText.\n',
		);
	});

	it('writes field lines as front matter, quoted where needed', () => {
		assert.equal(
			moved('# Title\n\n**Status**: Done  \n**Owner:** @bob  \n- **Version:** 1.10\n**Note:** Fix: the bug\n\nText.\n', 'frontMatter'),
			'---\nstatus: Done\nowner: "@bob"\nversion: "1.10"\nnote: "Fix: the bug"\n---\n\n# Title\n\nText.\n',
		);
		assert.equal(
			moved('# Title\n\n**Status:** Draft | **Owner:** Ann\n\nText.', 'frontMatter'),
			'---\nstatus: Draft\nowner: Ann\n---\n\n# Title\n\nText.',
		);
	});

	it('keeps what cannot be moved as a whole', () => {
		assert.equal(
			moved('---\nlayout: post\nstatus: todo\ntags: [a, b]\nnote: |\n  long\n---\n# T\n', 'fieldLines'),
			'---\nlayout: post\ntags: [a, b]\nnote: |\n  long\n---\n# T\n\n**Status:** todo\n',
		);
		assert.equal(
			moved('# T\n\n✅ **Status:** Done\n**Owner:** Ann <!-- who? -->\n**Sprint:** 3\n\nText.\n', 'frontMatter'),
			'---\nsprint: 3\n---\n\n# T\n\n✅ **Status:** Done\n**Owner:** Ann <!-- who? -->\n\nText.\n',
		);
		assert.equal(
			moved('---\nstatus: todo\n---\n\n# T\n\n**Status:** Todo\n**Owner:** Ann\n', 'frontMatter'),
			'---\nstatus: todo\nowner: Ann\n---\n\n# T\n\n**Status:** Todo\n',
		);
		assert.equal(moved('# T\n\n**Status:** Done\n**Owner:** Ann\nand Bob\n', 'frontMatter'), 'nothing-to-move');
	});

	it('adds to existing front matter', () => {
		assert.equal(
			moved('---\ntags: [a]\n---\n\n# T\n\n- **Status**: Done\n- **Owner**: Ann\n\nText.\n', 'frontMatter'),
			'---\ntags: [a]\nstatus: Done\nowner: Ann\n---\n\n# T\n\nText.\n',
		);
	});

	it('refuses what would lose comments, and what cannot be read', () => {
		assert.equal(moved('---\n# who does it\nstatus: todo\n---\n\n# T\n', 'fieldLines'), 'comments');
		assert.equal(moved('---\nstatus: todo # soon\n---\n\n# T\n', 'fieldLines'), 'comments');
		assert.equal(moved('---\nstatus: a: b: [\n---\n\n# T\n\n**Owner:** Ann\n', 'frontMatter'), 'front-matter-invalid');
		assert.equal(moved('+++\nstatus = "todo"\n+++\n\n# T\n', 'fieldLines'), 'toml');
		assert.equal(moved('# T\n\nText.\n', 'frontMatter'), 'nothing-to-move');
		assert.equal(moved('# T\n\nText.\n', 'fieldLines'), 'nothing-to-move');
		assert.isFalse(canMoveFields(parse('# T\n\n| Status | Done |\n|---|---|\n| Owner | Ann |\n'), 'frontMatter'));
	});

	it('uses an empty section, also when moving the fields back', () => {
		const text =
			'# Enhancement Task: A\n\n## Task Information\n- **Task ID:** 2026-01-01_1_a\n- **Type:** Enhancement\n- **Status:** ACTIVE\n\n## Technical Approach\nx\n';
		const front = moved(text, 'frontMatter');
		assert.equal(
			front,
			'---\ntask_id: 2026-01-01_1_a\ntype: Enhancement\nstatus: ACTIVE\n---\n\n# Enhancement Task: A\n\n## Task Information\n\n## Technical Approach\nx\n',
		);
		assert.equal(moved(front, 'fieldLines'), text);
	});

	it('keeps CRLF, a byte order mark and a missing final newline', () => {
		const text = '\uFEFF---\r\nstatus: todo\r\n---\r\n\r\n# T\r\n\r\nText.';
		const lines = moved(text, 'fieldLines', '\r\n');
		assert.equal(lines, '\uFEFF# T\r\n\r\n**Status:** todo\r\n\r\nText.');
		assert.equal(moved(lines, 'frontMatter', '\r\n'), text);
		assert.equal(moved('# T\n\n**Status:** todo', 'frontMatter'), '---\nstatus: todo\n---\n\n# T\n');
	});

	for (const template of bundledTemplates()) {
		it(`a new ${template.title} survives a round trip`, () => {
			const made = newDocument(
				template,
				{ title: 'Faster search', category: 'usability', briefName: 'search' },
				{ now: NOW, entries: [], folders: {}, author: 'Ann' },
			);
			assert.isFalse(isRefusal(made));
			const text = isRefusal(made) ? '' : made.text;
			const to: FieldPlace = template.family === 'backlog-item' ? 'fieldLines' : 'frontMatter';
			const there = moved(text, to);
			assert.include(there, '\n');
			assert.deepEqual(facts(there), facts(text));
			const back = moved(there, to === 'frontMatter' ? 'fieldLines' : 'frontMatter');
			assert.deepEqual(facts(back), facts(text));
			const rest = (of: string): readonly string[] =>
				parse(of)
					.lines.slice((parse(of).frontMatter?.endLine ?? -1) + 1)
					.filter(line => line.trim() !== '' && !/^(?:- )?\*\*[\w ]+(?::\*\*|\*\*:)/u.test(line));
			assert.deepEqual(rest(back), rest(text));
		});
	}

	it('refuses a template', () => {
		const template = parse('# T\n\n**Status:** Draft\n', { path: 'templates/t.md' });
		assert.deepEqual(moveFields(template, 'frontMatter', '\n'), { refusal: { code: 'is-template' } });
	});
});
