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
				refusalSentence({ code: 'no-free-name', folder: '' }, ''),
				refusalSentence({ code: 'folder-outside', folder: '../x' }, ''),
				refusalSentence({ code: 'unreadable-time', text: 'a while' }, 'a.md'),
				refusalSentence({ code: 'not-written', detail: 'permission denied' }, 'a.md'),
			],
			[
				'a.md has no such field.',
				'a.md has no word of its own for “In Review”, so it was left as it is.',
				'a.md has no word of its own for “Other Priority”, so it was left as it is.',
				'“soon” is not a status of a.md; choose one of these: Todo, Done.',
				'a.md has no field “Mood”; choose one of these: status.',
				'There is no checklist item on line 1 of a.md.',
				'Line 5 of a.md has several boxes; name one of them: Yes, No.',
				'Line 5 of a.md has different text, so nothing was changed: Write it.',
				'Every name that was tried already exists in /; choose another title.',
				'Documents cannot be created in ../x; choose a folder inside the workspace.',
				'“a while” in another row is not an amount of time, so there is no total; nothing was changed.',
				'a.md could not be written, so nothing was changed: permission denied.',
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
				'a.md was changed but could not be saved.',
				'a.md, b.md were changed but could not be saved.',
				'a.md, b.md have changed since, so they were left as they are.',
				'/ already contains a.md, so nothing was moved.',
			],
		);
	});

	it('keeps parameters on one line and does not expand placeholders in them', () => {
		assert.equal(
			refusalSentence({ code: 'unknown-priority-word', word: '{file}\n', known: [] }, 'a.md'),
			'“{file} ” is not a priority of a.md; choose one of these: .',
		);
	});
});
