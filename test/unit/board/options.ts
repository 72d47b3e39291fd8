import type { Catalog } from '../../../src/catalog/catalog';
import { relationIndexOf } from '../../../src/catalog/relations/relationIndex';
import type { CardOptions } from '../../../src/board/boardModel';
import { englishWords } from '../../../src/board/englishWords';

/** What a board of a catalog is made with, on November 28, 2026. */
export function optionsFor(catalog: Catalog): CardOptions {
	return {
		relations: relationIndexOf(catalog),
		today: { year: 2026, month: 11, day: 28 },
		dueSettings: () => ({ soonDays: 7, staleDays: 14 }),
		problemsOf: uri => catalog.get(uri)?.problems.length ?? 0,
		words: englishWords,
	};
}
