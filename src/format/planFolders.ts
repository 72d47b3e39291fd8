/**
 * Folders of tools for plans, which teams often hide by `.gitignore`; they may be below a package of a monorepo. Relative
 * to the package, `/` between segments.
 */
export const PLAN_FOLDERS: readonly string[] = [
	'.claude/plans',
	'.claude/epics',
	'.qwen/plans',
	'.opencode/plans',
	'.cursor/plans',
	'.agent/plans',
	'.agents/plans',
	'.planning',
	'.kiro/specs',
	'.backlog',
	'openspec/changes',
	'conductor/tracks',
	'docs/superpowers/plans',
	'_bmad-output/implementation-artifacts',
];

/** Whether a path is a folder for plans, or inside one. @param more workspace-relative folders besides the known ones */
export function isInPlanFolder(path: string, more: readonly string[] = []): boolean {
	const whole = `/${path}/`;
	return PLAN_FOLDERS.some(folder => whole.includes(`/${folder}/`)) || more.some(folder => whole.startsWith(`/${folder}/`));
}

/** Whether a folder for plans may be below a folder, by the names of the folders above it: `.claude` is one, `src` is none. */
export function mayHoldPlanFolder(path: string, more: readonly string[] = []): boolean {
	const whole = `/${path}/`;
	const isAbove = (folder: string): boolean => {
		for (let slash = folder.indexOf('/'); slash > 0; slash = folder.indexOf('/', slash + 1)) {
			if (whole.endsWith(`/${folder.slice(0, slash)}/`)) {
				return true;
			}
		}
		return false;
	};
	return PLAN_FOLDERS.some(isAbove) || more.some(folder => folder.startsWith(`${path}/`));
}
