import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type { Services } from '../workspace/services';
import { addFields } from './addFields';
import { addPart } from './addPart';
import { insertTemplate } from './insertTemplate';
import { makeTemplateFile } from './makeTemplateFile';
import { moveFields } from './moveFields';
import { newDocument } from './newDocument';
import { recordActualTime } from './recordActualTime';

/** Registers the commands that start documents from templates, add parts to them, and make them of one kind or another. */
export function registerAuthoring(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commandIds.insertTemplate, (argument: unknown) => insertTemplate(services, argument)),
		vscode.commands.registerCommand(commandIds.newDocument, (argument: unknown) => newDocument(services, argument)),
		vscode.commands.registerCommand(commandIds.addPart, (argument: unknown) => addPart(services, argument)),
		vscode.commands.registerCommand(commandIds.recordActualTime, (argument: unknown) => recordActualTime(services, argument)),
		vscode.commands.registerCommand(commandIds.makeTemplate, (argument: unknown) => makeTemplateFile(services, argument)),
		vscode.commands.registerCommand(commandIds.addFields, (argument: unknown, selection: unknown) => addFields(services, argument, selection)),
		vscode.commands.registerCommand(commandIds.moveFields, (argument: unknown, selection: unknown) => moveFields(services, argument, selection)),
	);
}
