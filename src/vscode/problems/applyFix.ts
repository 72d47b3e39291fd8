import * as vscode from 'vscode';
import type { WorkspaceFix } from '../../catalog/fix/workspaceFix';
import { parentPath } from '../../util/paths';
import type { Problem } from '../../document/model/problem';
import { comparePositions } from '../../document/model/text';
import { applyChange } from '../workspace/edits/applyChange';
import { showOutcome } from '../workspace/edits/editQueue';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { pathIn } from '../workspace/base/workspaceFolder';
import { problemMessages } from './problemMessages';
import { findWorkspaceFixes, fixesWith } from './workspaceFixes';

/** Identifies a fix of a problem by text and numbers that are validated against the document. */
export interface FixArguments {
	readonly uri: string;
	/** The problem's code. */
	readonly code: string;
	readonly line: number;
	readonly character: number;
	/** The fix's code and parameters; see fixKey. */
	readonly fix: string;
}

/** The key that identifies a fix among those of one problem. */
export function fixKey({ code, parameters }: WorkspaceFix): string {
	return JSON.stringify([code, parameters]);
}

/**
 * `taskDocs.applyFix`: applies a quick fix of several documents and files in one step. The fix is computed again from
 * the current documents; if it differs, nothing changes and a message says so. Asks before writing into a linked
 * folder.
 */
export async function applyFix(services: Services, argument: unknown): Promise<void> {
	if (!isArguments(argument)) {
		void vscode.window.showWarningMessage(problemMessages.notFromFix());
		return;
	}
	const problem = services.problems.of(argument.uri).find(each => isMeant(each, argument));
	const found = problem && (await findWorkspaceFixes(services, argument.uri, problem));
	const fix = found?.fixes.find(each => fixKey(each) === argument.fix);
	if (!problem || !found || !fix) {
		showRefusal({ code: 'fix-is-gone' });
		return;
	}
	for (const text of [...fix.renames.map(({ to }) => to), ...fix.creates]) {
		const uri = vscode.Uri.parse(text, true);
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		if (folder && !(await mayFollowLinks(folder, parentPath(pathIn(folder, uri) ?? '')))) {
			return;
		}
	}
	const exists = (folder: string, path: string): boolean | undefined => found.files.get(`${folder}\0${path}`);
	showOutcome(
		await applyChange(
			services,
			found.uris.map(uri => vscode.Uri.parse(uri, true)),
			documentOf => {
				const change = fixesWith(services, argument.uri, problem, { documentOf, exists }).find(fix => fixKey(fix) === argument.fix);
				return change ? { change } : { refusal: { code: 'fix-is-gone' } };
			},
		),
	);
}

function isMeant({ code, range }: Problem, meant: FixArguments): boolean {
	return code === meant.code && comparePositions(range.start, meant) === 0;
}

function isArguments(value: unknown): value is FixArguments {
	const { uri, code, line, character, fix } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
		Record<keyof FixArguments, unknown>
	>;
	return (
		typeof uri === 'string' &&
		typeof code === 'string' &&
		typeof fix === 'string' &&
		typeof line === 'number' &&
		typeof character === 'number'
	);
}
