import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { day } from '../vscode/days.mjs';
import { writeLines } from './writeLines.mjs';

/** The panel with the board, the roadmap and the dependencies. */

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function setting(workspace, settings) {
	const file = path.join(workspace, '.vscode/settings.json');
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, JSON.stringify(settings));
}

/** The frame of the panel's page, once it shows something. */
function pageOf(window, page, selector) {
	return window.until(`the page with ${selector}`, async () => {
		for (const frame of page.frames()) {
			if (
				(await frame
					.locator(selector)
					.count()
					.catch(() => 0)) > 0
			) {
				return frame;
			}
		}
		return undefined;
	});
}

async function openTab(window, page, tab, selector) {
	await window.runCommand(`Task Docs: Open ${tab}`);
	return pageOf(window, page, selector);
}

/** A card by its title, in a column if that is given. */
function card(frame, title, column) {
	return frame.locator(`${column ? `.cell[data-column="${column}"] ` : ''}.card:has(.title:text-is("${title}"))`);
}

/** The findings of axe-core in the page: `rule: elements`. */
async function findings(frame) {
	await frame.evaluate(axe);
	return frame.evaluate(async () => {
		const { violations } = await globalThis.axe.run(document);
		return violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes
					.slice(0, 4)
					.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`)
					.join(' | ')}`,
		);
	});
}

const CARDS = [
	[
		'docs/map.md',
		'---',
		'status: IN PROGRESS # by hand',
		'priority: high',
		`due: ${day(-5)}`,
		`created: ${day(-20)}`,
		'---',
		'',
		'# Harbour Map',
		'',
		'- [x] a',
		'- [ ] b',
	],
	['docs/pier.md', '---', 'status: todo', 'priority: high', `created: ${day(-3)}`, 'blocked by: map.md', '---', '', '# Pier Lamps'],
	['docs/quay.md', '---', 'status: todo', `created: ${day(-30)}`, `due: ${day(9)}`, '---', '', '# Quay Wall'],
];

function writeCards(workspace) {
	setting(workspace, { 'taskDocs.modifiedDate.onSave': 'off', 'taskDocs.done.offer': false });
	return CARDS.map(([name, ...lines]) => writeLines(workspace, name, ...lines));
}

/** Drags the middle of one element to that of another. */
async function drag(page, from, to) {
	const middle = async locator => {
		const { x, y, width, height } = await locator.boundingBox();
		return { x: x + width / 2, y: y + height / 2 };
	};
	const [start, end] = [await middle(from), await middle(to)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
	await page.mouse.move(end.x, end.y, { steps: 4 });
	await page.mouse.up();
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'a card is moved by key and by drag, undone, and there after a reload': async ({ window, page, workspace, picture }) => {
		const [map, pier] = writeCards(workspace);
		const before = fs.readFileSync(map, 'utf8');
		const pierBefore = fs.readFileSync(pier, 'utf8');
		await window.openView('Task Docs');
		let frame = await openTab(window, page, 'Board', '.card');
		assert.equal(await frame.locator('.head.collapsed').getAttribute('data-column'), 'archived');
		await card(frame, 'Harbour Map', 'in-progress').click();
		await picture('board');
		await window.press('Shift+L');
		await window.until('the card in its new column', async () => (await card(frame, 'Harbour Map', 'in-review').count()) > 0);
		await window.until('the written word', async () => fs.readFileSync(map, 'utf8') === before.replace('IN PROGRESS', 'IN REVIEW'));
		await window.until('the sentence', async () =>
			(await frame.locator('footer').innerText()).includes('Moved "Harbour Map" to In Review.'),
		);
		await window.until(
			'the focus on the card',
			async () => (await frame.evaluate(() => document.activeElement?.querySelector('.title')?.textContent)) === 'Harbour Map',
		);
		await window.press('Control+Z');
		await window.until('the old word', async () => fs.readFileSync(map, 'utf8') === before);
		await window.until('the card in its old column', async () => (await card(frame, 'Harbour Map', 'in-progress').count()) > 0);

		await drag(page, card(frame, 'Pier Lamps', 'todo'), frame.locator('.cell[data-column="in-review"]'));
		await window.until('the dropped card', async () => (await card(frame, 'Pier Lamps', 'in-review').count()) > 0);
		await window.until('its word', async () => fs.readFileSync(pier, 'utf8') === pierBefore.replace('todo', 'in review'));
		await frame.locator('footer button').click();
		await window.until('the undone drop', async () => fs.readFileSync(pier, 'utf8') === pierBefore);
		assert.equal(await frame.locator('footer').innerText(), '', 'the sentence about what was undone');

		await frame.locator('#filter').fill('priority:high');
		await window.until('the filtered cards', async () => (await card(frame, 'Quay Wall').count()) === 0);
		await frame.locator('.head[data-column="done"] button').first().click();
		await window.until('the collapsed column', async () => (await frame.locator('.head.collapsed[data-column="done"]').count()) === 1);
		// As a person reloads a window: only then VS Code keeps what changed last.
		await window.runCommand('Developer: Reload Window');
		await window.until('the window that goes', async () => page.frames().every(each => each !== frame));
		await window.ready();
		frame = await pageOf(window, page, '.card');
		assert.equal(await frame.locator('#filter').inputValue(), 'priority:high');
		assert.equal(await frame.locator('.head.collapsed[data-column="done"]').count(), 1);
		await window.until('the cards after the reload', async () => (await card(frame, 'Harbour Map', 'in-progress').count()) === 1);
		assert.equal(await card(frame, 'Quay Wall').count(), 0);
		assert.deepEqual([fs.readFileSync(map, 'utf8'), fs.readFileSync(pier, 'utf8')], [before, pierBefore]);
	},

	'a move that is refused goes back, with a sentence': async ({ window, page, workspace }) => {
		setting(workspace, { 'taskDocs.done.offer': false });
		const file = writeLines(workspace, 'specs/001-frost/tasks.md', '# Tasks: Frost Guard', '', '- [ ] T001 Wire');
		writeLines(workspace, 'docs/lamp.md', '---', 'status: todo', '---', '', '# Frost Lamp');
		const before = fs.readFileSync(file, 'utf8');
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Board', '.card');
		await frame.locator('#filter').fill('Frost');
		await window.until('the filtered cards', async () => (await frame.locator('.card').count()) === 2);
		await card(frame, 'Frost Lamp', 'todo').click();
		await window.press('Shift+ArrowRight');
		await window.until('the button that undoes a move', async () => (await frame.locator('footer button').count()) === 1);
		await card(frame, 'Frost Guard', 'todo').click();
		await window.press('Shift+ArrowRight');
		await window.until('the sentence', async () => (await frame.locator('footer').innerText()).includes('has no status field'));
		assert.equal(await frame.locator('footer button').count(), 0, 'nothing to undo');
		assert.equal(await card(frame, 'Frost Guard', 'todo').count(), 1);
		assert.equal(fs.readFileSync(file, 'utf8'), before);
	},

	'dates are moved by key and by drag on the roadmap': async ({ window, page, workspace, picture }) => {
		const [map, , quay] = writeCards(workspace);
		const before = fs.readFileSync(quay, 'utf8');
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Roadmap', '.row');
		const row = frame.locator('.row', { hasText: 'Quay Wall' });
		await frame.locator('#filter').fill('folder:docs (Quay or Harbour)');
		await window.until('the filtered rows', async () => (await frame.locator('.row').count()) === 2);
		await picture('roadmap');
		assert.match(await frame.locator('.row', { hasText: 'Harbour Map' }).innerText(), /overdue by 5 days/);
		await row.locator('.label').click();
		await window.press('Shift+ArrowRight', 'Shift+ArrowRight');
		await window.until('the written date', async () => fs.readFileSync(quay, 'utf8') === before.replace(day(9), day(11)));
		await window.until('the sentence', async () =>
			(await frame.locator('footer').innerText()).includes('Changed the dates of "Quay Wall".'),
		);
		await window.press('Control+Z');
		await window.until('the old date', async () => fs.readFileSync(quay, 'utf8') === before);
		const mapBefore = fs.readFileSync(map, 'utf8');
		const handle = frame.locator('.row', { hasText: 'Harbour Map' }).locator('.handle[data-end="due"]');
		await window.until('the end of the bar at its date', async () => (await row.innerText()).includes(day(9)));
		const { x, y, width, height } = await handle.boundingBox();
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.mouse.down();
		await page.mouse.move(x + width / 2 + 20, y + height / 2, { steps: 3 });
		await page.mouse.move(x + width / 2 + 8 * 8, y + height / 2, { steps: 3 });
		await page.mouse.up();
		await window.until('the dragged date', async () => fs.readFileSync(map, 'utf8') === mapBefore.replace(day(-5), day(3)));

		// A bar that is dragged right after a key keeps what the key has changed.
		await row.locator('.label').click();
		await window.press('Shift+ArrowRight');
		await frame.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
		const end = await row.locator('.handle[data-end="due"]').boundingBox();
		await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
		await page.mouse.down();
		await page.mouse.move(end.x + end.width / 2 + 2 * 8, end.y + end.height / 2, { steps: 3 });
		await page.mouse.up();
		await window.until('both changes', async () => fs.readFileSync(quay, 'utf8') === before.replace(day(9), day(12)));
	},

	'a filter is typed while the board is drawn again, and End goes to the last of many cards': async ({ window, page, workspace }) => {
		setting(workspace, {});
		for (let index = 10; index < 70; index++) {
			writeLines(workspace, `many/${index}.md`, '---', 'status: todo', '---', '', `# Card ${index}`);
		}
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Board', '.card');
		await frame.evaluate(() => addEventListener('input', () => dispatchEvent(new Event('resize'))));
		await frame.locator('#filter').pressSequentially('folder:many', { delay: 50 });
		await window.until('the whole filter', async () => (await frame.locator('#filter').inputValue()) === 'folder:many');
		await window.until('the filtered cards', async () => (await frame.locator('#filter-count').innerText()).startsWith('60 of '));
		await card(frame, 'Card 10', 'todo').click();
		await window.press('End');
		const focused = () => frame.evaluate(() => document.activeElement?.querySelector('.title')?.textContent);
		await window.until('the last card', async () => (await focused()) === 'Card 69');
		await window.press('Home');
		await window.until('the first card', async () => (await focused()) === 'Card 10');
	},

	'a card that another program moves leaves the focus in the editor': async ({ window, page, workspace }) => {
		const [map] = writeCards(workspace);
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Board', '.card');
		await card(frame, 'Harbour Map', 'in-progress').click();
		await window.press('Space');
		await window.until('the preview', async () => (await page.locator('.monaco-editor .view-line').count()) > 0);
		await page.locator('.monaco-editor .view-line').first().click();
		await window.until('the focus in the editor', () => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null));
		fs.writeFileSync(map, fs.readFileSync(map, 'utf8').replace('IN PROGRESS', 'BLOCKED'));
		await window.until('the card in its new column', async () => (await card(frame, 'Harbour Map', 'blocked').count()) > 0);
		assert.equal(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null), true);
	},

	'nothing is cut off in a wide, a narrow and a very narrow window': async ({ window, page, workspace, picture }) => {
		writeCards(workspace);
		const item = '- [x] Depths';
		writeLines(
			workspace,
			'docs/fog.md',
			'---',
			'status: blocked',
			'priority: critical',
			`due: ${day(-30)}`,
			'assignee: Alexandra Castellanos',
			'---',
			'',
			'# Fog Signal with a Title of Two Lines',
			...Array(12).fill(item),
		);
		writeLines(workspace, 'docs/next.md', '---', 'status: todo', 'blocked by: past.md', '---', '', '# Next');
		writeLines(workspace, 'docs/past.md', '---', 'status: done', `created: ${day(-400)}`, `due: ${day(-380)}`, '---', '', '# Past');
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Board', '.card');
		await frame.locator('#filter').fill('folder:docs');
		// With the focus in the filter, the keys of VS Code work too.
		await window.untilDone(
			'a closed side bar',
			async () => (await page.locator('.part.sidebar:visible').count()) === 0,
			() => window.runCommand('View: Toggle Primary Side Bar Visibility'),
		);
		/** The texts that stick out of their card, and the buttons that stand alone in a line of the header. */
		const faults = () =>
			frame.evaluate(() => {
				const box = element => element.getBoundingClientRect();
				const cut = [...document.querySelectorAll('.card :is(.progress, .problems)')].filter(
					element => box(element).right > box(element.closest('.card')).right || element.scrollWidth > element.clientWidth,
				);
				const middle = element => (box(element).top + box(element).bottom) / 2;
				const [more] = document.querySelectorAll('.options > .icon');
				const isAlone = [...document.querySelectorAll('.options > label')].every(label => Math.abs(middle(label) - middle(more)) > 5);
				return [...cut.map(({ textContent }) => textContent), ...(isAlone ? ['the menu is alone in its line'] : [])];
			});
		for (const width of [1400, 900, 400]) {
			await page.setViewportSize({ width, height: 800 });
			await frame.locator('#tab-board').click();
			await card(frame, 'Fog Signal with a Title of Two Lines', 'blocked').scrollIntoViewIfNeeded();
			assert.deepEqual(await faults(), [], `the board at ${width}`);
			await picture(`board-${width}`);
			await frame.locator('#tab-roadmap').click();
			await frame.locator('.row').first().waitFor();
			assert.deepEqual(await faults(), [], `the roadmap at ${width}`);
			// The bar is left of what is shown, and its date is at the left edge.
			const past = frame.locator('.row', { hasText: 'Past' });
			const label = await past.locator('.label').boundingBox();
			const until = await past.locator('.until > span').boundingBox();
			assert.ok(Math.abs(until.x - label.x - label.width) < 2, `the date at ${until.x}, the label up to ${label.x + label.width}`);
			assert.equal(await past.locator('.until').innerText(), day(-380));
			assert.ok(label.height >= (await past.boundingBox()).height, 'a grid behind the label');
			await picture(`roadmap-${width}`);
			await frame.locator('#tab-graph').click();
			const facts = frame.locator('.node', { hasText: 'Next' }).locator('.dim');
			assert.equal(await facts.innerText(), '● can start now · 1 done before');
		}
	},

	'axe-core finds nothing in any tab': async ({ window, page, workspace, picture }) => {
		writeCards(workspace);
		await window.openView('Task Docs');
		for (const [tab, selector] of [
			['Board', '.card'],
			['Roadmap', '.row'],
			['Dependencies', '.node'],
		]) {
			const frame = await openTab(window, page, tab, selector);
			assert.deepEqual(await findings(frame), [], tab);
			await frame.locator('button[aria-haspopup="menu"]').click();
			await frame.locator('.menu').waitFor();
			assert.deepEqual(await findings(frame), [], `${tab} with its menu`);
			await window.press('Escape');
			await window.press('?');
			await frame.locator('.help').waitFor();
			assert.deepEqual(await findings(frame), [], `${tab} with its keys`);
			await picture(`keys-${tab.toLowerCase()}`);
			await window.press('Escape');
		}
	},

	'a graph of many documents draws what is visible, and the rest when it is scrolled to': async ({ window, page, workspace }) => {
		for (let index = 100; index < 220; index++) {
			writeLines(workspace, `many/a${index}.md`, '---', 'status: todo', '---', '', `# First ${index}`);
			writeLines(workspace, `many/b${index}.md`, '---', 'status: todo', `blocked by: a${index}.md`, '---', '', `# Second ${index}`);
		}
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Dependencies', '.node');
		await frame.locator('#filter').fill('folder:many');
		await window.until('all documents', async () => (await frame.locator('#filter-count').innerText()).startsWith('240 of '));
		const node = title => frame.locator(`.node:has(.title:text-is("${title}"))`);
		await node('First 100').click();
		assert.equal(await node('Second 219').count(), 0);
		assert.ok((await frame.locator('.node').count()) < 120, 'nodes in the page');
		await frame.evaluate(() => {
			const scroller = document.querySelector('.graph-scroller');
			scroller.scrollTop = scroller.scrollHeight;
		});
		await node('Second 219').waitFor({ timeout: 10_000 });
		assert.equal(await node('First 150').count(), 0);
		assert.equal(await frame.locator('.node:focus .title').innerText(), 'First 100');
		await window.press('ArrowRight');
		await window.until('the next node', async () => (await frame.locator('.node:focus .title').allInnerTexts())[0] === 'Second 100');
	},

	'the graph shows what waits, and the path to a document': async ({ window, page, workspace, picture }) => {
		writeCards(workspace);
		await window.openView('Task Docs');
		const frame = await openTab(window, page, 'Dependencies', '.node');
		await frame.locator('#filter').fill('folder:docs (Pier or Harbour)');
		await window.until('two nodes', async () => (await frame.locator('.node').count()) === 2);
		await picture('graph');
		await frame.locator('.node:has(.title:text-is("Harbour Map"))').focus();
		await window.press('ArrowRight');
		await window.until('the focused node', async () =>
			(
				await frame
					.locator('.node:focus')
					.innerText()
					.catch(() => '')
			).includes('Pier Lamps'),
		);
		assert.equal(await frame.locator('.node.on-path').count(), 2);
		await window.press('Enter');
		await window.until('the document', async () => (await window.activeTab()) === 'pier.md');
	},
};
