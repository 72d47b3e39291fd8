import * as vscode from 'vscode';
import type { Problem, ProblemCode, Severity } from '../../document/model/problem';
import { toVscodeRange } from '../workspace/base/conversions';
import { problemSource, problemText } from '../workspace/problems/problemText';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** Problems whose range is shown faded, as unnecessary text. */
const UNNECESSARY: ReadonlySet<ProblemCode> = new Set(['instruction-left']);

/**
 * Converts a problem to a diagnostic: its sentence as plain text, its code with a link to the documentation page, and
 * related locations in other documents.
 * @param repository see Services
 */
export function toDiagnostic(problem: Problem, repository: string): vscode.Diagnostic {
	const { code, range, severity, related } = problem;
	const diagnostic = new vscode.Diagnostic(toVscodeRange(range), problemText(problem), SEVERITIES[severity]);
	diagnostic.source = problemSource;
	diagnostic.code = { value: code, target: vscode.Uri.parse(`${repository}/blob/main/docs/problems/${code}.md`) };
	if (related) {
		diagnostic.relatedInformation = related.map(
			({ uri, range: place, name }) =>
				new vscode.DiagnosticRelatedInformation(
					new vscode.Location(vscode.Uri.parse(uri, true), toVscodeRange(place)),
					code === 'duplicate-id' ? vscode.l10n.t('{0} has the same id', name) : vscode.l10n.t('{0} is blocked here', name),
				),
		);
	}
	if (UNNECESSARY.has(code)) {
		diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
	}
	return diagnostic;
}
