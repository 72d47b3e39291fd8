import * as vscode from 'vscode';
import { commandIds, settingSection } from '../contributions';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import { errorText } from '../workspace/base/log';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import { Diagnostics } from './diagnostics';
import type * as lazy from './lazy';

/** `source.fixAll.taskDocs`, for the setting `editor.codeActionsOnSave`. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append(settingSection);

/** State exposed for tests, which VS Code's API doesn't provide. */
export interface Problems extends vscode.Disposable {
	readonly lazyModule: LazyModule<typeof lazy>;
}

/**
 * Registers diagnostics, quick fixes, and the commands that fix many problems or change their severity. Fixes are
 * loaded when there is a problem to fix.
 */
export function registerProblems(services: Services): Problems {
	const lazyModule = new LazyModule<typeof lazy>(services, 'problems');
	const registrations = vscode.Disposable.from(
		new Diagnostics(services),
		registerLazyCommands(services, lazyModule, {
			applyFix: commandIds.applyFix,
			fixAll: commandIds.fixAll,
			treatWord: commandIds.treatWord,
			setProblemSeverity: commandIds.setProblemSeverity,
		}),
		vscode.languages.registerCodeActionsProvider(markdownSelector, fixProvider(services, lazyModule), {
			providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
		}),
	);
	return { lazyModule, dispose: () => void registrations.dispose() };
}

function fixProvider(services: Services, lazyModule: LazyModule<typeof lazy>): vscode.CodeActionProvider {
	return {
		async provideCodeActions(text, range, { only, triggerKind, diagnostics }, token) {
			try {
				// On save, VS Code also requests source actions for a document without changes.
				const isAsked = only?.contains(fixAllKind) === true && (text.isDirty || triggerKind === vscode.CodeActionTriggerKind.Invoke);
				const isQuick = only?.contains(vscode.CodeActionKind.QuickFix) !== false;
				if (!isMarkdown(text) || (!isAsked && !isQuick)) {
					return [];
				}
				const all = services.problems.ofOpen(text);
				const touched = isQuick ? all.filter(problem => range.intersection(toVscodeRange(problem.range))) : [];
				const wanted = { all, touched, fixAllKind: isAsked ? fixAllKind : undefined };
				return touched.length === 0 && (!isAsked || all.length === 0)
					? []
					: await (await lazyModule.load()).provideFixes(services, text, wanted, diagnostics, token);
			} catch (error) {
				services.log.error(`Looking for fixes failed: ${errorText(error)}`);
				return [];
			}
		},
	};
}
