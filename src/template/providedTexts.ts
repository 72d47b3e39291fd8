import type { FamilyName } from '../document/model/family';

/**
 * Replaces bundledTexts.ts in the extension's bundles, which must load fast. There the templates are separate files,
 * read and provided by code that can access files.
 */
let provided: Readonly<Record<FamilyName, string>> | undefined;

/** Provides the texts of all bundled templates. Must be called before the first use. */
export function provideTexts(texts: Readonly<Record<FamilyName, string>>): void {
	provided = texts;
}

/** The text of a family's own template file; throws if none have been provided. */
export function bundledText(family: FamilyName): string {
	if (!provided) {
		throw new Error('The bundled templates have not been read.');
	}
	return provided[family];
}
