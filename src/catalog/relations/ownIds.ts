import { isIdWord, isSeparated } from '../../document/relation/idWords';
import type { Entry } from '../entry';
import { leadingId } from './leadingId';
import { stemOf } from './paths';

/** An id of a document as it is written, and what says so: its id field, the beginning of its file's name or its title. */
export interface OwnId {
	readonly id: string;
	readonly kind: 'id' | 'file-id' | 'title';
}

/** `LAN-7: Lamp`, `LAN-7 - Lamp`, `[LAN-7] Lamp`, `Task LAN-7`. In `SHA-256 checksums` it may be any word. */
const TITLE_ID = /^(?:\p{L}{1,20}:? |\[)?(\p{Lu}[\p{Lu}\d]{1,11}[-_]\d{1,8})(?=\]|:| [-–—|] |$)/u;

/**
 * The ids of a document that are recognized in prose. Exact, since prose has many similar words (`UTF-8`, `v2`): numbers
 * and words without a digit are none, and those that no field says must be a task document's, with a separator; one in a
 * file's name must be in capital letters or in the title too. None of a template.
 */
export function ownIds({
	id,
	path,
	title,
	isTemplate,
	isTaskDocument,
}: Pick<Entry, 'id' | 'path' | 'title' | 'isTemplate' | 'isTaskDocument'>): readonly OwnId[] {
	if (isTemplate) {
		return [];
	}
	const found: OwnId[] = [];
	if (id !== undefined && isIdWord(id)) {
		found.push({ id, kind: 'id' });
	}
	const fileId = isTaskDocument ? leadingId(`${stemOf(path)} `) : undefined;
	if (
		fileId !== undefined &&
		isIdWord(fileId) &&
		isSeparated(fileId) &&
		(fileId === fileId.toUpperCase() || title.toLowerCase().includes(fileId.toLowerCase()))
	) {
		found.push({ id: fileId, kind: 'file-id' });
	}
	const titleId = isTaskDocument ? TITLE_ID.exec(title)?.[1] : undefined;
	if (titleId !== undefined) {
		found.push({ id: titleId, kind: 'title' });
	}
	return found;
}
