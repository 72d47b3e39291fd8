/**
 * A word as it is compared: in lower case, without accents, with `ss` for `ß`. People often leave accents out, above all
 * in capitals and in keys. Only Latin and Cyrillic letters lose marks.
 */
export function foldWord(word: string): string {
	if (isAscii(word)) {
		return word.toLowerCase();
	}
	return word
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/\u0307/gu, '')
		.replace(/ı/gu, 'i')
		.replace(/ł/gu, 'l')
		.replace(/ß/gu, 'ss')
		.replace(/[’`]/gu, "'");
}

/** Whether a text has only ASCII characters. */
export function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (text.charCodeAt(at) > 127) {
			return false;
		}
	}
	return true;
}

/** `erledigt{,e,er}` gives `erledigt`, `erledigte`, `erledigter`; several braces give all combinations. */
export function expandWord(word: string): readonly string[] {
	const open = word.indexOf('{');
	const close = word.indexOf('}', open);
	if (open < 0 || close < 0) {
		return [word];
	}
	const rests = expandWord(word.slice(close + 1));
	return word
		.slice(open + 1, close)
		.split(',')
		.flatMap(part => rests.map(rest => word.slice(0, open) + part + rest));
}
