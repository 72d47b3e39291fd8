import type { ListedDocument } from '../action/listedDocument';
import type { Entry } from '../catalog/entry';
import type { Workspace } from '../node/readWorkspace';

/** Returns the public shape of a workspace's entries. What that needs is only loaded here: tables don't show problems. */
export async function jsonDocuments(workspace: Workspace): Promise<(entry: Entry) => ListedDocument> {
	const [{ listedDocument }, { workspaceProblems }] = await Promise.all([
		import('../action/listedDocument'),
		import('../node/workspaceProblems'),
	]);
	const problems = workspaceProblems(workspace);
	return entry => listedDocument(entry, problems);
}
