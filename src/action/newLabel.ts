import { traitsOf } from '../document/model/fieldForm';
import type { FieldName } from '../document/model/fieldName';
import type { TaskDocument } from '../document/model/model';
import { modifiedLabel } from '../document/edit/modifiedLabel';

/**
 * The label for a field that is added to a document: `blocked_by` in front matter with lowercase keys, which is the
 * usual case, else `Blocked By`.
 */
export function newLabel(document: TaskDocument, name: FieldName): string {
	if (name === 'modified') {
		return modifiedLabel(document);
	}
	const keys = document.fields.filter(field => traitsOf(field).sibling === 'key');
	const isLower = document.frontMatter !== undefined && keys.every(({ label }) => label.charAt(0) === label.charAt(0).toLowerCase());
	return isLower
		? name.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`)
		: name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/gu, ' $&');
}
