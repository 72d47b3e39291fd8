/** A run of elements that were replaced by others; the ends are exclusive, and one of the runs may be empty. */
export interface Replacement {
	readonly beforeStart: number;
	readonly beforeEnd: number;
	readonly afterStart: number;
	readonly afterEnd: number;
}

/** Edits after which the rest of two sequences counts as replaced, so that the time stays bounded. */
const MAX_EDITS = 20_000;

/**
 * The shortest list of replacements that turns one sequence into another (Myers 1986, in linear space). Where a run can
 * be moved, it is moved towards the end, but stays beside a run of the other sequence, as in git. Takes time in
 * proportion to the elements times the edits.
 */
export function sequenceDiff(before: readonly string[], after: readonly string[]): readonly Replacement[] {
	const numbers = new Map<string, number>();
	const numbered = (text: string): number => {
		const known = numbers.get(text) ?? numbers.size;
		numbers.set(text, known);
		return known;
	};
	const a = before.map(numbered);
	const b = after.map(numbered);
	const inA = new Array<boolean>(a.length).fill(false);
	const inB = new Array<boolean>(b.length).fill(false);
	new Comparison(a, b, inA, inB).run();
	compact(a, inA, inB);
	compact(b, inB, inA);
	return replacements(inA, inB);
}

/** A part of both sequences. */
type Box = readonly [fromA: number, toA: number, fromB: number, toB: number];

/** Finds which elements of two sequences changed. */
class Comparison {
	readonly #a: readonly number[];
	readonly #b: readonly number[];
	readonly #changedA: boolean[];
	readonly #changedB: boolean[];
	/** The furthest places on each diagonal, from the start and from the end. */
	readonly #forward: Int32Array;
	readonly #backward: Int32Array;
	/** The index of diagonal 0. */
	readonly #zero: number;

	constructor(a: readonly number[], b: readonly number[], changedA: boolean[], changedB: boolean[]) {
		this.#a = a;
		this.#b = b;
		this.#changedA = changedA;
		this.#changedB = changedB;
		this.#zero = b.length + 1;
		this.#forward = new Int32Array(a.length + b.length + 3);
		this.#backward = new Int32Array(a.length + b.length + 3);
	}

	run(): void {
		const boxes: Box[] = [[0, this.#a.length, 0, this.#b.length]];
		for (let box = boxes.pop(); box; box = boxes.pop()) {
			const [fromA, toA, fromB, toB] = this.#trimmed(box);
			const place = fromA < toA && fromB < toB ? this.#middle(fromA, toA, fromB, toB) : undefined;
			if (place) {
				boxes.push([fromA, place[0], fromB, place[1]], [place[0], toA, place[1], toB]);
			} else {
				this.#changedA.fill(true, fromA, toA);
				this.#changedB.fill(true, fromB, toB);
			}
		}
	}

	/** The box without equal elements at both ends. */
	#trimmed([fromA, toA, fromB, toB]: Box): Box {
		while (fromA < toA && fromB < toB && this.#a[fromA] === this.#b[fromB]) {
			fromA++;
			fromB++;
		}
		while (fromA < toA && fromB < toB && this.#a[toA - 1] === this.#b[toB - 1]) {
			toA--;
			toB--;
		}
		return [fromA, toA, fromB, toB];
	}

	/** A place in the middle of a shortest path through the box; undefined when the path is too long. */
	#middle(fromA: number, toA: number, fromB: number, toB: number): readonly [number, number] | undefined {
		const [a, b, forward, backward, zero] = [this.#a, this.#b, this.#forward, this.#backward, this.#zero];
		const lowest = fromA - toB;
		const highest = toA - fromB;
		const start = fromA - fromB;
		const end = toA - toB;
		const isOdd = ((start - end) & 1) !== 0;
		let [forwardMin, forwardMax, backwardMin, backwardMax] = [start, start, end, end];
		forward[zero + start] = fromA;
		backward[zero + end] = toA;
		for (let edits = 0; edits < MAX_EDITS; edits++) {
			if (forwardMin > lowest) {
				forwardMin--;
				forward[zero + forwardMin - 1] = -1;
			} else {
				forwardMin++;
			}
			if (forwardMax < highest) {
				forwardMax++;
				forward[zero + forwardMax + 1] = -1;
			} else {
				forwardMax--;
			}
			for (let diagonal = forwardMax; diagonal >= forwardMin; diagonal -= 2) {
				const [below, above] = [forward[zero + diagonal - 1] ?? -1, forward[zero + diagonal + 1] ?? -1];
				let at = below >= above ? below + 1 : above;
				while (at < toA && at - diagonal < toB && a[at] === b[at - diagonal]) {
					at++;
				}
				forward[zero + diagonal] = at;
				if (isOdd && diagonal >= backwardMin && diagonal <= backwardMax && (backward[zero + diagonal] ?? 0) <= at) {
					return [at, at - diagonal];
				}
			}
			if (backwardMin > lowest) {
				backwardMin--;
				backward[zero + backwardMin - 1] = 0x7fffffff;
			} else {
				backwardMin++;
			}
			if (backwardMax < highest) {
				backwardMax++;
				backward[zero + backwardMax + 1] = 0x7fffffff;
			} else {
				backwardMax--;
			}
			for (let diagonal = backwardMax; diagonal >= backwardMin; diagonal -= 2) {
				const [below, above] = [backward[zero + diagonal - 1] ?? 0, backward[zero + diagonal + 1] ?? 0];
				let at = below < above ? below : above - 1;
				while (at > fromA && at - diagonal > fromB && a[at - 1] === b[at - diagonal - 1]) {
					at--;
				}
				backward[zero + diagonal] = at;
				if (!isOdd && diagonal >= forwardMin && diagonal <= forwardMax && at <= (forward[zero + diagonal] ?? 0)) {
					return [at, at - diagonal];
				}
			}
		}
		return undefined;
	}
}

/** Moves runs of changed elements that can be moved; see sequenceDiff. */
function compact(elements: readonly number[], changed: boolean[], other: readonly boolean[]): void {
	const runs = runLengths(other);
	const count = elements.length;
	let kept = 0;
	for (let start = 0; start < count;) {
		if (!changed[start]) {
			kept++;
			start++;
			continue;
		}
		let end = start;
		while (changed[end]) {
			end++;
		}
		let aligned: number | undefined;
		let size: number;
		do {
			size = end - start;
			while (start > 0 && elements[start - 1] === elements[end - 1]) {
				changed[--start] = true;
				changed[--end] = false;
				kept--;
				while (start > 0 && changed[start - 1]) {
					start--;
				}
			}
			aligned = (runs[kept] ?? 0) > 0 ? end : undefined;
			while (end < count && elements[start] === elements[end]) {
				changed[start++] = false;
				changed[end++] = true;
				kept++;
				while (changed[end]) {
					end++;
				}
				aligned = (runs[kept] ?? 0) > 0 ? end : aligned;
			}
		} while (end - start !== size);
		while (aligned !== undefined && end > aligned) {
			changed[--start] = true;
			changed[--end] = false;
			kept--;
		}
		start = end;
	}
}

/** How many elements changed after each number of unchanged ones. */
function runLengths(changed: readonly boolean[]): readonly number[] {
	const runs = [0];
	for (const isChanged of changed) {
		if (isChanged) {
			runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
		} else {
			runs.push(0);
		}
	}
	return runs;
}

function replacements(inA: readonly boolean[], inB: readonly boolean[]): readonly Replacement[] {
	const found: Replacement[] = [];
	for (let a = 0, b = 0; a < inA.length || b < inB.length; a++, b++) {
		const [beforeStart, afterStart] = [a, b];
		while (inA[a]) {
			a++;
		}
		while (inB[b]) {
			b++;
		}
		if (a > beforeStart || b > afterStart) {
			found.push({ beforeStart, beforeEnd: a, afterStart, afterEnd: b });
		}
	}
	return found;
}
