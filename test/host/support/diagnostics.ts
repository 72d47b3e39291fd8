import * as vscode from 'vscode';

/** Our diagnostics of a document, by position. */
export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === 'Task Docs')
		.sort((a, b) => a.range.start.compareTo(b.range.start) || codeOf(a).localeCompare(codeOf(b)));
}

/** One line each: `warning invalid-date 3:5-3:15 The due date "2026-02-30" doesn't exist.`, lines and characters 0-based. */
export function diagnosticText(uri: vscode.Uri): readonly string[] {
	return diagnosticsOf(uri).map(diagnostic => {
		const { start, end } = diagnostic.range;
		return `${vscode.DiagnosticSeverity[diagnostic.severity].toLowerCase()} ${codeOf(diagnostic)} ${start.line}:${start.character}-${end.line}:${end.character} ${diagnostic.message}`;
	});
}

/** The codes alone. */
export function codesOf(uri: vscode.Uri): readonly string[] {
	return diagnosticsOf(uri).map(codeOf);
}

/** The code shown after the message, with its link. */
export function codeOf({ code }: vscode.Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

/** What VS Code's chat, once it was turned on in a window, offers for every error and warning. */
const CHAT_ACTIONS: ReadonlySet<string> = new Set(['Explain', 'Fix']);

/** Our quick fixes for the first problem of this code, or all our actions of a kind. */
export async function fixesFor(uri: vscode.Uri, code: string): Promise<readonly vscode.CodeAction[]> {
	const diagnostic = diagnosticsOf(uri).find(each => codeOf(each) === code);
	if (!diagnostic) {
		throw new Error(`${uri.path} has no ${code}.`);
	}
	const actions = await actionsAt(uri, diagnostic.range, vscode.CodeActionKind.QuickFix);
	return actions.filter(({ title }) => !CHAT_ACTIONS.has(title));
}

/** The actions of a kind that VS Code offers for a range. */
export async function actionsAt(uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind): Promise<readonly vscode.CodeAction[]> {
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value);
}

/** Runs an action as if it were chosen. */
export async function choose(action: vscode.CodeAction | undefined): Promise<void> {
	if (!action) {
		throw new Error('There is no such action.');
	}
	if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) {
		throw new Error(`“${action.title}” could not be applied.`);
	}
	if (action.command) {
		await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments as readonly unknown[]) ?? []));
	}
}
