import { compareEntries, type Catalog } from './catalog';
import type { Entry } from './entry';

/** The URIs of documents that only one of two catalogs has, or that have another entry in each. Linear in both. */
export function changedBetween({ entries: before }: Catalog, { entries: now }: Catalog): string[] {
	const changed: string[] = [];
	for (let at = 0, from = 0; at < now.length || from < before.length;) {
		const [old, entry] = [before[from], now[at]];
		const order = old === entry ? 0 : old && entry ? compareEntries(old, entry) : old ? -1 : 1;
		if (old !== entry) {
			changed.push(((order > 0 ? entry : old) as Entry).uri);
		}
		from += Number(order <= 0);
		at += Number(order >= 0);
	}
	return changed;
}
