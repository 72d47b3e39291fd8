/** A measure that takes a fifth more processor time than before is too slow. */
const MOST = 1.2;

/**
 * The measures that became too slow.
 *
 * @template {{ readonly name: string, readonly change?: number }} Row
 * @param {readonly Row[]} rows `change` is the processor time relative to before, both from one run; undefined for what is not compared
 * @returns {Row[]}
 */
export function slowerThanBefore(rows) {
	return rows.filter(({ change }) => change !== undefined && change >= MOST);
}
