import * as vscode from 'vscode';
import type { TaskDocument } from '../../document/model/model';
import { splitLines } from '../../document/model/text';
import { contentApartFromDates, touch } from '../../document/edit/touch';
import { toVscodeTextEdit } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { LazyModule } from '../workspace/modules/lazyModule';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import type { ModifiedDateSetting } from '../workspace/base/settings';
import type * as lazy from './lazy';
import { MAX_SAVE_LENGTH, SavedTexts } from './savedTexts';

/**
 * When a document that was changed is saved, its modified date becomes today, and where a setting says so its progress
 * what its boxes say, in one edit. The edits are computed at once and handed over as a promise that is resolved already,
 * since VS Code ignores a listener for the rest of the session that was late or failed a few times. What few settings
 * ask for is loaded with the first change of a document, so that saving finds it there.
 */
export function registerSaveParticipant(services: Services): vscode.Disposable {
	const saved = new SavedTexts();
	const lazyModule = new LazyModule<typeof lazy>(services, 'editor');
	const attempt = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			services.log.error(`Nothing was set on save: ${errorText(error)}`);
		}
	};
	return vscode.Disposable.from(
		saved,
		vscode.workspace.onDidChangeTextDocument(({ document }) =>
			attempt(() => {
				if (!lazyModule.isLoaded && isMarkdown(document) && asksForMore(services, document)) {
					// Saving tries once more, and says so when it fails.
					lazyModule.load().catch(() => undefined);
				}
			}),
		),
		vscode.workspace.onWillSaveTextDocument(event =>
			attempt(() => {
				const { document } = event;
				if (lazyModule.isLoaded || !isMarkdown(document) || !asksForMore(services, document)) {
					const edits = editsOnSave(services, saved, event, lazyModule.loaded);
					if (edits.length > 0) {
						event.waitUntil(Promise.resolve(edits));
					}
					return;
				}
				const { version } = document;
				const { reason } = event;
				event.waitUntil(
					lazyModule.load().then(
						loaded => (document.version === version ? editsOnSave(services, saved, { document, reason }, loaded) : []),
						(error: unknown) => {
							services.log.error(`Not all could be set on save: ${errorText(error)}`);
							return editsOnSave(services, saved, { document, reason }, undefined);
						},
					),
				);
			}),
		),
	);
}

/** Whether saving a document may do more than set a date that it has. */
function asksForMore({ settings }: Services, { uri }: vscode.TextDocument): boolean {
	return settings.progressOnSave(uri) || settings.modifiedDateAddMissing(uri);
}

type Saving = Pick<vscode.TextDocumentWillSaveEvent, 'document' | 'reason'>;

function editsOnSave(
	services: Services,
	saved: SavedTexts,
	{ document: text, reason }: Saving,
	loaded: typeof lazy | undefined,
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
		text.offsetAt(text.lineAt(text.lineCount - 1).range.end) > MAX_SAVE_LENGTH
	) {
		return [];
	}
	const document = documents.get(text);
	const now = clock();
	const isMissing =
		settings.modifiedDateAddMissing(text.uri) &&
		documents.isTaskMarkdown(text) &&
		!document.fields.some(field => field.name === 'modified');
	const dates = setting === 'off' ? [] : isMissing ? (loaded?.addModified(document, text, now) ?? []) : touch(document, now);
	const edits = [...dates, ...(loaded && settings.progressOnSave(text.uri) ? loaded.progressEdits(text.getText(), document) : [])];
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
	return (
		changed.length === 0 ||
		changed.some(index => !dateLines.has(index)) ||
		contentApartFromDates(document) !== contentApartFromDates(parseBefore())
	);
}
