import type { FamilyName } from '../document/model/family';

/**
 * What takes the place of bundledTexts.ts in the extension's bundles, which are loaded before the first document is
 * shown: there the templates lie beside them as files, and whoever can read files provides them.
 */
let provided: Readonly<Record<FamilyName, string>> | undefined;

/** Hands in the texts of all bundled templates, before the first is asked for. */
export function provideTexts(texts: Readonly<Record<FamilyName, string>>): void {
	provided = texts;
}

/** The text of a family's own template, as its file has it; throws when none have been provided. */
export function bundledText(family: FamilyName): string {
	if (!provided) {
		throw new Error('The bundled templates have not been read.');
	}
	return provided[family];
}
