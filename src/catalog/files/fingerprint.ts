/** Multipliers of two independent hashes: primes near the golden ratio of 2 ** 32, as in Murmur and xxHash. */
const FIRST = 2_654_435_761;
const SECOND = 1_597_334_677;

/**
 * A 53-bit hash of a file's bytes, to detect changes: two contents of one file collide once in 9,000,000,000,000,000.
 * Linear, and much cheaper than parsing the document.
 */
export function fingerprint(bytes: Uint8Array): number {
	let first = bytes.length;
	let second = ~bytes.length;
	const words = bytes.length & ~3;
	for (let at = 0; at < words; at += 4) {
		const word =
			(bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
		// Each step is reversible, so contents of one length that differ in one word never collide.
		first = Math.imul(first ^ word, FIRST);
		first ^= first >>> 15;
		second = Math.imul(second ^ word, SECOND);
		second = (second << 13) | (second >>> 19);
	}
	for (let at = words; at < bytes.length; at++) {
		first = Math.imul(first ^ (bytes[at] as number), FIRST);
		second = Math.imul(second ^ (bytes[at] as number), SECOND);
	}
	// The upper bits are mixed best, so they are folded into the lower ones.
	first = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
	second = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(first ^ (first >>> 13), 3_266_489_909);
	return 4_294_967_296 * (second & 0x1fffff) + (first >>> 0);
}
