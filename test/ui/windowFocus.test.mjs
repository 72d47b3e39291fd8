import fs from 'node:fs';
import path from 'node:path';

/** The page is told that it is in front, or behind another one, as a browser tells it when a tab is left. */
async function setFocused(page, isFocused) {
	await page.evaluate(focused => {
		document.hasFocus = () => focused;
		document.dispatchEvent(new Event('visibilitychange'));
	}, isFocused);
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'a change that no watcher tells of is shown once the window has the focus again': async ({ window, page, workspace }) => {
		// Watchers look at the link and not at the text that it leads to.
		const file = path.join(workspace, 'lantern.txt');
		try {
			const write = title => fs.writeFileSync(file, `---\nstatus: in progress\npriority: high\n---\n\n# ${title}\n\n- [ ] One\n`);
			write('Lantern Room');
			fs.symlinkSync(file, path.join(workspace, 'lantern.md'));
			await window.openView('Task Docs');
			const shows = async title => (await window.treeRows()).some(({ label }) => label === title);
			await window.until('the row of a linked file', () => shows('Lantern Room'));
			write('Gallery of the Lantern');
			// Nothing told of it: the row is still the old one, longer than any batch of changes waits.
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
