import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { markdownSelector } from '../workspace/markdownSelector';
import type { Services } from '../workspace/services';
import { Diagnostics } from './diagnostics';
import { fixAll } from './fixAll';
import { ProblemActions } from './problemActions';
import { setProblemSeverity } from './setProblemSeverity';

/** Registers what users see of problems: diagnostics, quick fixes, and the commands that mend many or turn some off. */
export function registerUpkeep(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		new Diagnostics(services),
		vscode.languages.registerCodeActionsProvider(markdownSelector, new ProblemActions(services), ProblemActions.metadata),
		vscode.commands.registerCommand(commandIds.fixAll, (argument: unknown, selection: unknown) => fixAll(services, argument, selection)),
		vscode.commands.registerCommand(commandIds.setProblemSeverity, (argument: unknown, code: unknown) => setProblemSeverity(services, argument, code)),
	);
}
