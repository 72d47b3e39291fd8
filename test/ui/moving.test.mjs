import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { day } from '../vscode/days.mjs';

const NEXT_STATUS = process.platform === 'darwin' ? 'Control+Alt+s' : 'Alt+Shift+s';

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'the status is set by row, lens, status bar and key, and each change is undone': async ({ window, page, workspace, picture }) => {
		// A click would hit another row while the rows of other documents appear.
		for (const name of fs.readdirSync(workspace)) {
			fs.rmSync(path.join(workspace, name), { recursive: true });
		}
		const file = path.join(workspace, 'harbour.md');
		fs.writeFileSync(
			file,
			[
				'# Harbour Map',
				'',
				`**Last Updated**: ${day(-9)}  `,
				'**Status**: IN PROGRESS  ',
				'**Priority**: High',
				'',
				'- [ ] Depths',
				'',
			].join('\n'),
		);
		const before = fs.readFileSync(file, 'utf8');
		const after = status => before.replace('IN PROGRESS', status).replace(day(-9), day());
		const isOnDisk = text => async () => fs.readFileSync(file, 'utf8') === text;
		await window.openView('Task Docs');
		await window.seeTreeRow('Harbour Map');

		// The row: the file is closed, so it is saved, and undone in the view.
		const more = page.locator('.monaco-menu .action-label').filter({ hasText: /^\s*More\s*$/ });
		const next = page.locator('.monaco-menu .action-label').filter({ hasText: /^\s*Move to Next Status\s*$/ });
		await window.untilDone(
			'the menu More',
			async () => (await next.count()) > 0,
			async () => {
				await window.openTreeMenu('Harbour Map');
				await more.hover({ timeout: 5_000 });
				await next.waitFor({ timeout: 5_000 });
			},
		);
		await window.clickUntil(next, 'a closed menu', async () => (await next.count()) === 0);
		await window.until('the status of the row on the disk', isOnDisk(after('IN REVIEW')));
		// A toast can be hidden; the notification list keeps it.
		const confirmation = page.locator('.notifications-center .notification-list-item:visible', { hasText: '→ In Review' });
		await window.untilDone(
			'the confirmation',
			async () => (await confirmation.count()) > 0,
			() => window.runCommand('Notifications: Show Notifications'),
		);
		await picture('status-row');
		await window.runCommand('Notifications: Clear All Notifications');
		await window.untilDone('the undone status of the row', isOnDisk(before), async () => {
			await window.runCommand('Task Docs: Focus on Documents View');
			await window.press('Control+Z');
		});

		// The lens, the status bar and the key: the document is open, so nothing is saved, and undone in the editor.
		await window.openFile('harbour.md');
		await window.until('the lens', async () => (await window.codeLenses()).includes('Next: IN REVIEW'));
		await picture('status-lens');
		const shows = text => async () => (await window.lines()).includes(text);
		const seeStatus = async word => {
			await window.until(`the status ${word}`, shows(`**Status**: ${word}  `));
			await window.until('the date of today', shows(`**Last Updated**: ${day()}  `));
			assert.ok(await window.isDirty());
			await window.focusEditor();
			await window.press('Control+Z');
			await window.until('the undone status', shows('**Status**: IN PROGRESS  '));
			await window.until('the undone date', shows(`**Last Updated**: ${day(-9)}  `));
			await window.until('a tab without changes', async () => !(await window.isDirty()));
		};
		await window.untilDone('the next status', shows('**Status**: IN REVIEW  '), () => window.clickCodeLens('Next: IN REVIEW'));
		await seeStatus('IN REVIEW');
		const item = page.locator('.statusbar-item[id$=".status"]').filter({ hasText: 'IN PROGRESS' });
		await window.clickUntil(item, 'the words', async () => (await window.quickPickRows()).some(row => row.startsWith('BLOCKED')));
		await picture('status-bar');
		await window.pick('BLOCKED');
		await seeStatus('BLOCKED');
		await window.press(NEXT_STATUS);
		await seeStatus('IN REVIEW');
		assert.equal(fs.readFileSync(file, 'utf8'), before);
	},
};
