import { editDiff } from '../action/editDiff';
import { findEntry, isToolResult } from './findEntry';
import { refusedResult } from './refusedResult';
import type { ComputeChange, ToolHost } from './toolHost';
import { dataResult, type ToolResult } from './toolResult';

/** Changes one document, or computes the change for a confirmation. The answer has the changed lines as a diff. */
export async function changeTool(host: ToolHost, path: string, compute: ComputeChange, isDryRun: boolean): Promise<ToolResult> {
	const entry = findEntry(await host.catalog(), path);
	if (isToolResult(entry)) {
		return entry;
	}
	const outcome = await host.change(entry, compute, isDryRun);
	if (outcome.refusal) {
		return refusedResult(outcome.refusal, path);
	}
	const diff = editDiff(path, outcome.before, outcome.edits);
	return dataResult(diff === '' ? { path, unchanged: 'It already is as wanted.' } : { path, diff });
}
