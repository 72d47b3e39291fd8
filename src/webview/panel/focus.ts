import { store } from './store';

let isWanted = false;
/** What had the focus when it was asked for. */
let askedFrom: Element | null = null;
/** What had the focus and is not drawn at the moment. */
let lostId: string | undefined;

/** Focuses the element of an id after the next drawing. */
export function focusOn(id: string): void {
	store.focusId = id;
	isWanted = true;
	askedFrom = document.activeElement;
	store.redraw();
}

/** Focuses what was asked for, if it is drawn, unless the user has moved the focus elsewhere since. */
export function focusWanted(): void {
	// Focusing an element would take the focus from an editor.
	if (!document.hasFocus()) {
		return;
	}
	const active = document.activeElement;
	if (isWanted && active !== askedFrom && active !== document.body && !active?.closest('[data-id]')) {
		isWanted = false;
	}
	if (isWanted) {
		const element = elementOf(store.focusId);
		if (element) {
			isWanted = false;
			lostId = undefined;
			element.focus({ preventScroll: true });
			element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		}
	} else if (lostId !== undefined) {
		if (active === document.body) {
			elementOf(lostId)?.focus({ preventScroll: true });
		} else {
			lostId = undefined;
		}
	}
}

/** Focuses the element of an id again without scrolling, or when it is drawn again, unless something else has the focus then. */
export function keepFocus(id: string): void {
	const element = document.hasFocus() ? elementOf(id) : undefined;
	lostId = element ? undefined : id;
	element?.focus({ preventScroll: true });
}

function elementOf(id: string | undefined): HTMLElement | undefined {
	return [...document.querySelectorAll<HTMLElement>('[data-id]')].find(({ dataset }) => dataset['id'] === id);
}
