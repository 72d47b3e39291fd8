import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** First impressions: texts and layouts of the places that new users see. */

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'a row is aligned with its neighbors and has a tooltip and a menu': async ({ window, page, picture }) => {
		await window.openView('Task Docs');
		await window.seeTreeRow(/^Import Bookmarks/);
		const row = label => page.locator('.part.sidebar .pane-body .monaco-list-row', { hasText: label }).first();
		const left = async label => (await row(label).locator('.label-name').boundingBox()).x;
		// One has items to expand, the other has none.
		// Headings appear above the rows once there are enough documents.
		await window.until('aligned rows', async () => (await left('Import Bookmarks')) === (await left('Reader Controls')));
		assert.ok((await left('Faster Search')) > (await left(/^High/)) && (await left(/^High/)) > (await left(/^In Progress/)));
		// Sticky headings can cover rows of a list that was scrolled.
		await row('Import Bookmarks').hover();
		await page.mouse.wheel(0, -100_000);
		const tooltip = page.locator('.workbench-hover', { hasText: 'File: docs/enhancements/enhancement-usability-offline-reading.md' });
		await window.untilDone(
			'the tooltip',
			async () => (await tooltip.count()) > 0,
			async () => {
				await page.mouse.move(900, 700);
				await row('Read saved articles').hover();
			},
		);
		await picture('tree-tooltip', { withPointer: true });
		const entries = await window.openTreeMenu('Read saved articles');
		await picture('tree-menu');
		assert.deepEqual(entries, [
			'Open',
			'Open to the Side',
			'Open in Markdown Editor',
			'Set Status...',
			'Set Priority...',
			'Check Items...',
			'Continue with Agent',
			'Rename...',
			'Copy Path',
			'Archive',
			'Delete',
			'More',
		]);
	},

	'one button switches between ready and all documents': async ({ window, page, picture }) => {
		await window.openView('Task Docs');
		await window.seeTreeRow(/^To Do/);
		const message = page.locator('.part.sidebar .message', { hasText: 'Ready work: ' });
		// With two views in the side bar, the buttons of each show while the pointer is on it.
		const header = page.locator('.pane-header', { hasText: 'Documents' });
		await header.hover();
		await window.clickUntil(
			page.getByRole('button', { name: 'Show Only Ready Work' }),
			'the filter',
			async () => (await message.count()) > 0,
		);
		await window.seeTreeRow(/^High/);
		await picture('startable');
		await window.until('ready documents alone', async () => !(await window.treeRows()).some(({ label }) => label === 'In Review'));
		await header.hover();
		await window.clickUntil(
			page.getByRole('button', { name: 'Show All Documents' }),
			'all documents',
			async () => (await message.count()) === 0 || !(await message.isVisible()),
		);
		await window.seeTreeRow(/^In Review/);
	},

	'the walkthrough leads from the documents to the date': async ({ window, page, picture }) => {
		// With the side bar open, there is no room beside the steps.
		const sideBar = page.locator('.part.sidebar:visible');
		await window.untilDone(
			'a closed side bar',
			async () => (await sideBar.count()) === 0,
			() => window.press('Control+B'),
		);
		await window.runCommand('Welcome: Open Walkthrough...');
		await window.pick('Get Started with Task Docs', 'Get Started with Task Docs');
		const titles = async selector =>
			(await page.locator(`.getting-started-step${selector} .step-title`).allInnerTexts()).map(text => text.trim());
		const steps = ['See your documents', 'Create a document from a template', 'Check off items', 'Modified dates update on save'];
		await window.until('the steps', async () => (await titles('')).length === steps.length);
		assert.deepEqual(await titles(''), steps);
		for (const [index, name] of ['documents', 'template', 'items', 'save'].entries()) {
			const isOpen = async () => (await titles('.expanded')).includes(steps[index]);
			// A click on an open step closes it.
			await window.untilDone(
				`the step "${steps[index]}"`,
				isOpen,
				async () =>
					(await isOpen()) ||
					page.locator('.getting-started-step .step-title', { hasText: steps[index] }).first().click({ timeout: 10_000 }),
			);
			await picture(`walkthrough-${name}`);
		}
	},

	'every setting is legible in the settings editor': async ({ window, page, picture }) => {
		await window.runCommand('Preferences: Open Settings (UI)');
		const search = page.locator('.settings-editor .suggest-input-container').first();
		const count = page.locator('.settings-editor .settings-count-widget');
		const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
		const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
		await window.untilDone(
			'the settings of Task Docs',
			async () => (await count.count()) > 0 && (await count.innerText()).startsWith(`${settings.length} `),
			async () => {
				await search.click({ timeout: 10_000 });
				await window.press('Control+A');
				await window.type('@ext:task-docs.task-docs');
			},
		);
		// The suggestion list of the search box covers the settings.
		await window.untilDone(
			'a closed list',
			async () => (await window.suggestions()).length === 0,
			() => window.press('Escape'),
		);
		await picture('settings');
		for (const place of [2, 3, 4, 5, 6]) {
			await page.locator('.settings-editor .settings-tree-container .monaco-list').first().hover();
			await page.mouse.wheel(0, 2_400);
			await picture(`settings-${place}`);
		}
	},

	'Ctrl+T finds documents and shows their state': async ({ window, page, picture }) => {
		// From now on VS Code's own Markdown features answer too.
		await window.openFile('docs/tasks/LAN-118-merge-offline-changes.md');
		await window.runCommand('Go to Symbol in Workspace...');
		const rows = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'LAN-112 Keep Articles with Their Images' });
		const isFound = async () => (await rows.filter({ hasText: 'In Progress · 2/4' }).count()) > 0;
		await window.untilDone('the documents', isFound, async () => {
			// VS Code queries again only if the text changes.
			await window.fillQuickInput('#lan-');
			await window.fillQuickInput('#lan-1');
		});
		await picture('workspace-symbols');
	},

	'the problems of the workspace are listed by document': async ({ window, page, workspace, picture }) => {
		fs.mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
		fs.writeFileSync(path.join(workspace, '.vscode', 'settings.json'), '{ "taskDocs.problems.show": "all" }\n');
		await window.openView('Task Docs');
		await window.runCommand('Problems: Focus on Problems View');
		const rows = page.locator('.markers-panel .monaco-list-row');
		await window.until('the problems', async () => (await rows.filter({ hasText: 'Task Docs' }).count()) > 2);
		await picture('workspace-problems');
		await window.runCommand('Task Docs: Configure Problem Severity...');
		await window.until('the kinds, each with a sentence', async () =>
			(await window.quickPickRows()).some(row => row.includes("The front matter isn't valid YAML.")),
		);
		await picture('severity');
	},

	'the view, the lenses and the hovers are legible in high contrast': async ({ window, page, picture }) => {
		await window.runCommand('Preferences: Color Theme');
		await window.pick('Dark High Contrast', 'Dark High Contrast');
		await window.until('the theme', async () => (await page.locator('.monaco-workbench.hc-black').count()) > 0);
		await window.openView('Task Docs');
		await window.openFile('docs/tasks/LAN-118-merge-offline-changes.md');
		await window.until('the lenses', async () => (await window.codeLenses()).some(lens => lens.startsWith('Blocked by')));
		await picture('high-contrast');
	},

	'hovers show the state of another document, and what a lens and the status bar do': async ({ window, page, picture }) => {
		await window.openFile('docs/tasks/LAN-118-merge-offline-changes.md');
		await window.until('the lenses', async () => (await window.codeLenses()).some(lens => lens.startsWith('Blocked by')));
		const hover = page.locator('.monaco-hover:visible', { hasText: 'Read saved articles without a connection' });
		await window.untilDone(
			'the hover',
			async () => (await hover.count()) > 0,
			async () => {
				await page.mouse.move(640, 20);
				await page
					.locator('.view-line', { hasText: '**Feature**' })
					.locator('span', { hasText: 'Offline' })
					.last()
					.hover({ timeout: 10_000 });
			},
		);
		await picture('mention-hover', { withPointer: true });
		const item = page.locator('.statusbar-item[id$=".status"]');
		const tooltip = page.locator('.workbench-hover:visible', { hasText: 'Set priority' });
		await window.untilDone(
			'the tooltip',
			async () => (await tooltip.count()) > 0,
			async () => {
				await page.mouse.move(640, 20);
				await item.hover({ timeout: 10_000 });
			},
		);
		await picture('status-tooltip', { withPointer: true });
	},

	'the explorer offers commands for a file and a folder': async ({ window, page, picture }) => {
		await window.openFile('docs/tasks/LAN-118-merge-offline-changes.md');
		for (const [row, name] of [
			['LAN-118-merge-offline-changes.md', 'explorer-file-menu'],
			['tasks', 'explorer-folder-menu'],
		]) {
			const menu = page.locator('.monaco-menu:visible', {
				hasText: name.includes('file') ? 'Set Status...' : 'New Document from Template...',
			});
			await window.untilDone(
				`the menu of ${row}`,
				async () => (await menu.count()) > 0,
				() =>
					page
						.locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`^${row}$`) })
						.first()
						.click({ button: 'right', timeout: 10_000 }),
			);
			await picture(name);
			await window.press('Escape');
		}
	},

	'setting a status lists the words, and Finish Up offers what is missing': async ({ window, page, picture }) => {
		await window.openFile('docs/enhancements/enhancement-security-session-hardening.md');
		await window.runCommand('Task Docs: Set Status...');
		await window.until('the words', async () => (await window.quickPickRows()).some(row => /done|completed/i.test(row)));
		await picture('set-status');
		const row = (await window.quickPickRows()).find(each => /done|completed/i.test(each)).split(',')[0];
		await window.pick(row);
		// Nothing is offered by itself, since items are open.
		await window.runCommand('Task Docs: Finish Up...');
		// The toast disappears after a while; the notification list keeps it.
		const offer = page.locator('.notifications-center .notification-list-item:visible', {
			hasText: 'Suggestions for',
		});
		await window.untilDone(
			'the offer',
			async () => (await offer.count()) > 0,
			() => window.runCommand('Notifications: Show Notifications'),
		);
		await picture('done-offer');
		assert.ok((await offer.getByText('Add Review Section').count()) > 0);
	},
};
