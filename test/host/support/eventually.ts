/** Milliseconds between two attempts. */
const PAUSE = 20;

export function pause(milliseconds: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});
}

/** Repeats until nothing is thrown; throws the last error after `patience` milliseconds. */
export async function eventually<T>(look: () => T | Promise<T>, patience = 20_000): Promise<T> {
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
