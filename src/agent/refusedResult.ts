import type { Refusal } from '../document/model/refusal';
import { refusalSentence } from '../sentences/refusalSentences';
import { errorResult, type ToolResult } from './toolResult';

/** The answer that a document was not read or changed. The reason is data, since it can quote the document. */
export function refusedResult(refusal: Refusal, path: string): ToolResult {
	const isStale = refusal.code === 'unexpected-text' || refusal.code === 'unexpected-value' || refusal.code === 'changed-meanwhile';
	return errorResult(isStale ? 'Nothing was changed. Read the document again.' : 'Nothing was done.', {
		path,
		reason: refusalSentence(refusal, path),
	});
}
