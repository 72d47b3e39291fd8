/**
 * Maps items with at most `limit` calls of `map` in progress, and returns the results in the order of the items.
 * Rejects with the first error; calls in progress then continue, and their results are dropped.
 */
export async function mapWithLimit<T, Result>(
	items: readonly T[],
	limit: number,
	map: (item: T) => Promise<Result>,
): Promise<readonly Result[]> {
	const results: Result[] = [];
	const rest = items.entries();
	await Promise.all(
		Array.from({ length: Math.min(limit, items.length) }, async () => {
			for (const [index, item] of rest) {
				results[index] = await map(item);
			}
		}),
	);
	return results;
}
