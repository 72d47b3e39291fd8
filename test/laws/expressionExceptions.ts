const SHORT = (most: number, what: string): string => `applied to at most ${most} characters: ${what}`;
const ONE_START = 'one start in a run: the look-behind refuses every other, which the analysis does not follow';

/** Regular expressions that the analysis cannot prove safe, by their whole text, each with a reason. */
export const EXPRESSION_EXCEPTIONS: Readonly<Record<string, string>> = {
	[String.raw`/^@(?:\p{L}*(?:name|user|handle|owner|assignee|team|person|author)\p{L}*)$/iu`]: SHORT(300, 'a label between brackets'),
	[String.raw`/^([\w-]{1,60})([ \t]*=)[ \t]*(.*)$/u`]: SHORT(2000, 'a line of TOML, cut there'),
	[String.raw`/^([\p{L}_][\p{L}\p{N}_ .-]{0,60})(:)[ \t]*(.*)$/u`]: SHORT(2000, 'a line of front matter, cut there'),
	[String.raw`/(?<![/·,*_])[/·,*_]+\s*$/u`]: ONE_START,
	[String.raw`/(?<![\p{L}\p{N}_*])_{3,}(?![\p{L}\p{N}_*])/gu`]: ONE_START,
	[String.raw`/^[${'`'}*]+|(?<![${'`'}*])[${'`'}*]+$/gu`]: ONE_START,
	[String.raw`/^[^\s\-?:,[\]{}#&*!|>'"%@${'`'}=](?:[^:#]|:(?! |$)|(?<! )#)*$/u`]:
		'no two alternatives begin with the same character, so there is one way to match',
	[String.raw`/^(\*\*|__|[*_${'`'}"'])(?=\S)(.*)\1$/u`]:
		'anchored, with one repetition: at most two openings, each giving back character by character once',
	[String.raw`/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu`]: SHORT(200, 'a label, cut there'),
	[String.raw`/[^\p{L}\p{N}%'’]+$/u`]: SHORT(400, 'the first words of a value, cut there'),
	[String.raw`/^[ \t]*(?:[-*+>][ \t]+)?(\*\*|__)?([\p{L}][\p{L} _-]{0,40})(?:\1?[ \t]*:|:\1)/u`]: SHORT(
		200,
		'the start of a line, cut there',
	),
	[String.raw`/\[([^[\]]{1,80})\]|\{([^{}]{1,80})\}|<([^<>]{1,80})>/gu`]: 'each start reads at most 80 characters',
	[String.raw`/(?<![\p{L}\p{N}_./[-])((?:\.{0,1}[\p{L}\p{N}_[\]-][\p{L}\p{N}_.[\]-]*\/){1,8})([\p{L}\p{N}_.[\]<>{}-]+\.(?:md|markdown))?(?![\p{L}\p{N}_/])/u`]:
		SHORT(500, 'an instruction of a template, cut there'),
	[String.raw`/^[ \t]*(?:[-*+>#]+[ \t]+|\d{1,3}[.)][ \t]+)?(?:\*\*|__)?(?:file[ -]?)?(?:naming(?: convention| pattern)?|name(?: pattern| convention)|filename(?: pattern| convention| format)?)[ \t]*(?:\*\*|__)?[ \t]*:/iu`]:
		SHORT(500, 'an instruction of a template, cut there'),
	[String.raw`/^(?:[\p{L}][\p{L}/-]*[ ]){1,5}(?:\d{1,2}|[A-Z])(?:$|(?::| -| with\b| needs\b).*$)/u`]: SHORT(
		500,
		'longer lines of a template are passed over',
	),
	[String.raw`/\b(?:date|due|deadline)\b[*_ ]*:?[*_ \t]*$/iu`]: SHORT(60, 'what stands before the cursor, cut there'),
	[String.raw`/^~~|\((?:[^)]{0,60}\b)?(?:if applicable|if needed|if required|if any|optional|future|later|deferred|skipped|stretch|nice to have|n\/a|not needed|not applicable|out of scope|post[- ]\w+|follow[- ]?up|moved|blocked)\b|^(?:optional|future|deferred|skipped|stretch|n\/a)\b|\b(?:deferred|not needed|not applicable|n\/a|skipped|out of scope|won['’]t do|moved to|follow[- ]?up)\b/iu`]:
		'each start reads at most 60 characters and one word',
	[String.raw`/(?<![<{])[<{]+[^<>{}]{0,80}[>}]+/gu`]: ONE_START,
	[String.raw`/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu`]: ONE_START,
};

/** Files that build regular expressions dynamically, each with the reason why none is slow. */
export const BUILDERS: Readonly<Record<string, string>> = {
	'src/catalog/files/glob.ts':
		'joins translated globs, of which each repetition but the last has one way to match; globs with braces are limited',
	'src/catalog/files/globExpression.ts': 'tries whether a class of characters is one',
	'src/document/date/datePieces.ts': 'anchored pieces of a date, each of bounded length',
	'src/document/edit/listedOptions.ts': 'the words are its own; every repetition is bounded or ends at a blank',
	'src/document/part/blankValue.ts': 'one word of its own between fixed words',
	'src/document/read/headingMeaning.ts': 'the words are its own, and nothing repeats but bounded and at the beginning',
	'src/format/boxPlan.ts': 'a fixed part for folders of finished specs; the analysis finds the whole safe',
	'src/format/guidance.ts': 'a fixed part for folders of finished specs; the analysis finds the whole safe',
	'src/format/itemReferences.ts': 'words of the language tables, with their signs escaped, and no repetition',
	'src/format/phases.ts': 'fixed words for a phase; the analysis finds the whole safe',
	'src/format/textPlan.ts': 'the words are its own; every repetition is bounded',
	'src/format/tools/kiro.ts': 'the fixed folder of a spec; the analysis finds the whole safe',
	'src/format/tools/specKit.ts': 'the fixed folder of a feature; the analysis finds the whole safe',
};
