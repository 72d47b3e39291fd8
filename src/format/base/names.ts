import { lastSegment } from '../../util/paths';

/**
 * The name of a folder or file as words, without a date or number: `2026-03-01-add-frost-guard`, `003-add-frost-guard`
 * and `add_frost_guard_20260301` give `Add frost guard`. A name without letters is unchanged.
 */
export function folderWords(path: string): string {
	const name = lastSegment(path).replace(/(?:\.plan)?\.(?:md|markdown)$/iu, '');
	const words = name
		.replace(/^\d{4}-\d{2}-\d{2}[-_ ]?/u, '')
		.replace(/^\d[\d.]{0,13}(?:[-_ ]\d{4,8})?[-_ ]/u, '')
		.replace(/[-_ ]\d{8}$/u, '')
		.replace(/[-_ ]+/gu, ' ')
		.trim();
	return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : name;
}
