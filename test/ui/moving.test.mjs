import assert from 'node:assert/strict';
import process from 'node:process';

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'a document moves along from the lens, the status bar, a key and the view': async ({ window, page, picture }) => {
		await window.openView('Task Docs');
		await window.openFile('docs/tasks/LAN-112-keep-articles.md');
		const item = page.locator('.statusbar-item[id$=".status"]').filter({ hasText: 'In Progress' });
		await item.waitFor();
		await window.until('the lens', async () => (await window.codeLenses()).includes('Next: In Review'));
		await picture('moving');
		await page.getByRole('button', { name: 'Next: In Review' }).or(page.getByText('Next: In Review')).first().click();
		await window.seeLine('**Status**: In Review');
		await page.locator('.statusbar-item[id$=".status"]').filter({ hasText: 'In Review' }).click();
		await window.until('the words', async () => (await window.quickPickRows()).some(row => row.startsWith('Blocked')));
		await window.pick('Blocked');
		await window.seeLine('**Status**: Blocked');
		await window.focusEditor();
		await window.press(process.platform === 'darwin' ? 'Control+Alt+s' : 'Alt+Shift+s');
		await window.seeLine('**Status**: In Progress');
		await window.runOnTreeRow('Merge Changes Made Offline', 'Move to Next Status');
		assert.deepEqual(await window.notifications(), []);
	},
};
