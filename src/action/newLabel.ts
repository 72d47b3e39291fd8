import { documentLanguage } from '../document/edit/documentLanguage';
import { modifiedLabel } from '../document/edit/modifiedLabel';
import { en } from '../document/language/en';
import type { Language } from '../document/language/language';
import { LANGUAGES } from '../document/language/languages';
import { traitsOf } from '../document/model/fieldForm';
import { languagesOfLabel, type FieldName } from '../document/model/fieldName';
import type { Field, TaskDocument } from '../document/model/model';

/**
 * The label for a field that is added to a document: in its language, or in that of its front matter's keys, and
 * `blocked_by` in front matter with lowercase keys, which is the usual case, else `Blocked By`.
 */
export function newLabel(document: TaskDocument, name: FieldName): string {
	if (name === 'modified') {
		return modifiedLabel(document);
	}
	const keys = document.fields.filter(field => traitsOf(field).sibling === 'key');
	const isLower = document.frontMatter !== undefined && keys.every(({ label }) => label.charAt(0) === label.charAt(0).toLowerCase());
	const language = document.frontMatter === undefined ? documentLanguage(document) : keyLanguage(keys);
	const own = language === en ? undefined : language.labels[name]?.[0];
	if (own !== undefined) {
		return isLower ? own.toLowerCase().replaceAll(' ', '_') : own;
	}
	return isLower
		? name.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`)
		: name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/gu, ' $&');
}

/** The language that has all labels of known fields; English where there is none, and where English has one of them. */
function keyLanguage(keys: readonly Field[]): Language {
	const known = keys.filter(({ name }) => name !== undefined).map(({ label }) => languagesOfLabel(label));
	const isForeign = known.length > 0 && known.every(languages => languages.length > 0 && !languages.includes(en));
	return (isForeign ? LANGUAGES.find(language => known.every(languages => languages.includes(language))) : undefined) ?? en;
}
