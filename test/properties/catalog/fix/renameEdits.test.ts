import { assert } from 'chai';
import * as fc from 'fast-check';
import { renameEdits, type Renaming } from '../../../../src/catalog/fix/renameEdits';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { applyEdits } from '../../../../src/document/text';
import { catalogOf, documentIn, uriOf, type Texts } from '../../../unit/catalog/catalogOf';

interface Move {
	readonly from: string;
	readonly to: string;
	readonly id?: string;
}

/** The texts after the moves, by their new paths. */
function moved(texts: Texts, ...moves: readonly Move[]): Record<string, string> {
	const catalog = catalogOf(texts);
	const renamings = moves.map(({ from, to, id }): Renaming => {
		const entry = catalog.get(uriOf(from));
		assert.isDefined(entry, from);
		return { from: entry as NonNullable<typeof entry>, folder: 'work', path: to, id };
	});
	const edits = new Map(renameEdits(catalog, renamings, documentIn(texts)).map((change) => [change.uri, change.edits]));
	return Object.fromEntries(Object.entries(texts).map(([path, text]) => [
		moves.find(({ from }) => from === path)?.to ?? path,
		applyEdits(typeof text === 'string' ? text : text.join('\n'), edits.get(uriOf(path)) ?? []),
	]));
}

describe('renameEdits', () => {
	it('keeps what every relation means, and every other character, wherever documents go', () => {
		const folder = fc.constantFrom('', 'docs/', 'docs/tasks/', 'a b/', 'ä/');
		const name = fc.constantFrom('lamp', 'LAN-7-glass', 'fuse box', 'ü(1)', '100%');
		const path = fc.tuple(folder, name).map(([at, stem]) => `${at}${stem}.md`);
		const encoded = (to: string): string => to.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
		fc.assert(fc.property(fc.uniqueArray(path, { minLength: 3, maxLength: 6 }), path, fc.nat(), (paths, to, which) => {
			const from = paths[which % paths.length] ?? '';
			fc.pre(!paths.includes(to));
			const ups = (at: string): string => '../'.repeat(at.split('/').length - 1);
			const texts = Object.fromEntries(paths.map((at) => [at, paths.map((other) => `[${other}](${ups(at)}${encoded(other)}#x) [y](</${other.replace('%', '%25')}>)`).join('\r\n')]));
			const after = moved(texts, { from, to });
			const meaningOf = (of: Texts, at: string): (string | undefined)[] => relationIndexOf(catalogOf(of)).outgoing(uriOf(at)).map((relation) => relation.to?.path);
			for (const at of paths) {
				const expected = meaningOf(texts, at).map((target) => (target === from ? to : target));
				assert.deepEqual(meaningOf(after, at === from ? to : at), expected);
				const withoutPaths = (text: string | undefined): string | undefined => text?.replace(/\]\((?:<[^>]*>|[^)#]*)/g, '](');
				assert.equal(withoutPaths(after[at === from ? to : at]), withoutPaths(texts[at]));
			}
		}), { numRuns: 40 });
	});
});
