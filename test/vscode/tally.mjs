/**
 * How many tests passed and failed.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * The closing line of a part of the tests, which `npm test` reads and adds up.
 *
 * @param {string} part
 * @param {Counts} counts
 */
export function closingLine(part, { passed, failed }) {
	return `${part}: ${passed} passed, ${failed} failed`;
}

/**
 * Reads the counts from the last closing line of an output, undefined when it has none.
 *
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function readClosingLine(output) {
	const match = [...output.matchAll(/^.*: (\d+) passed, (\d+) failed$/gm)].at(-1);
	return match && { passed: Number(match[1]), failed: Number(match[2]) };
}
