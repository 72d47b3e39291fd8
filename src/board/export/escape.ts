/** Control characters, lone surrogates, and characters that change the order in which text is shown. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufffe\uffff]/gu;
/** Characters with a meaning anywhere in a line of Markdown, in GitHub's dialect too. */
const MARKDOWN = /[\\`*_{}[\]<>()#|~&$!@:]/gu;
/** What a line of Markdown may begin with to be a list item or a heading underline. */
const LINE_START = /^(?:[-+=]|\d{1,9}[.)])/u;
/** Everything in a Mermaid label but letters, digits, spaces, and punctuation without a meaning. */
const MERMAID = /[^\p{L}\p{M}\p{N} .,/_'+*?=-]/gu;
/** The first letter of a word that begins a statement of a diagram, where a label begins with one. */
const KEYWORD =
	/^[a-z](?=(?:nd|itle|ection|lick|ateformat|xisformat|xcludes|ncludes|odaymarker|nclusiveenddates|opaxis|ickinterval|eekday|eekend|cctitle|ccdescr|all|ref)(?![\p{L}\p{N}]))/iu;

/** One line of printable text: control characters and line breaks are spaces. */
function oneLine(text: string): string {
	return text.replace(UNPRINTABLE, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** Text as text in Markdown, anywhere in a line. */
export function markdownText(text: string): string {
	return oneLine(text)
		.replace(MARKDOWN, '\\$&')
		.replace(LINE_START, start => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** A workspace path as the target of a Markdown link. All characters of the path are kept, but for lone surrogates. */
export function markdownTarget(path: string): string {
	return path
		.split('/')
		.map(segment =>
			encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
				/[()!'*]/gu,
				character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
			),
		)
		.join('/');
}

/** Text as a label in any Mermaid diagram: characters with a meaning are written as their codes. Never empty. */
export function mermaidText(text: string): string {
	const escaped = oneLine(text).replace(MERMAID, codeOf).replace(KEYWORD, codeOf);
	return escaped === '' ? '#32;' : escaped;
}

function codeOf(character: string): string {
	return `#${character.codePointAt(0) ?? 32};`;
}

/** Text in SVG, also in an attribute. */
export function xmlText(text: string): string {
	return oneLine(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

/** Text that fits into a width, estimated, with `…` at its end if it was shortened. @param size of the font in pixels */
export function fitText(text: string, width: number, size: number): string {
	const line = oneLine(text);
	let used = 0;
	let fitting = '';
	for (const character of line) {
		// Wide scripts take twice the space of Latin letters.
		used +=
			size * (/[\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}]/u.test(character) ? 1 : 0.55);
		if (used > width) {
			return `${fitting.trimEnd().slice(0, -1)}…`;
		}
		fitting += character;
	}
	return line;
}
