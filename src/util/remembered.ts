/** Answers that are kept; when there are more, all are forgotten and the common ones come back. */
const MAX_KEPT = 2048;
/** Longer texts, in UTF-16 characters, are looked at anew each time. */
const MAX_LENGTH = 60;

/**
 * The same pure function of a text, with its answers for short texts kept: the same few hundred labels, words and
 * headings stand in most documents of a repository. Bounded in memory, whatever documents hold. Answers are shared and
 * must not be changed.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
	const kept = new Map<string, T>();
	return text => {
		if (text.length > MAX_LENGTH) {
			return read(text);
		}
		const known = kept.get(text);
		if (known !== undefined || kept.has(text)) {
			return known as T;
		}
		// A copy: the text is a part of its document's, which must not be kept with it. Joined and cut anew it is a part of
		// nothing but that, for a few bytes more and in half the time that it takes by way of JSON.
		const copy = ` ${text}`.slice(1);
		const answer = read(copy);
		if (kept.size >= MAX_KEPT) {
			kept.clear();
		}
		kept.set(copy, answer);
		return answer;
	};
}
