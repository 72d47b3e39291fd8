type Hook = (name: string) => Promise<void>;

let hook: Hook | undefined;

/** Lets a test act between two steps of a command, named after the step that has just ended; otherwise does nothing. */
export function betweenSteps(name: string): Promise<void> | undefined {
	return hook?.(name);
}

/** Sets what `betweenSteps` runs; without an argument it does nothing again. For tests only. */
export function setBetweenSteps(newHook?: Hook): void {
	hook = newHook;
}
