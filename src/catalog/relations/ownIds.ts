import { isIdWord, isSeparated } from '../../document/relation/idWords';
import type { Entry } from '../entry';
import { leadingId } from './leadingId';
import { stemOf } from './paths';

/** An id of a document as written, and where it comes from: the id field, the beginning of the file name, or the title. */
export interface OwnId {
	readonly id: string;
	readonly kind: 'id' | 'file-id' | 'title';
}

/** `LAN-7: Lamp`, `LAN-7 - Lamp`, `[LAN-7] Lamp`, `Task LAN-7`. Not `SHA-256 checksums`, where nothing marks it as an id. */
const TITLE_ID = /^(?:\p{L}{1,20}:? |\[)?(\p{Lu}[\p{Lu}\d]{1,11}[-_]\d{1,8})(?=\]|:| [-–—|] |$)/u;

/**
 * The ids of a document that are recognized in prose. Strict, since prose has many similar words (`UTF-8`, `v2`): an id
 * needs a letter and a digit. Without an id field, only task documents have ids, and these need a separator; an id in a
 * file name must be in capital letters or also be in the title. Templates have none.
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
