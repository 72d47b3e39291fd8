import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

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
		await page.locator('.view-line', { hasText: '**Status:** Done' }).locator('span', { hasText: 'Done' }).last().hover();
		await page.locator('.monaco-hover a', { hasText: 'Quick Fix' }).click();
		await chooseFix(window, page, 'Set status in the text to "In Progress"', () => picture('problem-fixes'));
		await window.seeLine('**Status:** In Progress');

		// The light bulb beside the line.
		for (const [line, below] of [['What the ferry needs', '---'], ['2. [x] Ask', '2. [x] Ask']]) {
			await page.locator('.view-line', { hasText: line }).click({ position: { x: 6, y: 8 } });
			const bulb = page.locator('.monaco-editor [class*="lightbulb"]:visible, .monaco-editor [class*="light-bulb"]:visible').first();
			await bulb.waitFor({ timeout: 30_000 });
			await bulb.click();
			await chooseFix(window, page, 'Add a blank line above');
			await window.until('the blank line', async () => (await window.lines()).some((each, index, lines) => index > 6 && each.startsWith(below) && lines[index - 1]?.trim() === ''));
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

/** Clicks an entry of the open list of fixes. */
async function chooseFix(window, page, title, whenOpen) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await row.waitFor({ timeout: 30_000 });
	await whenOpen?.();
	await row.click();
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
