// Runs the tests on other days and in other time zones: node test/dates.mjs [--on NAME]... [PART]... [-- SCRIPT ARGUMENT...]
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { atEnd, endTree } from './vscode/cleanup.mjs';
import { projectFolder, runMain, Sentence } from './vscode/places.mjs';

const now = new Date();

/** Noon, so that no run passes midnight. */
const noon = (year, month, day) => new Date(year, month - 1, day, 12);

/**
 * By name: the time zone, the machine's own by default, and the moment at which the run begins, now by default.
 *
 * @type {Readonly<Record<string, { readonly zone?: string, readonly moment?: Date }>>}
 */
const settings = {
	today: {},
	'in-40-days': { moment: noon(now.getFullYear(), now.getMonth() + 1, now.getDate() + 40) },
	'december-31': { moment: noon(now.getFullYear(), 12, 31) },
	'february-29': { moment: noon(2028, 2, 29) },
	'in-two-years': { moment: noon(now.getFullYear() + 2, now.getMonth() + 1, now.getDate()) },
	utc: { zone: 'UTC' },
	kiritimati: { zone: 'Pacific/Kiritimati' },
	'los-angeles': { zone: 'America/Los_Angeles' },
};

/** The parts of test/all.mjs that may depend on the day. */
const usualParts = ['unit', 'properties', 'laws', 'host', 'web', 'untrusted', 'empty', 'two-folders', 'virtual', 'killed', 'ui'];

await runMain(async () => {
	const { names, command } = readArguments();
	const needsFaketime = names.some(name => settings[name].moment);
	if (needsFaketime && spawnSync('faketime', ['--version'], { stdio: 'ignore' }).status !== 0) {
		throw new Sentence(
			'Other days need the program faketime, which is there for Linux; on Debian and Ubuntu, install the package faketime.',
		);
	}
	if ((await run([process.execPath, 'esbuild.mjs', '--production', '--tests'])) !== 0) {
		throw new Sentence('There is nothing to test without a build.');
	}
	const failed = [];
	for (const name of names) {
		const { zone, moment } = settings[name];
		const begin = moment ?? new Date();
		console.log(
			`\n════ ${name}: ${begin.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: zone })}, ${zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone} ════`,
		);
		if ((await run([...faketime(moment), process.execPath, ...command], zone)) !== 0) {
			failed.push(name);
		}
	}
	console.log(`\n${failed.length === 0 ? `All passed: ${names.join(', ')}` : `FAILED: ${failed.join(', ')}`}`);
	return failed.length > 0 ? 1 : 0;
});

function readArguments() {
	const end = process.argv.indexOf('--', 2);
	const script = end === -1 ? [] : process.argv.slice(end + 1);
	const { values, positionals } = parseArgs({
		args: process.argv.slice(2, end === -1 ? undefined : end),
		allowPositionals: true,
		options: { on: { type: 'string', multiple: true } },
	});
	const names = values.on ?? Object.keys(settings);
	const unknown = names.find(name => !Object.hasOwn(settings, name));
	if (unknown !== undefined) {
		throw new Sentence(`There is no setting "${unknown}"; the settings are ${Object.keys(settings).join(', ')}.`);
	}
	return { names, command: script.length > 0 ? script : ['test/all.mjs', ...(positionals.length > 0 ? positionals : usualParts)] };
}

/**
 * The prefix of a command that changes its day. The monotonic clock stays unchanged, or no timer would fire.
 *
 * @param {Date | undefined} moment
 */
function faketime(moment) {
	return moment
		? [
				'faketime',
				'-m',
				'--exclude-monotonic',
				'-f',
				`${moment >= now ? '+' : '-'}${Math.round(Math.abs(moment.getTime() - Date.now()) / 1000)}s`,
			]
		: [];
}

/**
 * Runs a command and returns its exit code.
 *
 * @param {readonly string[]} command
 * @param {string} [zone]
 */
function run([program, ...commandArguments], zone) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, commandArguments, {
			cwd: projectFolder,
			stdio: 'inherit',
			detached: process.platform !== 'win32',
			env: { ...process.env, ...(zone ? { TZ: zone } : {}) },
		});
		const stop = atEnd(() => endTree(child));
		child.once('error', reject);
		child.once('close', code => {
			stop();
			resolve(code);
		});
	});
}
