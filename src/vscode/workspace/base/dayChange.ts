import * as vscode from 'vscode';
import { compareDates } from '../../../document/date/date';
import type { Clock } from './clock';

/** Maximum milliseconds between checks of the clock, since the machine can sleep or its clock can be set. */
const MAX_INTERVAL = 30 * 60_000;

/** Fires an event when a new day begins, so that texts about due dates can be updated. */
export class DayChange implements vscode.Disposable {
	readonly #clock: Clock;
	readonly #listener: vscode.Disposable;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#day: ReturnType<Clock>['date'];

	/** Fires after the user's local midnight, within a second or so of it while the machine is awake. */
	readonly onDidChange: vscode.Event<void> = this.#onDidChange.event;

	constructor(clock: Clock) {
		this.#clock = clock;
		this.#day = clock().date;
		this.#listener = vscode.window.onDidChangeWindowState(() => this.check());
		this.#wait();
	}

	/** Checks the clock now. This happens automatically at midnight and when the window regains focus. */
	check(): void {
		const { date } = this.#clock();
		if (compareDates(date, this.#day) !== 0) {
			this.#day = date;
			this.#onDidChange.fire();
		}
	}

	dispose(): void {
		this.#listener.dispose();
		clearTimeout(this.#timer);
		this.#onDidChange.dispose();
	}

	#wait(): void {
		const { hour, minute, second } = this.#clock();
		const left = (((23 - hour) * 60 + 59 - minute) * 60 + 60 - second) * 1000;
		this.#timer = setTimeout(
			() => {
				this.check();
				this.#wait();
			},
			Math.min(Math.max(left, 100), MAX_INTERVAL),
		);
	}
}
