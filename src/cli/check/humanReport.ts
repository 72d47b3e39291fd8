import type { Severity } from '../../document/model/problem';
import { printable } from '../../util/printable';
import { colored, type Color } from '../color';
import type { Terminal } from '../output';
import { codeFrame } from './codeFrame';
import { counted, resultSentence, type Report } from './report';

const COLORS: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'cyan' };

/** The findings with their lines, for people; lines end in `\n`. */
export function humanReport(report: Report, terminal: Terminal): string {
	const parts = report.findings.map(({ path, range, severity, code, message, related }) => {
		const place = `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
		const others = related.map(
			other => `  see ${printable(other.path)}:${other.range.start.line + 1}:${other.range.start.character + 1}\n`,
		);
		const head = `${colored(place, 'bold', terminal)}: ${colored(severity, COLORS[severity], terminal)}: ${printable(message)} ${colored(`[${code}]`, 'dim', terminal)}\n`;
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
