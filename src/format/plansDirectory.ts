import type { PlanFormat } from './base/planFormat';
import { claudePlan } from './tools/claudePlan';
import { lastSegment } from '../util/paths';

/** The files in which Claude Code and Qwen Code keep a project's settings, relative to the workspace folder. */
export const AGENT_SETTINGS: readonly string[] = ['.claude/settings.json', '.claude/settings.local.json', '.qwen/settings.json'];

const MAX_SETTINGS = 1_000_000;
const MAX_PATH = 300;

/**
 * The folder that the settings of Claude Code or Qwen Code name for plans (`plansDirectory`), relative to the workspace
 * folder, without a final slash. Undefined for none, for one outside the workspace folder or the workspace folder itself,
 * and for a text that is not JSON. Never throws.
 */
export function readPlansDirectory(text: string): string | undefined {
	if (text.length > MAX_SETTINGS) {
		return undefined;
	}
	let settings: unknown;
	try {
		settings = JSON.parse(text);
	} catch {
		return undefined;
	}
	const value: unknown =
		typeof settings === 'object' && settings !== null && Object.hasOwn(settings, 'plansDirectory')
			? (settings as Readonly<Record<string, unknown>>)['plansDirectory']
			: undefined;
	if (typeof value !== 'string' || value.length > MAX_PATH || /^[~/\\]|^[A-Za-z]:|[\0\r\n]/u.test(value)) {
		return undefined;
	}
	const segments = value.split(/[/\\]/u).filter(segment => segment !== '' && segment !== '.');
	return segments.length === 0 || segments.includes('..') ? undefined : segments.join('/');
}

/** The formats of the plans below folders; see readPlansDirectory. */
export function plansIn(folders: readonly string[]): readonly PlanFormat[] {
	const isPlan = (path: string): boolean =>
		folders.some(folder => path.startsWith(`${folder}/`)) && !/^(?:README|CLAUDE|AGENTS|index)\.md$/iu.test(lastSegment(path));
	return folders.length === 0 ? [] : claudePlan.map(format => ({ ...format, path: { test: isPlan } }));
}
