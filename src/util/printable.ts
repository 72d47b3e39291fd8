/** Control characters move the cursor or colour the terminal; bidirectional ones change the order in which text is shown. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;

/** Text for a terminal, with a space for each character that isn't to be printed. */
export function printable(text: string): string {
	return text.replace(UNPRINTABLE, ' ');
}

/** A value as indented JSON for a terminal: inside its strings, characters that aren't to be printed are escaped. */
export function printableJson(value: unknown): string {
	return JSON.stringify(value, undefined, 2).replace(UNPRINTABLE, character =>
		character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
