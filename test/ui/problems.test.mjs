import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { day } from '../vscode/days.mjs';

/** Problems that one quick fix each can fix. */
const FERRY = [
	'---',
	'status: in progress',
	'priority: high',
	`date_created: ${day(-25)}`,
	'---',
	'',
	'# Ferry timetable',
	'',
	'**Status:** Done',
	'',
	'What the ferry needs, in the order of the harbour master.',
	'---',
	'',
	'Steps that the harbour master wrote down:',
	'2. [x] Ask for the winter times',
	'3. [ ] Draw the map',
	'',
].join('\n');

const TIDES = [
	'# Tide tables',
	'',
	'**Status:** In Progress',
	'**Priority:** Hihg',
	'',
	'- [x] Read the gauges',
	'- [x] Print the tables',
	'',
	'What the tables are for, in short.',
	'---',
	'',
	'Said by the office.',
	'',
].join('\n');

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'three problems are fixed with the mouse, using the hover and the light bulb': async ({ window, page, workspace, picture }) => {
		const file = path.join(workspace, 'docs/ferry.md');
		fs.writeFileSync(file, FERRY);
		await window.openFile('docs/ferry.md');
		await openProblems(window, page, 3);
		await picture('problems');

		// Hover over the squiggle, then "Quick Fix...".
		await window.untilDone(
			'Status: In Progress',
			async () => (await window.lines()).includes('**Status:** In Progress'),
			async () => {
				await page.mouse.move(640, 20);
				await page.locator('.view-line', { hasText: '**Status:** Done' }).locator('span', { hasText: 'Done' }).last().hover(soon);
				const quickFix = page.locator('.monaco-hover a', { hasText: 'Quick Fix' });
				await quickFix.waitFor(soon);
				await picture('problem-hover', { withPointer: true });
				await quickFix.click(soon);
				await chooseFix(page, 'Set status in the text to "In Progress"', () => picture('problem-fixes'));
			},
		);

		// The light bulb beside the line.
		for (const [above, below] of [
			['What the ferry needs', '---'],
			['Steps that the harbour master', '2. [x] Ask'],
		]) {
			const isApart = async () =>
				(await window.lines()).some(
					(each, index, lines) => each.startsWith(below) && lines[index - 1]?.trim() === '' && lines[index - 2]?.startsWith(above),
				);
			await window.untilDone(`a blank line above ${below}`, isApart, async () => {
				await page
					.locator('.view-line', { hasText: above.startsWith('What') ? above : below })
					.click({ position: { x: 6, y: 8 }, ...soon });
				// The light bulb of the previous line disappears a moment later.
				await sleep(500);
				await page.locator('.monaco-editor [class*="lightbulb"]:visible, .monaco-editor [class*="light-bulb"]:visible').first().click(soon);
				await chooseFix(page, 'Insert an empty line above');
			});
		}
		await window.until('no problem', async () => (await squiggles(page).count()) === 0);
		await window.focusEditor();
		await window.save();
		assert.equal(
			fs.readFileSync(file, 'utf8'),
			FERRY.replace('Status:** Done', 'Status:** In Progress')
				.replace('master.\n---', 'master.\n\n---')
				.replace('down:\n2.', 'down:\n\n2.'),
		);
	},

	'three problems are fixed by keyboard': async ({ window, page, workspace, picture }) => {
		const file = path.join(workspace, 'docs/tides.md');
		fs.writeFileSync(file, TIDES);
		await window.openFile('docs/tides.md');
		await openProblems(window, page, 3);
		await window.focusEditor();
		await window.goToLine(1);
		const peek = page.locator('.marker-widget, .peekview-widget');
		await window.untilDone(
			'the first problem',
			async () => (await peek.count()) > 0,
			() => window.press('F8'),
		);
		await picture('problem-peek');
		await window.untilDone(
			'a closed peek',
			async () => (await peek.count()) === 0,
			() => window.press('Escape'),
		);
		await window.goToLine(3, 14);
		await chooseByKeys(window, page, 'Set status to', /^\*\*Status:\*\* (?!In Progress)/);
		await window.goToLine(4, 16);
		await chooseByKeys(window, page, 'Set priority to "High"', /^\*\*Priority:\*\* High/);
		await window.goToLine(9, 3);
		const isApart = async () => (await window.lines()).some((each, index, lines) => each === '---' && lines[index - 1]?.trim() === '');
		await window.untilDone('a blank line above the rule', isApart, () => chooseByKeysOnce(window, page, 'Insert an empty line above'));
		await window.until('no problem', async () => (await squiggles(page).count()) === 0);
		await window.focusEditor();
		await window.save();
		assert.match(fs.readFileSync(file, 'utf8'), /for, in short\.\n\n---\n/);
	},
};

/** Shows the Problems view, waits for as many squiggles in the open document, and returns the rows. */
async function openProblems(window, page, count) {
	await window.runCommand('Problems: Focus on Problems View');
	await window.until(`${count} squiggles`, async () => (await squiggles(page).count()) >= count);
	const rows = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Task Docs' });
	await window.until('the list of problems', async () => (await rows.count()) >= count);
	return rows;
}

/** The underlined texts of the open document. */
function squiggles(page) {
	return page.locator('.editor-group-container.active .view-overlays [class*="squiggly"]');
}

/** The time after which a person would repeat a step, in milliseconds. */
const soon = { timeout: 10_000 };

/** Clicks an entry of the open list of fixes. */
async function chooseFix(page, title, whenOpen) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await row.waitFor(soon);
	await whenOpen?.();
	await row.click(soon);
}

/** Chooses a fix at the cursor by keyboard, until a line shows its effect. */
async function chooseByKeys(window, page, title, line) {
	await window.untilDone(
		`what comes of "${title}"`,
		async () => (await window.lines()).some(each => line.test(each)),
		() => chooseByKeysOnce(window, page, title),
	);
}

/** Opens the list of fixes at the cursor, moves to an entry and chooses it. */
async function chooseByKeysOnce(window, page, title) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	const isFocused = async () =>
		(await page.locator('.action-widget .monaco-list-row.focused').allInnerTexts()).some(text =>
			text.replaceAll(/\s+/g, ' ').includes(title),
		);
	// A list that opens while lenses move lines closes again.
	if ((await page.locator('.action-widget .monaco-list-row').count()) === 0) {
		await window.press('Control+.');
	}
	await row.waitFor(soon);
	for (let step = 0; step < 20 && !(await isFocused()); step++) {
		await window.press('ArrowDown');
	}
	if (!(await isFocused())) {
		throw new Error(`The keys do not reach "${title}".`);
	}
	await window.press('Enter');
}
