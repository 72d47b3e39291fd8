import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { day } from '../vscode/days.mjs';

/** Title, other answers, and the expected path of the document; `<day>` is today. */
const families = [
	{
		label: 'Backlog Item',
		family: 'backlog-item',
		title: 'Sort by author',
		answers: [],
		at: /^backlog\/sort-by-author\.md$/,
		stage: 'todo',
	},
	{
		label: 'Enhancement Task',
		family: 'enhancement-task',
		title: 'Quicker first page',
		answers: [],
		at: /^\.tasks\/active\/<day>_1_quicker-first-page\.md$/,
		stage: 'todo',
	},
	{
		label: 'Enhancement Tracking',
		family: 'enhancement-tracking',
		title: 'Calmer alerts',
		answers: ['monitoring', ''],
		at: /^docs\/enhancements\/enhancement-monitoring-calmer-alerts\.md$/,
		stage: 'todo',
	},
	{
		label: 'Implementation Plan',
		family: 'implementation-plan',
		title: 'Print view',
		answers: [],
		at: /^docs\/plans\/print-view-implementation-plan\.md$/,
		stage: 'todo',
	},
	{
		label: 'Implementation Task',
		family: 'implementation-task',
		title: 'Print one article',
		answers: [],
		at: /^docs\/tasks\/print-one-article\.md$/,
		stage: 'todo',
	},
];

/** The documents listed by the command line. */
function listed(workspace) {
	return JSON.parse(
		execFileSync(process.execPath, ['dist/cli.js', 'list', '--json', '--workspace', workspace], { encoding: 'utf8', maxBuffer: 1 << 26 }),
	).documents;
}

export const tests = {
	'one document of each family is created by keyboard and recognized as such': async ({ window, page, workspace, picture }) => {
		const before = new Set(listed(workspace).map(entry => entry.path));
		for (const { label, family, title, answers, at, stage } of families) {
			await window.runCommand('Task Docs: New Document from Template...');
			await window.fillQuickInput(label);
			await window.until(`${label} in the list`, async () => (await window.quickPickRows())[0]?.startsWith(label));
			await window.press('Enter');
			await window.until('the step for the title', async () => (await window.quickInputText()).includes(label));
			await window.fillQuickInput(title);
			await window.until('the path', async () => (await window.quickInputText()).includes('Creates '));
			await window.press('Enter');
			for (const answer of answers) {
				if (answer !== '') {
					await window.until(`${answer} in the list`, async () => (await window.quickPickRows()).some(row => row.startsWith(answer)));
					await window.fillQuickInput(answer);
					await window.until(`${answer} alone`, async () => (await window.quickPickRows())[0]?.startsWith(answer));
				} else {
					await window.until('the name', async () => (await window.quickInputText()).includes('enhancement-monitoring-calmer-alerts.md'));
				}
				await window.press('Enter');
			}
			const made = await window.until(`the document of ${label}`, () => {
				const entry = listed(workspace).find(candidate => !before.has(candidate.path));
				return entry && { entry };
			});
			before.add(made.entry.path);
			assert.match(made.entry.path.replace(day(), '<day>'), at);
			assert.deepEqual([made.entry.family, made.entry.title, made.entry.status.stage, made.entry.template], [family, title, stage, false]);
			const text = fs.readFileSync(path.join(workspace, made.entry.path), 'utf8');
			assert.doesNotMatch(text, /Usage Instructions|TEMPLATE|YYYY-MM-DD|category: template/);
			await window.until('the document in front', async () => (await window.activeTab()) === path.basename(made.entry.path));
			const count = page.locator('.statusbar-item', { hasText: /^\d+ blanks$/ });
			await window.until('the number of blanks', async () => (await count.count()) > 0);
			await window.press('Escape');
			await picture(`new-${family}`);
			// VS Code draws a decoration as an element of its own; all that are in sight have one.
			await window.until('the highlighted blanks', async () => (await page.locator('.view-overlays [class*="ced-"]').count()) > 2);
		}
	},
};
