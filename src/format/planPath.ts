import { PLAN_PARTS, PLAN_WORDS } from './planWords';

const words: ReadonlySet<string> = new Set(Object.values(PLAN_WORDS).flatMap(list => list.split(' ')));
const parts: readonly string[] = Object.values(PLAN_PARTS).flatMap(list => list.split(' '));

/**
 * Whether a folder or the name of a file speaks of plans, tasks, stories and the like, in any language.
 * @param path relative to the workspace folder, `/` between segments
 */
export function isPlanPath(path: string): boolean {
	return path
		.normalize('NFC')
		.replace(/\.\w+$/u, '')
		.split('/')
		.some(segment => speaksOfPlans(nameWords(segment)) || parts.some(part => segment.includes(part)));
}

/** The lowercase words of a name: `MyTodo-list` gives `my`, `todo`, `list`. */
export function nameWords(name: string): readonly string[] {
	return name
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word !== '');
}

function speaksOfPlans(list: readonly string[]): boolean {
	return list.some(
		(word, index) =>
			words.has(word) || (word === 'to' && list[index + 1] === 'do') || (word === 'us' && /^\d+$/u.test(list[index + 1] ?? '')),
	);
}
