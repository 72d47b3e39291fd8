/** Does work for each item in turn, so many at a time. Rejects with what one of them throws; those under way go on. */
export async function inLanes<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
	const rest = items.values();
	await Promise.all(
		Array.from({ length: Math.min(lanes, items.length) }, async () => {
			for (const item of rest) {
				await work(item);
			}
		}),
	);
}
