import { fillSentence } from './problemSentences';
import type { Refusal, RefusalCode } from '../document/model/refusal';
import { levelNames, stageNames } from './meaningNames';

/**
 * One English sentence for each refusal. `{file}` is the document's name, any other `{name}` a parameter. The editor has
 * the same sentences in refusalText.ts, where they are translated.
 */
export const refusalSentences: Readonly<Record<RefusalCode, string>> = {
	'no-field': '{file} has no such field.',
	'field-exists': '{file} has this field already.',
	value: 'This value cannot be written into {file}.',
	label: 'A field of this name cannot be written into {file}.',
	'front-matter-invalid': 'The front matter of {file} is not valid YAML, so nothing was changed.',
	toml: 'The front matter of {file} is TOML, which is read but not written.',
	'not-a-scalar': 'The value in {file} is a list, a mapping or a block of text, so nothing was changed.',
	'no-choice': 'None of the boxes in {file} says that, so nothing was changed.',
	'no-place': '{file} has no place for another field; write it by hand.',
	'nothing-to-move': '{file} has no fields that could be moved there.',
	comments: 'The front matter of {file} has comments, which would be lost, so nothing was changed.',
	'not-read-back': 'Not every field of {file} would mean the same there, so nothing was changed.',
	'no-row': 'This line is not a row of a timeline table.',
	'no-time': 'Write one amount of time, such as 3 hours, 1.5 h or 2 days.',
	'mixed-units': 'The rows of this table are in different units, so there is no total; use the same unit, or take the total row out.',
	'unreadable-time': '“{text}” in another row is no amount of time, so there is no total; nothing was changed.',
	'answer-empty': 'Type at least one letter or digit, so that the file can have a name.',
	'folder-outside': '{folder} is no folder inside the workspace that documents could be made in.',
	'no-free-name': 'Every name that was tried is taken in {folder}; choose another title.',
	'is-template': '{file} is a template, so it was left as it is.',
	'stage-derived': '{file} has no status of its own: its stage follows from its check boxes and its folder, so tick an item instead.',
	'no-status': '{file} has no status yet; “Set Status...” adds one.',
	'no-priority': '{file} has no priority yet; “Set Priority...” adds one.',
	'no-next-status': 'The status of {file} is none of its known words, so there is no next one; “Set Status...” lets you choose.',
	'no-next-priority': 'The priority of {file} is none of its known words, so there is no next one; “Set Priority...” lets you choose.',
	'no-word': '{file} has no word of its own for “{meaning}”, so it was left as it is.',
	'unknown-status-word': '“{word}” is not a status of {file}; choose one of these: {known}.',
	'unknown-priority-word': '“{word}” is not a priority of {file}; choose one of these: {known}.',
	'unknown-field': '{file} has no field “{name}”; choose one of these: {known}.',
	'no-modified-date': '{file} has no modified date that could be set.',
	'modified-today': 'The modified date of {file} is today already.',
	'no-item': 'There is no checklist item on line {line} of {file}.',
	'several-boxes': 'Line {line} of {file} has several boxes, so say which one is meant: {labels}.',
	'unexpected-text': 'Line {line} of {file} has another text, so nothing was changed: {text}.',
	'item-moved': 'This item has changed or moved since it was shown, so nothing was changed; try again.',
	'no-progress': '{file} shows no progress that its checklists could tell.',
	'progress-is-right': 'The progress that {file} shows is right already.',
	'outside-workspace': '{file} is outside the workspace folder, so it was not changed.',
	'not-markdown': '{file} is not a Markdown document.',
	'not-found': '{file} does not exist.',
	'not-a-file': '{file} is not a file.',
	'too-large': '{file} is too large to read.',
	unreadable: '{file} could not be read: {detail}.',
	'not-utf8': '{file} is not valid UTF-8, so nothing was changed.',
	'read-only': '{file} is read-only, so nothing was changed.',
	'changed-meanwhile': '{file} changed at the same time, so nothing was changed; try again.',
	'not-written': '{file} could not be written, so nothing was changed: {detail}.',
};

/** Why something was not done, in one English sentence. @param file the document's name or path */
export function refusalSentence(refusal: Refusal, file: string): string {
	return fillSentence(refusalSentences[refusal.code], { ...refusalParameters(refusal), file });
}

/** The parameters of a refusal as they are shown: lines 1-based, lists joined, meanings in English. */
export function refusalParameters(refusal: Refusal): Readonly<Record<string, string | number>> {
	switch (refusal.code) {
		case 'no-word':
			return { meaning: refusal.field === 'status' ? stageNames[refusal.meaning] : levelNames[refusal.meaning] };
		case 'unknown-status-word':
		case 'unknown-priority-word':
			return { word: refusal.word, known: refusal.known.join(', ') };
		case 'unknown-field':
			return { name: refusal.name, known: refusal.known.join(', ') };
		case 'several-boxes':
			return { line: refusal.line + 1, labels: refusal.labels.join(', ') };
		case 'unexpected-text':
			return { line: refusal.line + 1, text: refusal.text };
		case 'no-item':
			return { line: refusal.line + 1 };
		case 'unreadable-time':
			return { text: refusal.text };
		case 'folder-outside':
			return { folder: refusal.folder };
		case 'no-free-name':
			return { folder: refusal.folder === '' ? '/' : refusal.folder };
		case 'unreadable':
		case 'not-written':
			return { detail: refusal.detail };
		default:
			return {};
	}
}
