import { fillSentence } from './problemSentences';
import type { Refusal, RefusalCode } from '../document/model/refusal';
import { levelNames, stageNames } from './meaningNames';

/** A sentence about one file, and the same about several. */
export interface PluralSentence {
	readonly one: string;
	readonly other: string;
}

/**
 * One English sentence for each refusal. `{file}` is the document's name, any other `{name}` a parameter. The editor has
 * the same sentences in refusalText.ts, where they are translated.
 */
export const refusalSentences: Readonly<Record<RefusalCode, string | PluralSentence>> = {
	'no-field': '{file} has no such field.',
	'field-exists': '{file} already has this field.',
	value: 'This value cannot be written into {file}.',
	label: 'A field with this name cannot be written into {file}.',
	'front-matter-invalid': 'The front matter of {file} is not valid YAML, so nothing was changed.',
	toml: 'The front matter of {file} is TOML, which is read but not written.',
	'not-a-scalar': 'The value in {file} is a list, a mapping or a block of text, so nothing was changed.',
	'no-choice': 'None of the boxes in {file} has this value, so nothing was changed.',
	'no-place': '{file} has no place for another field; write it by hand.',
	'nothing-to-move': '{file} has no fields that can be moved there.',
	comments: 'The front matter of {file} has comments, which would be lost, so nothing was changed.',
	'not-read-back': 'Not every field of {file} would keep its meaning there, so nothing was changed.',
	'no-row': 'This line is not a row of a timeline table.',
	'no-time': 'Write one amount of time, such as 3 hours, 1.5 h or 2 days.',
	'mixed-units': 'The rows of this table use different units, so there is no total; use one unit, or remove the total row.',
	'unreadable-time': '“{text}” in another row is not an amount of time, so there is no total; nothing was changed.',
	'answer-empty': 'Type at least one letter or digit for the file name.',
	'folder-outside': 'Documents cannot be created in {folder}; choose a folder inside the workspace.',
	'no-free-name': 'Every name that was tried already exists in {folder}; choose another title.',
	'is-template': '{file} is a template, so it was left as it is.',
	'stage-derived': '{file} has no status of its own: its stage follows from its check boxes and its folder, so tick an item instead.',
	'no-status': '{file} has no status yet; “Set Status...” adds one.',
	'no-priority': '{file} has no priority yet; “Set Priority...” adds one.',
	'no-next-status': 'The status of {file} is not recognized, so there is no next one; choose one with “Set Status...”.',
	'no-next-priority': 'The priority of {file} is not recognized, so there is no next one; choose one with “Set Priority...”.',
	'no-word': '{file} has no word of its own for “{meaning}”, so it was left as it is.',
	'unknown-status-word': '“{word}” is not a status of {file}; choose one of these: {known}.',
	'unknown-priority-word': '“{word}” is not a priority of {file}; choose one of these: {known}.',
	'unknown-field': '{file} has no field “{name}”; choose one of these: {known}.',
	'no-modified-date': '{file} has no modified date that can be set.',
	'modified-today': 'The modified date of {file} is already today.',
	'no-item': 'There is no checklist item on line {line} of {file}.',
	'several-boxes': 'Line {line} of {file} has several boxes; name one of them: {labels}.',
	'unexpected-text': 'Line {line} of {file} has different text, so nothing was changed: {text}.',
	'item-moved': 'This item has changed or moved since it was shown, so nothing was changed; try again.',
	'no-begun-mark': '{file} has no mark for begun items.',
	'no-progress': '{file} shows no progress that its checklists could update.',
	'progress-is-right': 'The progress in {file} is already up to date.',
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
	'not-read': '{file} could not be read.',
	'not-opened': '{file} could not be opened: {detail}.',
	failed: '{file} was not changed: {detail}.',
	'fields-exist': '{file} already has all these fields.',
	'no-parts': '{file} has no phases, lists or tables that another part could follow.',
	'no-such-part': '{file} has no place for another “{part}”.',
	'no-timeline': '{file} has no table with a column of actual times.',
	'no-such-row': 'The timeline of {file} has no row {row}.',
	'no-instructions': '{file} has no template instructions left.',
	'no-workspace-folder': '{file} is not in a workspace folder, so it has no archive.',
	'archived-already': '{file} is already in the archive.',
	'no-archive':
		'There is no archive near {file}: create a folder named “archived” beside it or beside its folder, or name one in the settings.',
	'archive-setting': 'The archive setting “{setting}” does not name a folder inside the workspace folder.',
	'archive-taken': '{folder} already contains {name}, so nothing was moved.',
	'no-item-at-cursor': 'There is no checklist item on this line.',
	'no-item-in-selection': 'There is no checklist item in the selected lines.',
	'section-moved': 'This section has changed or moved since it was shown, so nothing was changed; try again.',
	'fix-is-gone': 'The documents have changed since this fix was offered, so nothing was changed; try again.',
	'file-exists': '{name} already exists, so nothing was changed.',
	'changed-since': {
		one: '{files} has changed since, so it was left as it is.',
		other: '{files} have changed since, so they were left as they are.',
	},
	'not-saved': { one: '{files} was changed but could not be saved.', other: '{files} were changed but could not be saved.' },
	'read-only-file-system': '{file} is on a read-only file system, so nothing was changed.',
	'outside-and-closed': '{file} is outside this workspace and not open, so nothing was changed.',
	'link-leaves-workspace':
		'{file} is reached through a symbolic link that may leave this workspace, so nothing was changed. Open it to change it.',
};

/** Why something was not done, in one English sentence. @param file the document's name or path */
export function refusalSentence(refusal: Refusal, file: string): string {
	const sentence = refusalSentences[refusal.code];
	const text = typeof sentence === 'string' ? sentence : 'files' in refusal && refusal.files.length === 1 ? sentence.one : sentence.other;
	return fillSentence(text, { ...refusalParameters(refusal), file });
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
		case 'no-such-part':
			return { part: refusal.part };
		case 'no-such-row':
			return { row: refusal.row };
		case 'archive-setting':
			return { setting: refusal.setting };
		case 'archive-taken':
			return { name: refusal.name, folder: refusal.folder === '' ? '/' : refusal.folder };
		case 'file-exists':
			return { name: refusal.name };
		case 'changed-since':
		case 'not-saved':
			return { files: refusal.files.join(', ') };
		case 'unreadable':
		case 'not-written':
		case 'not-opened':
		case 'failed':
			return { detail: refusal.detail };
		default:
			return {};
	}
}
