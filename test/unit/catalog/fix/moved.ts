import { assert } from 'chai';
import { renameEdits, type Renaming } from '../../../../src/catalog/fix/renameEdits';
import { applyEdits } from '../../../../src/document/model/text';
import { catalogOf, documentIn, uriOf, type Texts } from '../catalogOf';

interface Move {
	readonly from: string;
	readonly to: string;
	readonly id?: string;
	readonly oldId?: string;
}

/** The texts after the moves, by their new paths. */
export function moved(texts: Texts, ...moves: readonly Move[]): Record<string, string> {
	const catalog = catalogOf(texts);
	const renamings = moves.map(({ from, to, id, oldId }): Renaming => {
		const entry = catalog.get(uriOf(from));
		assert.isDefined(entry, from);
		return { from: entry as NonNullable<typeof entry>, folder: 'work', path: to, id, oldId };
	});
	const edits = new Map(renameEdits(catalog, renamings, documentIn(texts)).map(change => [change.uri, change.edits]));
	return Object.fromEntries(
		Object.entries(texts).map(([path, text]) => [
			moves.find(({ from }) => from === path)?.to ?? path,
			applyEdits(typeof text === 'string' ? text : text.join('\n'), edits.get(uriOf(path)) ?? []),
		]),
	);
}
