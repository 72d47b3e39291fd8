/** Maximum length of a name made from a title, in UTF-16 code units. */
const MAX_CHARACTERS = 80;
/**
 * Maximum length in UTF-8 bytes: file systems allow 255 for a whole name, which also includes dates, numbers and the
 * extension.
 */
const MAX_BYTES = 180;
/** Names that Windows reserves for devices, with any extension, and names that identify templates. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock|_?templates?)$/u;
/** Latin letters that don't decompose into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ı: 'i',
	ħ: 'h',
	ŋ: 'ng',
	ĸ: 'k',
	ŧ: 't',
	ſ: 's',
};

/**
 * The words of a title in lower case with hyphens between them: `Größere Übersicht (v2)` gives `grossere-ubersicht-v2`.
 * Letters, digits, `-` and `_` only; letters of other scripts are kept, marks on Latin letters are removed. At most 80
 * characters, truncated between words if possible. `''` if no letter or digit is left.
 */
export function slugOf(title: string): string {
	const plain = title
		.slice(0, 2000)
		.normalize('NFD')
		.toLowerCase()
		.normalize('NFD')
		.replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
		.normalize('NFC')
		.replace(/[ßæœøđðþłıħŋĸŧſ]/gu, letter => LATIN[letter] ?? letter)
		.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '');
	const words = plain
		.split(/[^\p{L}\p{M}\p{Nd}_]+/u)
		.map(word => word.replace(/^[_\p{M}]+|(?<!_)_+$/gu, ''))
		.filter(word => word !== '');
	return shorten(words.join('-'));
}

/**
 * A file name without extension made from a title, valid on every system and without path separators; see slugOf.
 * Appends `-document` to a name that Windows reserves for a device (`con`) or that would make the document a template.
 * Undefined if no character of the title can be used in a name (empty, only emoji or symbols).
 */
export function safeFileName(title: string): string | undefined {
	const slug = slugOf(title);
	return slug === '' ? undefined : withoutReserved(slug);
}

/** Changes a name that is reserved as a whole. */
export function withoutReserved(name: string): string {
	return RESERVED.test(name.toLowerCase()) ? `${name}-document` : name;
}

function shorten(slug: string): string {
	let bytes = 0;
	let end = 0;
	for (const character of slug) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (bytes > MAX_BYTES || end + character.length > MAX_CHARACTERS) {
			const cut = slug.slice(0, end);
			const word = slug[end] === '-' ? end : cut.lastIndexOf('-');
			return (word >= end / 2 ? cut.slice(0, word) : cut).replace(/(?<![-_])[-_]+$/u, '');
		}
		end += character.length;
	}
	return slug;
}
