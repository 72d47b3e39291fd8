import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Board, BoardLane, Card } from '../../board/boardModel';
import type { CardGroup } from '../../board/cardGroups';
import type { CardAction } from '../../board/panelState';
import type { PageTexts } from '../../board/pageTexts';
import { followPointer } from './drag';
import { focusOn } from './focus';
import { actionItems, openMenu } from './menu';
import type { MenuItem } from './menuItem';
import { nothingToShow } from './nothingToShow';
import { keepScroll, onScroll, restoreScroll } from './scrolling';
import { fill, post, request, say, setState, store } from './store';
import { ems, scrolledOf, visibleRange } from './visibleRange';

/** Heights of a card with the gap below it, in lines of text. */
const HEIGHT = { full: 7.2, compact: 2.4 };

/** The lanes and columns as they are drawn, with moves that are not written yet. */
let lanes: readonly BoardLane[] = [];
let columns: readonly CardGroup[] = [];
/** The cell under a dragged card; without a lane for the heading of a column. */
let target: { readonly column: string; readonly lane: string | undefined } | undefined;
/** Ids of the cards that are dragged. */
let dragged: ReadonlySet<string> = new Set();

export function boardView(board: Board, texts: PageTexts): TemplateResult {
	columns = board.columns;
	lanes = withPending(board);
	if (store.cards.size === 0 && !store.isReading) {
		return nothingToShow(texts.noMatches, texts);
	}
	const hasLanes = lanes.some(({ label }) => label !== '');
	return html`
		<div
			class="scroller ${hasLanes ? 'with-lanes' : ''}"
			tabindex="-1"
			${restoreScroll('board', 'left')}
			@scroll=${({ currentTarget }: { readonly currentTarget: HTMLElement }) => keepScroll('board', currentTarget, 'left')}
		>
			<div class="heads">${columns.map((column, index) => head(column, index, texts))}</div>
			${repeat(
				lanes,
				({ key }) => key,
				lane => html`
					${lane.label === '' ? '' : html`<h2 class="lane">${lane.label}</h2>`}
					<div class="cells" @pointerdown=${onPointerDown} @click=${onClick} @dblclick=${onDoubleClick} @contextmenu=${onContextMenu}>
						${columns.map((column, index) => cell(lane, column, lane.cells[index] ?? [], texts))}
					</div>
				`,
			)}
		</div>
		${store.selected.size > 1 ? html`<p class="selection" role="status">${fill(texts.selected, store.selected.size)}</p>` : ''}
	`;
}

function withPending(board: Board): readonly BoardLane[] {
	if (store.pending.size === 0) {
		return board.lanes;
	}
	const cells = board.lanes.map(lane => lane.cells.map(ids => [...ids]));
	for (const { ids, column, lane } of store.pending.values()) {
		for (const id of ids) {
			const from = cells.findIndex(own => own.some(cellIds => cellIds.includes(id)));
			const to =
				column === undefined
					? (cells[from] ?? []).findIndex(cellIds => cellIds.includes(id))
					: board.columns.findIndex(({ key }) => key === column);
			const wanted = lane === undefined ? from : board.lanes.findIndex(({ key }) => key === lane);
			const cell = cells[wanted < 0 ? from : wanted]?.[to];
			if (cell && !cell.includes(id)) {
				cells.forEach(own => own.forEach((cellIds, index) => (own[index] = cellIds.filter(each => each !== id))));
				cells[wanted < 0 ? from : wanted]?.[to]?.unshift(id);
			}
		}
	}
	return board.lanes.map((lane, index) => ({ ...lane, cells: cells[index] ?? lane.cells }));
}

function isCollapsed({ key }: CardGroup): boolean {
	return store.state.collapsed.includes(`${store.state.columns}:${key}`);
}

function collapse(column: CardGroup): void {
	const name = `${store.state.columns}:${column.key}`;
	const { collapsed } = store.state;
	setState({ collapsed: collapsed.includes(name) ? collapsed.filter(each => each !== name) : [...collapsed, name] });
}

function head(column: CardGroup, index: number, texts: PageTexts): TemplateResult {
	const count = lanes.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0);
	const limits = store.content?.tab === 'board' ? store.content.limits : {};
	const limit = limits[column.key.toLowerCase()] ?? limits[column.label.toLowerCase()];
	const isOver = limit !== undefined && count > limit;
	const isClosed = isCollapsed(column);
	return html`
		<div class="head ${isClosed ? 'collapsed' : ''} ${isOver ? 'over' : ''}" data-column=${column.key}>
			<button
				class="link title"
				aria-expanded=${isClosed ? 'false' : 'true'}
				title=${fill(isClosed ? texts.expand : texts.collapse, column.label)}
				@click=${() => collapse(column)}
			>
				<span class="twistie" aria-hidden="true">${isClosed ? '▸' : '▾'}</span>
				<span class="label">${column.label}</span>
				<span class="count">
					${isOver ? html`<span aria-hidden="true">⚠ </span>` : ''}${count}${limit === undefined ? '' : `/${limit}`}
					${isOver ? html`<span class="hidden">${texts.overLimit}</span>` : ''}
				</span>
			</button>
			${
				isClosed
					? ''
					: html`<button
							class="icon new"
							aria-label=${fill(texts.newHere, column.label)}
							title=${fill(texts.newHere, column.label)}
							@click=${() => post({ type: 'new', column: column.key })}
						>
							+
						</button>`
			}
		</div>
	`;
}

function cell(lane: BoardLane, column: CardGroup, ids: readonly string[], texts: PageTexts): TemplateResult {
	const isTarget = target?.column === column.key && (target.lane === undefined || target.lane === lane.key);
	const classes = `cell ${isTarget ? (column.canTake ? 'target' : 'no-target') : ''}`;
	if (isCollapsed(column)) {
		return html`<div class="${classes} collapsed" data-column=${column.key} data-lane=${lane.key}></div>`;
	}
	const name = `cell:${store.state.columns}:${column.key}:${lane.key}`;
	const height = ems(store.state.isCompact ? HEIGHT.compact : HEIGHT.full);
	const { from, to } = visibleRange(ids.length, height, scrolledOf(name));
	const at = store.focusId === undefined ? -1 : ids.indexOf(store.focusId);
	// One card of each column is in the tab order.
	const tabStop = at >= from && at < to ? at : from;
	const label = fill(texts.cardsShown, lane.label === '' ? column.label : `${lane.label}, ${column.label}`, ids.length);
	return html`
		<div
			class=${classes}
			role="listbox"
			aria-multiselectable="true"
			aria-label=${label}
			data-column=${column.key}
			data-lane=${lane.key}
			${restoreScroll(name)}
			@scroll=${({ currentTarget }: { readonly currentTarget: HTMLElement }) => onScroll(name, currentTarget)}
		>
			<div class="space" role="presentation" .style=${`height:${ids.length * height}px`}>
				${repeat(
					ids.slice(from, to),
					id => id,
					(id, index) => {
						const card = store.cards.get(id);
						return card
							? cardView(card, { index: from + index, count: ids.length, height, isTabStop: from + index === tabStop }, texts)
							: '';
					},
				)}
			</div>
		</div>
	`;
}

interface CardPlace {
	readonly index: number;
	readonly count: number;
	readonly height: number;
	readonly isTabStop: boolean;
}

function cardView(card: Card, { index, count, height, isTabStop }: CardPlace, texts: PageTexts): TemplateResult {
	const { id, title, progress, due, blocked, problems, priority, assignee, folder, family, level } = card;
	const isSelected = store.selected.has(id);
	const isPending = [...store.pending.values()].some(({ ids }) => ids.includes(id));
	return html`
		<div
			class="card ${isSelected ? 'selected' : ''} ${isPending ? 'pending' : ''} ${dragged.has(id) ? 'dragged' : ''} ${store.state.isCompact ? 'compact' : ''}"
			role="option"
			data-id=${id}
			data-stage=${card.stage}
			tabindex=${isTabStop ? 0 : -1}
			aria-selected=${isSelected ? 'true' : 'false'}
			aria-setsize=${count}
			aria-posinset=${index + 1}
			title=${`${title}\n${card.path}\n${details(card, texts).join(', ')}`}
			.style=${`transform:translateY(${index * height}px);height:${height - ems(0.5)}px`}
			@focus=${() => {
				store.focusId = id;
			}}
		>
			<span class="hidden">${[title, ...details(card, texts)].join(', ')}</span>
			<div class="title" aria-hidden="true">${title}</div>
			<div class="facts" aria-hidden="true">
				${priority === undefined ? '' : html`<span class="level ${level}">${priority}</span>`}
				${due ? html`<span class="due ${due.kind}">${due.kind === 'overdue' ? '⚠ ' : ''}${due.text}</span>` : ''}
				${blocked === undefined ? '' : html`<span class="blocked">⊘ ${blocked}</span>`}
			</div>
			<div class="state" aria-hidden="true">
				${progress.total > 0 ? html`<span class="progress">${progressBar(progress)} ${progress.done}/${progress.total}</span>` : ''}
				${problems > 0 ? html`<span class="problems">△ ${problems}</span>` : ''}
				<span class="who">${[folder, assignee, family].filter(each => each !== undefined).join(' · ')}</span>
			</div>
			<span class="more" aria-hidden="true">⋯</span>
		</div>
	`;
}

function progressBar({ done, total }: Card['progress']): TemplateResult {
	return html`<svg class="bar" width="32" height="6" viewBox="0 0 32 6" aria-hidden="true">
		<rect class="all" width="32" height="6" rx="3" />
		<rect class="done" width=${(32 * done) / total} height="6" rx="3" />
	</svg>`;
}

/** All that a card says besides its title, in words. */
function details(card: Card, texts: PageTexts): readonly string[] {
	const { progress, problems } = card;
	return [
		card.isUnit ? texts.unit : undefined,
		card.status ?? card.stageLabel,
		card.priority === undefined ? undefined : `${texts.fields.priority} ${card.priority}`,
		progress.total > 0 ? fill(texts.itemsDone, progress.done, progress.total) : undefined,
		card.due?.text,
		card.blocked,
		card.assignee,
		problems === 0 ? undefined : problems === 1 ? texts.oneProblem : fill(texts.problems, problems),
		card.family,
	].filter(part => part !== undefined);
}

interface Position {
	readonly lane: number;
	readonly column: number;
	readonly index: number;
}

function positionOf(id: string | undefined): Position | undefined {
	for (const [lane, { cells }] of lanes.entries()) {
		for (const [column, ids] of cells.entries()) {
			const index = id === undefined ? -1 : ids.indexOf(id);
			if (index >= 0) {
				return { lane, column, index };
			}
		}
	}
	return undefined;
}

/** Focuses a card, the last one for an index beyond it, and scrolls its column so that it is drawn. */
function goTo({ lane, column, index }: Position): void {
	const ids = lanes[lane]?.cells[column] ?? [];
	const at = Math.max(0, Math.min(index, ids.length - 1));
	const id = ids[at];
	if (id !== undefined) {
		scrollTo({ lane, column, index: at });
		focusOn(id);
	}
}

function scrollTo({ lane, column, index }: Position): void {
	const height = ems(store.state.isCompact ? HEIGHT.compact : HEIGHT.full);
	const element = [...document.querySelectorAll<HTMLElement>('.cell')].find(
		({ dataset }) => dataset['column'] === columns[column]?.key && dataset['lane'] === lanes[lane]?.key,
	);
	if (element && (element.scrollTop > index * height || element.scrollTop + element.clientHeight < (index + 1) * height)) {
		element.scrollTop = index * height - (element.scrollTop > index * height ? 0 : element.clientHeight - height);
	}
}

/** The cards that a key or a menu applies to: the selected ones if the card is one of them. */
function cardsFor(id: string): readonly string[] {
	return store.selected.has(id) ? [...store.selected] : [id];
}

/** Moves cards to a column and a lane; without one of them, each card keeps its own. */
function move(ids: readonly string[], column: CardGroup | undefined, lane: BoardLane | undefined): void {
	if (column?.canTake === false || lane?.canTake === false) {
		say(store.texts?.notMovable ?? '');
		return;
	}
	request({ ids, column: column?.key, lane: lane?.key }, number => ({
		type: 'move',
		request: number,
		ids,
		column: column?.key,
		lane: lane?.key,
	}));
}

function hasLanes(): boolean {
	return store.state.lanes !== undefined && store.state.lanes !== store.state.columns;
}

const STEPS: Readonly<Record<string, readonly [lane: number, column: number, index: number]>> = {
	ArrowLeft: [0, -1, 0],
	h: [0, -1, 0],
	ArrowRight: [0, 1, 0],
	l: [0, 1, 0],
	ArrowUp: [0, 0, -1],
	k: [0, 0, -1],
	ArrowDown: [0, 0, 1],
	j: [0, 0, 1],
};

/** The keys of the board. @returns whether the key means something */
export function boardKey(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) {
		return false;
	}
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const at = positionOf(store.focusId);
	const step = STEPS[key];
	if (!at) {
		return step !== undefined && goToFirst();
	}
	const id = store.focusId ?? '';
	if (step) {
		return event.shiftKey ? shift(at, step, cardsFor(id)) : go(at, step);
	}
	switch (key) {
		case 'Home':
		case 'End':
			goTo({ ...at, index: key === 'Home' ? 0 : Infinity });
			return true;
		case 'Enter':
			return act('open', cardsFor(id));
		case ' ':
			return act('peek', [id]);
		case 'Delete':
			return act('delete', cardsFor(id));
		case 'F2':
			return act('rename', [id]);
		case 'x':
			toggle(id);
			return true;
		case 'Escape':
			store.selected = new Set();
			store.redraw();
			return true;
		case 'n':
			post({ type: 'new', column: columns[at.column]?.key });
			return true;
		case 'c': {
			const column = columns[at.column];
			if (column) {
				collapse(column);
			}
			return column !== undefined;
		}
		case 'm':
		case 'ContextMenu':
		case 'F10':
			if (key === 'F10' && !event.shiftKey) {
				return false;
			}
			openCardMenu(id);
			return true;
		default:
			return false;
	}
}

function act(action: CardAction, ids: readonly string[]): boolean {
	post({ type: 'act', action, ids });
	return true;
}

function goToFirst(): boolean {
	for (const [lane, { cells }] of lanes.entries()) {
		const column = cells.findIndex((ids, index) => ids.length > 0 && !isCollapsedAt(index));
		if (column >= 0) {
			goTo({ lane, column, index: 0 });
			return true;
		}
	}
	return false;
}

function isCollapsedAt(column: number): boolean {
	const group = columns[column];
	return group !== undefined && isCollapsed(group);
}

/** Goes to the next card in a direction; left and right skip empty and collapsed columns, up and down go on in other lanes. */
function go({ lane, column, index }: Position, [, across, down]: readonly [number, number, number]): boolean {
	if (across !== 0) {
		for (let to = column + across; to >= 0 && to < columns.length; to += across) {
			if ((lanes[lane]?.cells[to]?.length ?? 0) > 0 && !isCollapsedAt(to)) {
				goTo({ lane, column: to, index });
				return true;
			}
		}
		return true;
	}
	const count = lanes[lane]?.cells[column]?.length ?? 0;
	if (index + down >= 0 && index + down < count) {
		goTo({ lane, column, index: index + down });
		return true;
	}
	for (let to = lane + down; to >= 0 && to < lanes.length; to += down) {
		if ((lanes[to]?.cells[column]?.length ?? 0) > 0) {
			goTo({ lane: to, column, index: down > 0 ? 0 : Infinity });
			return true;
		}
	}
	return true;
}

/** Moves cards to the next column or lane that takes documents. */
function shift({ lane, column }: Position, [, across, down]: readonly [number, number, number], ids: readonly string[]): boolean {
	if (across !== 0) {
		for (let to = column + across; to >= 0 && to < columns.length; to += across) {
			const group = columns[to];
			if (group?.canTake) {
				move(ids, group, undefined);
				focusOn(store.focusId ?? '');
				return true;
			}
		}
		say(store.texts?.notMovable ?? '');
		return true;
	}
	const other = lanes[lane + down];
	if (hasLanes() && other) {
		move(ids, undefined, other);
		focusOn(store.focusId ?? '');
	}
	return true;
}

function toggle(id: string): void {
	store.selected = new Set(store.selected);
	if (!store.selected.delete(id)) {
		store.selected.add(id);
	}
	store.redraw();
}

function idAt(event: Event): string | undefined {
	return event.target instanceof Element ? event.target.closest<HTMLElement>('.card')?.dataset['id'] : undefined;
}

function onClick(event: MouseEvent): void {
	const id = idAt(event);
	if (id === undefined) {
		return;
	}
	if (event.target instanceof Element && event.target.closest('.more')) {
		focusOn(id);
		openCardMenu(id, event);
	} else if (event.ctrlKey || event.metaKey) {
		toggle(id);
	} else if (event.shiftKey) {
		const [from, to] = [positionOf(store.focusId), positionOf(id)];
		const ids = to && from?.lane === to.lane && from.column === to.column ? (lanes[to.lane]?.cells[to.column] ?? []) : [id];
		const [low, high] = from && to ? [Math.min(from.index, to.index), Math.max(from.index, to.index)] : [0, 0];
		store.selected = new Set([...store.selected, ...(ids.length === 1 ? ids : ids.slice(low, high + 1))]);
		store.redraw();
	} else {
		store.selected = new Set();
	}
	focusOn(id);
}

function onDoubleClick(event: MouseEvent): void {
	const id = idAt(event);
	if (id !== undefined) {
		act('open', [id]);
	}
}

function onContextMenu(event: MouseEvent): void {
	const id = idAt(event);
	if (id !== undefined) {
		event.preventDefault();
		focusOn(id);
		openCardMenu(id, event);
	}
}

/** The menu of a card: the actions of the view, and each column that it can be moved to. */
function openCardMenu(id: string, pointer?: MouseEvent): void {
	const { texts } = store;
	const at = positionOf(id);
	const card = store.cards.get(id);
	if (!texts || !at || !card) {
		return;
	}
	const ids = cardsFor(id);
	const places: readonly MenuItem[] = columns
		.filter((column, index) => column.canTake && index !== at.column)
		.map(column => ({ label: fill(texts.moveTo, column.label), run: () => move(ids, column, undefined) }));
	const element = [...document.querySelectorAll<HTMLElement>('.card')].find(({ dataset }) => dataset['id'] === id);
	const box = element?.getBoundingClientRect();
	openMenu(
		card.title,
		[...actionItems(ids, texts), ...(places.length > 0 ? [undefined, ...places] : [])],
		pointer?.clientX ?? box?.left ?? 0,
		pointer?.clientY ?? box?.bottom ?? 0,
	);
}

/** Pixels from the edges of the board within which dragging scrolls it, and the pixels it scrolls by. */
const EDGE = 40;
const SCROLL_STEP = 12;

function onPointerDown(event: PointerEvent): void {
	const id = idAt(event);
	const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.card') : null;
	if (event.button !== 0 || id === undefined || !card || (event.target instanceof Element && event.target.closest('.more'))) {
		return;
	}
	followPointer(event, () => {
		const ids = cardsFor(id);
		dragged = new Set(ids);
		const ghost = card.cloneNode(true) as HTMLElement;
		ghost.classList.add('ghost');
		ghost.removeAttribute('data-id');
		ghost.setAttribute('aria-hidden', 'true');
		ghost.style.width = `${card.offsetWidth}px`;
		if (ids.length > 1) {
			ghost.dataset['count'] = String(ids.length);
		}
		document.body.append(ghost);
		const { left, top } = card.getBoundingClientRect();
		return {
			onMove: ({ clientX, clientY }, dx, dy) => {
				ghost.style.transform = `translate(${left + dx}px, ${top + dy}px)`;
				target = cellAt(clientX, clientY);
				scrollNear(clientX);
				store.redraw();
			},
			onDrop: ({ clientX, clientY }) => {
				const to = cellAt(clientX, clientY);
				const column = columns.find(({ key }) => key === to?.column);
				const lane = lanes.find(({ key }) => key === to?.lane);
				const from = positionOf(id);
				const [otherColumn, otherLane] = from
					? [column === columns[from.column] ? undefined : column, hasLanes() && lane !== lanes[from.lane] ? lane : undefined]
					: [];
				if (otherColumn || otherLane) {
					move(ids, otherColumn, otherLane);
					focusOn(id);
				}
			},
			onEnd: () => {
				ghost.remove();
				dragged = new Set();
				target = undefined;
				store.redraw();
				// The click that follows the drop doesn't select.
				window.addEventListener('click', stopClick, { capture: true, once: true });
				setTimeout(() => window.removeEventListener('click', stopClick, { capture: true }));
			},
		};
	});
}

function stopClick(event: Event): void {
	event.stopPropagation();
}

function cellAt(x: number, y: number): typeof target {
	const data = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')?.dataset;
	const column = data?.['column'];
	return column === undefined ? undefined : { column, lane: data?.['lane'] };
}

function scrollNear(x: number): void {
	const scroller = document.querySelector<HTMLElement>('.scroller');
	const box = scroller?.getBoundingClientRect();
	if (scroller && box) {
		scroller.scrollLeft += x > box.right - EDGE ? SCROLL_STEP : x < box.left + EDGE ? -SCROLL_STEP : 0;
	}
}
