/** Results that are kept; the cache is cleared when it is full. */
const MAX_RESULTS = 2048;
/** Results for longer texts aren't kept; UTF-16 characters. */
const MAX_LENGTH = 60;

/**
 * Memoizes a pure function of a text, for short texts: most documents of a repository have the same few hundred labels,
 * words and headings. Memory is bounded whatever the documents contain. Results are shared and must not be changed.
 */
export function memoize<T>(read: (text: string) => T): (text: string) => T {
	const kept = new Map<string, T>();
	return text => {
		if (text.length > MAX_LENGTH) {
			return read(text);
		}
		const known = kept.get(text);
		if (known !== undefined || kept.has(text)) {
			return known as T;
		}
		// A slice would keep the whole document's text alive. Joining and slicing copies it, in half the time that JSON takes.
		const copy = ` ${text}`.slice(1);
		const result = read(copy);
		if (kept.size >= MAX_RESULTS) {
			kept.clear();
		}
		kept.set(copy, result);
		return result;
	};
}
