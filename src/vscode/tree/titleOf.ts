import type * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';

/** The title of a document, or its file name if it isn't in the catalog. */
export function titleOf({ catalog }: Pick<Services, 'catalog'>, uri: vscode.Uri): string {
	return catalog.current.get(uri.toString())?.title ?? nameOf(uri);
}
