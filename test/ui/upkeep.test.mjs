import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Problems that are each one quick fix away. */
const FERRY = [
	'---', 'status: in progress', 'priority: high', 'date_created: 2026-05-04', '---', '',
	'# Ferry timetable', '',
	'**Status:** Done', '',
	'What the ferry needs, in the order of the harbour master.', '---', '',
	'Steps that the harbour master wrote down:', '2. [x] Ask for the winter times', '3. [x] Draw the map', '',
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
	'three problems are mended with the mouse: by the hover, the light bulb and the list of problems': async ({ window, page, workspace, picture }) => {
		const file = path.join(workspace, 'docs/ferry.md');
		fs.writeFileSync(file, FERRY);
		await window.openFile('docs/ferry.md');
		const problems = await openProblems(window, page, 3);
		await picture('problems');

		// Hover over the squiggle, then "Quick Fix...".
		await page.locator('.view-line', { hasText: '**Status:** Done' }).locator('span', { hasText: 'Done' }).last().hover();
		await page.locator('.monaco-hover a', { hasText: 'Quick Fix' }).click();
		await chooseFix(window, page, 'Set status in the text to "In Progress"', () => picture('problem-fixes'));
		await window.seeLine('**Status:** In Progress');

		// The light bulb beside the line.
		await page.locator('.view-line', { hasText: 'What the ferry needs' }).click({ position: { x: 40, y: 8 } });
		const bulb = page.locator('.monaco-editor .codicon-light-bulb:visible, .monaco-editor .codicon-lightbulb:visible, .monaco-editor .codicon-gutter-lightbulb:visible, .monaco-editor [class*="codicon-lightbulb"]:visible, .monaco-editor [class*="lightbulb"]:visible').first();
		await bulb.waitFor({ timeout: 15_000 });
		await bulb.click();
		await chooseFix(window, page, 'Add a blank line above');
		await window.until('the blank line', async () => (await window.lines()).some((line, index, lines) => line === '---' && lines[index - 1]?.trim() === '' && lines[index - 2]?.startsWith('What the ferry')));

		// The list of problems.
		const row = problems.filter({ hasText: 'starts at 2' }).first();
		await row.click();
		await row.click({ button: 'right' });
		await page.locator('.monaco-menu .action-label', { hasText: 'Add a blank line above' }).first().click();
		await window.until('no problem', async () => await problems.count() === 0);
		await window.focusEditor();
		await window.save();
		assert.equal(fs.readFileSync(file, 'utf8'), FERRY.replace('Status:** Done', 'Status:** In Progress').replace('master.\n---', 'master.\n\n---').replace('down:\n2.', 'down:\n\n2.'));
	},

	'three problems are mended by keyboard: from problem to problem, and all that is safe at once': async ({ window, page, workspace, picture }) => {
		const file = path.join(workspace, 'docs/tides.md');
		fs.writeFileSync(file, TIDES);
		await window.openFile('docs/tides.md');
		const problems = await openProblems(window, page, 3);
		await window.focusEditor();
		await window.goToLine(1);
		await window.press('F8');
		await window.until('the first problem', async () => await page.locator('.marker-widget, .peekview-widget').count() > 0);
		await picture('problem-peek');
		await window.press('Escape', 'Control+.');
		await chooseByKeys(window, page, 'Set the status to');
		await window.seeLine(/\*\*Status:\*\* (?!In Progress)/);
		await window.goToLine(4, 16);
		await window.press('Control+.');
		await chooseByKeys(window, page, 'Set the priority to "High"');
		await window.seeLine('**Priority:** High');
		await window.runCommand('Task Docs: Fix All Safe Problems');
		await window.until('the sentence', async () => (await window.notifications()).some(text => text.includes('1 problem was mended; none is left.')));
		await window.until('no problem', async () => await problems.count() === 0);
		await window.focusEditor();
		await window.save();
		assert.match(fs.readFileSync(file, 'utf8'), /for, in short\.\n\n---\n/);
	},
};

/** Shows the list of problems, narrowed to the open file, and waits for as many of ours. */
async function openProblems(window, page, count) {
	await window.runCommand('Problems: Focus on Problems View');
	const rows = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Task Docs' });
	await page.locator('.markers-panel-container, .markers-panel').first().waitFor({ timeout: 15_000 });
	await page.locator('.panel input, .panel .monaco-editor').count();
	await window.until(`${count} problems in the list`, async () => await rows.count() >= count);
	return rows;
}

/** Clicks an entry of the open list of fixes. */
async function chooseFix(window, page, title, whenOpen) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await row.waitFor({ timeout: 15_000 });
	await whenOpen?.();
	await row.click();
}

/** Goes down to an entry of the open list of fixes and takes it. */
async function chooseByKeys(window, page, title) {
	await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().waitFor({ timeout: 15_000 });
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
