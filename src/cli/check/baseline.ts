import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { compareText } from '../../catalog/catalog';
import { codeOf, reasonOf } from '../../node/fileError';
import { Failure } from '../../node/failure';
import type { Finding } from './finding';

/** A finding that was accepted: its kind, and the line it is in, so that it stays the same when lines move. */
interface Accepted {
	readonly code: string;
	/** The line's text without blanks at both ends, at most 200 characters. */
	readonly line: string;
	/** How often the document has it. */
	readonly count: number;
}

/** The findings that were accepted, by path. */
export type Baseline = ReadonlyMap<string, readonly Accepted[]>;

/** Returns the text of a line of a document; the line is 0-based. */
export type LineText = (path: string, line: number) => string;

/** Whether problems of a kind were looked for in a document. */
export type WasChecked = (path: string, code: string) => boolean;

const MAX_LINE = 200;

/** Reads a baseline file. @throws Failure if it can't be read or isn't one. */
export function readBaseline(file: string, shown: string): Baseline {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Failure(
			codeOf(error) === 'ENOENT'
				? `The baseline ${shown} doesn't exist. Create it with --update-baseline.`
				: `The baseline ${shown} can't be read: ${error instanceof SyntaxError ? "it isn't valid JSON" : reasonOf(error)}.`,
		);
	}
	const findings = isRecord(value) && value['version'] === 1 ? value['findings'] : undefined;
	if (!isRecord(findings) || !Object.values(findings).every(list => Array.isArray(list) && list.every(isAccepted))) {
		throw new Failure(`The file ${shown} isn't a baseline of version 1. Create one with --update-baseline.`);
	}
	return new Map(Object.entries(findings) as [string, Accepted[]][]);
}

/**
 * The findings that the baseline doesn't have, and how many of the accepted ones that were looked for no longer occur. When
 * a document has one more often than was accepted, the last ones are new.
 */
export function compareWithBaseline(
	findings: readonly Finding[],
	baseline: Baseline,
	wasChecked: WasChecked,
	lineText: LineText,
): { readonly added: readonly Finding[]; readonly accepted: number; readonly gone: number } {
	const left = new Map<string, number>();
	for (const [path, list] of baseline) {
		for (const { code, line, count } of list.filter(each => wasChecked(path, each.code))) {
			left.set(`${path}\0${code}\0${line}`, count);
		}
	}
	const added = findings.filter(finding => {
		const key = `${finding.path}\0${finding.code}\0${lineKey(finding, lineText)}`;
		const count = left.get(key) ?? 0;
		left.set(key, Math.max(0, count - 1));
		return count === 0;
	});
	return { added, accepted: findings.length - added.length, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** The baseline with the findings in place of those that it had and that were looked for again; in a stable order. */
export function updatedBaseline(
	findings: readonly Finding[],
	baseline: Baseline,
	wasChecked: WasChecked,
	exists: (path: string) => boolean,
	lineText: LineText,
): Baseline {
	const accepted = new Map<string, Map<string, Accepted>>();
	const add = (path: string, { code, line, count }: Accepted): void => {
		const known = accepted.get(path) ?? new Map<string, Accepted>();
		accepted.set(path, known);
		known.set(`${code}\0${line}`, { code, line, count: (known.get(`${code}\0${line}`)?.count ?? 0) + count });
	};
	for (const [path, list] of baseline) {
		list.filter(({ code }) => !wasChecked(path, code) && exists(path)).forEach(each => add(path, each));
	}
	for (const finding of findings) {
		add(finding.path, { code: finding.code, line: lineKey(finding, lineText), count: 1 });
	}
	const all = [...accepted].map(([path, list]): [string, readonly Accepted[]] => [
		path,
		[...list.values()].sort((a, b) => compareText(a.code, b.code) || compareText(a.line, b.line)),
	]);
	return new Map(all.sort(([a], [b]) => compareText(a, b)));
}

/** Writes a baseline file in one step, unless it has the same content already. @throws Failure if that fails. */
export function writeBaseline(file: string, shown: string, baseline: Baseline): void {
	const text = `${JSON.stringify({ version: 1, findings: Object.fromEntries(baseline) }, undefined, 2)}\n`;
	const temporary = `${file}.${Math.random().toString(36).slice(2)}.tmp`;
	try {
		if (textOf(file) !== text) {
			writeFileSync(temporary, text, { flag: 'wx' });
			renameSync(temporary, file);
		}
	} catch (error) {
		rmSync(temporary, { force: true });
		throw new Failure(`The baseline ${shown} can't be written: ${reasonOf(error)}.`);
	}
}

function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

/** The line that identifies a finding in its document; a problem of the file itself has none. */
export function lineKey({ path, range: { start, end } }: Finding, lineText: LineText): string {
	const isOfFile = start.line === 0 && end.line === 0 && start.character === end.character;
	return isOfFile ? '' : lineText(path, start.line).trim().slice(0, MAX_LINE);
}

function isAccepted(value: unknown): value is Accepted {
	return (
		isRecord(value) &&
		typeof value['code'] === 'string' &&
		typeof value['line'] === 'string' &&
		Number.isInteger(value['count']) &&
		Number(value['count']) > 0
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
