/** A piece of a file name or id pattern. */
export type NamePart =
	| { readonly kind: 'literal'; readonly text: string }
	/** The day of creation, year first, with this separator. */
	| { readonly kind: 'date'; readonly separator: string }
	/** The next free number, at least `width` digits. */
	| { readonly kind: 'number'; readonly width: number }
	/** The answer to the question of this name; see questions.ts. */
	| { readonly kind: 'answer'; readonly name: string; readonly label: string };

/** Maximum length of a pattern, in UTF-16 characters. */
const MAX_PATTERN = 200;
const DATE = /YYYY([-_.]?)MM\1DD/iy;
const BRACKETS = /\[([^[\]]{1,80})\]|\{{1,2}([^{}]{1,80})\}{1,2}|<([^<>]{1,80})>/y;
const NUMBER = /(?<![\p{L}\p{N}])(?:X{1,5}|N{1,5}|#{1,5})(?![\p{L}\p{N}])/uy;
/** Words in lower case with hyphens, or one word in any case. */
const WORDS = /[a-z]+(?:-[a-z]+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+/uy;
/** Words that are placeholders for the document's name. */
const NAME = /^(?:[\p{L}]+[- ])*(?:name|title|slug|description|summary)$/iu;
const SHORT_NAME = /^(?:(?:brief|short)[- ](?:name|title|description)|slug|short[- ]slug)$/iu;

/**
 * Reads a pattern such as `enhancement-[category]-[brief-name].md`, `YYYY-MM-DD_X_task-name` or `RFC-NNN-<title>`:
 * dates, numbers (`X`, `NNN`, `##`), words in brackets, and words outside that say `name` or `title`. Other letters,
 * digits, `-`, `_` and `.` are literal. The extension is omitted. Empty if nothing can be read.
 */
export function readNamePattern(pattern: string): readonly NamePart[] {
	const text = pattern
		.trim()
		.slice(0, MAX_PATTERN)
		.replace(/\.(?:md|markdown)$/iu, '');
	const parts = joinLiterals(readParts(text));
	return parts.some(part => part.kind !== 'literal') ? parts : [];
}

/** The name of the question for a label of a pattern or placeholder: `brief-name` gives `briefName`. */
export function answerName(label: string): string {
	const words = label
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word !== '');
	return SHORT_NAME.test(label.trim())
		? 'briefName'
		: NAME.test(label.trim())
			? 'title'
			: words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}

function readParts(text: string): NamePart[] {
	const parts: NamePart[] = [];
	for (let at = 0; at < text.length;) {
		const match = matchAt(DATE, text, at) ?? matchAt(BRACKETS, text, at) ?? matchAt(NUMBER, text, at) ?? matchAt(WORDS, text, at);
		const written = match?.[0] ?? text[at] ?? '';
		if (match === null) {
			parts.push({ kind: 'literal', text: /[._-]/u.test(written) ? written : '-' });
		} else if (/^[Yy]{4}/u.test(written)) {
			parts.push({ kind: 'date', separator: match[1] ?? '' });
		} else if (/^[[{<]/u.test(written)) {
			parts.push(...readVariable((match[1] ?? match[2] ?? match[3] ?? '').trim()));
		} else if (/^(?:X+|N+|#+)$/u.test(written)) {
			parts.push({ kind: 'number', width: written.length });
		} else {
			parts.push(NAME.test(written) ? answerPart(written) : { kind: 'literal', text: written });
		}
		at += written.length;
	}
	return parts;
}

/** Brackets around dates and numbers only group them; any other content is one question. */
function readVariable(inner: string): NamePart[] {
	const parts = readParts(inner.replace(/[[\]{}<>]/gu, ''));
	return parts.some(part => part.kind === 'date' || part.kind === 'number') ? parts : [answerPart(inner)];
}

function answerPart(label: string): NamePart {
	return { kind: 'answer', name: answerName(label), label };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function joinLiterals(parts: readonly NamePart[]): NamePart[] {
	const joined: NamePart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (part.kind === 'literal' && last?.kind === 'literal') {
			joined[joined.length - 1] = { kind: 'literal', text: last.text + part.text };
		} else {
			joined.push(part);
		}
	}
	return joined;
}
