import * as vscode from 'vscode';
import { guessStage, unknownWordOf } from '../../catalog/check/unknownWords';
import type { WorkspaceFix } from '../../catalog/fix/workspaceFix';
import type { Fix, FixContext } from '../../document/fix/fix';
import { fixesOf, safeEdits } from '../../document/fix/fixesOf';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';
import type { TextEdit } from '../../document/model/text';
import { commandIds, type CommandId } from '../contributions';
import { toVscodeRange, toVscodeTextEdit } from '../workspace/base/conversions';
import { fixText } from '../workspace/problems/fixText';
import { problemSource } from '../workspace/problems/problemText';
import type { Services } from '../workspace/services';
import { stageLabel } from '../workspace/words/words';
import { fixKey, type FixArguments } from './applyFix';
import { problemMessages } from './problemMessages';
import type { WordArguments } from './treatWord';
import { findWorkspaceFixes } from './workspaceFixes';

/** The problems to provide fixes for. */
export interface WantedFixes {
	/** All problems of the document. */
	readonly all: readonly Problem[];
	/** The problems that quick fixes are requested for. */
	readonly touched: readonly Problem[];
	/** The kind of the action that applies all safe fixes, if it is requested. */
	readonly fixAllKind: vscode.CodeActionKind | undefined;
}

/**
 * Quick fixes for problems of an open document, and the source action that applies all safe fixes. None if the document
 * changes in the meantime.
 * @param diagnostics VS Code's diagnostics, to link with their fixes
 */
export async function provideFixes(
	services: Services,
	text: vscode.TextDocument,
	{ all, touched, fixAllKind }: WantedFixes,
	diagnostics: readonly vscode.Diagnostic[],
	token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
	const { version } = text;
	const facts: OpenText = { text, source: text.getText(), document: services.documents.get(text), now: services.clock() };
	const actions = fixAllKind ? fixAllActions(facts, all, fixAllKind) : [];
	let hasSafe = false;
	for (const problem of touched) {
		const shown = diagnostics.filter(diagnostic => isDiagnosticOf(diagnostic, problem));
		const fixes = fixesOf(facts.source, facts.document, problem, facts);
		hasSafe ||= fixes.some(({ isSafe }) => isSafe);
		actions.push(...fixes.map(fix => quickFix(text.uri, fix, shown)));
		const larger = fixes.length > 0 ? [] : (await findWorkspaceFixes(services, text.uri.toString(), problem)).fixes;
		actions.push(...larger.map(fix => workspaceAction(text.uri.toString(), problem, fix, shown)));
		actions.push(...wordActions(services, text.uri, problem, shown));
	}
	// Whether other problems have safe fixes is only determined when the action runs, since computing all fixes takes
	// time.
	if (hasSafe && all.length > 1) {
		actions.push(commandAction(problemMessages.fixAllOf(), commandIds.fixAll, [text.uri]));
	}
	// Not linked with a diagnostic, or VS Code would sort it above the previous action.
	for (const code of new Set(touched.map(problem => problem.code))) {
		actions.push(commandAction(problemMessages.changeSeverity(code), commandIds.setProblemSeverity, [text.uri, code]));
	}
	return token.isCancellationRequested || text.version !== version ? [] : actions;
}

/** A snapshot of an open document at the time of the request. */
interface OpenText extends FixContext {
	readonly text: vscode.TextDocument;
	readonly source: string;
	readonly document: TaskDocument;
}

function fixAllActions(facts: OpenText, problems: readonly Problem[], kind: vscode.CodeActionKind): vscode.CodeAction[] {
	const edits = safeEdits(facts.source, facts.document, problems, facts);
	return edits.length === 0 ? [] : [editAction(problemMessages.fixAll(), kind, facts.text.uri, edits)];
}

/** Whether VS Code's diagnostic represents this problem. */
function isDiagnosticOf({ code, source, range }: vscode.Diagnostic, problem: Problem): boolean {
	return (
		source === problemSource &&
		(typeof code === 'object' ? code.value : code) === problem.code &&
		range.isEqual(toVscodeRange(problem.range))
	);
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

/** Runs a command, since closed documents must be changed based on their text when the action is chosen. */
function workspaceAction(uri: string, problem: Problem, fix: WorkspaceFix, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
	const { line, character } = problem.range.start;
	const meant: FixArguments = { uri, code: problem.code, line, character, fix: fixKey(fix) };
	const action = commandAction(fixText(fix), commandIds.applyFix, [meant], diagnostics);
	action.isPreferred = fix.isPreferred;
	return action;
}

/** What an unknown word means is written to the workspace folder's settings, so a document outside of folders has none. */
function wordActions({ catalog }: Services, uri: vscode.Uri, problem: Problem, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
	const unknown = unknownWordOf(problem);
	if (!unknown || !vscode.workspace.getWorkspaceFolder(uri)) {
		return [];
	}
	const { field, word } = unknown;
	const meant: WordArguments = { uri: uri.toString(), field, word };
	const entry = field === 'status' ? catalog.current.get(uri.toString()) : undefined;
	const guess = entry && guessStage(catalog.current.entries, entry.folder, word);
	const choose = commandAction(problemMessages.treatAs(word), commandIds.treatWord, [meant], diagnostics);
	return guess === undefined
		? [choose]
		: [
				commandAction(
					problemMessages.treatAsMeaning(word, stageLabel(guess)),
					commandIds.treatWord,
					[{ ...meant, meaning: guess } satisfies WordArguments],
					diagnostics,
				),
				choose,
			];
}

function commandAction(
	title: string,
	command: CommandId,
	args: readonly unknown[],
	diagnostics: vscode.Diagnostic[] = [],
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command, title, arguments: [...args] };
	action.diagnostics = diagnostics;
	return action;
}
