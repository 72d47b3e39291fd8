import * as vscode from 'vscode';
import { unitMembers } from '../../catalog/group/units';
import type { Entry } from '../../catalog/entry';

/** A card as the commands of the view take it: like a row of the view. */
export interface CardRow {
	readonly kind: 'document' | 'unit';
	readonly uri: vscode.Uri;
	readonly entry: Entry;
}

/** The rows of cards. Ids of cards that are no longer shown are ignored. */
export function cardRows(entries: readonly Entry[], ids: readonly string[]): readonly CardRow[] {
	const wanted = new Set(ids);
	const byId = new Map(entries.filter(({ uri }) => wanted.has(uri)).map(entry => [entry.uri, entry]));
	return [...wanted].flatMap(id => {
		const entry = byId.get(id);
		return entry ? [{ kind: unitMembers(entry) ? ('unit' as const) : ('document' as const), uri: vscode.Uri.parse(entry.uri, true), entry }] : [];
	});
}
