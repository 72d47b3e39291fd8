import type { Range } from '../../document/model/text';
import { printableJson } from '../../util/printable';
import { helpPage } from './finding';
import type { Report } from './report';

/** The report as JSON; see `schemas/check.schema.json`. Ends in `\n`. */
export function jsonReport({ findings, documents, fixed, baseline }: Report): string {
	return `${printableJson({
		version: 1,
		documents,
		fixed: fixed ?? null,
		baseline: baseline ?? null,
		findings: findings.map(({ path, code, severity, range, message, convention, related }) => ({
			path,
			code,
			severity,
			message,
			...placeOf(range),
			help: helpPage(code),
			related: related.map(other => ({ path: other.path, ...placeOf(other.range) })),
			...(convention && { convention }),
		})),
	})}\n`;
}

/** 1-based lines and columns; the end is exclusive. */
function placeOf({ start, end }: Range): Readonly<Record<string, number>> {
	return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
