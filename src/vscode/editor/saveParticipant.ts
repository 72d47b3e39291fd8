import * as vscode from 'vscode';
import { addField } from '../../document/addField';
import { formatIso } from '../../document/date';
import type { TaskDocument } from '../../document/model';
import { modifiedLabel } from '../../document/modifiedLabel';
import { progressEdits } from '../../document/progressEdits';
import type { Moment } from '../../document/rewriteDate';
import { splitLines, type TextEdit } from '../../document/text';
import { contentApartFromDates, touch } from '../../document/touch';
import { toVscodeTextEdit } from '../workspace/conversions';
import { isMarkdown } from '../workspace/isMarkdown';
import { errorText } from '../workspace/log';
import type { Services } from '../workspace/services';
import type { ModifiedDateSetting } from '../workspace/settings';
import { MAX_SAVE_LENGTH, SavedTexts } from './savedTexts';

/**
 * When a document that was changed is saved, its modified date becomes today, and where a setting says so its progress
 * what its boxes say, in one edit. The edits are computed at once and handed over as a promise that is resolved already,
 * since VS Code ignores a listener for the rest of the session that was late or failed a few times.
 */
export function registerSaveParticipant(services: Services): vscode.Disposable {
	const saved = new SavedTexts();
	return vscode.Disposable.from(saved, vscode.workspace.onWillSaveTextDocument(event => {
		try {
			const edits = editsOnSave(services, saved, event);
			if (edits.length > 0) {
				event.waitUntil(Promise.resolve(edits));
			}
		} catch (error) {
			services.log.error(`Nothing was set on save: ${errorText(error)}`);
		}
	}));
}

function editsOnSave({ documents, edits: queue, settings, clock }: Services, saved: SavedTexts, { document: text, reason }: vscode.TextDocumentWillSaveEvent): vscode.TextEdit[] {
	const setting = settings.modifiedDateOnSave(text.uri);
	if (!text.isDirty || !isMarkdown(text) || saved.isUndone(text) || queue.keepsDates(text)
		|| !counts(reason, setting === 'off' ? 'manual' : setting)
		|| vscode.workspace.fs.isWritableFileSystem(text.uri.scheme) === false
		|| text.offsetAt(text.lineAt(text.lineCount - 1).range.end) > MAX_SAVE_LENGTH) {
		return [];
	}
	const document = documents.get(text);
	const now = clock();
	const isMissing = setting !== 'off' && settings.modifiedDateAddMissing(text.uri) && documents.isTaskMarkdown(text) && !document.fields.some(field => field.name === 'modified');
	const dates = setting === 'off' ? [] : isMissing ? addModified(document, text, now) : touch(document, now);
	const edits = [...dates, ...settings.progressOnSave(text.uri) ? progressEdits(text.getText(), document) : []];
	if (edits.length === 0) {
		return [];
	}
	const before = saved.savedText(text);
	const isChanged = before === undefined || differs(document, text.getText(), before, () => documents.parse(before, text.uri));
	return isChanged ? edits.map(toVscodeTextEdit) : [];
}

/** The field that is missing; nothing where it has no place. */
function addModified(document: TaskDocument, text: vscode.TextDocument, now: Moment): readonly TextEdit[] {
	const eol = text.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	return addField(document, 'modified', modifiedLabel(document), formatIso(now.date), eol).edits ?? [];
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

/** Whether two texts differ in more than the modified dates; the older one is parsed only when the lines leave it open. */
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
	// No line differs: the line ends do.
	return changed.length === 0 || changed.some(index => !dateLines.has(index))
		|| contentApartFromDates(document) !== contentApartFromDates(parseBefore());
}
