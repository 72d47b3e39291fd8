/** Milliseconds between two looks. */
const PAUSE = 20;

export function pause(milliseconds: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});
}

/** Looks again and again until nothing is thrown; after `patience` milliseconds the last error is what counts. */
export async function eventually<T>(look: () => T | Promise<T>, patience = 8_000): Promise<T> {
	const end = performance.now() + patience;
	for (;;) {
		try {
			return await look();
		} catch (error) {
			if (performance.now() > end) {
				throw error;
			}
		}
		await pause(PAUSE);
	}
}
