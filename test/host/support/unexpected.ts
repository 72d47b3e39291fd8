import * as vscode from 'vscode';
import { extensionId } from '../run';

/** What the hosts give that our tests have no types for. */
interface Host {
	readonly process?: { on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): void };
	readonly EventTarget?: {
		readonly prototype: {
			addEventListener(
				this: unknown,
				type: string,
				listener: (event: { readonly error?: unknown; readonly reason?: unknown }) => void,
			): void;
		};
	};
}

const errors: string[] = [];

/**
 * From now on notes what nobody catches, such as an exception from a timer or a rejection that nobody handles, where the
 * extension's own code has a part in it: other extensions run in this host as well.
 */
export function watchForErrors(): void {
	const host = globalThis as Host;
	if (host.process) {
		host.process.on('uncaughtException', note);
		host.process.on('unhandledRejection', note);
	} else {
		// A worker's own methods are blocked by VS Code; those of its kind are not.
		const listen = host.EventTarget?.prototype.addEventListener;
		listen?.call(globalThis, 'error', event => note(event.error));
		listen?.call(globalThis, 'unhandledrejection', event => note(event.reason));
	}
}

/** What was noted since this was last asked. */
export function takeErrors(): readonly string[] {
	return errors.splice(0);
}

function note(error: unknown): void {
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const own = vscode.extensions.getExtension(extensionId)?.extensionUri;
	// Lazy modules come out of blobs where there is no Node.
	if (own && [`${own.path}/dist/`, `${own.fsPath}\\dist\\`, 'blob:'].some(place => stack.includes(place))) {
		errors.push(stack);
	}
}
