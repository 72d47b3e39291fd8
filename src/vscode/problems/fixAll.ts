import { safeEdits } from '../../document/fix/fixesOf';
import { applyEdits } from '../../document/model/text';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';
import { problemMessages } from './problemMessages';

/**
 * `taskDocs.fixAll`: applies the safe fixes of documents in one step, and shows how many problems were fixed and how many
 * remain.
 */
export async function fixAll(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length === 0) {
		return;
	}
	const counts = new Map<string, { readonly before: number; readonly after: number }>();
	await changeDocuments(
		services,
		uris,
		(document, text) => {
			const { documents, problems, clock } = services;
			const uri = text.uri.toString();
			const before = problems.toFix(document, uri);
			const source = text.getText();
			const edits = safeEdits(source, document, before, { now: clock() });
			const after = edits.length === 0 ? before : problems.toFix(documents.parse(applyEdits(source, edits), text.uri), uri);
			counts.set(uri, { before: before.length, after: after.length });
			return { edits };
		},
		{
			argument,
			result: outcomes => {
				const done = uris.flatMap((uri, index) => (outcomes[index]?.kind === 'refused' ? [] : (counts.get(uri.toString()) ?? [])));
				const left = done.reduce((sum, { after }) => sum + after, 0);
				const fixed = done.reduce((sum, { before, after }) => sum + Math.max(0, before - after), 0);
				return done.length === 0 ? undefined : left === 0 ? problemMessages.allFixed(fixed) : problemMessages.fixed(fixed, left);
			},
		},
	);
}
