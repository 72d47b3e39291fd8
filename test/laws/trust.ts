import { isBuiltin } from 'node:module';
import ts from 'typescript';

/** Built-in modules that a bundle may load: none starts a process, opens a connection or runs text as code. */
const ALLOWED_BUILTINS: ReadonlySet<string> = new Set([
	'fs',
	'path',
	'url',
	'events',
	'process',
	'os',
	'util',
	'buffer',
	'stream',
	'string_decoder',
]);

/** What each of these names can do. Mentioning one is enough, however it is reached and whatever it is called afterwards. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
	'evaluates text': ['eval', 'Function', 'WebAssembly'],
	'may open a connection': [
		'fetch',
		'XMLHttpRequest',
		'WebSocket',
		'WebSocketStream',
		'EventSource',
		'WebTransport',
		'RTCPeerConnection',
		'sendBeacon',
		'navigator',
		'serviceWorker',
		'openExternal',
		'createElement',
	],
	'loads code': [
		'importScripts',
		'Worker',
		'SharedWorker',
		'createObjectURL',
		'createRequire',
		'getBuiltinModule',
		'mainModule',
		'binding',
		'_linkedBinding',
		'dlopen',
	],
	'may start a process': ['execve', 'createTerminal', 'executeTask', 'ShellExecution', 'ProcessExecution', 'startDebugging'],
};

const MEANING: ReadonlyMap<string, string> = new Map(
	Object.entries(MEANS).flatMap(([meaning, names]) => names.map(name => [name, meaning] as const)),
);

/** Objects that have all of the above as properties, which can be accessed by computed names. */
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'self', 'window', 'global']);

/** Functions that accept text as code in a worker. */
const TIMERS: ReadonlySet<string> = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/** The allowed members of Node's `process`. */
const ALLOWED_OF_PROCESS: ReadonlySet<string> = new Set([
	'platform',
	'argv',
	'cwd',
	'env',
	'exit',
	'exitCode',
	'execPath',
	'stdin',
	'stdout',
	'stderr',
	'versions',
]);

/** A violation in a bundle. */
export interface Violation {
	/** `FILE:LINE what it does: the code around it`. */
	readonly sentence: string;
	/** The offending name, text or call, in the tree of the whole file. */
	readonly node: ts.Node;
}

/**
 * Every place in a bundle that could evaluate text, open a connection, start a process or load more code. The law does
 * not analyze what the code does: it forbids every mention of a dangerous name, as a variable, a property, a key or a
 * text, so an alias does not help. Names computed at run time cannot be seen, so objects that have everything as
 * properties must not be mentioned either, and `constructor`, which leads from each function to one that evaluates text,
 * may only be compared or asked for its name.
 * @param shared tells the modules that another file of ours gives to this one
 */
export function trustViolations(name: string, text: string, shared: RegExp = /^vscode$/): readonly Violation[] {
	const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
	const violations: Violation[] = [];
	const add = (node: ts.Node, what: string): void => {
		const code = text.slice(Math.max(0, node.getStart(file) - 40), node.end + 40).replaceAll('\n', ' ');
		violations.push({ sentence: `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}: ${code}`, node });
	};
	const addModule = (node: ts.Node, module: ts.Node | undefined): void => {
		const specifier = module && foldedText(module);
		if (specifier === undefined || (!shared.test(specifier) && !isAllowedBuiltin(specifier))) {
			add(node, `loads ${specifier ?? 'a module by a name that is computed'}`);
		}
	};
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node)) {
			const what = whatIsWrongWith(node);
			if (what !== undefined) {
				add(node, what);
			} else if (node.text === 'require' && isFree(node) && !ts.isParameter(node.parent)) {
				const call = node.parent;
				if (ts.isCallExpression(call) && call.expression === node) {
					addModule(call, call.arguments[0]);
				} else {
					add(node, 'hands on the means to load modules');
				}
			}
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			addModule(node, node.arguments[0]);
		} else if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) {
			addModule(node, node.moduleSpecifier);
		} else {
			const spelled = foldedText(node);
			if (spelled !== undefined && (MEANING.has(spelled) || (spelled === 'constructor' && isKey(node)))) {
				add(node, MEANING.get(spelled) ?? REACHES_FUNCTION);
				// Its parts add nothing.
				return;
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return violations;
}

const REACHES_FUNCTION = 'reaches what evaluates text by a constructor';

function whatIsWrongWith(node: ts.Identifier): string | undefined {
	const { text, parent } = node;
	if (MEANING.has(text)) {
		return MEANING.get(text);
	}
	if (text === 'constructor') {
		return isReadProperty(node) && !isHarmlessConstructor(parent) ? REACHES_FUNCTION : undefined;
	}
	if (!isFree(node)) {
		return undefined;
	}
	if (GLOBAL_OBJECTS.has(text) && !isDeclared(node) && !isParameter(node)) {
		return 'has everything that is global';
	}
	if (
		text === 'process' &&
		!ts.isTypeOfExpression(parent) &&
		!(ts.isPropertyAccessExpression(parent) && ALLOWED_OF_PROCESS.has(parent.name.text))
	) {
		return 'asks much of the process';
	}
	if (text === 'module' && !isDeclared(node) && !(ts.isPropertyAccessExpression(parent) && parent.name.text === 'exports')) {
		return 'asks a module for more than its exports';
	}
	if (TIMERS.has(text)) {
		const [first] = ts.isCallExpression(parent) && parent.expression === node ? parent.arguments : [];
		return first && !isMaybeText(first) ? undefined : 'may evaluate text later';
	}
	return undefined;
}

/** Whether an identifier stands for a variable rather than being the name of a property. */
function isFree(node: ts.Identifier): boolean {
	const { parent } = node;
	return !(
		(ts.isPropertyAccessExpression(parent) && parent.name === node) ||
		((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isAccessor(parent)) &&
			parent.name === node) ||
		(ts.isBindingElement(parent) && parent.propertyName === node)
	);
}

/** Whether the identifier declares a variable of the file itself. */
function isDeclared(node: ts.Identifier): boolean {
	const { parent } = node;
	return (
		(ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isFunctionDeclaration(parent)) &&
		parent.name === node
	);
}

/** Whether the identifier stands for a parameter of a function around it. */
function isParameter(node: ts.Identifier): boolean {
	return (
		ts.findAncestor(
			node,
			each => ts.isFunctionLike(each) && each.parameters.some(({ name }) => ts.isIdentifier(name) && name.text === node.text),
		) !== undefined
	);
}

/** Whether a property of this name is read: from an object, or out of one by destructuring. */
function isReadProperty(node: ts.Identifier): boolean {
	const { parent } = node;
	return (
		(ts.isPropertyAccessExpression(parent) && parent.name === node) ||
		(ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node && ts.isObjectBindingPattern(parent.parent)) ||
		ts.isShorthandPropertyAssignment(parent) ||
		// The pattern of an assignment looks like an object.
		(ts.isPropertyAssignment(parent) && parent.name === node && isAssigned(parent.parent))
	);
}

/** `x.constructor.name`, `x.constructor === y` and `x.constructor = y`. */
function isHarmlessConstructor(access: ts.Node): boolean {
	const { parent } = access;
	return (
		(ts.isPropertyAccessExpression(parent) && parent.expression === access && parent.name.text === 'name') ||
		(ts.isBinaryExpression(parent) &&
			(parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
				parent.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
				(parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === access)))
	);
}

function isAssigned(pattern: ts.Node): boolean {
	return (
		ts.isBinaryExpression(pattern.parent) &&
		pattern.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
		pattern.parent.left === pattern
	);
}

/** Whether a text names a property, or is passed to something that may use it as one. */
function isKey({ parent }: ts.Node): boolean {
	return (
		ts.isElementAccessExpression(parent) ||
		ts.isCallExpression(parent) ||
		ts.isComputedPropertyName(parent) ||
		ts.isBindingElement(parent) ||
		ts.isVariableDeclaration(parent) ||
		(ts.isPropertyAssignment(parent) && isAssigned(parent.parent))
	);
}

function isMaybeText(node: ts.Expression): boolean {
	return (
		ts.isStringLiteralLike(node) ||
		ts.isTemplateExpression(node) ||
		(ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
	);
}

/** A literal text, possibly concatenated. */
function foldedText(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) {
		return node.text;
	}
	if (ts.isParenthesizedExpression(node)) {
		return foldedText(node.expression);
	}
	if (ts.isTemplateExpression(node)) {
		const spans = node.templateSpans.map(({ expression, literal }) => [foldedText(expression), literal.text]);
		return spans.some(([text]) => text === undefined) ? undefined : node.head.text + spans.flat().join('');
	}
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
		const left = foldedText(node.left);
		const right = left === undefined ? undefined : foldedText(node.right);
		return right === undefined ? undefined : `${left}${right}`;
	}
	return undefined;
}

function isAllowedBuiltin(module: string): boolean {
	return isBuiltin(module) && ALLOWED_BUILTINS.has(module.replace(/^node:/, ''));
}
