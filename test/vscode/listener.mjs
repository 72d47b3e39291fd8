import { Sentence } from './places.mjs';

// Keep in sync with test/host/report.ts.
const linePrefix = '[task-docs-test] ';
const countsPrefix = '[task-docs-counts] ';

/**
 * Listens to a suite that runs in a page, and separates its lines from the rest of the window's log.
 *
 * @param {import('playwright-core').Page} page that is not opened yet
 * @param {boolean} [verbose] prints the whole log
 */
export async function listenTo(page, verbose = false) {
	const hear = { last: Date.now(), counts: { passed: 0, failed: 0 } };
	const result = {};
	result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
	// A failure before the result is awaited must not end the process.
	result.promise.catch(() => undefined);
	/** @param {readonly unknown[]} words */
	const listen = words => {
		const text = words.map(word => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
		if (verbose) {
			console.log(text);
		}
		const line = text.indexOf(linePrefix);
		const total = text.indexOf(countsPrefix);
		if (total >= 0) {
			hear.counts = JSON.parse(/\{[^}]*\}/.exec(text.slice(total))[0]);
		} else if (line >= 0) {
			hear.last = Date.now();
			const shown = text.slice(line + linePrefix.length);
			// Until the counts arrive, which a hanging suite never sends.
			hear.counts.passed += shown.startsWith('  ✔ ') ? 1 : 0;
			hear.counts.failed += shown.startsWith('  ✘ ') ? 1 : 0;
			if (!verbose) {
				console.log(shown);
			}
		}
	};
	await page.exposeFunction('codeAutomationLog', (type, words) => listen(words));
	await page.exposeFunction('codeAutomationExit', code => result.resolve(code));
	page.on('crash', () => result.reject(new Sentence('The browser window crashed.')));
	return { hear, result };
}
