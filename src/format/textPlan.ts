import type { TaskDocument } from '../document/model/model';
import { lastSegment } from '../util/paths';
import { mayBePlan } from './boxPlan';
import { nameWords } from './planPath';
import { PART_WORDS, PLAN_NAME_PARTS, PLAN_NAMES } from './planWords';

/** Minimum headings for steps, phases or the like; fewer don't identify a plan. */
const MIN_PARTS = 2;
const names: ReadonlySet<string> = new Set(PLAN_NAMES.split(' '));
const nameParts: readonly string[] = PLAN_NAME_PARTS.split(' ');
const NUMBERED = new RegExp(`^[\\d.)\\s]{0,8}(?:${PART_WORDS.split(' ').join('|')})\\s{0,2}[#№]?\\s{0,2}[\\dA-Z](?![\\p{L}])`, 'iu');
const NUMBERED_CJK = /^第[一二三四五六七八九十\d]{1,3}(?:阶段|階段|步|段階|フェーズ)/u;
/** Plans of agents other than Claude Code and Qwen Code, and dated plans. */
const PLACE = /(?:^|\/)\.[a-z][\w-]{1,40}\/plans\/[^/]+$|(?:^|\/)plans\/(?:[^/]+\/)?\d{4}-\d{2}-\d{2}[-_][^/]+$/u;

/**
 * Whether a document without enough boxes is a plan: by an agent's folder for plans, a date in a folder for plans, or a
 * name that ends with a word for plans and two headings for phases, steps or the like.
 * @param path relative to the workspace folder, `/` between segments
 */
export function isTextPlan({ sections }: Pick<TaskDocument, 'sections'>, path: string): boolean {
	return mayBePlan(path) && (PLACE.test(path) || (isPlanName(path) && sections.filter(({ text }) => isPart(text)).length >= MIN_PARTS));
}

function isPlanName(path: string): boolean {
	const name = lastSegment(path)
		.normalize('NFC')
		.replace(/\.\w+$/u, '');
	return names.has(nameWords(name).at(-1) ?? '') || nameParts.some(part => name.endsWith(part));
}

function isPart(heading: string): boolean {
	const text = heading
		.slice(0, 80)
		.replace(/[*_`]|[^\p{L}\p{N}\p{P}\p{Z}#№]/gu, '')
		.trim();
	return NUMBERED.test(text) || NUMBERED_CJK.test(text);
}
