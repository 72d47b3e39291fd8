import type { Severity } from '../../document/model/problem';
import { counted, resultSentence, type Report } from './report';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** The findings as workflow commands, which GitHub shows as annotations; lines end in `\n`. */
export function githubReport(report: Report): string {
	const lines = report.findings.map(({ path, range: { start, end }, severity, code, message }) => {
		const isOneLine = end.line === start.line;
		const properties = [
			['file', path],
			['line', String(start.line + 1)],
			['endLine', String(end.line + 1)],
			// GitHub ignores columns of annotations with several lines.
			...(isOneLine ? [['col', String(start.character + 1)] as const, ['endColumn', String(end.character + 1)] as const] : []),
			['title', code],
		];
		return `::${LEVELS[severity]} ${properties.map(([name = '', value = '']) => `${name}=${escapeProperty(value)}`).join(',')}::${escapeData(message)}`;
	});
	return [...lines, resultSentence(report), ''].join('\n');
}

/** A Markdown summary of the findings, such as for a job; lines end in `\n`. */
export function summaryReport(report: Report): string {
	const { findings, baseline } = report;
	const rows = findings.map(
		({ path, range, severity, code, message }) =>
			`| ${code} | ${severity} | ${escapeCell(`${path}:${range.start.line + 1}`)} | ${escapeCell(message)} |`,
	);
	return [
		'## Task Docs',
		'',
		resultSentence(report),
		...(baseline && baseline.accepted > 0 ? ['', `${counted(baseline.accepted, 'problem')} more in the baseline.`] : []),
		...(rows.length > 0 ? ['', '| Code | Severity | Place | Problem |', '| --- | --- | --- | --- |', ...rows] : []),
		'',
	].join('\n');
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text of a document is data: it must not become Markdown or HTML of the summary. */
function escapeCell(text: string): string {
	return text.replace(/[\r\n]+/gu, ' ').replace(/[\\`*_[\]<>|&#~!$@]/gu, character => `&#${character.charCodeAt(0)};`);
}
