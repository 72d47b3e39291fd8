import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { day } from '../vscode/days.mjs';
import { writeLines } from './writeLines.mjs';

/** The view "Documents": what its rows say, and what can be done with them. */

/** Drags the edge of the side bar until it has this width. */
async function setViewWidth(window, page, width) {
	const bar = () => page.locator('.part.sidebar').boundingBox();
	await window.untilDone(
		`a view ${width} pixels wide`,
		async () => Math.abs((await bar()).width - width) < 10,
		async () => {
			const { x, width: old } = await bar();
			await page.mouse.move(x + old, 500);
			await page.mouse.down();
			await page.mouse.move(x + width, 500, { steps: 5 });
			await page.mouse.up();
			await page.mouse.move(900, 700);
		},
	);
}

/** Removes everything in the workspace. */
function clear(workspace) {
	for (const name of fs.readdirSync(workspace)) {
		fs.rmSync(path.join(workspace, name), { recursive: true });
	}
}

/** What a view without rows says. */
function welcome(page, text) {
	return page.locator('.part.sidebar .welcome-view-content:visible', { hasText: text });
}

/** Opens the view, and waits until it says this and nothing else. */
async function saysOnly(window, page, text) {
	await window.openView('Task Docs');
	await window.until(`the sentence "${text}"`, async () => (await welcome(page, text).count()) > 0);
	assert.equal(await page.locator('.part.sidebar .welcome-view-content:visible').count(), 1);
	assert.deepEqual(await window.treeRows(), []);
}

/** A row by its text. */
function rowWith(page, text) {
	return page.locator('.part.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'rows are legible at every width, and overdue ones stand out by a sign and a color': async ({ window, page, workspace, picture }) => {
		writeLines(workspace, 'docs/late.md', '---', 'status: in progress', 'priority: high', `due: ${day(-5)}`, '---', '', '# Harbour Map');
		await window.openView('Task Docs');
		await window.seeTreeRow('Harbour Map');
		const row = rowWith(page, 'Harbour Map');
		const color = locator => locator.evaluate(element => getComputedStyle(element).color);
		const other = rowWith(page, 'Faster Search');
		await window.until(
			'the decoration',
			async () => (await color(row.locator('.label-name'))) !== (await color(other.locator('.label-name'))),
		);
		const sign = row.locator('.monaco-icon-label').first();
		assert.match(await sign.evaluate(element => getComputedStyle(element, '::after').content), /!/);
		for (const width of [200, 300, 400]) {
			await setViewWidth(window, page, width);
			await picture(`view-${width}`);
		}
		const [late] = (await window.treeRows()).filter(({ label }) => label === 'Harbour Map');
		assert.equal(late.description, '5 d late');
		assert.equal(await page.locator('.activitybar .badge-content:visible').first().innerText(), '1');
	},

	'the documents of a feature are one row, with its items by section': async ({ window, page, workspace, picture }) => {
		const unit = name => `specs/001-frost-guard/${name}.md`;
		writeLines(workspace, unit('spec'), '# Feature Specification: Frost Guard', '', '**Status**: Draft');
		writeLines(workspace, unit('plan'), '# Implementation Plan: Frost Guard');
		writeLines(
			workspace,
			unit('tasks'),
			'# Tasks: Frost Guard',
			'',
			'## Setup',
			'',
			'- [x] T001 Wire',
			'',
			'## Warning',
			'',
			'- [ ] T002 Ring',
		);
		await window.openView('Task Docs');
		await window.seeTreeRow('Frost Guard');
		const expand = async (text, child) =>
			window.untilDone(
				`what is below ${text}`,
				async () => (await window.treeRows()).some(({ label }) => label === child),
				() => rowWith(page, text).locator('.monaco-tl-twistie').click({ timeout: 10_000 }),
			);
		await expand('Frost Guard', 'tasks.md');
		await expand('tasks.md', 'Warning');
		await picture('view-unit');
		const rows = await window.treeRows();
		const start = rows.findIndex(({ label }) => label === 'Frost Guard');
		assert.deepEqual(
			rows.slice(start, start + 7).map(({ label, description }) => `${label} ${description}`.trim()),
			['Frost Guard 1/2', 'spec.md Draft', 'plan.md', 'tasks.md 1/2', 'Setup 1/1', 'Warning 0/1', 'T002 Ring'],
		);
	},

	'keys work on the focused row, as the menu says': async ({ window, page, workspace, picture }) => {
		writeLines(workspace, 'docs/pier.md', '---', 'status: todo', 'priority: high', '---', '', '# Pier Lamps');
		await window.openView('Task Docs');
		await window.openTreeRow('Import Bookmarks', 'import-browser-bookmarks.md');
		await window.seeTreeRow('Pier Lamps');
		// The arrow keys move the focus and leave the selection.
		const focused = page.locator('.part.sidebar .monaco-list-row.focused', { hasText: 'Pier Lamps' });
		const focusPierBelow = above =>
			window.untilDone(
				'the focus on the row',
				async () => (await focused.count()) > 0,
				async () => {
					await rowWith(page, above).click({ timeout: 10_000 });
					await window.press('ArrowDown');
				},
			);
		const file = path.join(workspace, 'docs/pier.md');
		await focusPierBelow('Import Bookmarks');
		await window.press('Alt+Shift+S');
		await window.until('the next status', async () => /^status: in progress$/m.test(fs.readFileSync(file, 'utf8')));
		assert.match(fs.readFileSync(path.join(workspace, 'backlog/import-browser-bookmarks.md'), 'utf8'), /^status: todo$/m);
		await window.until('the row in its new group', async () => {
			const rows = (await window.treeRows()).map(({ label }) => label);
			return rows.indexOf('Pier Lamps') === rows.findIndex(label => label.startsWith('Faster Search')) + 1;
		});
		await focusPierBelow('Faster Search');
		await window.press('F2');
		await window.until('the box for the name', async () => (await window.quickInputText()).includes('Pier Lamps'));
		await picture('view-rename');
		await window.answer('harbour-lamps.md');
		await window.until('the renamed file', async () => fs.existsSync(path.join(workspace, 'docs/harbour-lamps.md')));
		assert.ok(!fs.existsSync(file));
	},

	'the view says when settings exclude the documents': async ({ window, page, workspace, picture }) => {
		fs.writeFileSync(path.join(workspace, '.gitignore'), '*\n');
		await window.openView('Task Docs');
		await window.until(
			'the sentence about excluded files',
			async () =>
				(await page.locator('.part.sidebar .welcome-view-content:visible', { hasText: 'Others are excluded by your settings' }).count()) >
				0,
		);
		await picture('welcome-excluded');
	},

	'the view says when there are no documents': async ({ window, page, workspace, picture }) => {
		clear(workspace);
		writeLines(workspace, 'README.md', '# Read me');
		await saysOnly(window, page, 'No planning documents found');
		await picture('welcome-empty');
	},

	"the view says when files can't be read": async ({ window, page, workspace, picture }) => {
		clear(workspace);
		writeLines(workspace, 'notes.md', '# Notes');
		// Larger than what is read.
		fs.writeFileSync(path.join(workspace, 'plan.md'), Buffer.alloc(11 * 1024 * 1024, ' '));
		await saysOnly(window, page, "Some files or folders couldn't be read");
		await picture('welcome-failed');
	},

	'the view says when there is no folder': async ({ window, page, picture }) => {
		await page.goto(`${new URL(page.url()).origin}/?ew=true`);
		await window.ready();
		await saysOnly(window, page, 'Open a folder to see its planning documents');
		await picture('welcome-no-folder');
	},

	'the view says that it reads before it says that there is nothing': async ({ window, page, workspace, picture }) => {
		clear(workspace);
		for (let index = 0; index < 5_000; index++) {
			writeLines(workspace, `notes/${index % 100}/${index}.md`, `# Note ${index}`);
		}
		// Each sentence is kept, however briefly it is shown.
		await page.evaluate(() => {
			const said = [];
			globalThis.taskDocsSaid = said;
			new MutationObserver(() => {
				const text = document.querySelector('.part.sidebar')?.textContent ?? '';
				for (const sentence of ['Reading documents', 'No planning documents found']) {
					if (text.includes(sentence) && !said.includes(sentence)) {
						said.push(sentence);
					}
				}
			}).observe(document.body, { childList: true, subtree: true, characterData: true });
		});
		const said = () => page.evaluate(() => globalThis.taskDocsSaid);
		await window.openView('Task Docs');
		await window.until('the first sentence', async () => (await said()).length > 0);
		await picture('welcome-reading');
		await window.until('the last sentence', async () => (await said()).includes('No planning documents found'), 120_000);
		assert.deepEqual(await said(), ['Reading documents', 'No planning documents found']);
	},

	'the empty view offers the plans that a .gitignore hides': async ({ window, page, workspace, picture }) => {
		fs.writeFileSync(path.join(workspace, '.gitignore'), '*\n');
		writeLines(workspace, '.planning/pier.md', '---', 'status: todo', '---', '', '# Pier Lamps');
		await window.openView('Task Docs');
		const welcome = page.locator('.part.sidebar .welcome-view-content:visible', { hasText: 'hides folders in which agents' });
		await window.until('the offer', async () => (await welcome.count()) > 0);
		await picture('welcome-hidden-plans');
		await page.locator('.part.sidebar .welcome-view-content:visible .monaco-button', { hasText: 'Include Hidden Plans' }).click({
			timeout: 10_000,
		});
		await window.seeTreeRow('Pier Lamps');
		assert.strictEqual(await welcome.count(), 0);
		assert.match(fs.readFileSync(path.join(workspace, '.vscode/settings.json'), 'utf8'), /"taskDocs.files.includeIgnoredPlans": true/);
	},
};
