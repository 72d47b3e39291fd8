import assert from 'node:assert/strict';

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'the workbench opens and the icon of Task Docs is in the activity bar': async ({ window }) => {
		await window.activityIcon('Task Docs').waitFor({ timeout: 30_000 });
		assert.equal(await window.activityIcon('Task Docs').count(), 1);
	},

	'the view opens, and the palette offers the commands under Task Docs': async ({ window, picture }) => {
		await window.openView('Task Docs');
		const commands = await window.commandsFor('Task Docs: ');
		assert.ok(
			commands.some(row => row.startsWith('Task Docs: ')),
			commands.join(' | '),
		);
		await picture('view');
	},
};
