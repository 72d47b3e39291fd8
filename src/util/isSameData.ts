/**
 * Whether two values of plain data are equal. The order of properties doesn't matter, and an undefined property equals a
 * missing one. Stops at the first difference.
 */
export function isSameData(a: unknown, b: unknown): boolean {
	if (a === b) {
		return true;
	}
	if (Array.isArray(a)) {
		return Array.isArray(b) && a.length === b.length && a.every((each, index) => isSameData(each, b[index]));
	}
	return (
		isRecord(a) &&
		isRecord(b) &&
		!Array.isArray(b) &&
		Object.entries(a).every(([key, value]) => isSameData(value, Object.hasOwn(b, key) ? b[key] : undefined)) &&
		Object.entries(b).every(([key, value]) => value === undefined || Object.hasOwn(a, key))
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
