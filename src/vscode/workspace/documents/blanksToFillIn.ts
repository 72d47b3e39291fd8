import type * as vscode from 'vscode';
import type { Placeholder } from '../../../document/placeholder/findPlaceholders';
import { isMarkdown } from '../base/isMarkdown';
import { lengthOf } from '../base/lengthOf';
import { errorText } from '../base/log';
import { placeholdersOf } from './placeholdersOf';
import { isBundledRead, readBundled } from './readBundled';
import { roleOf } from './roleOf';
import type { TaskDocuments } from './taskDocuments';

/** Longer documents, in UTF-16 characters, are not searched. */
const MAX_LENGTH = 1_000_000;

/** What finding blanks needs. */
interface Services {
	readonly extensionUri: vscode.Uri;
	readonly documents: TaskDocuments;
	readonly log: vscode.LogOutputChannel;
}

/**
 * The blanks that somebody has to fill in; none in templates, in other Markdown and in very long documents. Never throws.
 * @param onRead called once the bundled templates, by which blanks are recognized, have been read; there are none before
 */
export function blanksToFillIn(services: Services, text: vscode.TextDocument, onRead: () => void): readonly Placeholder[] {
	const { documents, log } = services;
	const logError = (error: unknown): void => log.error(`Looking for blanks failed: ${errorText(error)}`);
	try {
		if (!isMarkdown(text) || lengthOf(text) > MAX_LENGTH || !/^(?:task|copy)$/.test(roleOf(documents, text))) {
			return [];
		}
		if (isBundledRead()) {
			return placeholdersOf(documents.get(text));
		}
		readBundled(services).then(onRead, logError);
	} catch (error) {
		logError(error);
	}
	return [];
}
