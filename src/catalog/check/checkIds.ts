import type { Entry } from '../entry';
import { nameKey } from '../relations/nameIndex';
import { parentPath } from '../../util/paths';
import { stemOf } from '../relations/paths';
import type { Steps } from '../../util/steps';
import { isHistory } from './isHistory';
import type { Report } from './checkOptions';

/** Documents of a task that has its own folder share its id. */
const PART = /^(?:task|plan|progress|notes|spec|design|requirements|readme|index|overview|research|tasks)$/iu;
/** Ends of names of documents about another document: `task-7-summary` has the id of `task-7-move-lamps`. */
const COMPANION =
	/[-_. ](?:summary|report|design|notes|plan|roadmap|specifications?|specs?|results?|findings|analysis|review|research|progress|testing|tests?|overview|checklist|handoff|retro(?:spective)?)$/iu;

/** Maximum other documents with the same id that a problem refers to. */
const MAX_RELATED = 8;

/**
 * Task documents of one workspace folder with the same id in their own id fields. Archives, test data and examples may
 * repeat ids. Linear.
 */
export function* checkIds(entries: readonly Entry[], report: Report): Steps<void> {
	const holders = new Map<string, Entry[]>();
	for (const entry of entries) {
		// More than one word is a remark.
		if (
			entry.isTaskDocument &&
			!isHistory(entry) &&
			!isCompanion(entry) &&
			entry.places.id &&
			entry.id !== undefined &&
			/^\S{1,100}$/u.test(entry.id) &&
			/[\p{L}\p{N}]/u.test(entry.id)
		) {
			const key = `${entry.folder}\0${nameKey(entry.id)}`;
			const known = holders.get(key);
			if (known === undefined) {
				holders.set(key, [entry]);
			} else {
				known.push(entry);
			}
		}
		yield;
	}
	for (const alike of holders.values()) {
		const [first, second] = alike;
		if (!first || !second || alike.every(entry => parentPath(entry.path) === parentPath(first.path) && PART.test(stemOf(entry.path)))) {
			continue;
		}
		for (const entry of alike) {
			if (entry.places.id) {
				const related = alike
					.slice(0, MAX_RELATED + 1)
					.flatMap(({ uri, path, places }) => (uri !== entry.uri && places.id ? [{ uri, range: places.id, name: path }] : []))
					.slice(0, MAX_RELATED);
				report(entry, {
					code: 'duplicate-id',
					range: entry.places.id,
					severity: 'warning',
					parameters: { id: entry.id ?? '', other: (entry === first ? second : first).path },
					related,
				});
			}
			yield;
		}
	}
}

function isCompanion({ path, id = '' }: Entry): boolean {
	const stem = stemOf(path);
	return COMPANION.test(stem) && stem.toLowerCase().startsWith(id.toLowerCase());
}
