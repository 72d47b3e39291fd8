/** Configurations longer than this, in UTF-16 characters, are truncated. */
const MAX_LENGTH = 100_000;

/**
 * The `name` of `[user]` in the text of a git configuration file, the last one if there are several; undefined if there
 * is none. Doesn't follow includes or evaluate anything. Source: the syntax in git-config(1).
 */
export function gitUserName(config: string): string | undefined {
	let isInUser = false;
	let name: string | undefined;
	for (const line of config.slice(0, MAX_LENGTH).split(/\r\n|\n|\r/u)) {
		const section = /^[ \t]*\[([^\]]{1,200})\]/u.exec(line);
		if (section) {
			isInUser = (section[1] ?? '').trim().toLowerCase() === 'user';
		}
		const rest = section ? line.slice(section[0].length) : line;
		const value = isInUser ? /^[ \t]*name[ \t]*=[ \t]*(.*)/iu.exec(rest)?.[1] : undefined;
		name = value === undefined ? name : readValue(value) || name;
	}
	return name;
}

/** A value without its quotes, escapes and trailing comment. */
function readValue(text: string): string {
	let value = '';
	let isQuoted = false;
	let kept = 0;
	for (let at = 0; at < text.length && at < 500; at++) {
		const character = text[at] ?? '';
		if (character === '\\') {
			const next = text[++at] ?? '';
			value += next === 't' ? '\t' : next === 'n' || next === 'b' ? ' ' : next;
			kept = value.length;
		} else if (character === '"') {
			isQuoted = !isQuoted;
			kept = value.length;
		} else if (!isQuoted && (character === '#' || character === ';')) {
			break;
		} else {
			value += character;
			kept = isQuoted || !/[ \t]/u.test(character) ? value.length : kept;
		}
	}
	return value.slice(0, kept).trim();
}
