import ts from 'typescript';
import { matchesSyntax } from './syntaxPattern';

/** Harmless code that looks like a violation. */
export interface TrustException {
	/** The files that contain it. */
	readonly files: RegExp;
	/** The syntax around it; see matchesSyntax. */
	readonly syntax: string;
	/** The only property that the declared variable is asked for, wherever its function mentions it. */
	readonly onlyProperty?: string;
	/** How often each file contains it. */
	readonly count: number;
	readonly reason: string;
}

/** Each was reviewed by hand; a test reports exceptions that are no longer needed. */
export const trustExceptions: readonly TrustException[] = [
	{
		files: /^dist\/(?:extension|cliMain)\.js$/,
		syntax: 'import((0, $url.pathToFileURL)($file).href)',
		count: 1,
		reason: 'Loads a lazy module, or the bundle of the MCP server; another law says that nothing else is loaded there.',
	},
	{
		files: /^dist\/cli\.js$/,
		syntax: 'require("node:module")',
		count: 1,
		reason: "Turns on Node's compile cache, and nothing else.",
	},
	{
		files: /^dist\/cli\.js$/,
		syntax: 'require("./cliMain.js")',
		count: 1,
		reason: 'Loads the rest of the command line after that.',
	},
	{
		files: /^dist\/extension\.web\.js$/,
		syntax: 'try { return await import($address); } finally { URL.revokeObjectURL($address); }',
		count: 1,
		reason: 'The same where there is no Node.',
	},
	{
		files: /^dist\/extension\.web\.js$/,
		syntax: 'URL.createObjectURL(new Blob([$text], { type: "text/javascript" }))',
		count: 1,
		reason: 'The text of the late room that is loaded right after it.',
	},
	{
		files: /^dist\/(?:extension(?:\.web)?|cliMain|mcp)\.js$/,
		syntax: 'const $Class = $collection.constructor',
		onlyProperty: 'tagName',
		count: 1,
		reason: 'yaml asks the class of a list or mapping for the name of its tag, and calls nothing.',
	},
	{
		files: /^dist\/(?:modules\/panel\.mjs|cliMain\.js)$/,
		syntax: 'new this.constructor({ directed: this._isDirected, multigraph: this._isMultigraph, compound: this._isCompound })',
		count: 1,
		reason: 'dagre makes a graph of the same class, which is never given a text.',
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: '$data && Object.getPrototypeOf($data) !== Object.prototype && "constructor" in $data && $data.constructor',
		count: 1,
		reason: 'zod asks whether a value has a constructor, for its name in a message.',
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: 'globalThis.__zod_globalConfig',
		count: 2,
		reason: "zod's own settings, which all copies of it share.",
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: '($global = globalThis).__zod_globalConfig ?? ($global.__zod_globalConfig = {})',
		count: 1,
		reason: 'The same, when they are created.',
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: 'globalThis.__zod_globalRegistry',
		count: 1,
		reason: "zod's descriptions of schemas, which all copies of it share.",
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: '($global = globalThis).__zod_globalRegistry ?? ($global.__zod_globalRegistry = $registry())',
		count: 1,
		reason: 'The same, when they are created.',
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: 'Function.prototype[Symbol.hasInstance].call($class, $value)',
		count: 1,
		reason: 'The MCP library asks whether a value is an instance of a class.',
	},
	{
		files: /^dist\/mcp\.js$/,
		syntax: 'const $crypto = globalThis.crypto',
		count: 1,
		reason: 'The MCP library makes random ids.',
	},
];

/** Whether a violation is a part of the syntax that an exception allows. */
export function isExcused(violation: ts.Node, { syntax, onlyProperty }: Pick<TrustException, 'syntax' | 'onlyProperty'>): boolean {
	for (let node: ts.Node | undefined = violation; node && !ts.isFunctionLike(node); node = node.parent) {
		if (matchesSyntax(syntax, node)) {
			return onlyProperty === undefined || (ts.isVariableDeclaration(node) && isOnlyAskedFor(node, onlyProperty));
		}
	}
	return false;
}

/** Whether every mention of a variable's name in the function around its declaration reads this property. */
function isOnlyAskedFor({ name, parent }: ts.VariableDeclaration, property: string): boolean {
	const scope = ts.findAncestor(parent, ts.isFunctionLike) ?? parent.getSourceFile();
	const visit = (node: ts.Node): boolean => {
		if (
			ts.isIdentifier(node) &&
			ts.isIdentifier(name) &&
			node !== name &&
			node.text === name.text &&
			!isPropertyName(node) &&
			!(
				ts.isPropertyAccessExpression(node.parent) &&
				node.parent.expression === node &&
				node.parent.name.text === property &&
				!isCalled(node.parent)
			)
		) {
			return false;
		}
		return ts.forEachChild(node, child => (visit(child) ? undefined : true)) === undefined;
	};
	return ts.isIdentifier(name) && visit(scope);
}

function isPropertyName(node: ts.Identifier): boolean {
	return (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node;
}

function isCalled(access: ts.PropertyAccessExpression): boolean {
	const { parent } = access;
	return (
		((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === access) || ts.isTaggedTemplateExpression(parent)
	);
}
