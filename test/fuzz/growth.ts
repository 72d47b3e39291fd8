import { readTextEntry } from '../../src/catalog/files/readEntry';
import { findPlaceholders } from '../../src/document/placeholder/findPlaceholders';
import { parse } from '../../src/document/read/parse';
import { touch } from '../../src/document/edit/touch';
import { readTemplate } from '../../src/template/template';

/** Pieces that have cost time once, or could: each is repeated to a text of a length. */
const PIECES: readonly string[] = [
	'a',
	'\n',
	' ',
	'\t',
	'_',
	'*',
	'**',
	'`',
	'``x',
	'[',
	']',
	'[a',
	'[a]',
	'](',
	'<!--',
	'-->',
	'<',
	'<div>\n',
	'> ',
	'>\n',
	'- ',
	'- [ ] x\n',
	'- [ ] ',
	'  - [x] a\n',
	'1. ',
	'# ',
	'# a\n',
	'|',
	'| a ',
	'|-',
	'| a | b |\n|---|---|\n',
	'~~~\n',
	'```\n',
	'---\n',
	'===\n',
	'a: b\n',
	'**a:** b\n',
	'**a',
	'Status: ',
	'{',
	'[{',
	'&a *a ',
	'"',
	'\\',
	'\uFEFF',
	'\u2028',
	'2026-01-08 ',
	'[High/Low] ',
	'[[a]] ',
	'[a]: b\n',
	'/',
	'- ',
	'YYYY-MM-DD',
	'😀',
	', ',
	'%',
	'1/2 ',
	'# \\',
];
const HEADS: readonly string[] = ['', '---\n', '# T\n\n**Status:** ', '- [ ] ', '| ', '<!-- '];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
	parse: text => parse(text).boxes.length,
	entry: text => readTextEntry(text, { uri: 'file:///w/a.md', folder: 'w', path: 'a.md' }),
	placeholders: text => findPlaceholders(parse(text).lines).length,
	touch: text => touch(parse(text), { date: { year: 2026, month: 3, day: 2 }, hour: 12, minute: 5, second: 9, offsetMinutes: 0 }).length,
	template: text => readTemplate(text),
};

/** Who is disturbed each time is not disturbed. */
const LOOKS = 4;

/** How often as long each reader takes for a text twice as long, the worst of all pieces. */
export function growthOf(length = 200_000): readonly { readonly name: string; readonly ratio: number }[] {
	return Object.entries(READERS).map(([name, read]) => {
		let worst = { name, ratio: 0 };
		for (const head of HEADS) {
			for (const piece of PIECES) {
				const text = (size: number): string => head + piece.repeat(Math.ceil(size / piece.length));
				const texts = [text(length), text(2 * length)] as const;
				const ratioOf = (runs: number): { readonly long: number; readonly ratio: number } => {
					const short = bestOf(runs, () => read(texts[0]));
					const long = bestOf(runs, () => read(texts[1]));
					return { long, ratio: long / short };
				};
				// Most are linear at first sight; further looks are for those that are not, or were disturbed.
				let { long, ratio } = ratioOf(1);
				for (let look = 0; look < LOOKS && ratio > 2.2; look++) {
					const again = ratioOf(5);
					[long, ratio] = again.ratio < ratio ? [again.long, again.ratio] : [long, ratio];
				}
				// What takes a few milliseconds says nothing about growth.
				if (long > 15 && ratio > worst.ratio) {
					worst = { name: `${name} of ${JSON.stringify(head + piece)}`, ratio };
				}
			}
		}
		return worst;
	});
}

/** The shortest time of so many runs, in milliseconds: what disturbs only makes longer. */
function bestOf(runs: number, work: () => unknown): number {
	let best = Infinity;
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		work();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}
