/** Words that YAML 1.1 or 1.2 parsers do not read as text. */
const OTHER_THAN_TEXT = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan))$/iu;
/** A number in any notation (decimal, exponent, hexadecimal, octal, binary, with `_`, base 60), or what lenient parsers read as one (`.`, `e5`). */
const NUMBER_LIKE =
	/^[-+]?(?:(?=[.e])\.?[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/iu;
/** The schema that keeps every character. */
const PLAIN_NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/u;
/** A leading indicator, or a leading dash, colon or question mark on its own. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/u;

/**
 * A value for a block mapping in place of `source`, on one line: with the quotes of `source`, and with double quotes where
 * a plain value would be read as something else (`@bob`, `Foo: bar`, `a #b`, `yes`, `1.10`).
 * @param value without line breaks or control characters, trimmed.
 */
export function writeYamlScalar(value: string, source: string): string {
	if (source.startsWith("'")) {
		return `'${value.replaceAll("'", "''")}'`;
	}
	return source.startsWith('"') || !isPlainSafe(value) ? `"${value.replace(/[\\"]/gu, '\\$&')}"` : value;
}

/** Whether YAML 1.1 and 1.2 parsers read this plain scalar back as this text. False for an empty one. */
export function isPlainSafe(value: string): boolean {
	return (
		!INDICATOR.test(value) &&
		!OTHER_THAN_TEXT.test(value) &&
		(!NUMBER_LIKE.test(value) || PLAIN_NUMBER.test(value)) &&
		!value.includes(': ') &&
		!value.endsWith(':') &&
		!value.includes(' #') &&
		// A byte order mark and characters that are not printable in YAML.
		!/[\uFEFF\uFFFE\uFFFF]/u.test(value)
	);
}
