import type { Entry } from '../entry';
import type { Steps } from '../../util/steps';
import { isHistory } from './isHistory';
import type { Report } from './checkOptions';

/**
 * Text that a template of the same workspace folder asks to replace, left in a document that is no longer new. Linear.
 */
export function* checkPlaceholders(entries: readonly Entry[], report: Report): Steps<void> {
	const asked = new Map<string, Set<string>>();
	for (const { isTemplate, folder, blanks } of entries) {
		if (isTemplate && blanks.length > 0) {
			const known = asked.get(folder) ?? new Set();
			blanks.forEach(({ text }) => known.add(text.toLowerCase()));
			asked.set(folder, known);
		}
		yield;
	}
	for (const entry of asked.size > 0 ? entries : []) {
		for (const { text, range } of entry.isTaskDocument && !isHistory(entry) ? entry.blanks : []) {
			if (asked.get(entry.folder)?.has(text.toLowerCase())) {
				report(entry, { code: 'placeholder-left', range, severity: 'information', parameters: { text } });
			}
		}
		yield;
	}
}
