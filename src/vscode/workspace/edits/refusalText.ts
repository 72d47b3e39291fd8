import * as vscode from 'vscode';
import type { EditResult } from '../../../document/model/editResult';
import type { Refusal } from '../../../document/model/refusal';
import type { TextEdit } from '../../../document/model/text';
import { refusalParameters } from '../../../sentences/refusalSentences';
import { nameOf, plain } from '../words/messages';
import { refuse, type Refusal as Refused } from './refusal';
import { levelLabel, stageLabel } from '../words/words';

/** The edits of an action, or the sentence that says why there are none. */
export function editsOrRefusal(result: EditResult, uri: vscode.Uri): readonly TextEdit[] | Refused {
	return result.refusal ? refuse(refusalText(result.refusal, uri)) : result.edits;
}

/**
 * Why something was not done, in one sentence of the user's language. The sentences are those of refusalSentences.ts,
 * written out here so that the tools for translators find them; a law compares the two.
 * @param uri the document, for sentences that name one
 */
export function refusalText(refusal: Refusal, uri?: vscode.Uri): string {
	const parameters = { ...shownParameters(refusal), file: uri ? nameOf(uri) : '' };
	switch (refusal.code) {
		case 'no-field':
			return vscode.l10n.t('{file} has no such field.', parameters);
		case 'field-exists':
			return vscode.l10n.t('{file} has this field already.', parameters);
		case 'value':
			return vscode.l10n.t('This value cannot be written into {file}.', parameters);
		case 'label':
			return vscode.l10n.t('A field of this name cannot be written into {file}.', parameters);
		case 'front-matter-invalid':
			return vscode.l10n.t('The front matter of {file} is not valid YAML, so nothing was changed.', parameters);
		case 'toml':
			return vscode.l10n.t('The front matter of {file} is TOML, which is read but not written.', parameters);
		case 'not-a-scalar':
			return vscode.l10n.t('The value in {file} is a list, a mapping or a block of text, so nothing was changed.', parameters);
		case 'no-choice':
			return vscode.l10n.t('None of the boxes in {file} says that, so nothing was changed.', parameters);
		case 'no-place':
			return vscode.l10n.t('{file} has no place for another field; write it by hand.', parameters);
		case 'nothing-to-move':
			return vscode.l10n.t('{file} has no fields that could be moved there.', parameters);
		case 'comments':
			return vscode.l10n.t('The front matter of {file} has comments, which would be lost, so nothing was changed.', parameters);
		case 'not-read-back':
			return vscode.l10n.t('Not every field of {file} would mean the same there, so nothing was changed.', parameters);
		case 'no-row':
			return vscode.l10n.t('This line is not a row of a timeline table.', parameters);
		case 'no-time':
			return vscode.l10n.t('Write one amount of time, such as 3 hours, 1.5 h or 2 days.', parameters);
		case 'mixed-units':
			return vscode.l10n.t(
				'The rows of this table are in different units, so there is no total; use the same unit, or take the total row out.',
				parameters,
			);
		case 'unreadable-time':
			return vscode.l10n.t('“{text}” in another row is no amount of time, so there is no total; nothing was changed.', parameters);
		case 'answer-empty':
			return vscode.l10n.t('Type at least one letter or digit, so that the file can have a name.', parameters);
		case 'folder-outside':
			return vscode.l10n.t('{folder} is no folder inside the workspace that documents could be made in.', parameters);
		case 'no-free-name':
			return vscode.l10n.t('Every name that was tried is taken in {folder}; choose another title.', parameters);
		case 'is-template':
			return vscode.l10n.t('{file} is a template, so it was left as it is.', parameters);
		case 'stage-derived':
			return vscode.l10n.t(
				'{file} has no status of its own: its stage follows from its check boxes and its folder, so tick an item instead.',
				parameters,
			);
		case 'no-status':
			return vscode.l10n.t('{file} has no status yet; “Set Status...” adds one.', parameters);
		case 'no-priority':
			return vscode.l10n.t('{file} has no priority yet; “Set Priority...” adds one.', parameters);
		case 'no-next-status':
			return vscode.l10n.t(
				'The status of {file} is none of its known words, so there is no next one; “Set Status...” lets you choose.',
				parameters,
			);
		case 'no-next-priority':
			return vscode.l10n.t(
				'The priority of {file} is none of its known words, so there is no next one; “Set Priority...” lets you choose.',
				parameters,
			);
		case 'no-word':
			return vscode.l10n.t('{file} has no word of its own for “{meaning}”, so it was left as it is.', parameters);
		case 'unknown-status-word':
			return vscode.l10n.t('“{word}” is not a status of {file}; choose one of these: {known}.', parameters);
		case 'unknown-priority-word':
			return vscode.l10n.t('“{word}” is not a priority of {file}; choose one of these: {known}.', parameters);
		case 'unknown-field':
			return vscode.l10n.t('{file} has no field “{name}”; choose one of these: {known}.', parameters);
		case 'no-modified-date':
			return vscode.l10n.t('{file} has no modified date that could be set.', parameters);
		case 'modified-today':
			return vscode.l10n.t('The modified date of {file} is today already.', parameters);
		case 'no-item':
			return vscode.l10n.t('There is no checklist item on line {line} of {file}.', parameters);
		case 'several-boxes':
			return vscode.l10n.t('Line {line} of {file} has several boxes, so say which one is meant: {labels}.', parameters);
		case 'unexpected-text':
			return vscode.l10n.t('Line {line} of {file} has another text, so nothing was changed: {text}.', parameters);
		case 'item-moved':
			return vscode.l10n.t('This item has changed or moved since it was shown, so nothing was changed; try again.', parameters);
		case 'no-progress':
			return vscode.l10n.t('{file} shows no progress that its checklists could tell.', parameters);
		case 'progress-is-right':
			return vscode.l10n.t('The progress that {file} shows is right already.', parameters);
		case 'outside-workspace':
			return vscode.l10n.t('{file} is outside the workspace folder, so it was not changed.', parameters);
		case 'not-markdown':
			return vscode.l10n.t('{file} is not a Markdown document.', parameters);
		case 'not-found':
			return vscode.l10n.t('{file} does not exist.', parameters);
		case 'not-a-file':
			return vscode.l10n.t('{file} is not a file.', parameters);
		case 'too-large':
			return vscode.l10n.t('{file} is too large to read.', parameters);
		case 'unreadable':
			return vscode.l10n.t('{file} could not be read: {detail}.', parameters);
		case 'not-utf8':
			return vscode.l10n.t('{file} is not valid UTF-8, so nothing was changed.', parameters);
		case 'read-only':
			return vscode.l10n.t('{file} is read-only, so nothing was changed.', parameters);
		case 'changed-meanwhile':
			return vscode.l10n.t('{file} changed at the same time, so nothing was changed; try again.', parameters);
		case 'not-written':
			return vscode.l10n.t('{file} could not be written, so nothing was changed: {detail}.', parameters);
	}
}

function shownParameters(refusal: Refusal): Readonly<Record<string, string | number>> {
	if (refusal.code === 'no-word') {
		return { meaning: refusal.field === 'status' ? stageLabel(refusal.meaning) : levelLabel(refusal.meaning) };
	}
	return Object.fromEntries(
		Object.entries(refusalParameters(refusal)).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
	);
}
