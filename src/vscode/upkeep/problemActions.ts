import * as vscode from 'vscode';
import type { Fix } from '../../document/fix/fix';
import { fixesOf, safeEdits } from '../../document/fix/fixesOf';
import type { Problem } from '../../document/model';
import type { TextEdit } from '../../document/text';
import { commandIds, type CommandId } from '../contributions';
import { toVscodeRange, toVscodeTextEdit } from '../workspace/conversions';
import { fixText } from '../workspace/fixText';
import { isMarkdown } from '../workspace/isMarkdown';
import { errorText } from '../workspace/log';
import type { Services } from '../workspace/services';
import { fixAllKind } from './fixAllKind';
import { isDiagnosticOf } from './toDiagnostic';
import { upkeepMessages } from './upkeepMessages';

/** Quick fixes for problems, and the source action that mends all that can be mended safely. */
export class ProblemActions implements vscode.CodeActionProvider {
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
	}

	/** Never throws. */
	provideCodeActions(text: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
		try {
			if (!isMarkdown(text)) {
				return [];
			}
			const problems = this.#services.problems.ofOpen(text);
			const quickFixes = context.only?.contains(vscode.CodeActionKind.QuickFix) === false ? []
				: this.#quickFixes(text, problems, problems.filter(problem => range.intersection(toVscodeRange(problem.range))), context.diagnostics);
			// Source actions are asked for; while saving they are so for a document without changes too.
			const isAsked = context.only?.contains(fixAllKind) === true && (text.isDirty || context.triggerKind === vscode.CodeActionTriggerKind.Invoke);
			return isAsked ? [...quickFixes, ...this.#fixAll(text, problems)] : quickFixes;
		} catch (error) {
			this.#services.log.error(`Looking for fixes failed: ${errorText(error)}`);
			return [];
		}
	}

	#quickFixes(text: vscode.TextDocument, all: readonly Problem[], problems: readonly Problem[], diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
		const { clock, documents } = this.#services;
		const shownAs = (problem: Problem): vscode.Diagnostic[] => diagnostics.filter(diagnostic => isDiagnosticOf(diagnostic, problem));
		const fixes = problems.flatMap(problem => fixesOf(text.getText(), documents.get(text), problem, { now: clock() }).map(fix => ({ fix, problem })));
		return [
			...fixes.map(({ fix, problem }) => quickFix(text.uri, fix, shownAs(problem))),
			// Whether others can be mended safely is found out when it is chosen: trying all their fixes takes time.
			...all.length > 1 && fixes.some(({ fix }) => fix.isSafe) ? [commandAction(upkeepMessages.fixAllOf(), commandIds.fixAll, [text.uri])] : [],
			...[...new Map(problems.map(problem => [problem.code, problem])).values()].map(problem =>
				commandAction(upkeepMessages.changeSeverity(problem.code), commandIds.setProblemSeverity, [text.uri, problem.code], shownAs(problem))),
		];
	}

	#fixAll(text: vscode.TextDocument, problems: readonly Problem[]): vscode.CodeAction[] {
		const { clock, documents } = this.#services;
		const edits = safeEdits(text.getText(), documents.get(text), problems, { now: clock() });
		return edits.length === 0 ? [] : [editAction(upkeepMessages.fixAll(), fixAllKind, text.uri, edits)];
	}
}

function quickFix(uri: vscode.Uri, fix: Fix, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
	const action = editAction(fixText(fix), vscode.CodeActionKind.QuickFix, uri, fix.edits);
	action.diagnostics = diagnostics;
	action.isPreferred = fix.isPreferred;
	return action;
}

function editAction(title: string, kind: vscode.CodeActionKind, uri: vscode.Uri, edits: readonly TextEdit[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(uri, edits.map(toVscodeTextEdit));
	return action;
}

function commandAction(title: string, command: CommandId, args: readonly unknown[], diagnostics: vscode.Diagnostic[] = []): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command, title, arguments: [...args] };
	action.diagnostics = diagnostics;
	return action;
}
