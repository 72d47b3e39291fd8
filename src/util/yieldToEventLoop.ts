/** Callers that wait, in the order of their calls. */
const waiting: (() => void)[] = [];

/**
 * Resolves after everything else that is due. Only one caller continues in each round of the event loop, in the order of
 * the calls: several slices of work in one round would add up to a long one. A timer would do, but browsers delay nested
 * timers by four milliseconds.
 */
export function yieldToEventLoop(): Promise<void> {
	return new Promise(resolve => {
		waiting.push(resolve);
		if (waiting.length === 1) {
			post();
		}
	});
}

/** Uses a new channel each time: a message that is sent through a port while it is read arrives in the same round. */
function post(): void {
	const { port1, port2 } = new MessageChannel();
	// Node's types don't know `onmessage`, which also starts the port.
	Object.assign(port1, {
		onmessage: () => {
			port1.close();
			waiting.shift()?.();
			if (waiting.length > 0) {
				post();
			}
		},
	});
	port2.postMessage(undefined);
}
