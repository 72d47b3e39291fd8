import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'the status of a document is cycled from the lens, the status bar, a key and the view': async ({ window, page, workspace, picture }) => {
		await window.openView('Task Docs');
		await window.seeTreeRow(/^In Progress/);
		await window.openFile('docs/tasks/LAN-112-keep-articles.md');
		const item = page.locator('.statusbar-item[id$=".status"]').filter({ hasText: 'In Progress' });
		await window.until('the status in the status bar', async () => (await item.count()) > 0);
		await window.until('the lens', async () => (await window.codeLenses()).includes('Next: In Review'));
		await picture('moving');
		const shows = text => async () => (await window.lines()).some(line => line.includes(text));
		await window.untilDone('the next status', shows('**Status**: In Review'), () => window.clickCodeLens('Next: In Review'));
		await window.clickUntil(page.locator('.statusbar-item[id$=".status"]').filter({ hasText: 'In Review' }), 'the words', async () =>
			(await window.quickPickRows()).some(row => row.startsWith('Blocked')),
		);
		await window.pick('Blocked');
		await window.seeLine('**Status**: Blocked');
		await window.focusEditor();
		await window.press(process.platform === 'darwin' ? 'Control+Alt+s' : 'Alt+Shift+s');
		await window.seeLine('**Status**: In Progress');
		const blocked = path.join(workspace, 'docs/tasks/LAN-118-merge-offline-changes.md');
		const more = page.locator('.monaco-menu .action-label').filter({ hasText: /^\s*More\s*$/ });
		const next = page.locator('.monaco-menu .action-label').filter({ hasText: /^\s*Move to Next Status\s*$/ });
		await window.untilDone(
			'the menu More',
			async () => (await next.count()) > 0,
			async () => {
				await window.openTreeMenu('Merge Changes Made Offline');
				await more.hover({ timeout: 5_000 });
				await next.waitFor({ timeout: 5_000 });
			},
		);
		await window.clickUntil(next, 'a closed menu', async () => (await next.count()) === 0);
		await window.until('the new status on the disk', async () => fs.readFileSync(blocked, 'utf8').includes('**Status**: In Progress'));
		// A toast can be hidden; the notification list keeps it.
		const confirmation = page.locator('.notifications-center .notification-list-item:visible', { hasText: '→ In Progress' });
		await window.untilDone(
			'the confirmation',
			async () => (await confirmation.count()) > 0,
			() => window.runCommand('Notifications: Show Notifications'),
		);
	},
};
