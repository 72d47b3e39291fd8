import type { Entry } from '../entry';
import { placesOf } from '../relations/paths';
import { isOver } from '../relations/relationIndex';
import type { Steps } from '../../util/steps';
import { isHistory } from './isHistory';
import type { CheckOptions, Report } from './checkOptions';

/**
 * Listed files that are missing, or already there: a file to modify that is in no folder above the document, while work
 * is left; a file to create that exists although its box is open, or although work has not begun. Not the document
 * itself, a line marked as new, an item that is ticked, or a path whose first folder isn't known either: it may begin
 * anywhere. Linear.
 */
export function* checkPaths(entries: readonly Entry[], { exists }: CheckOptions, report: Report): Steps<void> {
	for (const entry of entries) {
		if (!entry.isTaskDocument || isHistory(entry)) {
			continue;
		}
		for (const { action, path, range, isOpen, item, isNew } of entry.paths) {
			const places = placesOf(entry, path);
			if (action === 'modify') {
				// A file name alone does not tell its folder.
				if (
					path.includes('/') &&
					!isOver(entry) &&
					!isNew &&
					(isOpen || item < 0) &&
					hasStart(places, path, place => exists(entry.folder, place)) &&
					places.every(place => exists(entry.folder, place) === false)
				) {
					report(entry, { code: 'path-missing', range, severity: 'warning', parameters: { path } });
				}
			} else if (
				(isOpen || (item < 0 && entry.status.stage === 'todo')) &&
				places.slice(0, 2).some(place => place !== entry.path && exists(entry.folder, place) === true)
			) {
				report(entry, { code: 'path-exists', range, severity: 'information', parameters: { path } });
			}
			yield;
		}
	}
}

/** Whether the first folder of a path exists at one of its places, so that the path evidently begins there. */
function hasStart(places: readonly string[], path: string, exists: (place: string) => boolean | undefined): boolean {
	const depth = path.split('/').filter(segment => segment !== '' && segment !== '.' && segment !== '..').length;
	return places.some(place => {
		const segments = place.split('/');
		return exists(segments.slice(0, Math.max(1, segments.length - depth + 1)).join('/')) === true;
	});
}
