import type { FamilyName } from '../document/model/family';
import { bundledText } from './bundledTexts';
import { sampleTexts } from './sampleTexts';
import { stripInstructions } from './stripInstructions';

const cache = new Map<FamilyName, ReadonlySet<string>>();

/**
 * The sample texts without brackets of a family's own template, as in bundledTemplate, without reading the rest of it.
 */
export function bundledSamples(family: FamilyName): ReadonlySet<string> {
	let samples = cache.get(family);
	if (!samples) {
		samples = sampleTexts(stripInstructions(bundledText(family), { sections: [] }));
		cache.set(family, samples);
	}
	return samples;
}
