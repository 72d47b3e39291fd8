import { lineRange } from '../../document/model/text';
import type { Entry } from '../entry';
import { parentPath } from '../../util/paths';
import { stemOf } from '../relations/paths';
import type { Steps } from '../../util/steps';
import { isHistory } from './isHistory';
import type { NameConvention, Report } from './checkOptions';

/** At least this many of a folder's other task documents, and this share of them, must follow the same convention. */
const MIN_OTHERS = 4;
const MIN_SHARE = 0.75;
/** A number that publishing gave, or a word written as in code: `memories_populate`, `containsOnly`. */
const KEPT = /^\d{3,5}-|[a-z\d]_[a-z\d]|[a-z][A-Z]/u;
const KEBAB = /^(?:[A-Z]{1,12}-\d{1,8}-|\d{4}-\d\d-\d\d_\d{1,4}_)?[a-z\d]+(?:[-.][a-z\d]+)*$/u;

/**
 * Files whose names break a convention: that of their family or template if they evidently try to follow it, else kebab
 * case if nearly all other task documents of the folder use it. Names in capitals (`README`), published numbers and
 * names with words of code are kept, and so are those in archives and examples. Linear.
 */
export function* checkNames(entries: readonly Entry[], conventions: readonly NameConvention[], report: Report): Steps<void> {
	const folders = new Map<string, { kebab: number; all: number }>();
	const tasks = entries.filter(entry => entry.isTaskDocument && !isHistory(entry));
	for (const entry of tasks) {
		const key = keyOf(entry);
		const count = folders.get(key) ?? { kebab: 0, all: 0 };
		count.all++;
		count.kebab += KEBAB.test(stemOf(entry.path)) ? 1 : 0;
		folders.set(key, count);
		yield;
	}
	for (const entry of tasks) {
		const stem = stemOf(entry.path);
		const count = folders.get(keyOf(entry));
		const wanted = conventions.flatMap(convention => (convention.appliesTo(entry) ? (convention.expected(stem) ?? []) : []));
		const others = (count?.all ?? 1) - 1;
		const isCommon = others >= MIN_OTHERS && !KEBAB.test(stem) && !KEPT.test(stem) && (count?.kebab ?? 0) >= others * MIN_SHARE;
		const expected = wanted.includes(stem) ? stem : (wanted[0] ?? (isCommon ? inKebab(stem) : undefined));
		if (expected !== undefined && expected !== stem && expected !== '' && !/^[\p{Lu}\p{N}_.-]+$/u.test(stem)) {
			const extension = entry.path.slice(entry.path.lastIndexOf('.'));
			report(entry, {
				code: 'file-name',
				range: lineRange(0, 0, 0),
				severity: 'information',
				parameters: { name: `${stem}${extension}`, expected: `${expected}${extension}` },
			});
		}
		yield;
	}
}

/** A name in lower case with hyphens, after an id that is kept. `''` when nothing is left. */
function inKebab(stem: string): string {
	const id = /^(?:[A-Z]{1,12}-\d{1,8}|\d{4}-\d\d-\d\d_\d{1,4})(?=[-_ ])/u.exec(stem)?.[0] ?? '';
	const rest = stem
		.slice(id.length)
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.replace(/([a-z\d])([A-Z])/gu, '$1-$2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}.]/u)
		.filter(word => word !== '')
		.join('-');
	const name = id === '' ? rest : `${id}${/^\d{4}-/u.test(id) ? '_' : '-'}${rest}`;
	return KEBAB.test(name) ? name : '';
}

function keyOf({ folder, path }: Entry): string {
	return `${folder}\0${parentPath(path)}`;
}
