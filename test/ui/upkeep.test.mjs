import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Problems that are each one quick fix away. */
const FERRY = [
	'---', 'status: in progress', 'priority: high', 'date_created: 2026-05-04', '---', '',
	'# Ferry timetable', '',
	'**Status:** Done', '',
	'What the ferry needs, in the order of the harbour master.', '---', '',
	'Steps that the harbour master wrote down:', '2. [x] Ask for the winter times', '3. [ ] Draw the map', '',
].join('\n');

const TIDES = [
	'# Tide tables', '',
	'**Status:** In Progress', '**Priority:** Hihg', '',
	'- [x] Read the gauges', '- [x] Print the tables', '',
	'What the tables are for, in short.', '---', '',
	'Said by the office.', '',
].join('\n');

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'three problems are mended with the mouse: by the hover and the light bulb': async ({ window, page, workspace, picture }) => {
		const file = path.join(workspace, 'docs/ferry.md');
		fs.writeFileSync(file, FERRY);
		await window.openFile('docs/ferry.md');
		await openProblems(window, page, 3);
		await picture('problems');

		// Hover over the squiggle, then "Quick Fix...".
		await untilDone(window, 'Status: In Progress', async () => (await window.lines()).includes('**Status:** In Progress'), async () => {
			await page.mouse.move(640, 20);
			await page.locator('.view-line', { hasText: '**Status:** Done' }).locator('span', { hasText: 'Done' }).last().hover(soon);
			await page.locator('.monaco-hover a', { hasText: 'Quick Fix' }).click(soon);
			await chooseFix(page, 'Set status in the text to "In Progress"', () => picture('problem-fixes'));
		});

		// The light bulb beside the line.
		for (const [above, below] of [['What the ferry needs', '---'], ['Steps that the harbour master', '2. [x] Ask']]) {
			const isApart = async () => (await window.lines()).some((each, index, lines) => each.startsWith(below) && lines[index - 1]?.trim() === '' && lines[index - 2]?.startsWith(above));
			await untilDone(window, `a blank line above ${below}`, isApart, async () => {
				await page.locator('.view-line', { hasText: above.startsWith('What') ? above : below }).click({ position: { x: 6, y: 8 }, ...soon });
				// The one of the line that was left goes a moment later.
				await sleep(500);
				await page.locator('.monaco-editor [class*="lightbulb"]:visible, .monaco-editor [class*="light-bulb"]:visible').first().click(soon);
				await chooseFix(page, 'Add a blank line above');
			});
		}
		await window.until('no problem', async () => await squiggles(page).count() === 0);
		await window.focusEditor();
		await window.save();
		assert.equal(fs.readFileSync(file, 'utf8'), FERRY.replace('Status:** Done', 'Status:** In Progress').replace('master.\n---', 'master.\n\n---').replace('down:\n2.', 'down:\n\n2.'));
	},

	'three problems are mended by keyboard': async ({ window, page, workspace, picture }) => {
		const file = path.join(workspace, 'docs/tides.md');
		fs.writeFileSync(file, TIDES);
		await window.openFile('docs/tides.md');
		await openProblems(window, page, 3);
		await window.focusEditor();
		await window.goToLine(1);
		await window.press('F8');
		await window.until('the first problem', async () => await page.locator('.marker-widget, .peekview-widget').count() > 0);
		await picture('problem-peek');
		await window.press('Escape');
		await window.goToLine(3, 14);
		await chooseByKeys(window, page, 'Set the status to');
		await window.seeLine(/\*\*Status:\*\* (?!In Progress)/);
		await window.goToLine(4, 16);
		await chooseByKeys(window, page, 'Set the priority to "High"');
		await window.seeLine('**Priority:** High');
		await window.goToLine(9, 3);
		await chooseByKeys(window, page, 'Add a blank line above');
		await window.until('no problem', async () => await squiggles(page).count() === 0);
		await window.focusEditor();
		await window.save();
		assert.match(fs.readFileSync(file, 'utf8'), /for, in short\.\n\n---\n/);
	},
};

/** Shows the list of problems, and waits for as many squiggles in the open document; gives the rows of the list. */
async function openProblems(window, page, count) {
	await window.runCommand('Problems: Focus on Problems View');
	await window.until(`${count} squiggles`, async () => await squiggles(page).count() >= count);
	const rows = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Task Docs' });
	await window.until('the list of problems', async () => await rows.count() >= count);
	return rows;
}

/** What is underlined in the open document. */
function squiggles(page) {
	return page.locator('.editor-group-container.active .view-overlays [class*="squiggly"]');
}

/** How long one step may take before a person would do it again, in milliseconds. */
const soon = { timeout: 10_000 };

/**
 * Does what a person does with the mouse, and does it again when nothing came of it: a hover closes when a lens
 * above it moves the line away, a list of fixes when the diagnostics change under it.
 */
async function untilDone(window, what, isDone, work) {
	let last;
	await window.until(what, async () => {
		last = await work().then(() => undefined, error => error);
		return window.until(what, isDone, last ? 100 : 5_000).catch(() => false);
	}, 60_000).catch(error => {
		throw new Error(last ? `${error.message} The last try: ${last.message}` : error.message);
	});
}

/** Clicks an entry of the open list of fixes. */
async function chooseFix(page, title, whenOpen) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await row.waitFor(soon);
	await whenOpen?.();
	await row.click(soon);
}

/** Opens the list of fixes at the cursor, goes down to an entry and takes it. */
async function chooseByKeys(window, page, title) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await window.until(`the fix "${title}"`, async () => {
		// A list that opens while lenses move below it closes again.
		await window.press('Control+.');
		return row.waitFor({ timeout: 3_000 }).then(() => true, () => false);
	});
	for (let step = 0; step < 20; step++) {
		const focused = await page.locator('.action-widget .monaco-list-row.focused').allInnerTexts();
		if (focused.some(text => text.replaceAll(/\s+/g, ' ').includes(title))) {
			await window.press('Enter');
			return;
		}
		await window.press('ArrowDown');
	}
	throw new Error(`The keys do not reach "${title}".`);
}
