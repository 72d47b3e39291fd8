import type { PluralSentence } from './pluralSentence';
import { fillSentence } from './problemSentences';
import type { Refusal, RefusalCode } from '../document/model/refusal';
import { levelNames, stageNames } from './meaningNames';

/**
 * One English sentence for each refusal. `{file}` is the document's name: its title in quotes or its path. Any other `{name}` a parameter. The editor has
 * the same sentences in refusalText.ts, where they are translated.
 */
export const refusalSentences: Readonly<Record<RefusalCode, string | PluralSentence>> = {
	'no-field': '{file} has no such field.',
	'field-exists': '{file} already has this field.',
	value: "This value can't be written to {file}.",
	label: "A field with this name can't be added to {file}.",
	'front-matter-invalid': "Couldn't change {file}: its front matter isn't valid YAML.",
	toml: "Couldn't change {file}: its front matter is TOML, which is read-only.",
	'not-a-scalar': "Couldn't change {file}: the value is a list, a mapping or a block of text.",
	'no-choice': "Couldn't change {file}: none of its check boxes has this value.",
	'no-place': '{file} has no place for another field. Add it by hand.',
	'nothing-to-move': '{file} has no fields that can be moved there.',
	comments: "Couldn't change {file}: the comments in its front matter would be lost.",
	'not-read-back': "Couldn't change {file}: some fields would lose their meaning there.",
	'no-row': "This line isn't a row of a timeline table.",
	'no-time': 'Enter an amount of time, such as 3 hours, 1.5 h or 2 days.',
	'mixed-units': "Couldn't update the total: the rows use different units. Use one unit, or remove the total row.",
	'unreadable-time': 'Couldn\'t update the total: "{text}" in another row isn\'t an amount of time.',
	'answer-empty': 'Enter at least one letter or digit for the file name.',
	'folder-outside': "Couldn't create a document in {folder}. Select a folder in the workspace.",
	'no-free-name': 'A file with this name already exists in {folder}. Enter another title.',
	'is-template': "{file} is a template and can't be changed this way.",
	'stage-derived': '{file} has no status field. Its stage follows from its check boxes and folder: check an item instead.',
	'no-status': '{file} has no status. Use "Set Status..." to add one.',
	'no-priority': '{file} has no priority. Use "Set Priority..." to add one.',
	'no-next-status': '"{word}" isn\'t a recognized status. Use "Set Status..." to select one.',
	'no-next-priority': '"{word}" isn\'t a recognized priority. Use "Set Priority..." to select one.',
	'last-status': '{file} is already "{word}". No status follows it.',
	'first-status': '{file} is "{word}". No status precedes it.',
	'no-word': '{file} has no word for "{meaning}", so it wasn\'t changed.',
	'unknown-status-word': '"{word}" isn\'t a status of {file}. Use one of these: {known}.',
	'unknown-priority-word': '"{word}" isn\'t a priority of {file}. Use one of these: {known}.',
	'unknown-field': '{file} has no field "{name}". Use one of these: {known}.',
	'no-modified-date': '{file} has no modified date that can be set.',
	'modified-today': 'The modified date of {file} is already today.',
	'no-item': 'There is no checklist item on line {line} of {file}.',
	'several-boxes': 'Line {line} of {file} has several check boxes. Name one of them: {labels}.',
	'unexpected-text': "Couldn't change {file}: line {line} has different text: {text}.",
	'unexpected-value': 'Couldn\'t change {file}: the value of {name} is now "{value}".',
	'item-moved': 'The item was changed or moved in the meantime. Try again.',
	'no-begun-mark': '{file} has no mark for begun items.',
	'no-progress': '{file} has no progress to update.',
	'progress-is-right': 'The progress in {file} is already up to date.',
	'outside-workspace': "Couldn't change {file}: it's outside the workspace folder.",
	'not-markdown': "{file} isn't a Markdown document.",
	'not-found': "{file} doesn't exist.",
	'not-a-file': "{file} isn't a file.",
	'too-large': '{file} is too large to read.',
	unreadable: "Couldn't read {file}: {detail}.",
	'not-utf8': "Couldn't change {file}: it isn't valid UTF-8.",
	'read-only': "Couldn't change {file}: it's read-only.",
	'changed-meanwhile': '{file} was changed in the meantime. Try again.',
	'not-written': "Couldn't write {file}: {detail}.",
	'not-read': "Couldn't read {file}.",
	'not-opened': "Couldn't open {file}: {detail}.",
	failed: "Couldn't change {file}: {detail}.",
	'fields-exist': '{file} already has all these fields.',
	'no-parts': '{file} has no sections, lists or tables to add to.',
	'no-such-part': '{file} has no place for another "{part}".',
	'no-timeline': '{file} has no table with a column of actual times.',
	'no-such-row': 'The timeline of {file} has no row {row}.',
	'no-instructions': '{file} has no template instructions left.',
	'no-workspace-folder': "{file} isn't in a workspace folder, so it has no archive.",
	'archived-already': '{file} is already in the archive.',
	'no-archive':
		'No archive folder found for {file}. Create a folder named "archived" next to it or its folder, or set one in the settings.',
	'archive-setting': 'The archive folder "{setting}" in the settings isn\'t inside the workspace folder.',
	'archive-taken': "Couldn't archive: {folder} already contains {name}.",
	'block-marks': '{file} must have one <!-- task-docs:begin --> and one <!-- task-docs:end --> after it. Fix or remove these lines.',
	'no-item-at-cursor': 'There is no checklist item on this line.',
	'no-item-in-selection': 'There is no checklist item in the selection.',
	'section-moved': 'The section was changed or moved in the meantime. Try again.',
	'fix-is-gone': 'The documents were changed in the meantime. Try again.',
	'file-exists': '{name} already exists.',
	'changed-since': {
		one: "Couldn't undo: {files} was changed in the meantime.",
		other: "Couldn't undo: {files} were changed in the meantime.",
	},
	'not-saved': { one: "{files} was changed but couldn't be saved.", other: "{files} were changed but couldn't be saved." },
	'read-only-file-system': "Couldn't change {file}: it's on a read-only file system.",
	'outside-and-closed': "Couldn't change {file}: it's outside the workspace. Open it first.",
	'link-leaves-workspace': "Couldn't change {file}: a symbolic link in its path may lead outside the workspace. Open it first.",
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
		case 'no-next-status':
		case 'no-next-priority':
		case 'last-status':
		case 'first-status':
			return { word: refusal.word };
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
		case 'unexpected-value':
			return { name: refusal.name, value: refusal.value };
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
