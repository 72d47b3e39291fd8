/** Milliseconds between two attempts. */
const PAUSE = 20;

/** Repeats until nothing is thrown; throws the last error after this many milliseconds, which is less than the time limit of a test. */
export async function waitFor(look: () => void, patience = 40_000): Promise<void> {
	for (let waited = 0; ; waited += PAUSE) {
		try {
			look();
			return;
		} catch (error) {
			if (waited >= patience) {
				throw error;
			}
		}
		await new Promise(resolve => {
			setTimeout(resolve, PAUSE);
		});
	}
}
