import { isOverStage } from '../../document/model/stage';
import { dayAt } from '../dayAt';
import type { Roadmap, RoadmapRow } from '../roadmapModel';
import { DAY_WIDTH } from '../zoom';
import { fitText, markdownTarget, markdownText, mermaidText } from './escape';
import { svgDocument, svgText } from './svgDocument';

/** The headings of the table. */
export interface RoadmapHeadings {
	readonly document: string;
	readonly status: string;
	readonly created: string;
	readonly due: string;
	readonly progress: string;
}

/** A roadmap as Markdown tables, one for each group. */
export function roadmapMarkdown({ groups }: Roadmap, title: string, headings: RoadmapHeadings): string {
	const names = [headings.document, headings.status, headings.created, headings.due, headings.progress];
	const lines = [`# ${markdownText(title)}`, ''];
	for (const { label, rows } of groups) {
		if (label !== '') {
			lines.push(`## ${markdownText(label)}`, '');
		}
		lines.push(tableRow(names.map(markdownText)), tableRow(names.map(() => '---')));
		for (const row of rows) {
			const due = [row.due ?? row.finished ?? '', row.late].filter(part => part !== undefined && part !== '').join(', ');
			lines.push(
				tableRow([
					`[${markdownText(row.title)}](${markdownTarget(row.path)})`,
					markdownText(row.stageLabel),
					row.created ?? '',
					markdownText(due),
					row.progress.total > 0 ? `${row.progress.done}/${row.progress.total}` : '',
				]),
			);
		}
		lines.push('');
	}
	return lines.join('\n');
}

function tableRow(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** A roadmap as a Mermaid Gantt chart. Bars without a date at one end have the length that the roadmap shows. */
export function roadmapMermaid(roadmap: Roadmap, title: string): string {
	const lines = ['gantt', `  title ${mermaidText(title)}`, '  dateFormat YYYY-MM-DD', '  axisFormat %Y-%m-%d'];
	const day = (offset: number): string => dayAt(roadmap.from, offset);
	for (const { label, rows } of roadmap.groups) {
		if (label !== '') {
			lines.push(`  section ${mermaidText(label)}`);
		}
		for (const row of rows) {
			const state = row.late !== undefined ? 'crit, ' : isOverStage(row.stage) ? 'done, ' : row.stage === 'todo' ? '' : 'active, ';
			lines.push(`  ${mermaidText(row.title)} :${state}${day(row.start)}, ${day(Math.max(row.end, row.start + 1))}`);
			if (row.milestone) {
				lines.push(`  ${mermaidText(row.title)} :milestone, ${day(row.milestone.day)}, 0d`);
			}
		}
	}
	return `${lines.join('\n')}\n`;
}

const LABELS = 240;
const ROW = 28;
const AXIS = 32;

/** A roadmap as a picture. */
export function roadmapSvg(roadmap: Roadmap, title: string): string {
	const scale = DAY_WIDTH[roadmap.zoom];
	const x = (day: number): number => Math.round(LABELS + day * scale);
	const width = x(roadmap.days) + 12;
	const parts: string[] = [];
	let y = AXIS;
	for (const { label, rows } of roadmap.groups) {
		if (label !== '') {
			parts.push(svgText(8, y + 18, fitText(label, LABELS - 16, 13), 'head'));
			y += ROW;
		}
		for (const row of rows) {
			parts.push(svgText(8, y + 18, fitText(`${row.late === undefined ? '' : '⚠ '}${row.title}`, LABELS - 16, 13)), bar(row, x, y));
			y += ROW;
		}
	}
	const axis = roadmap.ticks.flatMap(({ day, label, isMajor }) => [
		...(isMajor ? [`<path class="line" d="M${x(day)} 6V${y}"/>`] : []),
		...(isMajor && label !== '' ? [svgText(x(day) + 4, 18, label, 'dim')] : []),
	]);
	const rows = roadmap.groups.flatMap(group => group.rows);
	return svgDocument({
		title,
		description: rows
			.map(row => `${row.title}: ${row.created ?? '…'} – ${row.due ?? row.finished ?? '…'}${row.late === undefined ? '' : `, ${row.late}`}`)
			.join('; '),
		width,
		height: y + 8,
		body: [...axis, ...parts, `<path class="today" d="M${x(roadmap.today)} 6V${y}"/>`].join('\n'),
	});
}

function bar(row: RoadmapRow, x: (day: number) => number, y: number): string {
	const [from, to] = [x(row.start), Math.max(x(row.end), x(row.start) + 4)];
	const color = row.late !== undefined ? 'bad' : isOverStage(row.stage) ? 'good' : 'accent';
	const faded = row.isStartOpen || row.isEndOpen ? ' opacity="0.6"' : '';
	const diamond = row.milestone && x(row.milestone.day);
	return [
		`<rect class="${color}" x="${from}" y="${y + 8}" width="${to - from}" height="12" rx="3"${faded}/>`,
		...(diamond === undefined ? [] : [`<path class="wait" d="M${diamond} ${y + 6}l8 8l-8 8l-8 -8z"/>`]),
	].join('');
}
