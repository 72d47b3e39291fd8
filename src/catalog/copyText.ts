/** Default maximum length of a kept string. */
const MAX_KEPT = 500;

/**
 * A string equal to `text` that shares no memory with the string it was cut from, so that keeping it
 * does not keep a whole document. Longer ones than `limit` UTF-16 characters end in `…`.
 */
export function copyText(text: string, limit?: number): string;
export function copyText(text: string | undefined, limit?: number): string | undefined;
export function copyText(text: string | undefined, limit = MAX_KEPT): string | undefined {
	if (text === undefined || text === '') {
		return text;
	}
	// Engines slice strings by pointing into the original; only decoded text is certain to be a copy.
	return JSON.parse(JSON.stringify(text.length > limit ? shorten(text, limit) : text)) as string;
}

function shorten(text: string, limit: number): string {
	const last = text.charCodeAt(limit - 2);
	const splitsPair = last >= 0xd800 && last <= 0xdbff;
	return `${text.slice(0, splitsPair ? limit - 2 : limit - 1).trimEnd()}…`;
}
