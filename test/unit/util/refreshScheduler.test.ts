import { assert } from 'chai';
import { RefreshScheduler } from '../../../src/util/refreshScheduler';

/** Refreshes that last until the test ends them. */
class Refreshes {
	started = 0;
	isEmpty = false;
	#end: (() => void) | undefined;
	#onStart: (() => void) | undefined;

	readonly run = (): Promise<{ readonly isEmpty: boolean }> => {
		assert.isUndefined(this.#end, 'two refreshes at a time');
		this.started++;
		this.#onStart?.();
		return new Promise(resolve => {
			this.#end = () => resolve({ isEmpty: this.isEmpty });
		});
	};

	/** Resolves when the next refresh starts. */
	start(): Promise<void> {
		return new Promise(resolve => {
			this.#onStart = resolve;
		});
	}

	async end(): Promise<void> {
		this.#end?.();
		this.#end = undefined;
		// The scheduler is notified in microtasks.
		for (let turn = 0; turn < 5; turn++) {
			await Promise.resolve();
		}
	}
}

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('RefreshScheduler', () => {
	it('does not wait for the time at which the clock was ahead', async () => {
		const refreshes = new Refreshes();
		const scheduler = new RefreshScheduler(0, refreshes.run);
		const { now } = performance;
		try {
			performance.now = () => now.call(performance) + 60_000;
			const first = refreshes.start();
			scheduler.schedule();
			await first;
			await refreshes.end();
		} finally {
			performance.now = now;
		}
		const second = refreshes.start();
		scheduler.schedule();
		await second;
		assert.strictEqual(refreshes.started, 2);
		await refreshes.end();
		scheduler.dispose();
	});

	it('runs one refresh for several requests', async () => {
		const refreshes = new Refreshes();
		const scheduler = new RefreshScheduler(0, refreshes.run);
		scheduler.schedule();
		scheduler.schedule();
		await refreshes.start();
		await refreshes.end();
		await pause(30);
		assert.strictEqual(refreshes.started, 1);
	});

	it('refreshes again, once, after requests during a refresh', async () => {
		const refreshes = new Refreshes();
		const scheduler = new RefreshScheduler(0, refreshes.run);
		scheduler.schedule();
		await refreshes.start();
		scheduler.schedule();
		scheduler.schedule();
		const again = refreshes.start();
		await refreshes.end();
		await again;
		await refreshes.end();
		await pause(30);
		assert.strictEqual(refreshes.started, 2);
	});

	it('waits for its interval, but not after a refresh that shows nothing', async () => {
		const refreshes = new Refreshes();
		const scheduler = new RefreshScheduler(60_000, refreshes.run);
		refreshes.isEmpty = true;
		scheduler.schedule();
		await refreshes.start();
		await refreshes.end();
		refreshes.isEmpty = false;
		scheduler.schedule();
		await refreshes.start();
		await refreshes.end();
		scheduler.schedule();
		await pause(30);
		assert.strictEqual(refreshes.started, 2);
		scheduler.dispose();
	});

	it('starts no refresh after it is disposed', async () => {
		const refreshes = new Refreshes();
		const scheduler = new RefreshScheduler(0, refreshes.run);
		scheduler.schedule();
		scheduler.dispose();
		scheduler.schedule();
		await pause(30);
		assert.strictEqual(refreshes.started, 0);
	});
});
