import { isInPlanFolder, mayHoldPlanFolder, PLAN_FOLDERS } from '../../format/planFolders';
import { SPRINT_STATUS } from '../../format/sprintStatus';
import { lastSegment, parentPath } from '../../util/paths';
import { createGlobMatcher, globBase, withoutAnchors, type GlobMatcher } from './glob';
import { parseIgnoreFile, type IgnoreRules } from './ignoreFile';
import type { Scope } from './source';

/** `taskDocs.files.include` when it is not set; package.json says the same, which a test compares. */
export const DEFAULT_INCLUDE: readonly string[] = ['**/*.md', '**/*.markdown'];

/** `taskDocs.files.exclude` when it is not set; package.json says the same, which a test compares. */
export const DEFAULT_EXCLUDE: readonly string[] = [
	'**/node_modules/**',
	'**/bower_components/**',
	'**/vendor/**',
	'**/.git/**',
	'**/.venv/**',
	'**/venv/**',
	'**/__pycache__/**',
	'**/dist/**',
	'**/out/**',
	'**/build/**',
	'**/target/**',
	'**/coverage/**',
	'**/.next/**',
	'**/.vscode-test/**',
];

/** The defaults of `files.exclude` and `search.exclude` in VS Code, for use without VS Code. */
export const DEFAULT_FILES_EXCLUDE: ExcludeSetting = {
	'**/.git': true,
	'**/.svn': true,
	'**/.hg': true,
	'**/CVS': true,
	'**/.DS_Store': true,
	'**/Thumbs.db': true,
};
export const DEFAULT_SEARCH_EXCLUDE: ExcludeSetting = { '**/node_modules': true, '**/bower_components': true, '**/*.code-search': true };

/** The value of `files.exclude` or `search.exclude`: only `true` excludes; conditions on siblings (`when`) are not supported. */
export type ExcludeSetting = Readonly<Record<string, unknown>>;

export interface ScopeOptions {
	/** Globs relative to the workspace folder. One that names no extension (`docs/**`, `docs`) means the Markdown files there. */
	readonly include?: readonly string[] | undefined;
	/** Globs relative to the workspace folder; one that matches a folder excludes all below it. */
	readonly exclude?: readonly string[] | undefined;
	/** VS Code's `files.exclude`. */
	readonly filesExclude?: ExcludeSetting | undefined;
	/** VS Code's `search.exclude`. */
	readonly searchExclude?: ExcludeSetting | undefined;
	/** Whether `.gitignore` files count. */
	readonly useIgnoreFiles?: boolean | undefined;
	/** Whether folders of tools for plans count even where a `.gitignore` leaves them out. */
	readonly includeIgnoredPlans?: boolean | undefined;
	/** Workspace-relative folders for plans besides those of the known tools. */
	readonly planFolders?: readonly string[] | undefined;
}

/** Which files of a workspace folder count. Missing options have their defaults; invalid globs match nothing. */
export function createScope(options: ScopeOptions = {}): Scope {
	const include = (options.include ?? DEFAULT_INCLUDE).filter(glob => withoutAnchors(glob) !== '');
	const excludes = createGlobMatcher([
		...(options.exclude ?? DEFAULT_EXCLUDE),
		...switchedOn(options.filesExclude),
		...switchedOn(options.searchExclude),
	]);
	const bases = include.map(globBase);
	return scopeWith(
		{
			includes: createIncludeMatcher(include),
			mayInclude: folder => bases.some(base => isWithin(folder, base) || isWithin(base, folder)),
			excludes,
			useIgnoreFiles: options.useIgnoreFiles ?? true,
			includeIgnoredPlans: options.includeIgnoredPlans ?? false,
			planFolders: options.planFolders ?? [],
		},
		new Map(),
	);
}

interface Rules {
	readonly includes: GlobMatcher;
	/** Whether the folder may contain an included file, at any depth. */
	readonly mayInclude: (folder: string) => boolean;
	readonly excludes: GlobMatcher;
	readonly useIgnoreFiles: boolean;
	readonly includeIgnoredPlans: boolean;
	readonly planFolders: readonly string[];
}

/** @param ignoreFiles by their folder. */
function scopeWith(rules: Rules, ignoreFiles: ReadonlyMap<string, IgnoreRules>): Scope {
	const { includes, mayInclude, excludes, useIgnoreFiles, includeIgnoredPlans, planFolders } = rules;
	const entered = new Map([['', true]]);
	/** Folders that are entered although they are ignored. */
	const hidden = new Set<string>();
	const isHidden = (path: string, isFolder: boolean): boolean => hidden.has(parentPath(path)) || isIgnored(ignoreFiles, path, isFolder);
	const entersFolder = (path: string): boolean => {
		const known = entered.get(path);
		if (known !== undefined) {
			return known;
		}
		let enters = entersFolder(parentPath(path)) && mayInclude(path) && !excludes(path);
		if (enters && isHidden(path, true)) {
			enters = includeIgnoredPlans && (isInPlanFolder(path, planFolders) || mayHoldPlanFolder(path, planFolders));
			hidden.add(path);
		}
		entered.set(path, enters);
		return enters;
	};
	return {
		entersFolder,
		includesFile: path =>
			(includes(path) || lastSegment(path) === SPRINT_STATUS) &&
			entersFolder(parentPath(path)) &&
			!excludes(path) &&
			(!isHidden(path, false) || (includeIgnoredPlans && isInPlanFolder(parentPath(path), planFolders))),
		withIgnoreFile: (path, text) =>
			useIgnoreFiles ? scopeWith(rules, new Map(ignoreFiles).set(path, parseIgnoreFile(text))) : scopeWith(rules, ignoreFiles),
	};
}

/** The ignore file nearest to the path decides, as in git. Ignored parent folders are not considered. */
function isIgnored(ignoreFiles: ReadonlyMap<string, IgnoreRules>, path: string, isFolder: boolean): boolean {
	if (ignoreFiles.size === 0) {
		return false;
	}
	let folder = path;
	do {
		folder = parentPath(folder);
		const relative = folder === '' ? path : path.slice(folder.length + 1);
		const verdict = ignoreFiles.get(folder)?.(isFolder ? `${relative}/` : relative);
		if (verdict) {
			return verdict === 'ignored';
		}
	} while (folder !== '');
	return false;
}

function createIncludeMatcher(globs: readonly string[]): GlobMatcher {
	const files = createGlobMatcher(globs.filter(namesFiles));
	const rest = globs.filter(glob => !namesFiles(glob)).map(withoutAnchors);
	const folders = createGlobMatcher([...rest, ...rest.map(glob => (glob.endsWith('**') ? glob : `${glob}/**`))]);
	return path => files(path) || (isMarkdown(path) && folders(path));
}

/** A glob whose last segment has no dot except a leading one (`docs`, `.tasks`, `**`) means the Markdown files of a folder. */
function namesFiles(glob: string): boolean {
	const plain = withoutAnchors(glob);
	return !glob.endsWith('/') && plain.slice(plain.lastIndexOf('/') + 1).lastIndexOf('.') > 0;
}

function isMarkdown(path: string): boolean {
	return /\.(?:md|markdown)$/i.test(path);
}

function switchedOn(setting: ExcludeSetting | undefined): string[] {
	return Object.entries(setting ?? {})
		.filter(([, value]) => value === true)
		.map(([glob]) => glob);
}

function isWithin(path: string, folder: string): boolean {
	return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/**
 * The tools' folders for plans in a workspace folder that only its `.gitignore` leaves out, in a fixed order; for offering
 * `includeIgnoredPlans`. Looks at the top level alone.
 * @param ignoreFile the text of the `.gitignore` in the workspace folder; undefined if there is none
 * @param exists whether there is a folder at a workspace-relative path
 */
export async function hiddenPlanFolders(
	options: ScopeOptions,
	ignoreFile: string | undefined,
	exists: (path: string) => boolean | Promise<boolean>,
): Promise<readonly string[]> {
	if (ignoreFile === undefined || options.useIgnoreFiles === false || options.includeIgnoredPlans) {
		return [];
	}
	const now = createScope(options).withIgnoreFile('', ignoreFile);
	const then = createScope({ ...options, includeIgnoredPlans: true }).withIgnoreFile('', ignoreFile);
	const folders = [...PLAN_FOLDERS, ...(options.planFolders ?? [])].filter(path => !now.entersFolder(path) && then.entersFolder(path));
	const found: string[] = [];
	for (const path of folders) {
		if (await exists(path)) {
			found.push(path);
		}
	}
	return found;
}
