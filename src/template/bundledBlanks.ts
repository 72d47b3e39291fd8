import type { FamilyName } from '../document/model/family';
import { splitLines } from '../document/model/text';
import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import { bundledText } from './bundledTexts';
import { sampleTexts } from './sampleTexts';
import { stripInstructions } from './stripInstructions';

/** What a family's own template leaves to fill in. */
export interface BundledBlanks {
	/** Sample texts without brackets, for findPlaceholders. */
	readonly samples: ReadonlySet<string>;
	/** The labels of all its blanks. */
	readonly labels: ReadonlySet<string>;
}

const cache = new Map<FamilyName, BundledBlanks>();

/** The blanks of a family's own template, without reading the rest of it as bundledTemplate does. */
export function bundledBlanks(family: FamilyName): BundledBlanks {
	let blanks = cache.get(family);
	if (!blanks) {
		const text = stripInstructions(bundledText(family), { sections: [] });
		const samples = sampleTexts(text);
		blanks = { samples, labels: new Set(findPlaceholders(splitLines(text), { samples }).map(({ label }) => label)) };
		cache.set(family, blanks);
	}
	return blanks;
}
