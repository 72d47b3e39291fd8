import fs from 'node:fs';
import path from 'node:path';

/** Simulates that the page gains or loses focus, like a browser that switches tabs. */
async function setFocused(page, isFocused) {
	await page.evaluate(focused => {
		document.hasFocus = () => focused;
		document.dispatchEvent(new Event('visibilitychange'));
	}, isFocused);
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'a change that the watcher missed is shown when the window regains focus': async ({ window, page, workspace }) => {
		// Watchers watch the link, not its target.
		const file = path.join(workspace, 'lantern.txt');
		try {
			const write = title => fs.writeFileSync(file, `---\nstatus: in progress\npriority: high\n---\n\n# ${title}\n\n- [ ] One\n`);
			write('Lantern Room');
			fs.symlinkSync(file, path.join(workspace, 'lantern.md'));
			await window.openView('Task Docs');
			const shows = async title => (await window.treeRows()).some(({ label }) => label === title);
			await window.until('the row of a linked file', () => shows('Lantern Room'));
			write('Gallery of the Lantern');
			// There was no event: the row is unchanged for longer than changes are collected.
			await page.waitForTimeout(6_000);
			if (!(await shows('Lantern Room'))) {
				throw new Error('The change was seen without the focus: this test shows nothing.');
			}
			await setFocused(page, false);
			await page.waitForTimeout(500);
			await setFocused(page, true);
			await window.until('the row with the new title', () => shows('Gallery of the Lantern'));
		} finally {
			fs.rmSync(path.join(workspace, 'lantern.md'), { force: true });
			fs.rmSync(file, { force: true });
		}
	},
};
