import type { Severity } from '../../document/model/problem';
import { printable } from '../../util/printable';
import { codeFrame } from './codeFrame';
import { counted, resultSentence, type Report } from './report';

const RESET = '\u001b[0m';
const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const COLORS: Readonly<Record<Severity, string>> = {
	error: '\u001b[31m',
	warning: '\u001b[33m',
	information: '\u001b[36m',
	hint: '\u001b[36m',
};

/** The findings with their lines, for people; lines end in `\n`. */
export function humanReport(report: Report, hasColors: boolean): string {
	const colored = (color: string, text: string): string => (hasColors ? `${color}${text}${RESET}` : text);
	const parts = report.findings.map(({ path, range, severity, code, message, related }) => {
		const place = `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
		const others = related.map(
			other => `  see ${printable(other.path)}:${other.range.start.line + 1}:${other.range.start.character + 1}\n`,
		);
		const head = `${colored(BOLD, place)}: ${colored(COLORS[severity], severity)}: ${printable(message)} ${colored(DIM, `[${code}]`)}\n`;
		return `${head}${codeFrame(report.lineText(path, range.start.line), range)}${others.join('')}\n`;
	});
	const { fixed, baseline } = report;
	const lines = [
		...(fixed === undefined ? [] : [`Fixed ${counted(fixed, 'problem')}.`]),
		resultSentence(report),
		...(baseline && baseline.accepted > 0 ? [`${counted(baseline.accepted, 'problem')} more in the baseline.`] : []),
		...(baseline && baseline.gone > 0
			? [
					`${counted(baseline.gone, 'problem')} of the baseline no longer occur${baseline.gone === 1 ? 's' : ''}. Update it with --update-baseline.`,
				]
			: []),
	];
	return [...parts, ...lines.map(line => `${line}\n`)].join('');
}
