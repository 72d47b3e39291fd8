import fs from 'node:fs';
import path from 'node:path';

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'all blanks of a document are filled in with keys and the status bar': async ({ window, page, workspace, picture }) => {
		fs.writeFileSync(
			path.join(workspace, 'docs/ferry.md'),
			'# Ferry timetable\n\n**Status:** Todo\n**Assignee:** [Name]\n**Due:** YYYY-MM-DD\n\n| What | Impact |\n|---|---|\n| Fog | High/Medium/Low |\n\nSee [the plan]() for more.\n',
		);
		await window.openFile('docs/ferry.md');
		const status = page.locator('.statusbar-item', { hasText: /^\d+ blanks?$/ });
		const seeStatus = text =>
			window.until(
				`${text} in the status bar`,
				async () => (await status.count()) > 0 && (await status.first().innerText()).trim() === text,
			);
		await seeStatus('3 blanks');

		await window.press('Alt+]');
		await window.until('the selected placeholder', () => window.seesStatus('(6 selected)'));
		await window.type('Ann');
		await window.seeLine('**Assignee:** Ann');
		await window.press('Alt+]');
		await window.until('the days', async () => (await window.suggestions()).some(row => /^\d{4}-\d\d-\d\d/.test(row)));
		await picture('fill-date');
		await window.press('Escape', 'Alt+]');
		await window.until('the options', async () => (await window.suggestions()).some(row => row.startsWith('Medium')));
		await picture('fill-choice');
		await window.takeSuggestion('Medium');
		await window.seeLine('| Fog | Medium |');
		await seeStatus('1 blank');

		await window.clickUntil(status, 'the days', async () => (await window.suggestions()).some(row => /^\d{4}-\d\d-\d\d/.test(row)));
		await window.press('Enter');
		await window.until('an empty status bar', async () => (await status.count()) === 0 || !(await status.first().isVisible()));

		await window.goToLine(11, 16);
		await window.untilDone(
			'the documents',
			async () => (await window.suggestions()).some(row => row.startsWith('Database Upgrade')),
			() => window.press('Control+Space'),
		);
		await window.type('merge');
		await window.until('that document first', async () => (await window.suggestions())[0]?.startsWith('LAN-118 Merge'));
		await picture('fill-link');
		await window.takeSuggestion('LAN-118 Merge');
		await window.seeLine('See [the plan](tasks/LAN-118-merge-offline-changes.md) for more.');
	},
};
