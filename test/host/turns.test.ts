import { assert } from 'chai';
import type { Steps } from '../../src/util/steps';
import { Batch } from '../../src/util/batch';
import { timeSlice } from '../../src/util/timeSlice';
import { yieldToEventLoop } from '../../src/util/yieldToEventLoop';
import { pause } from './support/eventually';
import { run } from './run';

describe('turns of the event loop', () => {
	it('are given one at a time, in the order of requests', async () => {
		const events: string[] = [];
		// In Node, each turn of the event loop ends with these callbacks.
		const atEnd = (name: string): unknown => run.host === 'node' && setImmediate(() => events.push(`end of ${name}`));
		const turn = async (name: string): Promise<void> => {
			await yieldToEventLoop();
			events.push(name);
			atEnd(name);
		};
		await Promise.all([turn('a'), turn('b').then(() => turn('d')), turn('c')]);
		await pause(20);
		assert.deepEqual(
			events,
			run.host === 'node' ? ['a', 'end of a', 'b', 'end of b', 'c', 'end of c', 'd', 'end of d'] : ['a', 'b', 'c', 'd'],
		);
	});

	/** This many steps, each of which takes a while. */
	function* steps(count: number, milliseconds: number): Steps<number> {
		for (let index = 0; index < count; index++) {
			const end = performance.now() + milliseconds;
			while (performance.now() < end) {
				// Works.
			}
			yield;
		}
		return count;
	}

	it('are yielded between the slices of long work, and short work runs at once', async () => {
		let rounds = 0;
		let isOver = false;
		const others = (async () => {
			for (; !isOver; rounds++) {
				await yieldToEventLoop();
			}
		})();
		assert.strictEqual(await timeSlice(steps(20, 4)), 20);
		isOver = true;
		await others;
		assert.isAtLeast(rounds, 5);
		let outcome = 0;
		void timeSlice(steps(20, 0)).then(count => {
			outcome = count;
		});
		await Promise.resolve();
		assert.strictEqual(outcome, 20);
	});

	it('collect events in quick succession in a batch, up to a maximum delay', async () => {
		const batches: (readonly number[])[] = [];
		const batch = new Batch<number>({ quiet: () => 60, patience: 200, onBatch: items => batches.push(items) });
		let next = 0;
		for (; batches.length === 0; next++) {
			assert.isBelow(next, 1000, 'the delay has a maximum');
			batch.add(String(next), next);
			await pause(10);
		}
		assert.isAbove(batches[0]!.length, 3);
		batch.add('a', -1);
		batch.add('a', -2);
		await pause(300);
		assert.deepEqual(batches.flat().slice(-2), [next - 1, -2]);
		batch.add('b', -3);
		batch.dispose();
		await pause(120);
		assert.notInclude(batches.flat(), -3);
	});
});
