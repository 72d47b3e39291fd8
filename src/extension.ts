import type * as vscode from 'vscode';
import { importFile } from './node/importFile';
import { nodeSource } from './node/nodeSource';
import { realPath } from './node/realPath';
import { activate as activateShared, type Api } from './vscode/activate';

/** The door on desktop and remote hosts: `file:` folders are read by Node itself, as are our own modules. */
export function activate(context: vscode.ExtensionContext): Api {
	return activateShared(context, {
		importModule: uri => importFile(uri.fsPath),
		fileSource: nodeSource,
		realPath,
		nodePath: process.execPath,
	});
}
