import ts from 'typescript';
import type { SourceTexts } from './imports';

/** The only module that adds text edits to a workspace edit. */
const FUNNEL = 'src/vscode/workspace/edits/addTextEdits.ts';

/** The only module that marks a document as writable. */
const CHECK = 'src/vscode/workspace/edits/writable.ts';

/** Modules that may add text edits without it, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
	'src/vscode/problems/provideFixes.ts': 'quick fixes change the document that an editor shows, and leave it unsaved',
};

/** Methods of a workspace edit that change texts. */
const METHODS: ReadonlySet<string> = new Set(['set', 'replace', 'insert', 'delete']);

/**
 * Every place that changes a text by a workspace edit without going through `addTextEdits`, which takes only documents
 * whose text may be changed; and every place outside the check that claims so of a document. A workspace edit is what
 * is declared or made as one in the same file, and whatever is called `edit` where VS Code is imported.
 */
export function textEditViolations(sources: SourceTexts): readonly string[] {
	return Object.entries(sources).flatMap(([name, text]) => (name in EXCEPTIONS ? [] : violationsIn(name, text)));
}

/** Exceptions that are no longer needed. */
export function unusedExceptions(sources: SourceTexts): readonly string[] {
	return Object.keys(EXCEPTIONS).filter(name => violationsIn(name, sources[name] ?? '').length === 0);
}

function violationsIn(name: string, text: string): readonly string[] {
	if (!/from 'vscode'/u.test(text)) {
		return [];
	}
	const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
	const names = new Set(['edit']);
	const violations: string[] = [];
	const add = (node: ts.Node, what: string): void => {
		violations.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}`);
	};
	const collect = (node: ts.Node): void => {
		if (
			(ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isPropertySignature(node)) &&
			(isWorkspaceEdit(node.type) || ('initializer' in node && isNewWorkspaceEdit(node.initializer)))
		) {
			names.add(node.name.getText(file));
		}
		ts.forEachChild(node, collect);
	};
	const visit = (node: ts.Node): void => {
		if (
			ts.isCallExpression(node) &&
			ts.isPropertyAccessExpression(node.expression) &&
			METHODS.has(node.expression.name.text) &&
			name !== FUNNEL
		) {
			const { expression } = node.expression;
			if (names.has(lastName(expression) ?? '') || isNewWorkspaceEdit(expression)) {
				add(node, `changes texts by ${node.expression.getText(file)}: use addTextEdits`);
			}
		}
		if (
			(ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) &&
			node.type.getText(file).includes('WritableDocument') &&
			name !== CHECK
		) {
			add(node, 'claims that a document may be changed: use checkWritable');
		}
		ts.forEachChild(node, visit);
	};
	collect(file);
	visit(file);
	return violations;
}

function isWorkspaceEdit(type: ts.TypeNode | undefined): boolean {
	return type !== undefined && /\bWorkspaceEdit\b/u.test(type.getText());
}

function isNewWorkspaceEdit(node: ts.Expression | undefined): boolean {
	return node !== undefined && ts.isNewExpression(node) && /(?:^|\.)WorkspaceEdit$/u.test(node.expression.getText());
}

/** `edit` of `edit`, `action.edit` and `this.#edit!`. */
function lastName(node: ts.Expression): string | undefined {
	if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) {
		return lastName(node.expression);
	}
	return ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}
