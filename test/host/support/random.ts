/** Numbers from 0 to below 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
	let state = Math.imul(seed, 2_654_435_761) >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** The items in random order. */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
	return items
		.map(item => ({ item, place: random() }))
		.sort((a, b) => a.place - b.place)
		.map(({ item }) => item);
}
