import type * as vscode from 'vscode';

/** Runs the ES module that lies there and gives what it exports; rejects when that cannot be done. */
export type ImportModule = (uri: vscode.Uri) => Promise<unknown>;
