import { store } from './store';

let isWanted = false;

/** Focuses the element of an id after the next drawing. */
export function focusOn(id: string): void {
	store.focusId = id;
	isWanted = true;
	store.redraw();
}

/** Focuses what was asked for, if it is drawn. */
export function focusWanted(): void {
	if (isWanted) {
		const element = elementOf(store.focusId);
		if (element) {
			isWanted = false;
			element.focus({ preventScroll: true });
			element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		}
	}
}

/** Focuses the element of an id again without scrolling, if it is drawn. */
export function keepFocus(id: string): void {
	elementOf(id)?.focus({ preventScroll: true });
}

function elementOf(id: string | undefined): HTMLElement | undefined {
	return [...document.querySelectorAll<HTMLElement>('[data-id]')].find(({ dataset }) => dataset['id'] === id);
}
