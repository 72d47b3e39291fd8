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
			return vscode.l10n.t("This value can't be written to {file}.", parameters);
		case 'label':
			return vscode.l10n.t("A field with this name can't be added to {file}.", parameters);
		case 'front-matter-invalid':
			return vscode.l10n.t("Couldn't change {file}: its front matter isn't valid YAML.", parameters);
		case 'toml':
			return vscode.l10n.t("Couldn't change {file}: its front matter is TOML, which is read-only.", parameters);
		case 'not-a-scalar':
			return vscode.l10n.t("Couldn't change {file}: the value is a list, a mapping or a block of text.", parameters);
		case 'no-choice':
			return vscode.l10n.t("Couldn't change {file}: none of its check boxes has this value.", parameters);
		case 'no-place':
			return vscode.l10n.t('{file} has no place for another field. Add it by hand.', parameters);
		case 'nothing-to-move':
			return vscode.l10n.t('{file} has no fields that can be moved there.', parameters);
		case 'comments':
			return vscode.l10n.t("Couldn't change {file}: the comments in its front matter would be lost.", parameters);
		case 'not-read-back':
			return vscode.l10n.t("Couldn't change {file}: some fields would lose their meaning there.", parameters);
		case 'no-row':
			return vscode.l10n.t("This line isn't a row of a timeline table.", parameters);
		case 'no-time':
			return vscode.l10n.t('Enter an amount of time, such as 3 hours, 1.5 h or 2 days.', parameters);
		case 'mixed-units':
			return vscode.l10n.t("Couldn't update the total: the rows use different units. Use one unit, or remove the total row.", parameters);
		case 'unreadable-time':
			return vscode.l10n.t('Couldn\'t update the total: "{text}" in another row isn\'t an amount of time.', parameters);
		case 'answer-empty':
			return vscode.l10n.t('Enter at least one letter or digit for the file name.', parameters);
		case 'folder-outside':
			return vscode.l10n.t("Couldn't create a document in {folder}. Select a folder in the workspace.", parameters);
		case 'no-free-name':
			return vscode.l10n.t('A file with this name already exists in {folder}. Enter another title.', parameters);
		case 'is-template':
			return vscode.l10n.t("{file} is a template and can't be changed this way.", parameters);
		case 'stage-derived':
			return vscode.l10n.t(
				'{file} has no status field. Its stage follows from its check boxes and folder: check an item instead.',
				parameters,
			);
		case 'no-status':
			return vscode.l10n.t('{file} has no status. Use "Set Status..." to add one.', parameters);
		case 'no-priority':
			return vscode.l10n.t('{file} has no priority. Use "Set Priority..." to add one.', parameters);
		case 'no-next-status':
			return vscode.l10n.t('"{word}" isn\'t a recognized status. Use "Set Status..." to select one.', parameters);
		case 'no-next-priority':
			return vscode.l10n.t('"{word}" isn\'t a recognized priority. Use "Set Priority..." to select one.', parameters);
		case 'last-status':
			return vscode.l10n.t('{file} is already "{word}". No status follows it.', parameters);
		case 'first-status':
			return vscode.l10n.t('{file} is "{word}". No status precedes it.', parameters);
		case 'no-word':
			return vscode.l10n.t('{file} has no word for "{meaning}", so it wasn\'t changed.', parameters);
		case 'unknown-status-word':
			return vscode.l10n.t('"{word}" isn\'t a status of {file}. Use one of these: {known}.', parameters);
		case 'unknown-priority-word':
			return vscode.l10n.t('"{word}" isn\'t a priority of {file}. Use one of these: {known}.', parameters);
		case 'unknown-field':
			return vscode.l10n.t('{file} has no field "{name}". Use one of these: {known}.', parameters);
		case 'no-modified-date':
			return vscode.l10n.t('{file} has no modified date that can be set.', parameters);
		case 'modified-today':
			return vscode.l10n.t('The modified date of {file} is already today.', parameters);
		case 'no-item':
			return vscode.l10n.t('There is no checklist item on line {line} of {file}.', parameters);
		case 'several-boxes':
			return vscode.l10n.t('Line {line} of {file} has several check boxes. Name one of them: {labels}.', parameters);
		case 'unexpected-text':
			return vscode.l10n.t("Couldn't change {file}: line {line} has different text: {text}.", parameters);
		case 'unexpected-value':
			return vscode.l10n.t('Couldn\'t change {file}: the value of {name} is now "{value}".', parameters);
		case 'item-moved':
			return vscode.l10n.t('The item was changed or moved in the meantime. Try again.', parameters);
		case 'no-begun-mark':
			return vscode.l10n.t('{file} has no mark for begun items.', parameters);
		case 'no-progress':
			return vscode.l10n.t('{file} has no progress to update.', parameters);
		case 'progress-is-right':
			return vscode.l10n.t('The progress in {file} is already up to date.', parameters);
		case 'outside-workspace':
			return vscode.l10n.t("Couldn't change {file}: it's outside the workspace folder.", parameters);
		case 'not-markdown':
			return vscode.l10n.t("{file} isn't a Markdown document.", parameters);
		case 'not-found':
			return vscode.l10n.t("{file} doesn't exist.", parameters);
		case 'not-a-file':
			return vscode.l10n.t("{file} isn't a file.", parameters);
		case 'too-large':
			return vscode.l10n.t('{file} is too large to read.', parameters);
		case 'unreadable':
			return vscode.l10n.t("Couldn't read {file}: {detail}.", parameters);
		case 'not-utf8':
			return vscode.l10n.t("Couldn't change {file}: it isn't valid UTF-8.", parameters);
		case 'read-only':
			return vscode.l10n.t("Couldn't change {file}: it's read-only.", parameters);
		case 'changed-meanwhile':
			return vscode.l10n.t('{file} was changed in the meantime. Try again.', parameters);
		case 'not-written':
			return vscode.l10n.t("Couldn't write {file}: {detail}.", parameters);
		case 'not-read':
			return vscode.l10n.t("Couldn't read {file}.", parameters);
		case 'not-opened':
			return vscode.l10n.t("Couldn't open {file}: {detail}.", parameters);
		case 'failed':
			return vscode.l10n.t("Couldn't change {file}: {detail}.", parameters);
		case 'fields-exist':
			return vscode.l10n.t('{file} already has all these fields.', parameters);
		case 'no-parts':
			return vscode.l10n.t('{file} has no sections, lists or tables to add to.', parameters);
		case 'no-such-part':
			return vscode.l10n.t('{file} has no place for another "{part}".', parameters);
		case 'no-timeline':
			return vscode.l10n.t('{file} has no table with a column of actual times.', parameters);
		case 'no-such-row':
			return vscode.l10n.t('The timeline of {file} has no row {row}.', parameters);
		case 'no-instructions':
			return vscode.l10n.t('{file} has no template instructions left.', parameters);
		case 'no-workspace-folder':
			return vscode.l10n.t("{file} isn't in a workspace folder, so it has no archive.", parameters);
		case 'archived-already':
			return vscode.l10n.t('{file} is already in the archive.', parameters);
		case 'no-archive':
			return vscode.l10n.t(
				'No archive folder found for {file}. Create a folder named "archived" next to it or its folder, or set one in the settings.',
				parameters,
			);
		case 'archive-setting':
			return vscode.l10n.t('The archive folder "{setting}" in the settings isn\'t inside the workspace folder.', parameters);
		case 'archive-taken':
			return vscode.l10n.t("Couldn't archive: {folder} already contains {name}.", parameters);
		case 'block-marks':
			return vscode.l10n.t(
				'{file} must have one <!-- task-docs:begin --> and one <!-- task-docs:end --> after it. Fix or remove these lines.',
				parameters,
			);
		case 'no-item-at-cursor':
			return vscode.l10n.t('There is no checklist item on this line.', parameters);
		case 'no-item-in-selection':
			return vscode.l10n.t('There is no checklist item in the selection.', parameters);
		case 'section-moved':
			return vscode.l10n.t('The section was changed or moved in the meantime. Try again.', parameters);
		case 'fix-is-gone':
			return vscode.l10n.t('The documents were changed in the meantime. Try again.', parameters);
		case 'file-exists':
			return vscode.l10n.t('{name} already exists.', parameters);
		case 'changed-since':
			return refusal.files.length === 1
				? vscode.l10n.t("Couldn't undo: {files} was changed in the meantime.", parameters)
				: vscode.l10n.t("Couldn't undo: {files} were changed in the meantime.", parameters);
		case 'not-saved':
			return refusal.files.length === 1
				? vscode.l10n.t("{files} was changed but couldn't be saved.", parameters)
				: vscode.l10n.t("{files} were changed but couldn't be saved.", parameters);
		case 'read-only-file-system':
			return vscode.l10n.t("Couldn't change {file}: it's on a read-only file system.", parameters);
		case 'outside-and-closed':
			return vscode.l10n.t("Couldn't change {file}: it's outside the workspace. Open it first.", parameters);
		case 'link-leaves-workspace':
			return vscode.l10n.t(
				"Couldn't change {file}: a symbolic link in its path may lead outside the workspace. Open it first.",
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
