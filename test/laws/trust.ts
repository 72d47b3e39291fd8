import { isBuiltin } from 'node:module';
import ts from 'typescript';

/** Built-in modules that a bundle may load: none starts a process, opens a connection or runs text as code. */
const ALLOWED_BUILTINS: ReadonlySet<string> = new Set(['fs', 'path', 'url', 'events', 'process', 'os', 'util', 'buffer', 'stream', 'string_decoder']);

const EVALUATORS: ReadonlySet<string> = new Set(['eval', 'Function']);
const CONNECTORS: ReadonlySet<string> = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'sendBeacon']);

/**
 * A sentence for each place in a bundle that could evaluate text, open a connection, start a process or load more
 * code: calls and constructions by name, also through `globalThis` and the like, and modules by what is required.
 * @param shared tells the modules that another file of ours gives to this one
 */
export function trustViolations(name: string, text: string, shared: RegExp = /^vscode$/): string[] {
	const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
	const violations: string[] = [];
	const add = (node: ts.Node, what: string): void => {
		violations.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}.`);
	};
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
			const called = calledName(node.expression);
			const [argument] = node.arguments ?? [];
			if (called !== undefined && EVALUATORS.has(called)) {
				add(node, `evaluates text with ${called}`);
			} else if (called !== undefined && CONNECTORS.has(called)) {
				add(node, `may open a connection with ${called}`);
			} else if (called === 'require' || node.expression.kind === ts.SyntaxKind.ImportKeyword) {
				const module = argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
				if (module === undefined || (!shared.test(module) && !isAllowedBuiltin(module))) {
					add(node, `loads ${module ?? 'a module by a name that is computed'}`);
				}
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return violations;
}

const GLOBALS: ReadonlySet<string> = new Set(['globalThis', 'self', 'window', 'global', 'navigator']);

/** `f` of `f()`, `globalThis.f()`, `globalThis['f']()` and `(0, f)()`. */
function calledName(expression: ts.Expression): string | undefined {
	if (ts.isIdentifier(expression)) {
		return expression.text;
	}
	if (ts.isParenthesizedExpression(expression)) {
		return calledName(expression.expression);
	}
	if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken) {
		return calledName(expression.right);
	}
	const isOfGlobal = (object: ts.Expression): boolean => ts.isIdentifier(object) && GLOBALS.has(object.text);
	if (ts.isPropertyAccessExpression(expression) && isOfGlobal(expression.expression)) {
		return expression.name.text;
	}
	if (ts.isElementAccessExpression(expression) && isOfGlobal(expression.expression) && ts.isStringLiteralLike(expression.argumentExpression)) {
		return expression.argumentExpression.text;
	}
	return undefined;
}

function isAllowedBuiltin(module: string): boolean {
	return isBuiltin(module) && ALLOWED_BUILTINS.has(module.replace(/^node:/, ''));
}
