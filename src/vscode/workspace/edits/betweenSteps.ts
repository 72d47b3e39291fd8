type Hook = (name: string) => Promise<void>;

let hook: Hook | undefined;

/**
 * Runs a test's hook between two steps of a command; `name` is the step that has just ended. Without a hook it does
 * nothing.
 */
export function betweenSteps(name: string): Promise<void> | undefined {
	return hook?.(name);
}

/** Sets or removes the hook that `betweenSteps` runs. For tests only. */
export function setBetweenSteps(newHook?: Hook): void {
	hook = newHook;
}
