import { en } from '../language/en';
import { traitsOf } from '../model/fieldForm';
import { documentLanguage } from './documentLanguage';
import type { TaskDocument } from '../model/model';

/**
 * The label for the modified date of a document that has none yet: `updated` beside `created`, `date_modified` beside
 * `date_created`, `last_updated` in other front matter; elsewhere `Last Updated`, or the usual label of the document's
 * language.
 */
export function modifiedLabel(document: TaskDocument): string {
	const { fields, frontMatter } = document;
	if (!frontMatter) {
		const language = documentLanguage(document);
		return (language === en ? undefined : language.labels.modified?.[0]) ?? 'Last Updated';
	}
	const created = fields.find(field => field.name === 'created' && traitsOf(field).sibling === 'key')?.label;
	return created === 'created' ? 'updated' : created === 'date_created' ? 'date_modified' : 'last_updated';
}
