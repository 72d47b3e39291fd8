import type * as vscode from 'vscode';
import { activate as activateShared, type Api } from './vscode/activate';
import { importThroughBlob } from './vscode/workspace/modules/importThroughBlob';

/** The door where there is no Node: every folder is read through `workspace.fs`. */
export function activate(context: vscode.ExtensionContext): Api {
	return activateShared(context, { importModule: importThroughBlob });
}
