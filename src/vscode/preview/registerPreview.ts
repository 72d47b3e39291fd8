import * as vscode from 'vscode';
import type { DrawnItem, PreviewedDocument, PreviewHost } from '../../preview/previewHost';
import { previewPlugin } from '../../preview/previewPlugin';
import { commandIds, contextKeys, settingKeys } from '../contributions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { lengthOf } from '../workspace/base/lengthOf';
import { errorText } from '../workspace/base/log';
import { blanksToFillIn } from '../workspace/documents/blanksToFillIn';
import { roleOf } from '../workspace/documents/roleOf';
import type { Services } from '../workspace/services';
import { hasMarkdownEditor, openMarkdownEditor } from './openMarkdownEditor';
import { previewWords } from './previewMessages';
import { toggleFromPreview } from './toggleFromPreview';
import { toggleLink } from './toggleLink';

/** Documents longer than this, in UTF-16 characters, are rendered unchanged. */
const MAX_LENGTH = 1_000_000;

/** VS Code's command that renders its previews anew. */
const REFRESH = 'markdown.preview.refresh';

/** A parser of VS Code's Markdown preview. */
type Parser = Parameters<typeof previewPlugin>[0];

/** What VS Code's Markdown preview and tests use. */
export interface Preview extends vscode.Disposable {
	/** Adds our rules to the parser of VS Code's Markdown preview. */
	readonly extendMarkdownIt: (markdown: Parser) => Parser;
	/** What a click on a check box in the preview runs. */
	readonly handleUri: (link: vscode.Uri) => Promise<void>;
}

/** Registers what VS Code's own preview shows of task documents, clicks in it, and the way to VS Code's Markdown Editor. */
export function registerPreview(services: Services, extensionId: string): Preview {
	const { settings, documents, clock, log } = services;
	let isDrawn = false;
	const refresh = (): void => {
		if (isDrawn) {
			vscode.commands
				.executeCommand(REFRESH)
				.then(undefined, (error: unknown) => log.debug(`Refreshing previews failed: ${errorText(error)}`));
		}
	};
	const documentOf = (source: string): PreviewedDocument | undefined => {
		// VS Code's parser gets a text without the document that it is from.
		const text = vscode.workspace.textDocuments.find(
			each => isMarkdown(each) && lengthOf(each) === source.length && each.getText() === source,
		);
		if (!text || source.length > MAX_LENGTH || !/^(?:task|copy)$/u.test(roleOf(documents, text))) {
			return undefined;
		}
		isDrawn = true;
		return {
			document: documents.get(text),
			today: clock().date,
			due: settings.due(text.uri),
			blanks: blanksToFillIn(services, text, refresh),
		};
	};
	const host: PreviewHost = {
		words: previewWords,
		documentOf: source => {
			try {
				return documentOf(source);
			} catch (error) {
				log.error(`Looking for a previewed document failed: ${errorText(error)}`);
				return undefined;
			}
		},
		toggleLink: (environment, item) => linkOf(services, extensionId, environment, item),
		onError: error => log.error(`Drawing a document in the preview failed: ${errorText(error)}`),
	};
	const handleUri = (link: vscode.Uri): Promise<void> => toggleFromPreview(services, link);
	void vscode.commands.executeCommand('setContext', contextKeys.hasMarkdownEditor, hasMarkdownEditor());
	const registrations = vscode.Disposable.from(
		vscode.window.registerUriHandler({ handleUri }),
		vscode.commands.registerCommand(commandIds.openMarkdownEditor, (argument: unknown) => openMarkdownEditor(services, argument)),
		services.dayChange.onDidChange(refresh),
		settings.onDidChange(change => {
			if (change.affectsReading || [settingKeys.previewToggle, settingKeys.dueSoonDays].some(key => change.affects(key))) {
				refresh();
			}
		}),
	);
	return {
		extendMarkdownIt: markdown => previewPlugin(markdown, host),
		handleUri,
		dispose: () => void registrations.dispose(),
	};
}

/** The link of a box in the preview of a document of the workspace, where the user wants to click boxes. */
function linkOf({ settings }: Services, extensionId: string, environment: unknown, item: DrawnItem): string | undefined {
	const uri =
		typeof environment === 'object' && environment !== null && 'currentDocument' in environment ? environment.currentDocument : undefined;
	return uri instanceof vscode.Uri && settings.previewToggle() && vscode.workspace.getWorkspaceFolder(uri)
		? toggleLink(extensionId, { uri: uri.toString(), ...item })
		: undefined;
}
