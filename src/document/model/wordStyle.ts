/** How the words of a vocabulary are written. */
export interface WordStyle {
	/** `lower`, `UPPER`, `Title Case`, `Sentence case`; one word with a capital is in title case. */
	readonly letters: 'lower' | 'upper' | 'title' | 'sentence';
	/** The separator between words; undefined for a single word. */
	readonly separator: ' ' | '-' | '_' | undefined;
}

/** A status or priority word, or a few of them, without emphasis, emoji and the remark after it. `''` when there is none. */
export function headWords(text: string): string {
	const match = /[\p{L}\p{N}][^\n([{,;:|/!?*`（［【「『《，；：｜！？。、]*/u.exec(text.slice(0, 400));
	const words = (match?.[0] ?? '').split(/ [-–—→>+&@]|[.](?: |$)|[\p{Extended_Pictographic}\uFE0F]|~/u)[0] ?? '';
	return words.replace(/[^\p{L}\p{N}%'’]+$/u, '').trim();
}

/** The style of a value's first words, ignoring remarks and emoji. */
export function styleOf(text: string): WordStyle {
	const words = headWords(text);
	const separator = /(?<=[\p{L}\p{N}])[ _-](?=[\p{L}\p{N}])/u.exec(words)?.[0] as WordStyle['separator'];
	const letters = words.replace(/[^\p{L}]/gu, '');
	if (letters !== '' && letters === letters.toLowerCase()) {
		return { letters: 'lower', separator };
	}
	if (letters.length > 1 && letters === letters.toUpperCase()) {
		return { letters: 'upper', separator };
	}
	const [, ...rest] = words.split(/[ _-]+/u);
	return { letters: rest.length > 0 && rest.every(word => word === word.toLowerCase()) ? 'sentence' : 'title', separator };
}

/**
 * The same words in another style; separators stay when the style has none.
 * @param locale the words' language; in Turkish, `i` has a capital of its own
 */
export function writeInStyle(text: string, style: WordStyle, locale = 'en'): string {
	const separated = style.separator === undefined ? text : text.replace(/(?<=[\p{L}\p{N}])[ _-](?=[\p{L}\p{N}])/gu, style.separator);
	switch (style.letters) {
		case 'lower':
			return separated.toLocaleLowerCase(locale);
		case 'upper':
			return separated.toLocaleUpperCase(locale);
		case 'title':
			return separated.toLocaleLowerCase(locale).replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, letter => letter.toLocaleUpperCase(locale));
		case 'sentence':
			return separated.toLocaleLowerCase(locale).replace(/\p{L}/u, letter => letter.toLocaleUpperCase(locale));
	}
}
