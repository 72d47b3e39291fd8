import * as vscode from 'vscode';
import type { Refusal } from '../../../document/model/refusal';
import { parameterText } from '../../../sentences/problemSentences';
import { refusalParameters } from '../../../sentences/refusalSentences';
import { plain } from '../words/messages';
import { levelLabel, stageLabel } from '../words/words';

/** Shows a refusal. @param file the name of the document, for messages that name one */
export function showRefusal(refusal: Refusal, file?: string): void {
	void vscode.window.showWarningMessage(refusalText(refusal, file));
}

/**
 * A refusal as one sentence in the user's language. Repeats the sentences of refusalSentences.ts as literals, so that
 * the localization tools find them; a law compares the two.
 * @param file the name of the document, for messages that name one
 */
export function refusalText(refusal: Refusal, file = ''): string {
	const parameters = shownParameters(refusal, file);
	switch (refusal.code) {
		case 'no-field':
			return vscode.l10n.t('{file} has no such field.', parameters);
		case 'field-exists':
			return vscode.l10n.t('{file} already has this field.', parameters);
		case 'value':
			return vscode.l10n.t('This value cannot be written into {file}.', parameters);
		case 'label':
			return vscode.l10n.t('A field with this name cannot be written into {file}.', parameters);
		case 'front-matter-invalid':
			return vscode.l10n.t('The front matter of {file} is not valid YAML, so nothing was changed.', parameters);
		case 'toml':
			return vscode.l10n.t('The front matter of {file} is TOML, which is read but not written.', parameters);
		case 'not-a-scalar':
			return vscode.l10n.t('The value in {file} is a list, a mapping or a block of text, so nothing was changed.', parameters);
		case 'no-choice':
			return vscode.l10n.t('None of the boxes in {file} has this value, so nothing was changed.', parameters);
		case 'no-place':
			return vscode.l10n.t('{file} has no place for another field; write it by hand.', parameters);
		case 'nothing-to-move':
			return vscode.l10n.t('{file} has no fields that can be moved there.', parameters);
		case 'comments':
			return vscode.l10n.t('The front matter of {file} has comments, which would be lost, so nothing was changed.', parameters);
		case 'not-read-back':
			return vscode.l10n.t('Not every field of {file} would keep its meaning there, so nothing was changed.', parameters);
		case 'no-row':
			return vscode.l10n.t('This line is not a row of a timeline table.', parameters);
		case 'no-time':
			return vscode.l10n.t('Write one amount of time, such as 3 hours, 1.5 h or 2 days.', parameters);
		case 'mixed-units':
			return vscode.l10n.t(
				'The rows of this table use different units, so there is no total; use one unit, or remove the total row.',
				parameters,
			);
		case 'unreadable-time':
			return vscode.l10n.t('“{text}” in another row is not an amount of time, so there is no total; nothing was changed.', parameters);
		case 'answer-empty':
			return vscode.l10n.t('Type at least one letter or digit for the file name.', parameters);
		case 'folder-outside':
			return vscode.l10n.t('Documents cannot be created in {folder}; choose a folder inside the workspace.', parameters);
		case 'no-free-name':
			return vscode.l10n.t('Every name that was tried already exists in {folder}; choose another title.', parameters);
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
			return vscode.l10n.t('The status of {file} is not recognized, so there is no next one; choose one with “Set Status...”.', parameters);
		case 'no-next-priority':
			return vscode.l10n.t(
				'The priority of {file} is not recognized, so there is no next one; choose one with “Set Priority...”.',
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
			return vscode.l10n.t('{file} has no modified date that can be set.', parameters);
		case 'modified-today':
			return vscode.l10n.t('The modified date of {file} is already today.', parameters);
		case 'no-item':
			return vscode.l10n.t('There is no checklist item on line {line} of {file}.', parameters);
		case 'several-boxes':
			return vscode.l10n.t('Line {line} of {file} has several boxes; name one of them: {labels}.', parameters);
		case 'unexpected-text':
			return vscode.l10n.t('Line {line} of {file} has different text, so nothing was changed: {text}.', parameters);
		case 'item-moved':
			return vscode.l10n.t('This item has changed or moved since it was shown, so nothing was changed; try again.', parameters);
		case 'no-begun-mark':
			return vscode.l10n.t('{file} has no mark for begun items.', parameters);
		case 'no-progress':
			return vscode.l10n.t('{file} shows no progress that its checklists could update.', parameters);
		case 'progress-is-right':
			return vscode.l10n.t('The progress in {file} is already up to date.', parameters);
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
		case 'not-read':
			return vscode.l10n.t('{file} could not be read.', parameters);
		case 'not-opened':
			return vscode.l10n.t('{file} could not be opened: {detail}.', parameters);
		case 'failed':
			return vscode.l10n.t('{file} was not changed: {detail}.', parameters);
		case 'fields-exist':
			return vscode.l10n.t('{file} already has all these fields.', parameters);
		case 'no-parts':
			return vscode.l10n.t('{file} has no phases, lists or tables that another part could follow.', parameters);
		case 'no-such-part':
			return vscode.l10n.t('{file} has no place for another “{part}”.', parameters);
		case 'no-timeline':
			return vscode.l10n.t('{file} has no table with a column of actual times.', parameters);
		case 'no-such-row':
			return vscode.l10n.t('The timeline of {file} has no row {row}.', parameters);
		case 'no-instructions':
			return vscode.l10n.t('{file} has no template instructions left.', parameters);
		case 'no-workspace-folder':
			return vscode.l10n.t('{file} is not in a workspace folder, so it has no archive.', parameters);
		case 'archived-already':
			return vscode.l10n.t('{file} is already in the archive.', parameters);
		case 'no-archive':
			return vscode.l10n.t(
				'There is no archive near {file}: create a folder named “archived” beside it or beside its folder, or name one in the settings.',
				parameters,
			);
		case 'archive-setting':
			return vscode.l10n.t('The archive setting “{setting}” does not name a folder inside the workspace folder.', parameters);
		case 'archive-taken':
			return vscode.l10n.t('{folder} already contains {name}, so nothing was moved.', parameters);
		case 'no-item-at-cursor':
			return vscode.l10n.t('There is no checklist item on this line.', parameters);
		case 'no-item-in-selection':
			return vscode.l10n.t('There is no checklist item in the selected lines.', parameters);
		case 'section-moved':
			return vscode.l10n.t('This section has changed or moved since it was shown, so nothing was changed; try again.', parameters);
		case 'fix-is-gone':
			return vscode.l10n.t('The documents have changed since this fix was offered, so nothing was changed; try again.', parameters);
		case 'file-exists':
			return vscode.l10n.t('{name} already exists, so nothing was changed.', parameters);
		case 'changed-since':
			return refusal.files.length === 1
				? vscode.l10n.t('{files} has changed since, so it was left as it is.', parameters)
				: vscode.l10n.t('{files} have changed since, so they were left as they are.', parameters);
		case 'not-saved':
			return refusal.files.length === 1
				? vscode.l10n.t('{files} was changed but could not be saved.', parameters)
				: vscode.l10n.t('{files} were changed but could not be saved.', parameters);
		case 'read-only-file-system':
			return vscode.l10n.t('{file} is on a read-only file system, so nothing was changed.', parameters);
		case 'outside-and-closed':
			return vscode.l10n.t('{file} is outside this workspace and not open, so nothing was changed.', parameters);
		case 'link-leaves-workspace':
			return vscode.l10n.t(
				'{file} is reached through a symbolic link that may leave this workspace, so nothing was changed. Open it to change it.',
				parameters,
			);
	}
}

function shownParameters(refusal: Refusal, file: string): Record<string, string | number> {
	if (refusal.code === 'no-word') {
		return { meaning: refusal.field === 'status' ? stageLabel(refusal.meaning) : levelLabel(refusal.meaning), file: plain(file) };
	}
	return Object.fromEntries(
		Object.entries({ ...refusalParameters(refusal), file }).map(([name, value]) => [name, plain(parameterText(value))]),
	);
}
