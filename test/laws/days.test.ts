import { assert } from 'chai';
import fs from 'node:fs';
import { EXAMPLE_DAY } from '../host/support/exampleDay';
import { clocks, dependenceOnToday } from './days';
import { readSources } from './imports';

/** The sources and their tests; not the scripts that start VS Code, which measure time but never use the day. */
const FOLDERS = ['src', 'test/unit', 'test/properties', 'test/fuzz', 'test/laws', 'test/host', 'test/ui'];

describe('days', function () {
	// All sources and tests are parsed.
	this.timeout(60_000);

	it('come from a clock that tests can set, in all sources and tests', () => {
		assert.deepEqual(dependenceOnToday(readSources(...FOLDERS)), []);
	});

	it('are read from the machine only by the clock', () => {
		const files = readSources(...FOLDERS);
		for (const name of Object.keys(clocks)) {
			assert.isNotEmpty(dependenceOnToday({ 'src/other.ts': files[name] ?? '' }), `${name} need not be named any more`);
		}
	});

	it("of the example workspace are moved to today wherever a window uses the machine's clock", () => {
		for (const name of ['start', 'ui', 'prepareExample']) {
			const text = fs.readFileSync(`test/vscode/${name}.mjs`, 'utf8');
			assert.include(text, 'copyExampleOfToday(', name);
			assert.notInclude(text, 'copyExampleWorkspace', name);
		}
		assert.notInclude(fs.readFileSync('.vscode/launch.json', 'utf8').replace(/"args": \["list".*/g, ''), 'test/fixtures/example-workspace');
		assert.include(
			fs.readFileSync('test/vscode/exampleDates.mjs', 'utf8'),
			`EXAMPLE_DAY = '${EXAMPLE_DAY}'`,
			'host tests run on another day',
		);
	});

	describe('are found to depend on the current day', () => {
		const SETS =
			"import { setDay } from './clock';\nexport async function activeExtension() { const api = await get(); setDay(api, '2026-05-29'); return api; }";
		const SETS_NOT = 'export async function activeExtension() { return get(); }';
		const WITH_DATE = "import { activeExtension } from './support/extension';\nawait show('---\\ndue: 2026-12-01\\n---\\n');";

		for (const text of [
			'new Date()',
			'new Date',
			'Date()',
			'Date.now()',
			'const now = Date.now',
			'const D = Date',
			'Date["now"]()',
			'const { now } = Date',
			'new Date(2026, 4, 29)',
			'moment.getDate()',
			'moment.toLocaleDateString()',
			'Intl.DateTimeFormat()',
			'localMoment(new Date())',
		]) {
			it(`by ${text}`, () => {
				for (const file of ['src/document/x.ts', 'test/unit/x.test.ts', 'test/host/x.test.ts', 'test/ui/x.test.mjs']) {
					assert.match(
						dependenceOnToday({ [file]: `\n${text}` })[0] ?? '',
						new RegExp(`^${file}:2 (?:asks the machine|makes a moment|reads the time zone)`),
					);
				}
			});
		}

		it('by a host test with a date and without a set clock', () => {
			assert.deepEqual(dependenceOnToday({ 'test/host/x.test.ts': WITH_DATE, 'test/host/support/extension.ts': SETS_NOT }), [
				'test/host/x.test.ts:2 has a date, and the clock of the extension is not set',
			]);
			assert.deepEqual(dependenceOnToday({ 'test/host/x.test.ts': WITH_DATE, 'test/host/support/extension.ts': SETS }), []);
		});

		it('by a host test that gets the extension directly', () => {
			for (const text of ['const api = vscode.extensions.getExtension(id).exports;', 'const api = await extension.activate();']) {
				assert.deepEqual(dependenceOnToday({ 'test/host/x.test.ts': text }), [
					'test/host/x.test.ts:1 takes the extension past the function that sets its clock',
				]);
			}
		});

		it('by a window test with a fixed date', () => {
			for (const text of ["write('due: 2026-12-01');", 'write(`due: 2026-12-01 ${time}`);', 'write(`${time} due: 2026-12-01`);']) {
				assert.deepEqual(dependenceOnToday({ 'test/ui/x.test.mjs': text }), [
					'test/ui/x.test.mjs:1 has a date that is not counted from today',
				]);
			}
		});

		it('but not by harmless code', () => {
			const harmless =
				'const a = new Date(0); const b = Date.UTC(2026, 4, 29); const c: Date = at; at.getUTCDate(); performance.now(); // new Date()\nconst s = "new Date()"; readDate(value);';
			assert.deepEqual(dependenceOnToday({ 'src/x.ts': harmless, 'test/unit/x.test.ts': `${harmless}\nread('due: 2026-12-01');` }), []);
		});
	});
});
