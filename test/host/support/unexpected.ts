import * as vscode from 'vscode';
import { extensionId } from '../run';

/** Globals of the hosts that our tests have no types for. */
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
 * Records uncaught exceptions, such as those of timers, and unhandled rejections from now on, if our own code is
 * involved: other extensions run in this host too.
 */
export function watchForErrors(): void {
	const host = globalThis as Host;
	if (host.process) {
		host.process.on('uncaughtException', note);
		host.process.on('unhandledRejection', note);
	} else {
		// VS Code blocks the methods of the worker itself, but not those of its prototype.
		const listen = host.EventTarget?.prototype.addEventListener;
		listen?.call(globalThis, 'error', event => note(event.error));
		listen?.call(globalThis, 'unhandledrejection', event => note(event.reason));
	}
}

/** What was recorded since the last call. */
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
