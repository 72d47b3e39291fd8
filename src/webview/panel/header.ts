import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CARD_FIELDS, type CardField } from '../../board/cardField';
import { EXPORT_FORMATS, TABS, type Tab } from '../../board/panelState';
import type { PageTexts } from '../../board/pageTexts';
import { ZOOMS } from '../../board/zoom';
import { openMenu } from './menu';
import type { MenuItem } from './menuItem';
import { fill, post, setState, store, undo } from './store';

/** Milliseconds of no typing after which the filter applies. */
const FILTER_DELAY = 200;
let filterTimer: ReturnType<typeof setTimeout> | undefined;

function setFilter(filter: string): void {
	// At once, since each redraw sets the input to the state's filter.
	store.state = { ...store.state, filter };
	clearTimeout(filterTimer);
	filterTimer = setTimeout(() => setState({ filter }), FILTER_DELAY);
}

/** The tabs, the filter, and what the tab can be set to. */
export function header(texts: PageTexts): TemplateResult {
	const { state, filterError, total, matching, content } = store;
	return html`
		<header>
			<h1 class="hidden">${texts.tabs[state.tab]}</h1>
			<div class="tabs" role="tablist" @keydown=${tabKey}>
				${TABS.map(
					tab =>
						html`<button
							id="tab-${tab}"
							role="tab"
							aria-selected=${tab === state.tab ? 'true' : 'false'}
							aria-controls="tab"
							tabindex=${tab === state.tab ? 0 : -1}
							@click=${() => setState({ tab })}
						>
							${texts.tabs[tab]}
						</button>`,
				)}
			</div>
			<div class="filter">
				<input
					id="filter"
					type="search"
					aria-label=${texts.filter}
					placeholder=${texts.filterHint}
					aria-invalid=${filterError ? 'true' : 'false'}
					aria-describedby=${filterError ? 'filter-error' : 'filter-count'}
					spellcheck="false"
					.value=${live(state.filter)}
					@input=${({ target }: { readonly target: HTMLInputElement }) => setFilter(target.value)}
					@keydown=${filterKey}
					@blur=${forgetTyping}
				/>
				<span id="filter-count" class="dim">
					${content?.tab === state.tab && state.filter !== '' ? fill(texts.cardsOf, matching, total) : ''}
				</span>
			</div>
			<div class="options">
				${
					state.tab === 'board'
						? html`${choice(texts.columns, texts, CARD_FIELDS, state.columns, columns => columns && setState({ columns }))}
							${choice(texts.lanes, texts, [undefined, ...CARD_FIELDS], state.lanes, lanes => setState({ lanes }))}
							${check(texts.compact, state.isCompact, isCompact => setState({ isCompact }))}`
						: state.tab === 'roadmap'
							? html`${choice(texts.groupBy, texts, [undefined, ...CARD_FIELDS], state.groupBy, groupBy => setState({ groupBy }))}
									<label>
										<span>${texts.zoom}</span>
										<select
											@change=${({ target }: { readonly target: HTMLSelectElement }) => setState({ zoom: ZOOMS[target.selectedIndex] ?? state.zoom })}
										>
											${ZOOMS.map(zoom => html`<option ?selected=${zoom === state.zoom}>${texts.zooms[zoom]}</option>`)}
										</select>
									</label>`
							: check(texts.showDone, state.showDone, showDone => setState({ showDone }))
				}
				<button
					class="icon"
					aria-label=${texts.more}
					title=${texts.more}
					aria-haspopup="menu"
					@click=${({ currentTarget }: { readonly currentTarget: HTMLElement }) => openMore(currentTarget, texts)}
				>
					⋯
				</button>
			</div>
			${filterError ? html`<p id="filter-error" class="error" role="alert">${errorText(state.filter, filterError)}</p>` : ''}
		</header>
	`;
}

function errorText(filter: string, { message, start, end }: NonNullable<typeof store.filterError>): TemplateResult {
	return html`${message}
		<code>${filter.slice(0, start)}<mark>${filter.slice(start, end) || '␣'}</mark>${filter.slice(Math.max(start, end))}</code>`;
}

function choice<Value extends CardField | undefined>(
	label: string,
	texts: PageTexts,
	values: readonly Value[],
	current: Value,
	choose: (value: Value | undefined) => unknown,
): TemplateResult {
	return html`<label>
		<span>${label}</span>
		<select @change=${({ target }: { readonly target: HTMLSelectElement }) => choose(values[target.selectedIndex])}>
			${values.map(value => html`<option ?selected=${value === current}>${value === undefined ? texts.none : texts.fields[value]}</option>`)}
		</select>
	</label>`;
}

function check(label: string, isChecked: boolean, set: (isChecked: boolean) => void): TemplateResult {
	return html`<label class="check">
		<input
			type="checkbox"
			.checked=${live(isChecked)}
			@change=${({ target }: { readonly target: HTMLInputElement }) => set(target.checked)}
		/>
		<span>${label}</span>
	</label>`;
}

function openMore(button: HTMLElement, texts: PageTexts): void {
	const { left, bottom } = button.getBoundingClientRect();
	const items: readonly MenuItem[] = [
		{ label: texts.newDocument, run: () => post({ type: 'new', column: undefined }) },
		undefined,
		...EXPORT_FORMATS.map(format => ({ label: texts.copyAs[format], run: () => post({ type: 'export', format, to: 'clipboard' }) })),
		...EXPORT_FORMATS.map(format => ({ label: texts.openAs[format], run: () => post({ type: 'export', format, to: 'editor' }) })),
		undefined,
		{
			label: texts.keys,
			run: openHelp,
		},
	];
	openMenu(texts.more, items, left, bottom);
}

function openHelp(): void {
	store.isHelpOpen = true;
	store.redraw();
	requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('close-help')?.focus()));
}

function closeHelp(): void {
	store.isHelpOpen = false;
	store.redraw();
	document.getElementById('tab-' + store.state.tab)?.focus();
}

/** The keys of the tab. */
export function keyHelp(texts: PageTexts): TemplateResult {
	const onKey = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') {
			event.stopPropagation();
			closeHelp();
		} else if (event.key === 'Tab') {
			event.preventDefault();
		}
	};
	return html`<div class="backdrop" @pointerdown=${closeHelp}></div>
		<div class="help" role="dialog" aria-modal="true" aria-label=${texts.keys} @keydown=${onKey}>
			<h2>${texts.keys}</h2>
			<table>
				<tbody>
					${texts.keyHelp[store.state.tab].map(
						([keys, effect]) =>
							html`<tr>
								<th scope="row"><kbd>${keys}</kbd></th>
								<td>${effect}</td>
							</tr>`,
					)}
				</tbody>
			</table>
			<button id="close-help" @click=${closeHelp}>${texts.close}</button>
		</div>`;
}

function tabKey(event: KeyboardEvent): void {
	const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
	if (step !== undefined) {
		const tab = TABS[(TABS.indexOf(store.state.tab) + step + TABS.length) % TABS.length] ?? 'board';
		setState({ tab });
		document.getElementById(`tab-${tab}`)?.focus();
		event.preventDefault();
		event.stopPropagation();
	}
}

/** VS Code runs the page's own undo for Ctrl+Z too, which must not take back an earlier filter: a new value has no history. */
function forgetTyping({ target }: { readonly target: HTMLInputElement }): void {
	const { value } = target;
	target.value = '';
	target.value = value;
}

function filterKey(event: KeyboardEvent): void {
	if (event.key === 'Escape' || event.key === 'Enter') {
		if (event.key === 'Escape' && event.target instanceof HTMLInputElement) {
			event.target.value = '';
			clearTimeout(filterTimer);
			setState({ filter: '' });
		}
		const first = document.querySelector<HTMLElement>('main [data-id][tabindex="0"]');
		first?.focus();
		event.preventDefault();
	}
}

/** Keys that every tab has. @returns whether the key means something */
export function commonKey(event: KeyboardEvent): boolean {
	const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
	if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
		undo();
		return true;
	}
	const tab: Tab | undefined = TABS[Number(event.key) - 1];
	if (isPlain && event.key === '/') {
		document.getElementById('filter')?.focus();
	} else if (isPlain && event.key === '?') {
		openHelp();
	} else if (isPlain && tab) {
		setState({ tab });
	} else {
		return false;
	}
	return true;
}
