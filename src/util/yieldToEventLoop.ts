/** Those who wait for a turn, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Resolves once everybody else has had a turn, one who asked at a time: several slices in one round of the event loop
 * would together be a long one. A timer would do, but browsers let timers that follow one another wait for four
 * milliseconds, in which nobody may have anything to do.
 */
export function yieldToEventLoop(): Promise<void> {
	return new Promise(resolve => {
		waiting.push(resolve);
		if (waiting.length === 1) {
			begin();
		}
	});
}

/** A port of its own for every turn: what is sent through one that is being read comes in the same round. */
function begin(): void {
	const { port1, port2 } = new MessageChannel();
	// The types of Node know no `onmessage`, which starts the port as well.
	Object.assign(port1, {
		onmessage: () => {
			port1.close();
			waiting.shift()?.();
			if (waiting.length > 0) {
				begin();
			}
		},
	});
	port2.postMessage(undefined);
}
