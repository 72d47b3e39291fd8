import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { nameKey } from '../relations/nameIndex';

/** Maximum digits of a number that is incremented. */
const MAX_DIGITS = 9;

/**
 * The id after the highest of the same kind in the document's workspace folder, with as many digits: `LAN-008` after
 * `LAN-007`; for a dated id, the day's next number. Undefined for an id without a number.
 */
export function nextId({ id, folder }: Entry, catalog: Catalog): string | undefined {
	const parts = /^(\d{4}-\d\d-\d\d_)(\d{1,9})(_.*)?$/u.exec(id ?? '') ?? /^(.*?)(\d{1,9})()$/u.exec(id ?? '');
	if (!parts) {
		return undefined;
	}
	const [, head = '', digits = '', tail = ''] = parts;
	const wanted = nameKey(head);
	let highest = 0;
	for (const entry of catalog.entries) {
		const key = entry.folder === folder && entry.id !== undefined ? nameKey(entry.id) : '';
		const number = key.startsWith(wanted) ? /^\d+/u.exec(key.slice(wanted.length, wanted.length + MAX_DIGITS + 1))?.[0] : undefined;
		highest = number !== undefined && number.length <= MAX_DIGITS ? Math.max(highest, Number(number)) : highest;
	}
	return `${head}${String(highest + 1).padStart(digits.length, '0')}${tail}`;
}
