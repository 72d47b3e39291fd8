import { setTimeout as sleep } from 'node:timers/promises';

/** Maximum time for something to appear, in milliseconds. */
const patience = 30_000;

/** The time after which a person would repeat a step, in milliseconds. */
const soon = 10_000;

/**
 * A VS Code window used like by a person. Every method waits until what it needs appears, and otherwise fails with
 * what was there instead.
 */
export class Window {
	#page;
	#control;

	/** @param {import('playwright-core').Page} page */
	constructor(page) {
		this.#page = page;
		this.#control = process.platform === 'darwin' ? 'Meta' : 'Control';
	}

	/** Waits until the window is restored and the extension is known: before that, its commands do not exist. */
	async ready() {
		await this.#page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
		await this.activityIcon('Task Docs').waitFor({ timeout: 60_000 });
	}

	/**
	 * Repeats a probe until it returns something, and returns that.
	 *
	 * @template T
	 * @param {string} what for the message if it never does
	 * @param {() => Promise<T | undefined | null | false>} probe
	 * @param {number} [milliseconds]
	 * @returns {Promise<T>}
	 */
	async until(what, probe, milliseconds = patience) {
		const end = performance.now() + milliseconds;
		for (;;) {
			const found = await probe();
			if (found) {
				return found;
			}
			if (performance.now() > end) {
				const dialog = await this.dialog();
				throw new Error(`Not seen within ${milliseconds / 1000} s: ${what}.${dialog ? ` A dialog is open: ${dialog}.` : ''}`);
			}
			await sleep(50);
		}
	}

	/**
	 * Does a step, and repeats it if it had no effect, like a person would: a hover closes when a lens moves its line, a
	 * click on something that is being redrawn is lost, a list closes when its subject changes. Repeating the step must
	 * be harmless.
	 *
	 * @param {string} what for the message if it never succeeds
	 * @param {() => Promise<unknown>} isDone whether the step has had its effect
	 * @param {() => Promise<unknown>} work one try; it may fail
	 */
	async untilDone(what, isDone, work) {
		let last;
		await this.until(
			what,
			async () => {
				last = await work().then(
					() => undefined,
					error => error,
				);
				// An attempt that failed may still have had its effect.
				return this.until(what, isDone, last ? 500 : soon / 2).catch(() => false);
			},
			2 * patience,
		).catch(error => {
			throw new Error(last ? `${error.message} The last try: ${last.message}` : error.message);
		});
	}

	/**
	 * Clicks what a locator finds until the click has an effect.
	 *
	 * @param {import('playwright-core').Locator} locator the first of what it finds
	 * @param {string} what the effect, for the message
	 * @param {() => Promise<unknown>} isDone whether it is there
	 */
	async clickUntil(locator, what, isDone) {
		await this.untilDone(what, isDone, () => locator.first().click({ timeout: soon }));
	}

	/** Presses keys, for example `Enter` or `Control+S`; `Control` is the command key on a Mac. */
	async press(...keys) {
		for (const key of keys) {
			await this.#page.keyboard.press(key.replace('Control', this.#control));
		}
	}

	/** Types text at the cursor, key by key like a person. */
	async type(text) {
		await this.#page.keyboard.type(text, { delay: 15 });
	}

	/**
	 * Runs a command by its title in the command palette.
	 *
	 * @param {string} title with its category, `Task Docs: Refresh`
	 */
	async runCommand(title) {
		const isOffered = async () => (await this.quickPickRows()).some(row => row.startsWith(title));
		// An open palette doesn't list commands that appear later, when the extension has read the active document.
		await this.untilDone(`"${title}" in the palette`, isOffered, async () => {
			await this.#closeQuickInput();
			await this.#openQuickInput('F1', '>');
			await this.fillQuickInput('>' + title);
			await this.until(title, isOffered, 3_000);
		});
		await this.pick(title);
	}

	/** The titles that the command palette offers for a text; at least one. */
	async commandsFor(text) {
		await this.#openQuickInput('F1', '>');
		await this.fillQuickInput('>' + text);
		const rows = await this.until(`commands for ${text}`, async () => {
			const offered = await this.quickPickRows();
			return offered[0]?.startsWith(text) && offered;
		});
		await this.#closeQuickInput();
		return rows;
	}

	/** Presses a key until the quick input is open with this prefix. */
	async #openQuickInput(key, start) {
		const input = this.#page.locator('.quick-input-widget:visible input').first();
		await this.untilDone(
			`the quick input after ${key}`,
			async () => (await input.count()) > 0 && (await input.inputValue()).startsWith(start),
			() => this.press(key),
		);
	}

	/** Closes the quick input, if it is open. */
	async #closeQuickInput() {
		const widget = this.#page.locator('.quick-input-widget:visible');
		await this.untilDone(
			'a closed quick input',
			async () => (await widget.count()) === 0,
			async () => (await widget.count()) > 0 && this.press('Escape'),
		);
	}

	/**
	 * Opens a file of the workspace through quick open and puts the cursor into it.
	 *
	 * @param {string} path relative to the workspace, with `/`
	 */
	async openFile(path) {
		const name = path.split('/').at(-1) ?? path;
		const isOpen = async () => (await this.activeTab()) === name && (await this.#page.locator('.editor-instance .view-line').count()) > 0;
		await this.untilDone(`the editor of ${path}`, isOpen, async () => {
			// In an open list, the key would move down a row.
			await this.#closeQuickInput();
			await this.#openQuickInput('Control+P', '');
			await this.fillQuickInput(path);
			await this.until(`${path} in quick open`, async () => (await this.quickPickRows())[0]?.startsWith(name), soon);
			await this.press('Enter');
		});
		await this.#closeQuickInput();
		await this.#page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor({ timeout: patience });
	}

	/** The name on the active tab, undefined when no editor is open. */
	async activeTab() {
		const tab = this.#page.locator('.editor-group-container.active .tab.active');
		return (await tab.count()) > 0 ? ((await tab.first().getAttribute('data-resource-name')) ?? undefined) : undefined;
	}

	/** Whether the active tab has unsaved changes. */
	async isDirty() {
		return (await this.#page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
	}

	/** Saves a changed document with the keyboard, and waits until the tab shows it as saved. */
	async save() {
		await this.until('a tab with changes', () => this.isDirty());
		await this.untilDone(
			'a saved tab',
			async () => !(await this.isDirty()),
			() => this.press('Control+S'),
		);
	}

	/** Replaces the text of the open quick input. */
	async fillQuickInput(text) {
		const input = this.#page.locator('.quick-input-widget:visible input').first();
		await input.waitFor({ timeout: patience });
		await input.fill(text);
	}

	/** The labels of the rows in the quick input that is open. */
	async quickPickRows() {
		const rows = this.#page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
		return (
			await rows.evaluateAll(elements => elements.map(element => element.getAttribute('aria-label') ?? element.textContent ?? ''))
		).map(readable);
	}

	/** The title or the placeholder and message of the quick input that is open. */
	async quickInputText() {
		const widget = this.#page.locator('.quick-input-widget:visible');
		await widget.waitFor({ timeout: patience });
		const placeholder = await widget.locator('input').first().getAttribute('placeholder');
		return readable([await widget.innerText(), placeholder ?? ''].join(' '));
	}

	/**
	 * Picks the row of the open quick input whose label starts with a text.
	 *
	 * @param {string} label
	 * @param {string} [filter] typed first
	 */
	async pick(label, filter) {
		if (filter !== undefined) {
			await this.fillQuickInput(filter);
		}
		let rows = [];
		await this.until(`"${label}" in the quick pick`, async () => {
			rows = await this.quickPickRows();
			return rows.some(row => row.startsWith(label));
		}).catch(error => {
			throw new Error(`${error.message} It offers: ${rows.join(' | ') || 'nothing'}.`);
		});
		// By its label: rows that appear later may move it.
		const row = this.#page.locator(`.quick-input-widget:visible .quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]`);
		await this.clickUntil(row, `the choice of "${label}"`, async () => (await row.count()) === 0);
	}

	/** Answers the open input box and confirms. */
	async answer(text) {
		await this.fillQuickInput(text);
		await this.press('Enter');
	}

	/** The visible lines of the active editor as text, without code lenses. */
	async lines() {
		const lines = await this.#page
			.locator('.editor-group-container.active .editor-instance .view-lines > .view-line')
			.evaluateAll(elements => elements.map(element => ({ top: Number.parseFloat(element.style.top), text: element.textContent ?? '' })));
		return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', ''));
	}

	/** Waits until a line of the active editor contains a text or matches, and returns it. */
	async seeLine(pattern) {
		let seen = [];
		return this.until(`a line with ${pattern}`, async () => {
			seen = await this.lines();
			return seen.find(line => matches(line, pattern));
		}).catch(error => {
			throw new Error(`${error.message} The editor shows:\n${seen.join('\n')}`);
		});
	}

	/** Puts the cursor back into the active editor. */
	async focusEditor() {
		const focused = this.#page.locator('.editor-group-container.active .monaco-editor.focused');
		await this.untilDone(
			'the cursor in the editor',
			async () => (await focused.count()) > 0,
			() => this.runCommand('View: Focus Active Editor Group'),
		);
	}

	/** Puts the cursor into a line, 1-based, of the active editor, and waits until the status bar shows it. */
	async goToLine(line, column = 1) {
		const widget = this.#page.locator('.quick-input-widget:visible');
		const isThere = async () =>
			(await widget.count()) === 0 &&
			(await this.seesStatus(new RegExp(`^Ln ${line}, `))) &&
			(await this.#page.locator('.editor-group-container.active .monaco-editor.focused').count()) > 0;
		await this.untilDone(`the cursor in line ${line}`, isThere, async () => {
			await this.#openQuickInput('Control+G', ':');
			await this.answer(`:${line}:${column}`);
		});
	}

	/** Whether an entry of the status bar has this text. */
	async seesStatus(pattern) {
		return (await this.#page.locator('.statusbar-item:visible').allInnerTexts()).some(text => matches(readable(text), pattern));
	}

	/** Waits until something is selected in the active editor, for example after inserting a snippet. */
	async seeSelection() {
		await this.until(
			'a selection',
			async () =>
				(await this.seesStatus(/\bselected\)$/)) &&
				(await this.#page.locator('.editor-group-container.active .monaco-editor.focused').count()) > 0,
		);
	}

	/** The texts of the code lenses on the screen, from top to bottom; one entry for each part that can be clicked. */
	async codeLenses() {
		const lenses = await this.#page.locator('.editor-group-container.active .codelens-decoration a').evaluateAll(elements =>
			elements.map(element => ({
				top: element.getBoundingClientRect().top,
				left: element.getBoundingClientRect().left,
				text: element.textContent ?? '',
			})),
		);
		return lenses.sort((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => readable(text));
	}

	/**
	 * Clicks a code lens.
	 *
	 * @param {string | RegExp} pattern what its text contains or matches
	 * @param {number} [index] which one of those, from the top, 0-based
	 */
	async clickCodeLens(pattern, index = 0) {
		const lens = this.#page.locator('.editor-group-container.active .codelens-decoration a').filter({ hasText: pattern });
		await this.until(`a code lens with ${pattern}`, async () => (await lens.count()) > index);
		// Their order in the page is not that on the screen.
		const tops = await lens.evaluateAll(elements => elements.map((element, at) => ({ at, top: element.getBoundingClientRect().top })));
		await lens.nth(tops.sort((a, b) => a.top - b.top)[index].at).click({ timeout: soon });
	}

	/** The labels in the suggestion list; none while it is closed. */
	async suggestions() {
		return (await this.#page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts()).map(readable);
	}

	/**
	 * Types until the suggestion list shows the expected entry; if it never opens, deletes the text and types it again,
	 * like a person. Typing must insert as many characters as the text has.
	 *
	 * @param {string} text one or more characters, without line ends
	 * @param {(labels: readonly string[]) => boolean} shows
	 */
	async typeForSuggestions(text, shows) {
		let typed = false;
		await this.untilDone(
			`suggestions for "${text}"`,
			async () => shows(await this.suggestions()),
			async () => {
				for (let key = 0; typed && key < text.length; key++) {
					await this.press('Backspace');
				}
				typed = true;
				await this.type(text);
			},
		);
	}

	/** Moves down the open suggestion list to the first row that starts with a label, and accepts it. */
	async takeSuggestion(label) {
		const focused = this.#page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
		const isThere = async () => (await focused.allInnerTexts()).some(text => readable(text).startsWith(label));
		await this.until(`"${label}" chosen in the list`, async () => (await isThere()) || (await this.press('ArrowDown'), isThere()));
		await this.press('Enter');
	}

	/** Shows a view container by the name of its icon in the activity bar. */
	async openView(name) {
		const icon = this.activityIcon(name);
		await icon.waitFor({ timeout: patience });
		// The whole entry: a badge covers the icon.
		const entry = icon.locator('xpath=ancestor::li');
		// A click on the view that is shown would hide it.
		await this.untilDone(
			`the view ${name}`,
			() => this.#isShown(name),
			async () => (await this.#isShown(name)) || entry.click({ timeout: soon }),
		);
	}

	async #isShown(name) {
		const titles = await this.#page.locator('.part.sidebar:visible .composite.title h2').allInnerTexts();
		return titles.some(title => title.toLowerCase().startsWith(name.toLowerCase()));
	}

	/** The icon of a view container in the activity bar. */
	activityIcon(name) {
		return this.#page.locator(`.activitybar .action-item .action-label[aria-label^="${name}"]`).first();
	}

	/**
	 * The rows of the tree in the side bar that are on the screen.
	 *
	 * @returns {Promise<readonly { label: string, description: string, level: number, expanded: boolean | undefined }[]>}
	 */
	async treeRows() {
		return (
			await this.#rows().evaluateAll(elements =>
				elements.map(element => ({
					top: element.getBoundingClientRect().top,
					label: element.querySelector('.label-name')?.textContent ?? element.textContent ?? '',
					description: element.querySelector('.label-description')?.textContent ?? '',
					level: Number(element.getAttribute('aria-level')),
					expanded: element.hasAttribute('aria-expanded') ? element.getAttribute('aria-expanded') === 'true' : undefined,
				})),
			)
		)
			.sort((a, b) => a.top - b.top)
			.map(({ label, description, level, expanded }) => ({ label: readable(label), description: readable(description), level, expanded }));
	}

	/** Waits for a row of the tree whose label contains or matches, and returns it. */
	async seeTreeRow(pattern) {
		let rows = [];
		let before = '';
		return this.until(`a tree row with ${pattern}`, async () => {
			rows = await this.treeRows();
			const found = rows.find(row => matches(row.label, pattern));
			if (!found && rows.length > 0) {
				// The tree renders only the rows that fit; at its end, start at the top again.
				const shown = rows.map(row => row.label).join();
				// Not a row at the top, which the tree's sticky rows may cover.
				const middle = rows[Math.floor(rows.length / 2)];
				await this.#rows()
					.filter({ hasText: middle.label })
					.last()
					.hover({ timeout: 1_000 })
					.catch(() => undefined);
				await this.#page.mouse.wheel(0, shown === before ? -100_000 : 200);
				before = shown;
			}
			return found;
		}).catch(error => {
			throw new Error(
				`${error.message} The tree shows:\n${rows.map(row => '  '.repeat(Math.max(0, row.level - 1)) + row.label).join('\n')}`,
			);
		});
	}

	/**
	 * Opens the document of a row of the tree with a click.
	 *
	 * @param {string | RegExp} pattern the row
	 * @param {string} name of the file
	 */
	async openTreeRow(pattern, name) {
		await this.untilDone(
			`the document ${name}`,
			async () => (await this.activeTab()) === name,
			async () => {
				await this.seeTreeRow(pattern);
				await this.#rows().filter({ hasText: pattern }).first().click({ timeout: soon });
			},
		);
	}

	/**
	 * Opens the context menu of a row of the tree, and returns its entries from top to bottom.
	 *
	 * @param {string | RegExp} pattern the row
	 * @returns {Promise<readonly string[]>}
	 */
	async openTreeMenu(pattern) {
		const labels = this.#page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
		await this.untilDone(
			`the menu of ${pattern}`,
			async () => (await labels.count()) > 0,
			async () => {
				await this.seeTreeRow(pattern);
				await this.#rows().filter({ hasText: pattern }).first().click({ button: 'right', timeout: soon });
			},
		);
		return (await labels.allInnerTexts()).map(readable).filter(label => label !== '');
	}

	/**
	 * Runs an entry of a row's context menu.
	 *
	 * @param {string | RegExp} pattern the row
	 * @param {string} entry
	 */
	async runOnTreeRow(pattern, entry) {
		const item = this.#page.locator('.monaco-menu .action-label').filter({ hasText: new RegExp(`^\\s*${escape(entry)}\\s*$`) });
		let isClicked = false;
		await this.untilDone(
			`"${entry}" on ${pattern}`,
			async () => isClicked && (await item.count()) === 0,
			async () => {
				await this.openTreeMenu(pattern);
				await item.click({ timeout: soon });
				isClicked = true;
			},
		);
	}

	#rows() {
		return this.#page.locator('.part.sidebar .pane-body .monaco-list-row');
	}

	/** The text of the modal dialog that is open, undefined when none is. */
	async dialog() {
		const box = this.#page.locator('.monaco-dialog-box');
		return (await box.count()) > 0 ? readable(await box.first().innerText()) : undefined;
	}

	/** The texts of the notifications that are on the screen. */
	async notifications() {
		return (await this.#page.locator('.notification-toast .notification-list-item-message').allInnerTexts()).map(readable);
	}

	/** Closes all notifications. */
	async dismissNotifications() {
		for (let round = 0; round < 5 && (await this.notifications()).length > 0; round++) {
			await this.runCommand('Notifications: Clear All Notifications');
			await sleep(200);
		}
	}
}

/** The text on one line with single spaces. */
function readable(text) {
	return text.replaceAll(/\s+/g, ' ').trim();
}

function matches(text, pattern) {
	return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
}

function escape(text) {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
