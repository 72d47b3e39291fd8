import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { day } from '../vscode/days.mjs';
import { writeLines } from './writeLines.mjs';

/** What people do from start to end, and back again. */

const isMac = process.platform === 'darwin';
const TOGGLE = isMac ? 'Control+Alt+x' : 'Alt+x';
const NEXT_STATUS = isMac ? 'Control+Alt+s' : 'Alt+Shift+s';

/** A row of the Documents view by its text. */
function rowWith(page, text) {
	return page.locator('.part.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
}

/** Shows what is below a row of the view. */
async function expand(window, page, text, child) {
	await window.untilDone(
		`what is below ${text}`,
		async () => (await window.treeRows()).some(({ label }) => label === child),
		() => rowWith(page, text).locator('.monaco-tl-twistie').click({ timeout: 10_000 }),
	);
}

/** Waits for a notification with a text, in the list, since a toast disappears after a while. */
async function notification(window, page, text) {
	const item = page.locator('.notifications-center .notification-list-item:visible', { hasText: text });
	await window.untilDone(
		`the notification "${text}"`,
		async () => (await item.count()) > 0,
		() => window.runCommand('Notifications: Show Notifications'),
	);
	return item.first();
}

function read(file) {
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'an item is checked by lens, key and tree, and each check is undone': async ({ window, page, workspace, picture }) => {
		const file = writeLines(
			workspace,
			'docs/harbour.md',
			'# Harbour Map',
			'',
			'**Status**: In Progress',
			'',
			'## Drawing',
			'',
			'- [ ] Coast line',
			'- [ ] Depths',
			'',
			'## Print',
			'',
			'- [ ] Paper',
		);
		const before = fs.readFileSync(file, 'utf8');
		await window.openView('Task Docs');
		await window.seeTreeRow('Harbour Map');
		await window.openFile('docs/harbour.md');
		const shows = line => async () => (await window.lines()).includes(line);
		const undo = async item => {
			await window.until(`the undone check of ${item}`, shows(`- [ ] ${item}`));
			await window.until('a tab without changes', async () => !(await window.isDirty()));
		};

		await window.clickUntil(page.getByTitle('Check "Coast line"'), 'the item of the lens', shows('- [x] Coast line'));
		await window.until('the count of the lens', async () => (await page.getByText('1/2 done').count()) > 0);
		await picture('check-lens');
		await window.focusEditor();
		await window.press('Control+Z');
		await undo('Coast line');

		await window.goToLine(8);
		await window.press(TOGGLE);
		await window.until('the item of the key', shows('- [x] Depths'));
		await window.press('Control+Z');
		await undo('Depths');

		await expand(window, page, 'Harbour Map', 'Print');
		await expand(window, page, 'Print', 'Paper');
		const box = rowWith(page, 'Paper').locator('.custom-view-tree-node-item-checkbox');
		await window.untilDone('the item of the tree', shows('- [x] Paper'), async () => {
			if (!(await shows('- [x] Paper')())) {
				await box.click({ timeout: 10_000 });
			}
		});
		await window.until('the count of the row', async () =>
			(await window.treeRows()).some(({ label, description }) => label === 'Print' && description === '1/1'),
		);
		await picture('check-tree');
		await window.untilDone('the undone check of Paper', shows('- [ ] Paper'), async () => {
			await window.runCommand('Task Docs: Focus on Documents View');
			await window.press('Control+Z');
		});
		// An undo in the view is a change of its own, so there is something to save.
		await window.save();
		assert.equal(fs.readFileSync(file, 'utf8'), before);
	},

	'a document is finished and archived with its links, and undo brings it back': async ({ window, page, workspace, picture }) => {
		const file = writeLines(
			workspace,
			'docs/harbour.md',
			'---',
			'status: in progress',
			'---',
			'',
			'# Harbour Map',
			'',
			'See the [plan of the pier](pier.md).',
			'',
			'- [x] Depths',
		);
		const linking = writeLines(
			workspace,
			'docs/pier.md',
			'---',
			'status: todo',
			'---',
			'',
			'# Pier Lamps',
			'',
			'After the [map](harbour.md).',
		);
		writeLines(workspace, 'docs/archive/quay.md', '---', 'status: done', '---', '', '# Quay Wall');
		const archived = path.join(workspace, 'docs/archive/harbour.md');
		await window.openFile('docs/harbour.md');
		await window.runCommand('Task Docs: Set Status...');
		await window.pick('done');
		await window.until('the written status', async () => (await window.lines()).some(line => /^status: done$/i.test(line)));
		const offer = await notification(window, page, 'Harbour Map" is done');
		await picture('finish-offer');
		await window.save();
		const before = [read(file), read(linking)];
		await window.clickUntil(offer.getByText('Archive', { exact: true }), 'the archived document', async () => read(archived) !== undefined);
		await window.until(
			'the updated links',
			async () =>
				read(linking)?.includes('(archive/harbour.md)') && (await window.lines()).includes('See the [plan of the pier](../pier.md).'),
		);
		assert.equal(read(file), undefined);
		await window.until('the document at its new place', async () => (await window.activeTab()) === 'harbour.md');
		const confirmation = await notification(window, page, 'updated the links in "Pier Lamps"');
		await picture('finish-archived');
		await window.clickUntil(
			confirmation.getByText('Undo', { exact: true }),
			'the document at its old place',
			async () => read(file) === before[0],
		);
		await window.until('the old link', async () => read(linking) === before[1]);
		assert.equal(read(archived), undefined);
	},

	'an id and a file are renamed, and nothing old is left': async ({ window, page, workspace, picture }) => {
		const files = [
			writeLines(workspace, 'docs/LAN-300-harbour.md', '---', 'id: LAN-300', 'status: todo', '---', '', '# LAN-300 Harbour Map'),
			writeLines(workspace, 'docs/pier.md', '---', 'status: todo', 'blocked by: LAN-300', '---', '', '# Pier Lamps', '', 'After LAN-300.'),
			writeLines(
				workspace,
				'docs/notes.md',
				'# Notes',
				'',
				'| Task | Who |',
				'|---|---|',
				'| LAN-300 | Ann |',
				'',
				'LAN-3000 is another one.',
			),
		];
		const linking = writeLines(workspace, 'docs/map.md', '---', 'status: todo', '---', '', '# Chart', '', 'See the [pier](pier.md).');
		const before = files.map(read);
		const after = before.map(text => text?.replaceAll(/LAN-300\b/g, 'LAN-301'));
		// The file's name has the id too.
		const renamed = files.map(file => file.replace('LAN-300', 'LAN-301'));
		await window.openView('Task Docs');
		await window.seeTreeRow('Harbour Map');
		await window.openFile('docs/LAN-300-harbour.md');
		await window.goToLine(6, 5);
		const box = page.locator('.monaco-editor .rename-box:visible input');
		await window.untilDone(
			'the box for the id',
			async () => (await box.count()) > 0 && (await box.inputValue()) === 'LAN-300',
			() => window.press('F2'),
		);
		await picture('rename-id');
		await box.fill('LAN-301');
		await window.press('Enter');
		await window.until('the new id in the editor', async () => (await window.lines()).includes('# LAN-301 Harbour Map'));
		await window
			.untilDone(
				'the new id in all files',
				async () => renamed.every((each, index) => read(each) === after[index]),
				() => window.runCommand('File: Save All Files'),
			)
			.catch(() => assert.deepEqual(renamed.map(read), after));
		assert.equal(read(files[0]), undefined);

		await window.runCommand('Task Docs: Focus on Documents View');
		await window.seeTreeRow('Pier Lamps');
		await window.runOnTreeRow('Pier Lamps', 'Rename...');
		await window.until('the box for the name', async () => (await window.quickInputText()).includes('Pier Lamps'));
		await window.answer('jetty.md');
		// VS Code asks whether an extension may change files with a move.
		const confirm = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^OK$/ });
		await window.clickUntil(confirm, 'the updated link', async () => read(linking)?.includes('[pier](jetty.md)'));
		assert.equal(read(files[1]), undefined);
		assert.equal(read(path.join(workspace, 'docs/jetty.md')), after[1]);
	},

	'a document is found, changed, moved and saved with the keyboard alone': async ({ window, page, workspace, picture }) => {
		const file = writeLines(
			workspace,
			'docs/harbour.md',
			'---',
			'status: todo',
			`updated: ${day(-9)}`,
			'---',
			'',
			'# Harbour Map',
			'',
			'- [ ] Depths',
		);
		await page.evaluate(() => {
			globalThis.taskDocsClicks = 0;
			addEventListener('pointerdown', () => globalThis.taskDocsClicks++, { capture: true });
		});
		/** Runs a command: the palette takes the first match. */
		const run = async title => {
			await window.untilDone(
				`${title} in the palette`,
				async () => (await window.quickPickRows())[0]?.startsWith(title),
				async () => {
					await window.press('Escape', 'F1');
					await window.fillQuickInput(`>${title}`);
				},
			);
			await window.press('Enter');
		};
		const focusedRow = () => page.locator('.part.sidebar .monaco-list-row.focused .label-name').allInnerTexts();
		await window.untilDone(
			'the focus in the view',
			() => page.evaluate(() => document.activeElement?.closest('.part.sidebar .monaco-list') !== null),
			() => run('Task Docs: Focus on Documents View'),
		);
		await window.until('the focused row', async () => {
			const isThere = (await focusedRow())[0] === 'Harbour Map';
			if (!isThere) {
				await window.press('ArrowDown');
			}
			return isThere;
		});
		await picture('keyboard-row');
		await window.press('Enter');
		await window.until('the document', async () => (await window.activeTab()) === 'harbour.md');
		await run('View: Focus Active Editor Group');
		await window.goToLine(8);
		await window.press(TOGGLE);
		await window.seeLine('- [x] Depths');
		await window.press(NEXT_STATUS);
		await window.seeLine('status: in progress');
		await window.save();
		const saved = read(file);
		assert.equal(saved, ['---', 'status: in progress', `updated: ${day()}`, '---', '', '# Harbour Map', '', '- [x] Depths', ''].join('\n'));

		await run('Task Docs: Open Board');
		const frame = await window.until('the board', async () => {
			for (const each of page.frames()) {
				if (
					(await each
						.locator('.card')
						.count()
						.catch(() => 0)) > 0
				) {
					return each;
				}
			}
			return undefined;
		});
		await window.untilDone(
			'the filter',
			async () => (await frame.evaluate(() => document.activeElement?.id)) === 'filter',
			() => window.press('/'),
		);
		await window.type('Harbour');
		await window.until('one card', async () => (await frame.locator('.card').count()) === 1);
		await window.press('Enter');
		await window.until(
			'the focus on the card',
			async () => (await frame.evaluate(() => document.activeElement?.querySelector('.title')?.textContent)) === 'Harbour Map',
		);
		const isIn = column => async () => (await frame.locator(`.cell[data-column="${column}"] .card`).count()) === 1;
		assert.ok(await isIn('in-progress')());
		await window.press('Shift+ArrowRight');
		await window.until('the sentence', async () =>
			(await frame.locator('footer').innerText()).includes('Moved "Harbour Map" to In Review.'),
		);
		assert.ok(await isIn('in-review')());
		await picture('keyboard-board');
		await window.press('Control+Z');
		await window.until('the card in its old column', isIn('in-progress'));
		// The document is open, so what the board changes is left to save.
		assert.equal(read(file), saved);
		assert.equal(await page.evaluate(() => globalThis.taskDocsClicks), 0);
	},
};
