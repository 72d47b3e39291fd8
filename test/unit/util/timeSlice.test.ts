import { assert } from 'chai';
import type { Steps } from '../../../src/util/steps';
import { SLICE, timeSlice, TimeSlicer } from '../../../src/util/timeSlice';

/** A clock that the work moves on, and the events of the work and of the pauses between its slices. */
class Bench {
	readonly events: string[] = [];
	time = 1000;
	readonly port = {
		now: (): number => this.time,
		nextSlice: (): Promise<void> => {
			this.events.push('pause');
			// Others take their time.
			this.time += 100;
			return Promise.resolve();
		},
	};

	work(name: string, milliseconds: number): string {
		this.events.push(name);
		this.time += milliseconds;
		return name;
	}

	*steps(count: number, milliseconds: number): Steps<number> {
		for (let index = 1; index <= count; index++) {
			this.work(String(index), milliseconds);
			yield;
		}
		return count;
	}
}

describe('timeSlice', () => {
	it('pauses after each slice of steps, and returns their outcome', async () => {
		const bench = new Bench();
		assert.strictEqual(await timeSlice(bench.steps(7, SLICE / 3), bench.port), 7);
		assert.deepEqual(bench.events, ['1', '2', '3', 'pause', '4', '5', '6', 'pause', '7']);
	});

	it('pauses after each step that takes longer than a slice', async () => {
		const bench = new Bench();
		await timeSlice(bench.steps(3, 10 * SLICE), bench.port);
		assert.deepEqual(bench.events, ['1', 'pause', '2', 'pause', '3', 'pause']);
	});

	it('does work that takes less than a slice before it returns', () => {
		const bench = new Bench();
		void timeSlice(bench.steps(20, 0), bench.port);
		assert.lengthOf(bench.events, 20);
	});

	it('stops between two slices when it is cancelled', async () => {
		const bench = new Bench();
		const signal = { isCancelled: false };
		const outcome = await timeSlice(bench.steps(9, SLICE / 2), {
			...bench.port,
			signal,
			nextSlice: () => {
				signal.isCancelled = bench.events.length >= 4;
				return bench.port.nextSlice();
			},
		});
		assert.isUndefined(outcome);
		assert.deepEqual(bench.events, ['1', '2', 'pause', '3', '4', 'pause']);
	});

	it('begins nothing when it is cancelled before', async () => {
		const bench = new Bench();
		assert.isUndefined(await timeSlice(bench.steps(1, 1), { ...bench.port, signal: { isCancelled: true } }));
		assert.isEmpty(bench.events);
	});

	it('rejects when a step throws', async () => {
		function* failing(): Steps<void> {
			yield;
			throw new Error('of a step');
		}
		assert.include(String(await timeSlice(failing()).catch(String)), 'of a step');
	});

	it('takes one slice in each round of the event loop, whoever works', async () => {
		const bench = new Bench();
		const work = function* (name: string): Steps<void> {
			for (let index = 0; index < 3; index++) {
				bench.work(name, SLICE);
				yield;
			}
		};
		await Promise.all([timeSlice(work('a'), { now: bench.port.now }), timeSlice(work('b'), { now: bench.port.now })]);
		assert.deepEqual(bench.events, ['a', 'b', 'a', 'b', 'a', 'b']);
	});
});

describe('TimeSlicer', () => {
	it('runs pieces of work in their order, as many in a slice as fit', async () => {
		const bench = new Bench();
		const slicer = new TimeSlicer(bench.port);
		const results = await Promise.all(['a', 'b', 'c', 'd'].map(name => slicer.run(() => bench.work(name, SLICE / 2))));
		assert.deepEqual(results, ['a', 'b', 'c', 'd']);
		assert.deepEqual(bench.events, ['pause', 'a', 'b', 'pause', 'c', 'd']);
	});

	it('goes on after a piece of work that throws', async () => {
		const bench = new Bench();
		const slicer = new TimeSlicer(bench.port);
		const failing = slicer.run(() => {
			throw new Error('of a piece');
		});
		const next = slicer.run(() => bench.work('next', 1));
		assert.include(String(await failing.catch(String)), 'of a piece');
		assert.strictEqual(await next, 'next');
	});

	it('pauses only when its slice is over, and takes slices of the given length', async () => {
		const bench = new Bench();
		const slicer = new TimeSlicer({ ...bench.port, length: 2 });
		await slicer.next();
		bench.work('a', 1);
		await slicer.pause();
		assert.isFalse(slicer.isOver);
		bench.work('b', 1);
		assert.isTrue(slicer.isOver);
		await slicer.pause();
		assert.isFalse(slicer.isOver);
		assert.deepEqual(bench.events, ['pause', 'a', 'b', 'pause']);
	});
});
