import { traitsOf } from '../model/fieldForm';
import type { TaskDocument } from '../model/model';

/**
 * The label for the modified date of a document that has none yet: `updated` beside `created`, `date_modified` beside
 * `date_created`, `last_updated` in other front matter, `Last Updated` elsewhere.
 */
export function modifiedLabel({ fields, frontMatter }: TaskDocument): string {
	if (!frontMatter) {
		return 'Last Updated';
	}
	const created = fields.find(field => field.name === 'created' && traitsOf(field).sibling === 'key')?.label;
	return created === 'created' ? 'updated' : created === 'date_created' ? 'date_modified' : 'last_updated';
}
