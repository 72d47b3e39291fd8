import * as vscode from 'vscode';
import { traitsOf } from '../../document/model/fieldForm';
import type { FamilyName } from '../../document/model/family';
import type { FieldPlace } from '../../action/convert/convertResult';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { folderKey } from '../workspace/base/workspaceFolder';

/** Maximum documents to examine; those of the same family come first. */
const MAX_DOCUMENTS = 25;

/** Where the documents of the workspace folder mostly keep their status; undefined if there are none. */
export async function usualPlace(
	{ catalog, documents }: Services,
	uri: vscode.Uri | undefined,
	family: FamilyName,
): Promise<FieldPlace | undefined> {
	const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) {
		return undefined;
	}
	const root = `${folderKey(folder.uri)}/`;
	const entries = (await catalog.whenIndexed()).entries.filter(
		entry => entry.isTaskDocument && entry.uri.startsWith(root) && entry.uri !== uri.toString(),
	);
	const sample = [...entries].sort((a, b) => Number(b.family === family) - Number(a.family === family)).slice(0, MAX_DOCUMENTS);
	const alike = sample.some(entry => entry.family === family) ? sample.filter(entry => entry.family === family) : sample;
	const read = await Promise.all(alike.map(entry => readDocument(documents, vscode.Uri.parse(entry.uri))));
	const fields = read.flatMap(document => document?.status.field ?? []);
	const keys = fields.filter(field => traitsOf(field).sibling === 'key').length;
	return fields.length === 0 ? undefined : keys * 2 > fields.length ? 'frontMatter' : 'fieldLines';
}
