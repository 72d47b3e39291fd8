/** Words that YAML 1.1 or 1.2 readers take for something other than text. */
const OTHER_THAN_TEXT = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan))$/iu;
/** A number in any notation (decimal, exponent, hexadecimal, octal, binary, with `_`, base 60), or what lax readers take for one (`.`, `e5`). */
const NUMBER_LIKE =
	/^[-+]?(?:(?=[.e])\.?[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/iu;
/** The one reading that keeps every character. */
const PLAIN_NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/u;
/** An indicator in the first place, or a dash, colon or question mark that stands alone there. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/u;

/**
 * A value as it is written into a block mapping in place of `source`, in one line: with the quotes that are there, and
 * with double quotes where a plain value would be read as something else (`@bob`, `Foo: bar`, `a #b`, `yes`, `1.10`).
 * @param value without line breaks or control characters, trimmed.
 */
export function writeYamlScalar(value: string, source: string): string {
	if (source.startsWith("'")) {
		return `'${value.replaceAll("'", "''")}'`;
	}
	return source.startsWith('"') || !isPlainSafe(value) ? `"${value.replace(/[\\"]/gu, '\\$&')}"` : value;
}

/** Whether a plain scalar of these characters is read back as this text by YAML 1.1 and 1.2. An empty one is nothing. */
export function isPlainSafe(value: string): boolean {
	return (
		!INDICATOR.test(value) &&
		!OTHER_THAN_TEXT.test(value) &&
		(!NUMBER_LIKE.test(value) || PLAIN_NUMBER.test(value)) &&
		!value.includes(': ') &&
		!value.endsWith(':') &&
		!value.includes(' #') &&
		// A byte order mark and characters that YAML does not print.
		!/[\uFEFF\uFFFE\uFFFF]/u.test(value)
	);
}
