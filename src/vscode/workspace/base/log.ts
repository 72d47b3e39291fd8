import * as vscode from 'vscode';

/** The log channel "Task Docs". The caller owns it. */
export function createLog(): vscode.LogOutputChannel {
	return vscode.window.createOutputChannel('Task Docs', { log: true });
}

/** The message of an unknown thrown value, for the log or a message; never throws. */
export function errorText(error: unknown): string {
	if (error instanceof Error) {
		return error.message || error.name;
	}
	return String(error);
}
