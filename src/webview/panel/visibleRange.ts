/** What is scrolled, in pixels. */
export interface Scrolled {
	readonly top: number;
	readonly height: number;
}

/** Rows drawn beyond both edges, so that scrolling shows no gaps. */
const MARGIN = 6;

/** The rows of equal height that are visible. @returns indexes, `to` exclusive */
export function visibleRange(count: number, rowHeight: number, { top, height }: Scrolled): { readonly from: number; readonly to: number } {
	const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - MARGIN));
	return { from, to: Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN) };
}

const scrolled = new Map<string, Scrolled>();

/** The scroll position of what has a name; the whole window before its first scroll. */
export function scrolledOf(name: string): Scrolled {
	return { top: scrolled.get(name)?.top ?? 0, height: Math.max(scrolled.get(name)?.height ?? 0, window.innerHeight) };
}

/** Lines of text by which the position may be off; less than the rows drawn beyond the edges. */
const TOLERANCE = 2;

/** Notes the scroll position of what has a name. @returns whether it moved so far that other rows must be drawn */
export function noteScroll(name: string, { scrollTop, clientHeight }: HTMLElement): boolean {
	const before = scrolled.get(name);
	if (before?.height === clientHeight && Math.abs(before.top - scrollTop) < ems(TOLERANCE)) {
		return false;
	}
	scrolled.set(name, { top: scrollTop, height: clientHeight });
	return true;
}

/** The height of a number of lines of text in pixels. */
export function ems(count: number): number {
	return Math.round(count * (Number.parseFloat(getComputedStyle(document.body).fontSize) || 13));
}
