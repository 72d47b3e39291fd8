/** Most characters of a name made from a title, in UTF-16 code units. */
const MAX_CHARACTERS = 80;
/** Most bytes of it in UTF-8: file systems allow 255 for a whole name, and dates, numbers and the extension come on top. */
const MAX_BYTES = 180;
/** Names that Windows gives to devices, with any extension; and names by which templates are told. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock|_?templates?)$/u;
/** Latin letters that are no letter with a mark. */
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
 * Letters, digits, `-` and `_` only; letters of other scripts stay, marks on Latin letters go. At most 80 characters,
 * cut between words where possible. `''` when no letter or digit is left.
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
 * A file name without extension made of a title, that every system can write and that leaves no folder: see slugOf. A
 * name that Windows keeps for a device (`con`), or that would make the document a template, gets `-document` added.
 * Undefined when nothing of the title can stand in a name (empty, only emoji or signs).
 */
export function safeFileName(title: string): string | undefined {
	const slug = slugOf(title);
	return slug === '' ? undefined : withoutReserved(slug);
}

/** A name that is reserved as a whole, made harmless. */
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
