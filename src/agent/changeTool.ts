import { editDiff } from '../action/editDiff';
import { findEntry, isToolResult } from './findEntry';
import { refusedResult } from './refusedResult';
import type { ComputeChange, ToolHost } from './toolHost';
import { dataResult, type ToolResult } from './toolResult';

/** Changes one document. The answer has the changed lines as a diff. */
export async function changeTool(host: ToolHost, path: string, compute: ComputeChange): Promise<ToolResult> {
	const entry = findEntry(await host.catalog(path), path);
	if (isToolResult(entry)) {
		return entry;
	}
	const outcome = await host.change(entry, compute, false);
	if (outcome.refusal) {
		return refusedResult(outcome.refusal, path);
	}
	const diff = editDiff(path, outcome.before, outcome.edits);
	return dataResult({
		path,
		...(diff === '' ? { unchanged: 'It already is as wanted.' } : { diff }),
		...(outcome.isUnsaved && { unsaved: 'The document is open in an editor. The change is not saved yet.' }),
	});
}

/** The change as a diff, without making it; undefined if there is nothing to change, or if it would be refused. */
export async function diffOfChange(host: ToolHost, path: string, compute: ComputeChange): Promise<string | undefined> {
	const entry = findEntry(await host.catalog(path), path);
	const outcome = isToolResult(entry) ? undefined : await host.change(entry, compute, true);
	return outcome && !outcome.refusal && outcome.edits.length > 0 ? editDiff(path, outcome.before, outcome.edits) : undefined;
}
