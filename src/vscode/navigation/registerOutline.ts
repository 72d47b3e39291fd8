import * as vscode from 'vscode';
import { settingKeys } from '../contributions';
import { answering } from '../workspace/base/answering';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import { documentSymbols } from './documentSymbols';

/**
 * Provides the checklist of a document for the outline, the breadcrumbs and "Go to Symbol in Editor", while the setting
 * `taskDocs.outline` is on. It is off by default: VS Code shows Markdown headings there, and with a second provider it
 * groups and folds both, and adds a segment to the breadcrumbs.
 */
export function registerOutline({ documents, log, settings }: Services): vscode.Disposable {
	let registration: vscode.Disposable | undefined;
	// Registering a provider makes the outline update.
	const update = (): void => {
		registration?.dispose();
		registration = settings.outline()
			? vscode.languages.registerDocumentSymbolProvider(
					markdownSelector,
					{
						provideDocumentSymbols: answering(log, 'The outline', (text: vscode.TextDocument) =>
							Promise.resolve(isMarkdown(text) ? documentSymbols(documents.get(text)) : []),
						),
					},
					{ label: vscode.l10n.t('Checklist') },
				)
			: undefined;
	};
	update();
	return vscode.Disposable.from(
		settings.onDidChange(change => change.affects(settingKeys.outline) && update()),
		{ dispose: () => void registration?.dispose() },
	);
}
