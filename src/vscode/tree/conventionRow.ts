import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type { ProblemStore } from '../workspace/problems/problemStore';
import { problemText } from '../workspace/problems/problemText';
import { documentCount } from '../workspace/words/words';
import { treeMessages } from './treeMessages';
import type { ConventionNode } from './treeNode';

/**
 * The rows of the problems that so many documents have that they are reported once, those of most documents first. A
 * problem whose kind is turned off, or has a severity of its own, has no row: it is reported nowhere, or everywhere.
 * @param before the present rows, which are changed in place; the same array is returned if nothing has changed
 */
export function findConventions(problems: ProblemStore, before: readonly ConventionNode[]): readonly ConventionNode[] {
	const known = new Map(before.map(node => [node.key, node]));
	let hasChanged = false;
	const found = [...problems.conventions].flatMap(([key, convention]): ConventionNode[] => {
		const [first = ''] = convention.uris;
		if (problems.hasSeverity(first, convention.code)) {
			return [];
		}
		const existing = known.get(key);
		// The first document may have been changed since its problems were compared with those of others.
		const problem =
			problems.of(first).find(each => each.code === convention.code && each.convention?.form === convention.form) ?? existing?.problem;
		if (!problem) {
			return [];
		}
		const node = existing ?? {
			kind: 'convention',
			id: `convention:${key.replaceAll('\0', '/')}`,
			parent: undefined,
			key,
			convention,
			problem,
		};
		hasChanged ||= node.problem !== problem || node.convention !== convention;
		node.convention = convention;
		node.problem = problem;
		return [node];
	});
	found.sort((a, b) => b.convention.uris.length - a.convention.uris.length);
	return hasChanged || found.length !== before.length || found.some((node, index) => node !== before[index]) ? found : before;
}

/** The row of a problem that many documents have: its sentence in the first of them, and their number. A click lists them. */
export function conventionRow(node: ConventionNode): vscode.TreeItem {
	const { id, problem, convention } = node;
	const sentence = problemText({ code: problem.code, parameters: problem.parameters });
	const count = documentCount(convention.uris.length);
	const row = new vscode.TreeItem(sentence);
	row.id = id;
	row.description = count;
	row.iconPath = new vscode.ThemeIcon('info');
	row.tooltip = treeMessages.conventionTooltip(sentence, convention.uris.length);
	row.contextValue = 'taskConvention';
	row.accessibilityInformation = { label: `${sentence} ${count}` };
	row.command = { command: commandIds.showAffected, title: treeMessages.showAffected(), arguments: [node] };
	return row;
}
