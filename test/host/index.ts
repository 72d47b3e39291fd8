import 'mocha/mocha.js';
import { report, countsPrefix } from './report';
import { run as settings } from './run';
import { takeErrors, watchForErrors } from './support/unexpected';

interface HostMocha {
	readonly suite: { emit(event: 'pre-require', context: object, file: string, mocha: HostMocha): void };
	run(done: (failures: number) => void): Mocha.Runner;
}

/** An assertion error, with the compared values. */
type Failure = Error & { readonly expected?: unknown; readonly actual?: unknown };

/** The duration from which it is reported, in milliseconds. */
const SLOW = 200;

/** Set by mocha's build for browsers. */
declare const Mocha: new (options: Readonly<Record<string, unknown>>) => HostMocha;

/**
 * Runs the suites inside the extension host, started by VS Code as `extensionTestsPath`.
 *
 * @returns if all tests have passed
 * @throws if one has failed or none was found
 */
export async function run(): Promise<void> {
	const mocha = new Mocha({
		ui: 'bdd',
		reporter: class {},
		timeout: 60_000,
		forbidOnly: true,
		forbidPending: true,
		...(settings.grep ? { fgrep: settings.grep } : {}),
	});
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await declareTests();
	const counts = { passed: 0, failed: 0 };
	watchForErrors();
	await new Promise<void>(resolve => {
		const runner = mocha.run(() => resolve());
		runner.on('pass', test => {
			counts.passed++;
			report(`  ✔ ${test.fullTitle()}${(test.duration ?? 0) >= SLOW ? ` (${String(test.duration)} ms)` : ''}`);
		});
		runner.on('test end', test => {
			// Without this, an uncaught error would only appear in a log.
			for (const error of takeErrors()) {
				counts.failed++;
				report(`  ✘ ${test.fullTitle()}: something was thrown that nobody caught\n${error}`);
			}
		});
		runner.on('fail', (test, error: Failure) => {
			counts.failed++;
			report(`  ✘ ${test.fullTitle()}\n${error.stack ?? String(error)}${difference(error)}`);
		});
	});
	console.log(countsPrefix + JSON.stringify(counts));
	if (counts.failed > 0 || counts.passed === 0) {
		throw new Error(counts.failed > 0 ? `${String(counts.failed)} failed` : 'no test was found');
	}
}

async function declareTests(): Promise<void> {
	switch (settings.window) {
		case 'untrusted':
			await import('tests:host/untrusted');
			return;
		case 'empty':
			await import('tests:host/empty');
			return;
		case 'figures':
			await import('tests:host/figures');
			return;
		case 'two-folders':
			await import('tests:host/two-folders');
			return;
		case 'virtual':
			await import('tests:host/virtual');
			return;
		case 'stress':
			await import('tests:host/stress');
			return;
		case 'killed':
			await import('tests:host/killed');
			return;
		case 'workspace':
			await import('tests:host -untrusted -empty -two-folders -figures -virtual -killed -stress');
			if (settings.host === 'web') {
				// The pure layers must work without Buffer, process and file system.
				await import('tests:unit');
				await import('tests:properties');
			}
	}
}

/** Expected and actual values, for assertion errors that have them. */
function difference(error: Failure): string {
	return 'expected' in error && 'actual' in error ? `\nexpected: ${show(error.expected)}\nactual:   ${show(error.actual)}` : '';
}

function show(value: unknown): string {
	try {
		return JSON.stringify(value, undefined, '  ') ?? String(value);
	} catch {
		return String(value);
	}
}
