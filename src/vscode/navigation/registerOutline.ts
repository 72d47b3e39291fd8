import * as vscode from 'vscode';
import { settingKeys } from '../contributions';
import { answering } from '../workspace/base/answering';
import { isMarkdown } from '../workspace/base/isMarkdown';
import type { LazyModule } from '../workspace/modules/lazyModule';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/**
 * Offers the checklist of a document for the outline, the breadcrumbs and "Go to Symbol in Editor", while the setting
 * `taskDocs.outline` is on. It is off by default: VS Code shows the headings of Markdown there, and with a second
 * offer puts both under headings of their own, folded, and one crumb more into the breadcrumbs.
 */
export function registerOutline({ documents, log, settings }: Services, lazyModule: LazyModule<typeof lazy>): vscode.Disposable {
	let registration: vscode.Disposable | undefined;
	// Registered anew, since that is what makes the outline ask again.
	const update = (): void => {
		registration?.dispose();
		registration = settings.outline()
			? vscode.languages.registerDocumentSymbolProvider(
					markdownSelector,
					{
						provideDocumentSymbols: answering(log, 'The outline', async (text: vscode.TextDocument) =>
							isMarkdown(text) ? (await lazyModule.load()).documentSymbols(documents.get(text)) : [],
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
