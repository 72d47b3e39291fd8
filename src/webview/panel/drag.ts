/** What to do while something is dragged. */
export interface Drag {
	/** Pixels from where the drag began. */
	readonly onMove: (event: PointerEvent, dx: number, dy: number) => void;
	/** The drag ended; not called when it is cancelled. */
	readonly onDrop: (event: PointerEvent, dx: number, dy: number) => void;
	/** Called after the drop and after a cancellation. */
	readonly onEnd: () => void;
}

/** Pixels that a pointer moves before it drags; less is a click. */
const START = 5;

/** Follows a pointer that was pressed. Escape cancels. @param begin called once it drags */
export function followPointer({ clientX, clientY, pointerId }: PointerEvent, begin: () => Drag): void {
	let drag: Drag | undefined;
	const stop = (): void => {
		window.removeEventListener('pointermove', move);
		window.removeEventListener('pointerup', up);
		window.removeEventListener('pointercancel', stop);
		window.removeEventListener('keydown', key, true);
		drag?.onEnd();
		drag = undefined;
	};
	const move = (event: PointerEvent): void => {
		if (event.pointerId !== pointerId) {
			return;
		}
		const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
		if (!drag && Math.hypot(dx, dy) >= START) {
			drag = begin();
		}
		drag?.onMove(event, dx, dy);
	};
	const up = (event: PointerEvent): void => {
		if (event.pointerId === pointerId) {
			drag?.onDrop(event, event.clientX - clientX, event.clientY - clientY);
			stop();
		}
	};
	const key = (event: KeyboardEvent): void => {
		if (event.key === 'Escape' && drag) {
			event.stopPropagation();
			stop();
		}
	};
	window.addEventListener('pointermove', move);
	window.addEventListener('pointerup', up);
	window.addEventListener('pointercancel', stop);
	window.addEventListener('keydown', key, true);
}
