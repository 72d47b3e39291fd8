import * as vscode from 'vscode';
import type { TaskDocument } from '../../document/model/model';
import { splitLines } from '../../document/model/text';
import { contentApartFromDates, touch } from '../../document/edit/touch';
import { progressEdits } from '../../document/progress/progressEdits';
import { toVscodeTextEdit } from '../workspace/base/conversions';
import { lengthOf } from '../workspace/base/lengthOf';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import type { ModifiedDateSetting } from '../workspace/base/settings';
import { addModified } from './addModified';
import { MAX_SAVE_LENGTH, SavedTexts } from './savedTexts';

/**
 * Updates a changed document when it is saved: its modified date, and its progress if the setting is on, in one edit.
 * The edits are passed as a resolved promise: VS Code ignores a listener for the rest of the session once it has been
 * slow or failed a few times.
 */
export function registerSaveParticipant(services: Services): vscode.Disposable {
	const saved = new SavedTexts();
	return vscode.Disposable.from(
		saved,
		vscode.workspace.onWillSaveTextDocument(event => {
			try {
				const edits = editsOnSave(services, saved, event);
				if (edits.length > 0) {
					event.waitUntil(Promise.resolve(edits));
				}
			} catch (error) {
				services.log.error(`Nothing was set on save: ${errorText(error)}`);
			}
		}),
	);
}

function editsOnSave(
	services: Services,
	saved: SavedTexts,
	{ document: text, reason }: vscode.TextDocumentWillSaveEvent,
): vscode.TextEdit[] {
	const { documents, edits: queue, settings, clock } = services;
	const setting = settings.modifiedDateOnSave(text.uri);
	if (
		!text.isDirty ||
		!isMarkdown(text) ||
		saved.isUndone(text) ||
		queue.keepsDates(text) ||
		!counts(reason, setting === 'off' ? 'manual' : setting) ||
		vscode.workspace.fs.isWritableFileSystem(text.uri.scheme) === false ||
		lengthOf(text) > MAX_SAVE_LENGTH
	) {
		return [];
	}
	const document = documents.get(text);
	const now = clock();
	const isMissing =
		settings.modifiedDateAddMissing(text.uri) &&
		documents.isTaskMarkdown(text) &&
		!document.fields.some(field => field.name === 'modified');
	const dates = setting === 'off' ? [] : isMissing ? addModified(document, text, now) : touch(document, now);
	const edits = [...dates, ...(settings.progressOnSave(text.uri) ? progressEdits(text.getText(), document) : [])];
	if (edits.length === 0) {
		return [];
	}
	const before = saved.savedText(text);
	const isChanged = before === undefined || differs(document, text.getText(), before, () => documents.parse(before, text.uri));
	if (!isChanged) {
		return [];
	}
	queue.tellSetOnSave(text, edits);
	return edits.map(toVscodeTextEdit);
}

function counts(reason: vscode.TextDocumentSaveReason, setting: ModifiedDateSetting): boolean {
	switch (setting) {
		case 'off':
			return false;
		case 'manual':
			return reason === vscode.TextDocumentSaveReason.Manual;
		case 'manualAndFocusChange':
			return reason !== vscode.TextDocumentSaveReason.AfterDelay;
		case 'always':
			return true;
	}
}

/**
 * Whether two texts differ in more than their modified dates. Parses the older one only if comparing lines doesn't
 * decide.
 */
function differs(document: TaskDocument, text: string, before: string, parseBefore: () => TaskDocument): boolean {
	if (text === before) {
		return false;
	}
	const lines = splitLines(text);
	const linesBefore = splitLines(before);
	if (lines.length !== linesBefore.length) {
		return true;
	}
	const dateLines = new Set(document.fields.filter(field => field.name === 'modified').map(field => field.valueRange.start.line));
	const changed = lines.flatMap((line, index) => (line === linesBefore[index] ? [] : [index]));
	// If no line differs, the line endings differ.
	return (
		changed.length === 0 ||
		changed.some(index => !dateLines.has(index)) ||
		contentApartFromDates(document) !== contentApartFromDates(parseBefore())
	);
}
