import { fingerprint } from '../../catalog/files/fingerprint';
import type { Severity } from '../../document/model/problem';
import type { Range } from '../../document/model/text';
import { evidenceCodes } from '../../catalog/evidence/evidence';
import { problemCodes } from '../../document/model/problem';
import { evidenceSentences } from '../../sentences/evidenceSentences';
import { problemSentences } from '../../sentences/problemSentences';
import { printableJson } from '../../util/printable';
import { repository, version } from '../../../package.json';
import { lineKey } from './baseline';
import { helpPage, type Finding } from './finding';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
const SITE = repository.url.replace(/\.git$/u, '');
const RULES = [...problemCodes, ...evidenceCodes];

/** The report as SARIF 2.1.0. Paths are relative to the workspace. Ends in `\n`. */
export function sarifReport(report: Report): string {
	const seen = new Map<string, number>();
	return `${printableJson({
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'Task Docs',
						version,
						informationUri: SITE,
						rules: RULES.map(code => ({
							id: code,
							shortDescription: { text: descriptionOf(code) },
							helpUri: `${SITE}/blob/main/${helpPage(code)}`,
						})),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: report.findings.map(finding => {
					const { path, code, severity, range, message, related } = finding;
					return {
						ruleId: code,
						ruleIndex: RULES.indexOf(code),
						level: LEVELS[severity],
						message: { text: message },
						locations: [{ physicalLocation: locationOf(path, range) }],
						...(related.length > 0 && {
							relatedLocations: related.map((other, id) => ({ id, physicalLocation: locationOf(other.path, other.range) })),
						}),
						partialFingerprints: { 'taskDocs/v1': fingerprintOf(finding, report, seen) },
					};
				}),
			},
		],
	})}\n`;
}

/** A kind of finding in one sentence, with `…` in place of its parameters. */
function descriptionOf(code: Finding['code']): string {
	const sentences: Readonly<Record<Finding['code'], (typeof problemSentences)[keyof typeof problemSentences]>> = {
		...problemSentences,
		...evidenceSentences,
	};
	const sentence = sentences[code];
	return (typeof sentence === 'string' ? sentence : sentence.other).replace(/\{[a-zA-Z]{1,30}\}/gu, '…');
}

function locationOf(path: string, { start, end }: Range): object {
	return {
		artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
		region: {
			startLine: start.line + 1,
			startColumn: start.character + 1,
			endLine: end.line + 1,
			endColumn: end.character + 1,
		},
	};
}

/** Stays the same when lines move: made of the path, the code, the line's text, and which one of several it is. */
function fingerprintOf(finding: Finding, { lineText }: Report, seen: Map<string, number>): string {
	const key = `${finding.path}\0${finding.code}\0${lineKey(finding, lineText)}`;
	const count = seen.get(key) ?? 0;
	seen.set(key, count + 1);
	return fingerprint(Buffer.from(`${key}\0${count}`)).toString(16);
}
