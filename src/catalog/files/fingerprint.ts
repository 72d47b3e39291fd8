/** Multipliers of two hashes that have nothing in common but their bytes: primes near the golden ratio of 2 ** 32, as Murmur and xxHash use them. */
const FIRST = 2_654_435_761;
const SECOND = 1_597_334_677;

/**
 * Tells a file's bytes from those that it had before: a number of 53 bits. That two different contents of one file have
 * the same is as likely as one in 9,000,000,000,000,000. Linear; a small part of what reading the document takes.
 */
export function fingerprint(bytes: Uint8Array): number {
	let first = bytes.length;
	let second = ~bytes.length;
	const words = bytes.length & ~3;
	for (let at = 0; at < words; at += 4) {
		const word =
			(bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
		// Each of these steps can be undone: contents of one length that differ in one word never come to the same.
		first = Math.imul(first ^ word, FIRST);
		first ^= first >>> 15;
		second = Math.imul(second ^ word, SECOND);
		second = (second << 13) | (second >>> 19);
	}
	for (let at = words; at < bytes.length; at++) {
		first = Math.imul(first ^ (bytes[at] as number), FIRST);
		second = Math.imul(second ^ (bytes[at] as number), SECOND);
	}
	// The upper bits are the good ones; they come down, too.
	first = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
	second = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(first ^ (first >>> 13), 3_266_489_909);
	return 4_294_967_296 * (second & 0x1fffff) + (first >>> 0);
}
