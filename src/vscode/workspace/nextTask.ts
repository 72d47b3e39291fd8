/**
 * Resolves once everybody else has had a turn. A timer would do, but browsers let timers that follow one another wait
 * for four milliseconds, in which nobody may have anything to do.
 */
export function nextTask(): Promise<void> {
	return new Promise(resolve => {
		const { port1, port2 } = new MessageChannel();
		// The types of Node know no `onmessage`, which starts the port as well.
		Object.assign(port1, { onmessage: () => {
			port1.close();
			resolve();
		} });
		port2.postMessage(undefined);
	});
}
