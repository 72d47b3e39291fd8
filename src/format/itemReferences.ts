import { expandWord } from '../document/language/foldWord';
import { LANGUAGES } from '../document/language/languages';
import type { ItemIds } from './base/itemId';
import { PHASE_WORDS } from './phases';

/** A dependency in a line. */
export interface WrittenDependency {
	/** What waits, if it is named right before; else the line is about its item or its section. */
	readonly subjects: readonly string[];
	/** What it waits for, at least one name. */
	readonly targets: readonly string[];
}

/** Reads the names of items and phases in lines of a plan. */
export interface ReferenceReader {
	dependencies(text: string): readonly WrittenDependency[];
	/** Whether nothing but marks is before the first word for a dependency. */
	beginsWithLabel(text: string): boolean;
	requirements(text: string): readonly string[];
}

/** Names between which a range such as `T004-T007` has others. */
const MAX_RANGE = 100;
/** Words that come between a dependency and what it is on, or after a phase's name; “and” in all languages. */
const FILLER = new RegExp(
	String.raw`^(?:[\s,;、，&+/()（）[\]*_\x60:：~和与與及と]|(?:and|und|et|e|y|en|i|и|і|та|ve|as well as|the|tasks?|completion|complete|being|of|(?:${PHASE_WORDS})(?! ?\d))(?![\p{L}\p{N}]))`,
	'iu',
);
/** No id continues here. Words of languages without spaces may follow it. */
const ID_END = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])`;
const PHASE = new RegExp(
	String.raw`^(?:${PHASE_WORDS})s? ?(\d{1,4}(?:\.\d{1,4})?)(?: ?[-–—] ?(?:(?:${PHASE_WORDS}) ?)?(\d{1,4}))?${ID_END}`,
	'iu',
);
const LAST_PHASE = new RegExp(
	String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])(?:${PHASE_WORDS}) ?(\d{1,4}(?:\.\d{1,4})?)$`,
	'iu',
);
const TASK = new RegExp(String.raw`^T(\d{3,5})([a-z]?)(?: ?(?:-|–|—|\.\.|to|through) ?T?(\d{3,5}))?${ID_END}`, 'u');
const NUMBER = /^\d{1,4}(?:\.\d{1,4}){1,4}(?![\p{L}\p{N}.]\S)/u;
const WHOLE_NUMBER = /^\d{1,4}(?:\.\d{1,4}){0,4}(?![\p{L}\p{N}]|\.\p{L})/u;
/** Words that take back a dependency. */
const NOT = /(?:\bnot|n['’]t|\bnever|\bno longer|\boptionally|\bmay|\bmight)[\s*_]{0,4}$/iu;
/** `T008 before T009`, each in parentheses: `Tests (T004-T007) before implementation (T008-T014)`. */
const BEFORE = /\(([^()]{4,80})\)[^()]{0,40}\bbefore\b[^()]{0,40}\(([^()]{4,80})\)/u;
const REQUIREMENTS =
	/^[\s\-*_]{0,12}(?:requirements?|requisiti|requisitos|exigences|anforderungen|требования|вимоги|wymagania|vereisten|gereksinimler|要件|需求|要求|요구사항)_? ?[:：]/iu;
const REQUIREMENT_ID = /\b(?:FR|NFR|SC)-\d{1,4}\b/gu;

let words: { readonly waits: RegExp; readonly blocks: RegExp } | undefined;

/** The words for dependencies in all languages. */
function dependencyWords(): NonNullable<typeof words> {
	const pattern = (list: readonly string[]): RegExp =>
		new RegExp(
			`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?:${[...new Set(list.flatMap(expandWord).map(word => word.toLowerCase()))]
				.sort((a, b) => b.length - a.length)
				.map(word => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
				.join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
			'giu',
		);
	words ??= {
		waits: pattern([
			...['depend on', 'depends', 'can start after', 'start after', 'must follow'],
			...LANGUAGES.flatMap(({ labels }) => [...(labels.blockedBy ?? []), ...(labels.dependencies ?? [])]),
		]),
		blocks: pattern(LANGUAGES.flatMap(({ labels }) => labels.blocks ?? [])),
	};
	return words;
}

/** @param phases names of phases in lower case with their ids, longest first */
export function createReferenceReader(ids: ItemIds, phases: readonly (readonly [name: string, id: string])[]): ReferenceReader {
	const { waits, blocks } = dependencyWords();
	/** The names at the beginning of a text, up to the first word that is none. */
	const targetsIn = (text: string, isLabel: boolean): readonly string[] => {
		const found: string[] = [];
		for (let rest = text; rest !== '';) {
			const filler = FILLER.exec(rest);
			const [name, ...more] = filler ? [filler[0]] : nameAt(rest, isLabel);
			if (name === undefined) {
				break;
			}
			found.push(...more);
			rest = rest.slice(name.length);
		}
		return found;
	};
	/** The text of a name and what it stands for. */
	const nameAt = (text: string, isLabel: boolean): readonly string[] => {
		if (ids === 'number') {
			const number = (isLabel ? WHOLE_NUMBER : NUMBER).exec(text)?.[0];
			return number === undefined ? [] : [number, number];
		}
		const task = ids === 'task' ? TASK.exec(text) : null;
		if (task) {
			const [whole, first = '', letter = '', last] = task;
			return [whole, ...(last === undefined ? [`T${first}${letter}`] : range(first, last).map(number => `T${number}`))];
		}
		const phase = PHASE.exec(text);
		if (phase) {
			const [whole, first = '', last] = phase;
			return [whole, ...(last === undefined ? [`Phase ${first}`] : range(first, last).map(number => `Phase ${number}`))];
		}
		const lower = text.toLowerCase();
		const [name, id] = phases.find(([known]) => lower.startsWith(known) && !/^[\p{L}\p{N}]/u.test(text.slice(known.length))) ?? [];
		return name === undefined || id === undefined ? [] : [name, id];
	};
	/** The names at the end of a text. */
	const subjectsIn = (text: string): readonly string[] => {
		const end = withoutMarks(text);
		const list = ids === 'task' ? lastTasks(end) : undefined;
		if (list !== undefined) {
			return targetsIn(list, false);
		}
		if (ids === 'number') {
			return [];
		}
		const phase = LAST_PHASE.exec(end)?.[1];
		if (phase !== undefined) {
			return [`Phase ${phase}`];
		}
		const lower = end
			.replace(/ ?\([^()]{0,40}$/u, '')
			.replace(/[*_\s]{1,6}$/u, '')
			.toLowerCase();
		const [, id] = phases.find(([name]) => lower.endsWith(name) && !/[\p{L}\p{N}]$/u.test(lower.slice(0, -name.length))) ?? [];
		return id === undefined ? [] : [id];
	};
	return {
		dependencies: text => {
			const found: WrittenDependency[] = [];
			for (const { 0: word, index } of text.matchAll(waits)) {
				const behind = text.slice(index + word.length);
				const isLabel = /^[*_]{0,3} ?[:：]/u.test(behind);
				const targets = NOT.test(text.slice(0, index)) || (word.toLowerCase() === 'depends' && !isLabel) ? [] : targetsIn(behind, isLabel);
				if (targets.length > 0) {
					found.push({ subjects: subjectsIn(text.slice(0, index)), targets });
				}
			}
			for (const { 0: word, index } of text.matchAll(blocks)) {
				const targets = subjectsIn(text.slice(0, index));
				const subjects = targets.length === 0 || NOT.test(text.slice(0, index)) ? [] : targetsIn(text.slice(index + word.length), false);
				if (subjects.length > 0) {
					found.push({ subjects, targets });
				}
			}
			const [, first, second] = BEFORE.exec(text) ?? [];
			if (first !== undefined && second !== undefined) {
				const [targets, subjects] = [targetsIn(first, false), targetsIn(second, false)];
				if (targets.length > 0 && subjects.length > 0) {
					found.push({ subjects, targets });
				}
			}
			return found;
		},
		beginsWithLabel: text => {
			const [first] = text.matchAll(waits);
			return first !== undefined && /^[\s\-*_>+]{0,12}$/u.test(text.slice(0, first.index));
		},
		requirements: text => {
			const label = ids === 'number' ? REQUIREMENTS.exec(text) : null;
			return label
				? [...text.slice(label[0].length).matchAll(/\d{1,4}(?:\.\d{1,4}){0,4}/gu)].map(([number]) => number)
				: ids === 'task'
					? [...text.matchAll(REQUIREMENT_ID)].map(([id]) => id)
					: [];
		},
	};
}

/** A text without the marks, colons, arrows and brackets at its end. */
function withoutMarks(text: string): string {
	let end = text.length;
	while (end > 0 && ' \t*_:：—–─>→)]-'.includes(text.charAt(end - 1))) {
		end--;
	}
	return text.slice(0, end);
}

const LAST_TASK = /T\d{3,5}[a-z]?$/u;
const LAST_SEPARATOR = / ?(?:[-–—,&、，和与與及と]|and) ?$/u;
/** Maximum tasks in a list. */
const MAX_LIST = 30;

/** The list of tasks at the end of a text: `T004, T005 and T007-T009`; undefined for none. */
function lastTasks(text: string): string | undefined {
	let start = text.length;
	let end = text.length;
	for (let count = 0; count < MAX_LIST; count++) {
		const task = LAST_TASK.exec(text.slice(Math.max(0, end - 8), end))?.[0];
		if (task === undefined || /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(text.charAt(end - task.length - 1))) {
			break;
		}
		start = end - task.length;
		end = start - (LAST_SEPARATOR.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0);
	}
	return start === text.length ? undefined : text.slice(start);
}

/** The numbers from the first to the last, as many digits as the first has. */
function range(first: string, last: string): readonly string[] {
	const count = Number(last) - Number(first) + 1;
	return count < 1 || count > MAX_RANGE
		? [first]
		: Array.from({ length: count }, (_, index) => String(Number(first) + index).padStart(first.length, '0'));
}
