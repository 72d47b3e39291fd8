import type { ToolSchema } from './toolDefinitions';

/**
 * Why a value doesn't match a tool's schema, as a sentence that says what to do; undefined if it does. Hosts don't
 * validate: VS Code passes on whatever a model sends.
 * @param name of the value in the sentence
 */
export function inputError(value: unknown, schema: ToolSchema, name = 'The input'): string | undefined {
	switch (schema.type) {
		case 'object':
			return objectError(value, schema, name);
		case 'string':
			return stringError(value, schema, name);
		case 'integer':
			return integerError(value, schema, name);
	}
}

function objectError(
	value: unknown,
	{ properties = {}, required = [], additionalProperties }: ToolSchema,
	name: string,
): string | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return `${name} must be an object.`;
	}
	const given = new Map<string, unknown>(Object.entries(value));
	const missing = required.find(key => given.get(key) === undefined);
	if (missing !== undefined) {
		return `"${missing}" is missing.`;
	}
	for (const [key, each] of given) {
		const schema = Object.hasOwn(properties, key)
			? properties[key]
			: typeof additionalProperties === 'object'
				? additionalProperties
				: undefined;
		if (!schema) {
			return `"${shorten(key)}" is unknown. Use ${Object.keys(properties).join(', ')}.`;
		}
		const error = each === undefined ? undefined : inputError(each, schema, `"${shorten(key)}"`);
		if (error !== undefined) {
			return error;
		}
	}
	return undefined;
}

function stringError(value: unknown, { minLength = 0, maxLength = Infinity, enum: allowed }: ToolSchema, name: string): string | undefined {
	if (typeof value !== 'string') {
		return `${name} must be a string.`;
	}
	if (allowed && !allowed.includes(value)) {
		return `${name} must be one of ${allowed.join(', ')}.`;
	}
	if (value.length < minLength) {
		return `${name} must not be empty.`;
	}
	return value.length > maxLength ? `${name} must have at most ${maxLength} characters.` : undefined;
}

function integerError(value: unknown, { minimum = -Infinity, maximum = Infinity }: ToolSchema, name: string): string | undefined {
	if (!Number.isSafeInteger(value)) {
		return `${name} must be an integer.`;
	}
	if ((value as number) < minimum) {
		return `${name} must be at least ${minimum}.`;
	}
	return (value as number) > maximum ? `${name} must be at most ${maximum}.` : undefined;
}

/** A hostile name must not fill the answer. */
function shorten(name: string): string {
	return name.length > 50 ? `${name.slice(0, 50)}…` : name;
}
