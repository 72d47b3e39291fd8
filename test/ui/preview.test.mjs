import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { day } from '../vscode/days.mjs';
import { writeLines } from './writeLines.mjs';

/** What VS Code's own surfaces show of a task document: its Markdown preview and its chat. */

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const settings = (workspace, values) => writeLines(workspace, '.vscode/settings.json', JSON.stringify(values));

const PLAN = [
	'# Harbour Lights',
	'',
	'**Status:** In Progress',
	'**Priority:** High',
	`**Due:** ${day(-3)}`,
	'**Assignee:** [Name]',
	'',
	'The lamps on the east pier fail when it rains. See `docs/pier.md`.',
	'',
	'## Steps',
	'',
	'- [x] Buy the new **lamps**',
	'- [ ] Mount them',
	'  - [x] on the pier',
	'  - [~] on the quay, where the ground is soft and the posts need a foundation of their own before anything can be mounted on them at all',
	'- [-] Paint the posts',
	'',
	'1. [ ] Measure',
	'2. [ ] Report',
	'',
	'## Milestones',
	'',
	`- [ ] ${day(4)}: First night with all lamps`,
	'',
	'## Approval',
	'',
	'**Approved:** [ ] Yes [ ] No [x] Deferred',
	'',
	'| Part | Owner |',
	'| --- | --- |',
	'| Pier | [Owner] |',
];

/** Color themes by the name of their picture. */
const THEMES = {
	dark: 'Dark Modern',
	light: 'Light Modern',
	'high-contrast': 'Default High Contrast',
	'high-contrast-light': 'Default High Contrast Light',
};

/** The frame that shows the preview. */
function previewFrame(window, page) {
	return window.until('the preview', async () => {
		for (const frame of page.frames()) {
			const summaries = await frame
				.locator('.task-docs-summary')
				.count()
				.catch(() => 0);
			if (summaries > 0) {
				return frame;
			}
		}
		return undefined;
	});
}

/** Works in the frame that shows the preview, again if VS Code replaces it: it does after changes of settings, too. */
function inPreview(window, page, work) {
	return window.until('the preview', async () => {
		const frame = await previewFrame(window, page);
		try {
			return await work(frame);
		} catch (error) {
			if (frame.isDetached()) {
				return undefined;
			}
			throw error;
		}
	});
}

/** The findings of axe-core in what Task Docs draws. */
async function findings(frame) {
	// The page is transparent: what is behind it is the editor, which axe-core can't see.
	await frame.evaluate(() => (document.documentElement.style.background = 'var(--vscode-editor-background)'));
	await frame.evaluate(axe);
	return frame.evaluate(async () => {
		const include = ['.task-docs-summary', '.task-docs-progress', '.task-docs-box', '.task-docs-blank', '.task-docs-chip'];
		const { violations } = await globalThis.axe.run({ include }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
	});
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'the preview draws boxes, facts, progress and blanks in every theme': async ({ window, page, workspace, picture }) => {
		writeLines(workspace, 'docs/lights.md', ...PLAN);
		settings(workspace, { 'workbench.colorTheme': THEMES.dark });
		await window.openFile('docs/lights.md');
		await window.runCommand('Markdown: Open Preview');
		const shown = await inPreview(window, page, frame =>
			frame.evaluate(() => ({
				chips: [...document.querySelectorAll('.task-docs-summary > *')].map(element => element.getAttribute('aria-label')),
				boxes: [...document.querySelectorAll('.task-docs-box')].map(element => element.getAttribute('aria-label')),
				blanks: [...document.querySelectorAll('.task-docs-blank')].map(element => element.textContent),
				bars: [...document.querySelectorAll('h2 .task-docs-progress')].map(element => element.textContent),
			})),
		);
		assert.deepEqual(shown.boxes, ['Done', 'Open', 'Done', 'Begun', 'Other mark', 'Open', 'Open', 'Open', 'Open', 'Open', 'Done']);
		assert.deepEqual(shown.bars, ['2/6', '0/1']);
		assert.deepEqual(shown.chips.slice(0, 4), [
			'Status: In Progress',
			'Priority: High',
			`Due ${day(-3)}, overdue by 3 days`,
			'2 of 7 items done',
		]);
		assert.deepEqual(shown.blanks, ['[Name]', '[Owner]']);
		for (const [name, theme] of Object.entries(THEMES)) {
			settings(workspace, { 'workbench.colorTheme': theme });
			await window.until(
				theme,
				async () => (await inPreview(window, page, frame => frame.evaluate(() => document.body.dataset.vscodeThemeId))) === theme,
			);
			const [box] = await inPreview(window, page, frame =>
				frame.evaluate(() =>
					[...document.querySelectorAll('.task-docs-box')].map(element => {
						const { borderTopWidth, borderTopColor } = getComputedStyle(element);
						return { borderTopWidth, borderTopColor, width: element.getBoundingClientRect().width };
					}),
				),
			);
			assert.equal(box.borderTopWidth, '1px');
			assert.ok(box.width > 8);
			assert.deepEqual(await inPreview(window, page, findings), [], theme);
			await picture(`preview-${name}`);
		}
	},

	'an agent is given the open items in the chat, and nothing is sent': async ({ window, page, workspace, picture }) => {
		writeLines(workspace, 'docs/lights.md', ...PLAN);
		settings(workspace, { 'chat.disableAIFeatures': false });
		await window.openFile('docs/lights.md');
		await window.runCommand('Task Docs: Continue with Agent');
		const input = page.locator('.interactive-input-part .monaco-editor').first();
		const text = await window.until('the text in the chat', async () => {
			const lines = await input.innerText().catch(() => '');
			return lines.includes('Mount') || lines.includes('Continue') ? lines : undefined;
		});
		assert.ok(text.length > 0);
		await picture('continue-with-agent');
		assert.equal(await page.locator('.interactive-request').count(), 0);
		await window.until('the attached file', async () =>
			(await page.locator('.chat-attached-context, .chat-attachments-container').allInnerTexts()).some(each => each.includes('lights.md')),
		);
	},
};
