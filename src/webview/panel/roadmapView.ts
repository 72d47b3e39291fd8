import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayAt } from '../../board/dayAt';
import { daysApart } from '../../board/daysApart';
import type { CardAction } from '../../board/panelState';
import type { PageTexts } from '../../board/pageTexts';
import type { Roadmap, RoadmapRow } from '../../board/roadmapModel';
import { DAY_WIDTH } from '../../board/zoom';
import { followPointer } from './drag';
import { focusOn } from './focus';
import { actionItems, openMenu } from './menu';
import { nothingToShow } from './nothingToShow';
import { onScroll, restoreScroll } from './scrolling';
import { fill, post, request, store } from './store';
import { ems, scrolledOf, visibleRange } from './visibleRange';

/** A line of the roadmap: the heading of a group, or a document. */
type Line = { readonly kind: 'group'; readonly key: string; readonly label: string } | { readonly kind: 'row'; readonly row: RoadmapRow };

/** The documents in their order. */
let rows: readonly RoadmapRow[] = [];
let roadmapNow: Roadmap | undefined;
/** Days by which the dates of a document are moved while keys are pressed or its bar is dragged. */
let shifted: { readonly id: string; readonly created: number; readonly due: number } | undefined;
let writeTimer: ReturnType<typeof setTimeout> | undefined;
/** The elements that have been scrolled to today. */
const scrolledToToday = new WeakSet<Element>();

/** Milliseconds after the last key until dates are written. */
const WRITE_DELAY = 600;
const NAME = 'roadmap';

export function roadmapView(roadmap: Roadmap, texts: PageTexts): TemplateResult {
	const { groups, ticks, days, zoom, today, undated } = roadmap;
	roadmapNow = roadmap;
	rows = groups.flatMap(group => group.rows);
	if (rows.length === 0 && !store.isReading) {
		return nothingToShow(undated > 0 ? texts.noDates : texts.noMatches, texts);
	}
	const lines = groups.flatMap(({ key, label, rows: own }): readonly Line[] => [
		...(label === '' ? [] : [{ kind: 'group' as const, key, label }]),
		...own.map(row => ({ kind: 'row' as const, row })),
	]);
	const scale = DAY_WIDTH[zoom];
	const height = ems(2.2);
	const width = days * scale;
	const { from, to } = visibleRange(lines.length, height, scrolledOf(NAME));
	const first = rows.find(({ id }) => id === store.focusId)?.id ?? firstVisible(lines, from);
	requestAnimationFrame(scrollToTodayOnce);
	return html`
		<div
			class="timeline"
			role="table"
			aria-label=${texts.tabs.roadmap}
			aria-rowcount=${rows.length + 1}
			tabindex="-1"
			${restoreScroll(NAME)}
			@scroll=${({ currentTarget }: { readonly currentTarget: HTMLElement }) => onScroll(NAME, currentTarget)}
		>
			<div class="axis" role="row" aria-rowindex="1" .style=${`width:calc(var(--labels) + ${width}px)`}>
				<span class="corner" role="columnheader">${texts.document}</span>
				<span class="hidden" role="columnheader">${texts.status}</span>
				<span class="hidden" role="columnheader">${texts.created}</span>
				<span class="hidden" role="columnheader">${texts.due}</span>
				<span class="ticks" aria-hidden="true" .style=${`width:${width}px`}>
					${ticks
						.filter(({ label }) => label !== '')
						.map(
							({ day, label, isMajor }) =>
								html`<span class=${isMajor ? 'major' : 'minor'} .style=${`left:${day * scale}px`}>${label}</span>`,
						)}
					<span class="today-label" .style=${`left:${today * scale}px`}>${texts.today}</span>
				</span>
			</div>
			<div
				class="lines"
				role="presentation"
				.style=${`height:${lines.length * height}px;width:calc(var(--labels) + ${width}px)`}
				@click=${onClick}
				@dblclick=${onDoubleClick}
				@contextmenu=${onContextMenu}
				@pointerdown=${onPointerDown}
			>
				<svg class="grid" aria-hidden="true" width=${width} height=${lines.length * height}>
					${ticks.map(({ day, isMajor }) => svg`<line class=${isMajor ? 'major' : 'minor'} x1=${day * scale} x2=${day * scale} y1="0" y2="100%" />`)}
					<line class="today" x1=${today * scale} x2=${today * scale} y1="0" y2="100%" />
				</svg>
				${repeat(
					lines.slice(from, to),
					line => (line.kind === 'group' ? `group ${line.key}` : line.row.id),
					(line, index) => {
						const top = `transform:translateY(${(from + index) * height}px);height:${height}px`;
						return line.kind === 'group'
							? html`<div class="group" role="row" .style=${top}><span role="rowheader">${line.label}</span></div>`
							: rowView(line.row, { top, scale, height, isTabStop: line.row.id === first }, texts);
					},
				)}
			</div>
		</div>
		${undated > 0 ? html`<p class="note below">${fill(texts.undated, undated)}</p>` : ''}
	`;
}

function firstVisible(lines: readonly Line[], from: number): string | undefined {
	const line = lines.slice(from).find(({ kind }) => kind === 'row');
	return line?.kind === 'row' ? line.row.id : undefined;
}

function scrollToTodayOnce(): void {
	const timeline = document.querySelector('.timeline');
	if (timeline && !scrolledToToday.has(timeline)) {
		scrolledToToday.add(timeline);
		scrollToToday();
	}
}

function scrollToToday(): void {
	const timeline = document.querySelector<HTMLElement>('.timeline');
	const label = document.querySelector<HTMLElement>('.today-label');
	if (timeline && label && roadmapNow) {
		timeline.scrollLeft = roadmapNow.today * DAY_WIDTH[roadmapNow.zoom] - timeline.clientWidth / 3;
	}
}

interface RowPlace {
	readonly top: string;
	readonly scale: number;
	readonly height: number;
	readonly isTabStop: boolean;
}

function rowView(row: RoadmapRow, { top, scale, height, isTabStop }: RowPlace, texts: PageTexts): TemplateResult {
	const placed = placeOf(row);
	const own = shifted?.id === row.id ? shifted : undefined;
	const start = placed.start + (own?.created ?? 0);
	const end = Math.max(start, placed.end + (own?.due ?? 0));
	const [x, width] = [start * scale, Math.max((end - start + 1) * scale, 6)];
	const late = row.late === undefined ? '' : `⚠ `;
	const kind = row.late !== undefined ? 'late' : row.stage;
	return html`
		<div
			class="row"
			role="row"
			data-id=${row.id}
			aria-rowindex=${rows.indexOf(row) + 2}
			tabindex=${isTabStop ? 0 : -1}
			.style=${top}
			@focus=${() => (store.focusId = row.id)}
		>
			<span class="label" role="rowheader" title=${`${row.title}\n${row.path}`}>${late}${row.title}</span>
			<span class="hidden" role="cell">${[row.stageLabel, row.late].filter(part => part !== undefined).join(', ')}</span>
			<span class="hidden" role="cell">${row.created ?? texts.none}</span>
			<span class="hidden" role="cell">
				${[row.due ?? row.finished ?? texts.none, row.milestone && fill(texts.milestone, row.milestone.date)].filter(part => part !== undefined).join(', ')}
			</span>
			<svg class="track" aria-hidden="true" height=${height} width=${(roadmapNow?.days ?? 0) * scale}>
				<g class="bar ${kind} ${row.isStartOpen ? 'open-start' : ''} ${row.isEndOpen ? 'open-end' : ''}">
					<title>${barTitle(row, start, end)}</title>
					<rect class="body" x=${x} y=${height * 0.25} width=${width} height=${height * 0.5} rx="3" />
					${row.progress.total > 0 ? svg`<rect class="done" x=${x} y=${height * 0.65} width=${(width * row.progress.done) / row.progress.total} height=${height * 0.1} />` : ''}
					<rect class="handle" data-end="created" x=${x - 4} y="0" width="8" height=${height} />
					<rect class="handle" data-end="due" x=${x + width - 4} y="0" width="8" height=${height} />
				</g>
				${
					row.milestone
						? svg`<path class="milestone" d=${`M${(row.milestone.day + 0.5) * scale} ${height * 0.2}l${height * 0.3} ${height * 0.3}l${-height * 0.3} ${height * 0.3}l${-height * 0.3} ${-height * 0.3}z`}><title>${fill(texts.milestone, row.milestone.date)}</title></path>`
						: ''
				}
			</svg>
			${
				row.isEndOpen
					? ''
					: html`<span class="until" aria-hidden="true" .style=${`left:calc(var(--labels) + ${x + width}px)`}
							><span>${dayOf(end)}</span></span
						>`
			}
		</div>
	`;
}

function barTitle({ title, stageLabel, isStartOpen, isEndOpen, late }: RoadmapRow, start: number, end: number): string {
	return `${title}\n${stageLabel}\n${isStartOpen ? '…' : dayOf(start)} – ${isEndOpen ? '…' : dayOf(end)}${late === undefined ? '' : `\n${late}`}`;
}

/** The day at an offset of the roadmap. */
function dayOf(offset: number): string {
	return dayAt(roadmapNow?.from ?? '', offset);
}

function rowOf(id: string | undefined): RoadmapRow | undefined {
	return rows.find(row => row.id === id);
}

interface RowDates {
	readonly created: string | undefined;
	readonly due: string | undefined;
}

/** The dates of a document, with changes that are not written yet. */
function datesOf(row: RoadmapRow): RowDates {
	const changes = [...store.pending.values()].filter(({ ids }) => ids.includes(row.id));
	return {
		created: changes.filter(({ created }) => created !== undefined).at(-1)?.created ?? row.created,
		due: changes.filter(({ due }) => due !== undefined).at(-1)?.due ?? row.due,
	};
}

/** The first and the last day of a bar, with changes that are not written yet. */
function placeOf(row: RoadmapRow): { readonly start: number; readonly end: number } {
	const { created, due } = datesOf(row);
	const moved = (from: string | undefined, to: string | undefined, place: number): number =>
		to === undefined ? place : place + daysApart(from ?? dayOf(place), to);
	return { start: moved(row.created, created, row.start), end: moved(row.due, due, row.end) };
}

/** The date that a date of a document is moved to; undefined if it isn't moved. */
function movedDay(date: string | undefined, place: number, by: number): string | undefined {
	// A date beyond the roadmap's limits is drawn at the limit, so its place doesn't tell it.
	return by === 0 ? undefined : date === undefined ? dayOf(place + by) : dayAt(date, by);
}

/** Writes the dates that keys have moved, if they are not written yet. */
export function writeKeyed(): void {
	if (writeTimer !== undefined) {
		write();
	}
}

function write(): void {
	clearTimeout(writeTimer);
	writeTimer = undefined;
	const row = rowOf(shifted?.id);
	if (row && shifted) {
		const [dates, placed] = [datesOf(row), placeOf(row)];
		const created = movedDay(dates.created, placed.start, shifted.created);
		const due = movedDay(dates.due, placed.end, shifted.due);
		const { id } = row;
		if (created !== undefined || due !== undefined) {
			request({ ids: [id], created, due }, number => ({
				type: 'setDate',
				request: number,
				id,
				created,
				due,
			}));
		}
	}
	shifted = undefined;
	store.redraw();
}

function shift(id: string, created: number, due: number): void {
	if (shifted && shifted.id !== id) {
		write();
	}
	const row = rowOf(id);
	const placed = row && placeOf(row);
	const next = { id, created: (shifted?.created ?? 0) + created, due: (shifted?.due ?? 0) + due };
	// A document isn't due before it was created.
	if (placed && placed.start + next.created <= placed.end + next.due) {
		shifted = next;
		clearTimeout(writeTimer);
		writeTimer = setTimeout(write, WRITE_DELAY);
	}
	store.redraw();
}

/** The keys of the roadmap. @returns whether the key means something */
export function roadmapKey(event: KeyboardEvent): boolean {
	if (event.metaKey || event.altKey) {
		return false;
	}
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const at = rows.findIndex(({ id }) => id === store.focusId);
	const id = rows[at]?.id;
	const across = { ArrowLeft: -1, h: -1, ArrowRight: 1, l: 1 }[key];
	const down = { ArrowUp: -1, k: -1, ArrowDown: 1, j: 1 }[key];
	if (down !== undefined && !event.ctrlKey) {
		const next = rows[Math.max(0, Math.min(rows.length - 1, at + down))];
		if (next) {
			focusOn(next.id);
			bringIntoView(next.id);
		}
		return true;
	}
	if (across !== undefined) {
		if (id !== undefined && event.shiftKey) {
			shift(id, 0, across * (event.ctrlKey ? 7 : 1));
		} else {
			document.querySelector('.timeline')?.scrollBy({ left: across * 120 });
		}
		return true;
	}
	if (event.ctrlKey) {
		return false;
	}
	if (key === 't') {
		scrollToToday();
		return true;
	}
	if (id === undefined) {
		return false;
	}
	switch (key) {
		case '[':
		case ']':
			shift(id, key === '[' ? -1 : 1, 0);
			return true;
		case 'Enter':
			return act('open', id);
		case ' ':
			return act('peek', id);
		case 'm':
		case 'ContextMenu':
			openRowMenu(id);
			return true;
		case 'F10':
			if (event.shiftKey) {
				openRowMenu(id);
			}
			return event.shiftKey;
		default:
			return false;
	}
}

function act(action: CardAction, id: string): boolean {
	post({ type: 'act', action, ids: [id] });
	return true;
}

/** Scrolls so that the row of a document is drawn. */
function bringIntoView(id: string): void {
	const timeline = document.querySelector<HTMLElement>('.timeline');
	const height = ems(2.2);
	const groups = roadmapNow?.groups ?? [];
	let line = 0;
	for (const group of groups) {
		line += group.label === '' ? 0 : 1;
		const index = group.rows.findIndex(row => row.id === id);
		if (index >= 0) {
			line += index;
			break;
		}
		line += group.rows.length;
	}
	if (timeline && (line * height < timeline.scrollTop || (line + 3) * height > timeline.scrollTop + timeline.clientHeight)) {
		timeline.scrollTop = Math.max(0, line * height - timeline.clientHeight / 2);
	}
}

function idAt(event: Event): string | undefined {
	return event.target instanceof Element ? event.target.closest<HTMLElement>('.row')?.dataset['id'] : undefined;
}

function onClick(event: MouseEvent): void {
	const id = idAt(event);
	if (id !== undefined) {
		focusOn(id);
	}
}

function onDoubleClick(event: MouseEvent): void {
	const id = idAt(event);
	if (id !== undefined) {
		act('open', id);
	}
}

function onContextMenu(event: MouseEvent): void {
	const id = idAt(event);
	if (id !== undefined) {
		event.preventDefault();
		focusOn(id);
		openRowMenu(id, event);
	}
}

function openRowMenu(id: string, pointer?: MouseEvent): void {
	const row = rowOf(id);
	const element = document.querySelector<HTMLElement>('.row:focus')?.getBoundingClientRect();
	if (row && store.texts) {
		openMenu(row.title, actionItems([id], store.texts), pointer?.clientX ?? element?.left ?? 0, pointer?.clientY ?? element?.bottom ?? 0);
	}
}

/** Drags an end of a bar, or the whole bar. */
function onPointerDown(event: PointerEvent): void {
	const id = idAt(event);
	const bar = event.target instanceof Element ? event.target.closest('.bar') : null;
	const row = rowOf(id);
	if (event.button !== 0 || id === undefined || !bar || !row || !roadmapNow) {
		return;
	}
	const end = event.target instanceof SVGElement ? event.target.dataset['end'] : undefined;
	const scale = DAY_WIDTH[roadmapNow.zoom];
	const movesCreated = end === 'created' || (end === undefined && !row.isStartOpen);
	const movesDue = end === 'due' || (end === undefined && !row.isEndOpen);
	followPointer(event, () => {
		writeKeyed();
		const { start, end: stop } = placeOf(row);
		return {
			onMove: (_, dx) => {
				const days = Math.round(dx / scale);
				const next = { id, created: movesCreated ? days : 0, due: movesDue ? days : 0 };
				shifted = start + next.created <= stop + next.due ? next : shifted;
				store.redraw();
			},
			onDrop: () => write(),
			onEnd: () => {
				shifted = undefined;
				store.redraw();
			},
		};
	});
}
