import type * as vscode from 'vscode';

/** Imports the ES module at a URI and returns its exports; rejects if that fails. */
export type ImportModule = (uri: vscode.Uri) => Promise<unknown>;
