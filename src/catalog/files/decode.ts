export interface Decoded {
	/** Without a byte order mark. */
	readonly text: string;
	/** False when bytes had to be replaced by U+FFFD: writing the text back would lose them. */
	readonly isValid: boolean;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file's bytes: UTF-8, or UTF-16 of either byte order when a byte order mark says so.
 * Never throws; invalid bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded {
	const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
	const strict = encoding === 'utf-8' ? strictUtf8 : new TextDecoder(encoding, { fatal: true });
	try {
		return { text: strict.decode(bytes), isValid: true };
	} catch {
		return { text: new TextDecoder(encoding).decode(bytes), isValid: false };
	}
}
