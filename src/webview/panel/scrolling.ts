import { ref, type RefOrCallback } from 'lit/directives/ref.js';
import type { DirectiveResult } from 'lit/directive.js';
import { saveScroll, store } from './store';
import { noteScroll } from './visibleRange';

const restored = new WeakSet<Element>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Milliseconds without scrolling after which a position is kept. */
const SAVE_DELAY = 300;

/** Brings an element that scrolls back to its position before a reload, once it has its contents. */
export function restoreScroll(name: string, axis: 'top' | 'left' = 'top'): DirectiveResult {
	const callback: RefOrCallback<Element> = element => {
		if (element instanceof HTMLElement && !restored.has(element)) {
			restored.add(element);
			const position = store.state.scroll[name];
			requestAnimationFrame(() => {
				if (position !== undefined) {
					element[axis === 'top' ? 'scrollTop' : 'scrollLeft'] = position;
				}
			});
		}
	};
	return ref(callback);
}

/** Draws the rows that have become visible, and keeps the position. */
export function onScroll(name: string, element: HTMLElement): void {
	if (noteScroll(name, element)) {
		store.redraw();
	}
	keepScroll(name, element);
}

/** Keeps the position for the next reload. */
export function keepScroll(name: string, element: HTMLElement, axis: 'top' | 'left' = 'top'): void {
	clearTimeout(timers.get(name));
	timers.set(
		name,
		setTimeout(() => saveScroll(name, axis === 'top' ? element.scrollTop : element.scrollLeft), SAVE_DELAY),
	);
}
