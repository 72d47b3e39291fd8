import type { TaskDocument } from '../document/model/model';
import { KEPT_FOLDER } from './base/keptFolder';
import { isPlanPath, nameWords } from './planPath';

/** Minimum boxes; fewer don't identify a plan. */
export const MIN_ITEMS = 3;

/** Names, or last words of names, of files that aren't plans, whatever boxes they have. */
const OTHER_FILES: ReadonlySet<string> = new Set(
	'readme changelog changes history contributing security license agents claude gemini skill constitution guide guides guidelines runbook playbook handbook tutorial howto prompt template instructions notes'.split(
		' ',
	),
);
/** Folders whose files aren't plans. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(
	'skill skills prompt prompts command commands agent agents template templates fixture guide guides runbook runbooks playbooks tutorial tutorials rules steering memory memories memory-bank memory_bank memorybank examples samples'.split(
		' ',
	),
);
/** Folders that belong to a format; files in them that aren't documents of the format are reference material. */
const FORMAT_FOLDERS = new RegExp(
	String.raw`(?:^|/)(?:specs/${KEPT_FOLDER}\d{3,14}-[^/]+|openspec|\.kiro|\.planning|conductor|\.specify)/`,
	'u',
);

/**
 * Whether a document's boxes and its place identify it as a plan: at least three items, and a path with a word for
 * plans, tasks, stories and the like. Excludes guides, runbooks, prompts, templates, fixtures and changelogs.
 * @param path relative to the workspace folder, `/` between segments
 */
export function isBoxPlan({ items }: Pick<TaskDocument, 'items'>, path: string): boolean {
	return (
		items.length >= MIN_ITEMS && items.filter(({ state }) => state !== 'other').length >= MIN_ITEMS && mayBePlan(path) && isPlanPath(path)
	);
}

/** Whether the file is not one of those that have boxes and parts for other purposes, such as guides and prompts. */
export function mayBePlan(path: string): boolean {
	if (FORMAT_FOLDERS.test(path)) {
		return false;
	}
	const segments = path.normalize('NFC').split('/');
	const name = (segments.pop() ?? '').replace(/\.\w+$/u, '');
	return !(
		segments.some(segment => OTHER_FOLDERS.has(segment.replace(/^\./u, '').toLowerCase())) ||
		OTHER_FILES.has(nameWords(name).at(-1) ?? '') ||
		OTHER_FILES.has(name.toLowerCase().split('.')[0] ?? '') ||
		/^_?template/iu.test(name)
	);
}
