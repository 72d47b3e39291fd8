import { html, type TemplateResult } from 'lit';
import { CARD_ACTIONS } from '../../board/panelState';
import type { PageTexts } from '../../board/pageTexts';
import { focusOn } from './focus';
import type { MenuItem } from './menuItem';
import { post, store } from './store';

/** Opens a menu at a place of the window, with the focus on its first item. */
export function openMenu(label: string, items: readonly MenuItem[], x: number, y: number): void {
	store.menu = { label, items, x, y };
	store.redraw();
	requestAnimationFrame(() => requestAnimationFrame(() => entries()[0]?.focus()));
}

function closeMenu(): void {
	store.menu = undefined;
	if (store.focusId === undefined) {
		store.redraw();
	} else {
		focusOn(store.focusId);
	}
}

/** What can be done with cards. */
export function actionItems(ids: readonly string[], texts: PageTexts): readonly MenuItem[] {
	const lines = new Set<string>(['setStatus', 'archive', 'rename']);
	return CARD_ACTIONS.flatMap((action): readonly MenuItem[] => [
		...(lines.has(action) ? [undefined] : []),
		{ label: texts.actions[action], run: () => post({ type: 'act', action, ids }) },
	]);
}

function entries(): readonly HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('.menu [role="menuitem"]')];
}

function onKey(event: KeyboardEvent): void {
	const all = entries();
	const at = all.findIndex(element => element === document.activeElement);
	const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: all.length - 1 - at }[event.key];
	if (event.key === 'Escape' || event.key === 'Tab') {
		closeMenu();
	} else if (step !== undefined) {
		all[(at + step + all.length) % all.length]?.focus();
	} else {
		return;
	}
	event.preventDefault();
	event.stopPropagation();
}

/** The open menu. */
export function menuView(): TemplateResult {
	const { menu } = store;
	if (!menu) {
		return html``;
	}
	const height = Math.min(window.innerHeight - 16, menu.items.length * 24 + 12);
	const place = `left:${Math.max(4, Math.min(menu.x, window.innerWidth - 240))}px;top:${Math.max(4, Math.min(menu.y, window.innerHeight - height - 8))}px`;
	return html`
		<div class="backdrop" @pointerdown=${closeMenu}></div>
		<div class="menu" role="menu" aria-label=${menu.label} .style=${place} @keydown=${onKey}>
			${menu.items.map(item =>
				item
					? html`<button
							role="menuitem"
							tabindex="-1"
							@click=${() => {
								closeMenu();
								item.run();
							}}
						>
							${item.label}
						</button>`
					: html`<hr />`,
			)}
		</div>
	`;
}
