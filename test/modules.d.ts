/** All files below `test/fixtures/documents`: path with `/` to UTF-8 text, byte order mark kept. */
declare module 'fixtures:documents' {
	export const documents: Readonly<Record<string, string>>;
}

/** All files below `test/fixtures/past-failures`: inputs that broke something once, as JSON. */
declare module 'fixtures:past-failures' {
	export const pastFailures: Readonly<Record<string, string>>;
}

/** Loading one of these declares its tests; the bundler makes them from what is in the folders. */
declare module 'tests:*' {}

/** Mocha's build for browsers, the only one that runs in a worker; loading it sets the global `Mocha`. */
declare module 'mocha/mocha.js' {}

declare module '*/blocks.mjs' {
	interface Block {
		write(text: string): void;
		close(): void;
	}

	export class Blocks {
		constructor(print?: (text: string) => void);
		open(): Block;
	}
}
