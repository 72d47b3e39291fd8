/** The properties of an object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The value if it is text. */
export function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The value if it is a list of texts, of at most `limit`. */
export function textsOf(value: unknown, limit: number): readonly string[] | undefined {
	return Array.isArray(value) && value.length <= limit && value.every(each => typeof each === 'string')
		? (value as readonly string[])
		: undefined;
}

/** The value if it is one of these. */
export function oneOf<const Values extends readonly string[]>(values: Values, value: unknown): Values[number] | undefined {
	return values.find(each => each === value);
}
