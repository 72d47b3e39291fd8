import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { day } from '../vscode/days.mjs';

/** An unsaved Markdown document, empty, with the cursor in it. */
async function newMarkdown(window) {
	await window.runCommand('File: New Untitled Text File');
	await window.until('an untitled editor', async () => (await window.activeTab())?.startsWith('Untitled'));
	await window.runCommand('Change Language Mode');
	await window.pick('Markdown', 'Markdown');
	await window.focusEditor();
}

/** Drags the edge of the side bar to this many pixels from the left. */
async function widenSideBar(window, page, x) {
	const edge = async () => {
		const { x: left, y, width } = await page.locator('.part.sidebar').boundingBox();
		return { right: left + width, y };
	};
	await window.untilDone(
		`a side bar up to ${x}`,
		async () => Math.abs((await edge()).right - x) < 10,
		async () => {
			const { right, y } = await edge();
			await page.mouse.move(right, y + 500);
			await page.mouse.down();
			await page.mouse.move(x, y + 500, { steps: 5 });
			await page.mouse.up();
			await page.mouse.move(900, 700);
		},
	);
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'the view lists the documents by stage and priority, and a click opens one': async ({ window, page, workspace, picture }) => {
		// Documents with problems have their own pictures.
		fs.rmSync(path.join(workspace, 'upkeep'), { recursive: true });
		await window.openView('Task Docs');
		await window.runCommand('Task Docs: Refresh');
		await widenSideBar(window, page, 520);
		await window.seeTreeRow(/^In Progress/);
		await window.seeTreeRow(/^To Do/);
		await picture('tree');
		const rows = await window.treeRows();
		assert.ok(
			rows.some(row => row.level > 1 && row.description !== ''),
			JSON.stringify(rows),
		);
		await window.openTreeRow('Merge Changes Made Offline', 'LAN-118-merge-offline-changes.md');
		await window.until('what it is blocked by', async () => (await window.codeLenses()).includes('Blocked by LAN-112'));
		await picture('view-and-document');
	},

	'a template is inserted from the palette and filled in': async ({ window, picture }) => {
		await newMarkdown(window);
		await window.runCommand('Task Docs: Insert Template...');
		await window.until('the templates', async () => (await window.quickPickRows()).some(row => row.startsWith('Implementation Plan')));
		await picture('choose-template');
		await window.pick('Implementation Plan');
		await window.seeLine('# [Task Name] - Implementation Plan');
		await window.seeSelection();
		await window.type('Reading aloud');
		await window.seeLine('# Reading aloud - Implementation Plan');
		await window.seeLine(`**Created:** ${day()}`);
		await window.press('Tab');
		await window.until('the choices of the status', async () => (await window.suggestions()).includes('Completed'));
		await picture('fill-template');
		await window.takeSuggestion('In Progress');
		await window.seeLine('**Status:** In Progress');
	},

	'typing the prefix of a snippet at the start of a line opens the list without Ctrl+Space': async ({ window, page, picture }) => {
		await newMarkdown(window);
		await window.typeForSuggestions('tas', labels => labels.includes('task-phase'));
		await picture('snippets');
		await window.type('k-pha');
		await window.until('the list narrowed', async () => (await window.suggestions())[0] === 'task-phase');
		await window.press('Enter');
		await window.seeLine('### Phase 1: [Name]');
		// The list does not open in the middle of a sentence.
		await window.press('Escape', 'Escape', 'Control+End', 'Enter', 'Enter');
		await window.type('back to the task, important enhancements: bold items.');
		await window.seeLine('bold items.');
		assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
		await window.press('Enter');
		await window.typeForSuggestions('bac', labels => labels.includes('backlog-item'));
	},

	'field values are offered after the label': async ({ window, picture }) => {
		await newMarkdown(window);
		await window.type('# Quiet hours\n\n');
		// The palette has this command once the extension runs. Before that, typing offers nothing.
		await window.runCommand('Task Docs: Set Status...');
		await window.until('the words', async () => (await window.quickPickRows()).some(row => row.startsWith('In Progress')));
		await window.press('Escape');
		await window.focusEditor();
		await window.type('**Status:**');
		await window.typeForSuggestions(' ', labels => labels.includes('In Progress'));
		const offered = await window.suggestions();
		assert.deepEqual(
			offered.filter(label => !/^(?:Todo|In Progress|In Review|Blocked|Done|Archived)$/.test(label)),
			[],
			'values and nothing else',
		);
		await picture('field-values');
		await window.type('in r');
		await window.until('the list narrowed', async () => (await window.suggestions())[0] === 'In Review');
		await window.press('Enter');
		await window.seeLine('**Status:** In Review');
	},

	"a lens ticks an item; a change is saved with today's date, and undo reverts the date first": async ({
		window,
		page,
		workspace,
		picture,
	}) => {
		const file = 'docs/tasks/LAN-112-keep-articles.md';
		await window.openFile(file);
		const before = fs.readFileSync(path.join(workspace, file), 'utf8');
		const written = /^\*\*Last Updated\*\*: (\S+) {2}$/m.exec(before)?.[1];
		assert.ok(written && written !== day(), written);
		await window.until('the lenses', async () => (await window.codeLenses()).includes('Check'));
		await picture('lenses');
		await window.clickUntil(page.getByTitle('Check "Images are kept in the size the screen needs"'), 'the ticked item', async () =>
			(await window.lines()).some(line => line.includes('- [x] Images are kept')),
		);
		await window.until('the new count', async () => (await page.getByText('3/4 done').count()) > 0);
		await window.focusEditor();
		await window.press('Control+End');
		await window.type('\nA line of mine.');
		await window.seeLine('A line of mine.');
		await window.save();
		const saved = fs.readFileSync(path.join(workspace, file), 'utf8');
		assert.ok(saved.includes(`**Last Updated**: ${day()}`), saved.slice(0, 200));
		assert.ok(saved.includes('A line of mine.'));
		await window.goToLine(1);
		await window.seeLine(`**Last Updated**: ${day()}`);
		await window.press('Control+Z');
		await window.goToLine(1);
		await window.seeLine(`**Last Updated**: ${written}`);
		await window.untilDone(
			'the line at the end',
			async () => (await window.lines()).includes('A line of mine.'),
			() => window.press('Control+End'),
		);
	},

	'a new document is created with name and folder by keyboard': async ({ window, workspace, picture }) => {
		await window.runCommand('Task Docs: New Document from Template...');
		await window.pick('Enhancement Tracking');
		await window.until('the step for the title', async () => (await window.quickInputText()).includes('New Enhancement Tracking'));
		await window.fillQuickInput('../Safer: sign-in?');
		await window.until('the path', async () =>
			(await window.quickInputText()).includes('Creates docs/enhancements/enhancement-[category]-safer-sign-in.md'),
		);
		await picture('new-document');
		await window.fillQuickInput('…');
		await window.until('the refusal', async () => (await window.quickInputText()).includes('Enter at least one letter or digit'));
		await window.answer('Safer sign-in');
		await window.pick('security');
		await window.until('the name', async () =>
			(await window.quickInputText()).includes('Creates docs/enhancements/enhancement-security-safer-sign-in.md'),
		);
		await window.press('Enter');
		await window.until('the document', async () => (await window.activeTab()) === 'enhancement-security-safer-sign-in.md');
		await window.seeLine('**Title:** Safer sign-in');
		const file = path.join(workspace, 'docs/enhancements/enhancement-security-safer-sign-in.md');
		await window.until('the text on the disk', async () => fs.readFileSync(file, 'utf8').includes('**Category:** security'));
	},

	'the keyboard toggles the items of several lines at once': async ({ window }) => {
		await window.openFile('docs/tasks/LAN-112-keep-articles.md');
		const item = await window.seeLine('Images are kept');
		assert.ok(item.includes('- [ ]'), item);
		await window.goToLine(20, 1);
		await window.press('Shift+ArrowDown', 'Shift+End', process.platform === 'darwin' ? 'Control+Alt+x' : 'Alt+x');
		await window.seeLine('- [x] Images are kept');
		await window.seeLine('- [x] When space runs short');
		await window.press('Control+Z');
		await window.seeLine('- [ ] Images are kept');
	},
};
