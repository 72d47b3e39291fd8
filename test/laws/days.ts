import path from 'node:path';
import ts from 'typescript';
import { importsOf, type SourceTexts } from './imports';

/** The files that may read the time or the day from the machine, and why. */
export const clocks: Readonly<Record<string, string>> = {
	'src/vscode/workspace/base/clock.ts': 'The clock that everything else is handed.',
	'src/node/clock.ts': 'The clock of the command line.',
	'src/document/date/momentOf.ts': 'Reads the zone for a point in time that it is handed.',
};

/** Functions that use the machine's time zone. */
const LOCAL_READERS: ReadonlySet<string> = new Set([
	'getFullYear',
	'getMonth',
	'getDate',
	'getDay',
	'getHours',
	'getMinutes',
	'getSeconds',
	'getTimezoneOffset',
	'setFullYear',
	'setMonth',
	'setDate',
	'setHours',
	'setMinutes',
	'setSeconds',
	'toLocaleDateString',
	'toLocaleTimeString',
	'toDateString',
	'toTimeString',
	'DateTimeFormat',
]);

/** Ways to reach the clock of a running extension, below test/host. */
const EXTENSION = 'test/host/support/extension.ts';

/**
 * Every place at which a source or a test depends on the day, or the time zone, of the machine that it runs on:
 * - it reads the machine's clock or time zone, which only a clock may; durations are measured with
 *   `performance.now()`;
 * - a host test gets the extension from VS Code, bypassing the function that sets its clock;
 * - a host test contains a calendar date, and nothing it imports sets the clock of the extension;
 * - a window test contains a calendar date: the clock of a packaged extension can't be set, so dates come from `day()`.
 * @param files by path relative to the project, with `/`
 * @returns sentences, `FILE:LINE what is wrong`
 */
export function dependenceOnToday(files: SourceTexts): readonly string[] {
	return Object.entries(files).flatMap(([name, text]) => {
		const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
		const found: string[] = [];
		const add = (node: ts.Node, what: string): void => {
			found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}`);
		};
		const dateIs = !/\.test\.m?[jt]s$/.test(name)
			? undefined
			: name.startsWith('test/ui/')
				? 'has a date that is not counted from today'
				: name.startsWith('test/host/') && !isOnSetDay(name, files)
					? 'has a date, and the clock of the extension is not set'
					: undefined;
		const visit = (node: ts.Node): void => {
			if (!(name in clocks)) {
				const what = readsMachine(node);
				if (what !== undefined) {
					add(node, what);
				}
			}
			if (name.startsWith('test/host/') && name !== EXTENSION && isExtensionTaken(node)) {
				add(node, 'takes the extension past the function that sets its clock');
			}
			if (dateIs !== undefined && isText(node) && /\b(?:19|20)\d\d-\d\d-\d\d\b/.test(node.text)) {
				add(node, dateIs);
			}
			ts.forEachChild(node, visit);
		};
		visit(file);
		return found;
	});
}

/** Whether importing from the file is enough to set the extension's day. */
function isOnSetDay(name: string, files: SourceTexts): boolean {
	const seen = new Set<string>();
	const reach = (file: string): boolean => {
		const text = files[file];
		if (text === undefined || seen.has(file)) {
			return false;
		}
		seen.add(file);
		return (
			callsSetDay(file, text) ||
			importsOf(text).some(
				({ specifier, isTypeOnly }) =>
					!isTypeOnly && specifier.startsWith('.') && reach(`${path.posix.join(path.posix.dirname(file), specifier)}.ts`),
			)
		);
	};
	return reach(name);
}

function callsSetDay(name: string, text: string): boolean {
	const visit = (node: ts.Node): boolean =>
		(ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'setDay') ||
		ts.forEachChild(node, child => visit(child) || undefined) === true;
	// Most files need not be parsed.
	return text.includes('setDay') && visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
	return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** `extension.activate()` and `extension.exports`. */
function isExtensionTaken(node: ts.Node): boolean {
	return (
		ts.isPropertyAccessExpression(node) &&
		// Another extension has no clock of ours.
		!/getExtension\('vscode\./.test(node.expression.getText()) &&
		(node.name.text === 'exports' || (node.name.text === 'activate' && ts.isCallExpression(node.parent) && node.parent.expression === node))
	);
}

function readsMachine(node: ts.Node): string | undefined {
	if (!ts.isIdentifier(node)) {
		return undefined;
	}
	const { parent, text } = node;
	if (LOCAL_READERS.has(text) && ts.isPropertyAccessExpression(parent) && parent.name === node) {
		return `reads the time zone of the machine with ${text}`;
	}
	if (text !== 'Date' || isNameOnly(node)) {
		return undefined;
	}
	if (ts.isNewExpression(parent) && parent.expression === node) {
		const count = parent.arguments?.length ?? 0;
		return count === 0 ? 'asks the machine for the time' : count > 1 ? 'makes a moment in the time zone of the machine' : undefined;
	}
	return ts.isPropertyAccessExpression(parent) && (parent.name.text === 'UTC' || parent.name.text === 'parse')
		? undefined
		: 'asks the machine for the time';
}

/** Whether `Date` is a type here, or the name of something else. */
function isNameOnly(node: ts.Identifier): boolean {
	const { parent } = node;
	return (
		ts.isTypeNode(parent) ||
		(ts.isPropertyAccessExpression(parent) && parent.name === node) ||
		(ts.isPropertyAssignment(parent) && parent.name === node) ||
		(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
	);
}
