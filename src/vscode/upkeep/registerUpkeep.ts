import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { isMarkdown } from '../workspace/isMarkdown';
import { LateRoom, registerLateCommands } from '../workspace/lateRoom';
import { errorText } from '../workspace/log';
import { markdownSelector } from '../workspace/markdownSelector';
import type { Services } from '../workspace/services';
import { Diagnostics } from './diagnostics';
import { fixAllKind } from './fixAllKind';
import type * as room from './room';

/** What tests look at that VS Code shows to nobody else. */
export interface Upkeep extends vscode.Disposable {
	readonly room: LateRoom<typeof room>;
}

/**
 * Registers what users see of problems: diagnostics, quick fixes, and the commands that mend many or turn some off.
 * What mends them is loaded when there is a problem to mend.
 */
export function registerUpkeep(services: Services): Upkeep {
	const late = new LateRoom<typeof room>(services, 'upkeep');
	const registrations = vscode.Disposable.from(
		new Diagnostics(services),
		registerLateCommands(services, late, { fixAll: commandIds.fixAll, setProblemSeverity: commandIds.setProblemSeverity }),
		registerProblemActions(services, late),
	);
	return { room: late, dispose: () => void registrations.dispose() };
}

function registerProblemActions(services: Services, late: LateRoom<typeof room>): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(markdownSelector, {
		provideCodeActions: async (text, range, context) => {
			try {
				if (!isMarkdown(text) || services.problems.ofOpen(text).length === 0) {
					return [];
				}
				const { ProblemActions } = await late.load();
				return new ProblemActions(services).provideCodeActions(text, range, context);
			} catch (error) {
				services.log.error(`Looking for fixes failed: ${errorText(error)}`);
				return [];
			}
		},
	}, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] });
}
