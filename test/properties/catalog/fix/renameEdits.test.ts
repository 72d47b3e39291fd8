import { assert } from 'chai';
import * as fc from 'fast-check';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { catalogOf, uriOf, type Texts } from '../../../unit/catalog/catalogOf';
import { moved } from '../../../unit/catalog/fix/moved';

describe('renameEdits', () => {
	it('keeps what every relation means, and every other character, wherever documents go', () => {
		const folder = fc.constantFrom('', 'docs/', 'docs/tasks/', 'a b/', 'ä/');
		const name = fc.constantFrom('lamp', 'LAN-7-glass', 'fuse box', 'ü(1)', '100%');
		const path = fc.tuple(folder, name).map(([at, stem]) => `${at}${stem}.md`);
		const encoded = (to: string): string =>
			to
				.split('/')
				.map(encodeURIComponent)
				.join('/')
				.replace(/[()]/g, sign => `%${sign.charCodeAt(0).toString(16)}`);
		fc.assert(
			fc.property(fc.uniqueArray(path, { minLength: 3, maxLength: 6 }), path, fc.nat(), (paths, to, which) => {
				const from = paths[which % paths.length] ?? '';
				fc.pre(!paths.includes(to));
				const ups = (at: string): string => '../'.repeat(at.split('/').length - 1);
				const texts = Object.fromEntries(
					paths.map(at => [
						at,
						paths.map(other => `[${other}](${ups(at)}${encoded(other)}#x) [y](</${other.replace('%', '%25')}>)`).join('\r\n'),
					]),
				);
				const after = moved(texts, { from, to });
				const meaningOf = (of: Texts, at: string): (string | undefined)[] =>
					relationIndexOf(catalogOf(of))
						.outgoing(uriOf(at))
						.map(relation => relation.to?.path);
				for (const at of paths) {
					const expected = meaningOf(texts, at).map(target => (target === from ? to : target));
					assert.deepEqual(meaningOf(after, at === from ? to : at), expected);
					const withoutPaths = (text: string | undefined): string | undefined => text?.replace(/\]\((?:<[^>]*>|[^)#]*)/g, '](');
					assert.equal(withoutPaths(after[at === from ? to : at]), withoutPaths(texts[at]));
				}
			}),
			{ numRuns: 40 },
		);
	});
});
