import { assert } from 'chai';
import { refusalSentence } from '../../../src/sentences/refusalSentences';

describe('refusalSentence', () => {
	it('names the document and the parameters', () => {
		assert.deepEqual(
			[
				refusalSentence({ code: 'no-field' }, 'a.md'),
				refusalSentence({ code: 'no-word', field: 'status', meaning: 'in-review' }, 'a.md'),
				refusalSentence({ code: 'no-word', field: 'priority', meaning: 'other' }, 'a.md'),
				refusalSentence({ code: 'unknown-status-word', word: 'soon', known: ['Todo', 'Done'] }, 'a.md'),
				refusalSentence({ code: 'unknown-field', name: 'Mood', known: ['status'] }, 'a.md'),
				refusalSentence({ code: 'no-item', line: 0 }, 'a.md'),
				refusalSentence({ code: 'several-boxes', line: 4, labels: ['Yes', 'No'] }, 'a.md'),
				refusalSentence({ code: 'unexpected-text', line: 4, text: 'Write it.' }, 'a.md'),
				refusalSentence({ code: 'unexpected-value', name: 'Status', value: 'Done' }, 'a.md'),
				refusalSentence({ code: 'no-free-name', folder: '' }, ''),
				refusalSentence({ code: 'folder-outside', folder: '../x' }, ''),
				refusalSentence({ code: 'unreadable-time', text: 'a while' }, 'a.md'),
				refusalSentence({ code: 'not-written', detail: 'permission denied' }, 'a.md'),
			],
			[
				'a.md has no such field.',
				'a.md has no word for "In Review", so it wasn\'t changed.',
				'a.md has no word for "Other Priority", so it wasn\'t changed.',
				'"soon" isn\'t a status of a.md. Use one of these: Todo, Done.',
				'a.md has no field "Mood". Use one of these: status.',
				'There is no checklist item on line 1 of a.md.',
				'Line 5 of a.md has several check boxes. Name one of them: Yes, No.',
				"Couldn't change a.md: line 5 has different text: Write it.",
				'Couldn\'t change a.md: the value of Status is now "Done".',
				'A file with this name already exists in /. Enter another title.',
				"Couldn't create a document in ../x. Select a folder in the workspace.",
				'Couldn\'t update the total: "a while" in another row isn\'t an amount of time.',
				"Couldn't write a.md: permission denied.",
			],
		);
	});

	it('distinguishes one file and several', () => {
		assert.deepEqual(
			[
				refusalSentence({ code: 'not-saved', files: ['a.md'] }, 'x'),
				refusalSentence({ code: 'not-saved', files: ['a.md', 'b.md'] }, 'x'),
				refusalSentence({ code: 'changed-since', files: ['a.md', 'b.md'] }, 'x'),
				refusalSentence({ code: 'archive-taken', name: 'a.md', folder: '' }, 'x'),
			],
			[
				"a.md was changed but couldn't be saved.",
				"a.md, b.md were changed but couldn't be saved.",
				"Couldn't undo: a.md, b.md were changed in the meantime.",
				"Couldn't archive: / already contains a.md.",
			],
		);
	});

	it('keeps parameters on one line and does not expand placeholders in them', () => {
		assert.equal(
			refusalSentence({ code: 'unknown-priority-word', word: '{file}\n', known: [] }, 'a.md'),
			'"{file} " isn\'t a priority of a.md. Use one of these: .',
		);
	});
});
