import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatIso } from '../../src/document/date/date';
import { offeredDays } from '../../src/document/date/offeredDays';
import type { Api } from '../../src/vscode/activate';
import { catalogHas } from './support/catalogHas';
import { closeAll, show } from './support/editors';
import { activeExtension } from './support/extension';
import { remove, writeFile } from './support/files';

const FOLDER = 'completion-test';

let number = 0;

describe('completion of field values', () => {
	let api: Api;

	before(async () => {
		api = await activeExtension();
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
	});

	/** Our items at the `‸` in the text, requested manually or by a typed character. */
	async function itemsAt(
		marked: string,
		trigger?: string,
		kindOfItem = vscode.CompletionItemKind.Value,
	): Promise<readonly vscode.CompletionItem[]> {
		const offset = marked.indexOf('‸');
		const editor = await show(await writeFile(`${FOLDER}/${number++}/document.md`, marked.replace('‸', '')));
		const position = editor.document.positionAt(offset);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			editor.document.uri,
			position,
			trigger,
		);
		return list.items.filter(({ kind }) => kind === kindOfItem);
	}

	async function labelsAt(marked: string, trigger?: string): Promise<readonly string[]> {
		return (await itemsAt(marked, trigger)).map(({ label }) => (typeof label === 'string' ? label : label.label));
	}

	/** The text after accepting the item. */
	async function accept(marked: string, label: string, kind?: vscode.CompletionItemKind): Promise<string> {
		const item = (await itemsAt(marked, undefined, kind)).find(
			each => (typeof each.label === 'string' ? each.label : each.label.label) === label,
		);
		const editor = vscode.window.activeTextEditor;
		if (!item || !editor || typeof item.insertText !== 'string') {
			throw new Error(`${label} is not offered.`);
		}
		const { insertText, range } = item;
		await editor.edit(edit => edit.replace(range instanceof vscode.Range ? range : (range?.replacing ?? editor.selection), insertText));
		return editor.document.getText();
	}

	it("offers the document's own words for status and priority", async () => {
		assert.deepEqual(await labelsAt('---\nstatus: ‸\ndate_created: 2026-01-01\n---\n\n# A\n', ' '), ['todo', 'in progress', 'done']);
		assert.deepEqual(await labelsAt('# A\n\n**Status**: ‸\n', ' '), ['Todo', 'In Progress', 'In Review', 'Blocked', 'Done', 'Archived']);
		assert.deepEqual(await labelsAt('# Enhancement Task: A\n\n## Task Information\n- **Status**: ‸\n', ' '), [
			'PLANNED',
			'ACTIVE',
			'PAUSED',
			'COMPLETED',
			'REVIEWED',
			'ARCHIVED',
		]);
		assert.deepEqual(await labelsAt('# A\n\n**Priority:** ‸\n', ' '), ['Critical', 'High', 'Medium', 'Low']);
	});

	it('offers the options of a placeholder choice', async () => {
		assert.deepEqual(await labelsAt('# A\n\n**Status**: [Draft/Ready/Shi‸pped]\n'), ['Draft', 'Ready', 'Shipped']);
		assert.deepEqual(await labelsAt('# A\n\n**Type**: [New/Mod‸ified/Deleted]\n'), ['New', 'Modified', 'Deleted']);
	});

	it("offers dates in the document's format", async () => {
		const today = api.services.clock().date;
		assert.deepEqual(await labelsAt('---\nupdated: ‸\n---\n', ' '), [formatIso(today)]);
		const [label] = await labelsAt('# A\n\n**Created**: January 8, 2026\n**Last Updated**: ‸\n', ' ');
		assert.match(label ?? '', new RegExp(`^[A-Z][a-z]+ ${today.day}, ${today.year}$`));
		assert.deepEqual(
			await labelsAt('# A\n\n**Due**: ‸\n', ' '),
			offeredDays(today).map(({ date }) => formatIso(date)),
		);
	});

	it('replaces exactly the value', async () => {
		assert.strictEqual(await accept('# A\n\n**Status**: In ‸\n', 'In Progress'), '# A\n\n**Status**: In Progress\n');
		assert.strictEqual(await accept('# A\n\n- **Status**:‸  \n', 'Done'), '# A\n\n- **Status**: Done  \n');
		assert.strictEqual(await accept('---\nstatus: to‸do # now\n---\n', 'done'), '---\nstatus: done # now\n---\n');
		assert.strictEqual(await accept('# A\n\n**Status**: [Draft/Ready/‸Shipped]\n', 'Ready'), '# A\n\n**Status**: Ready\n');
	});

	it('offers nothing in prose, code, comments, other fields, or after a colon that may end a sentence', async () => {
		for (const text of [
			'# A\n\nthe status: ‸\n',
			'```\nStatus: ‸\n```\n',
			'<!--\nStatus: ‸\n-->\n',
			'# A\n\n**Owner**: ‸\n',
			'# A\n\n‸\n',
		]) {
			assert.deepEqual(await labelsAt(text, ' '), [], text);
		}
		assert.deepEqual(await labelsAt('# A\n\nStatus:‸\n', ':'), []);
		assert.deepEqual(await labelsAt('---\nstatus:‸\ndate_created: 2026-01-01\n---\n', ':'), ['todo', 'in progress', 'done']);
	});

	/** Labels with their descriptions. */
	async function remarksAt(marked: string, trigger?: string, kind?: vscode.CompletionItemKind): Promise<readonly string[]> {
		return (await itemsAt(marked, trigger, kind)).map(({ label }) =>
			typeof label === 'string' ? label : `${label.label} (${label.description ?? ''})`,
		);
	}

	it('shows the stage or level of each word', async () => {
		assert.deepEqual(await remarksAt('# A\n\n**Status**: [Draft/Ready/Shi‸pped]\n'), ['Draft (To Do)', 'Ready (To Do)', 'Shipped (Done)']);
		assert.deepEqual((await remarksAt('---\nstatus: ‸\ndate_created: 2026-01-01\n---\n', ' ')).slice(1), ['in progress ()', 'done ()']);
	});

	it('offers the options of a choice anywhere in a task document, and replaces the whole choice', async () => {
		const head = '# A\n\n**Status:** Todo\n\n';
		assert.deepEqual(await labelsAt(`${head}## Risks\n\n| What | Impact |\n|---|---|\n| Rain | High/M‸ed/Low |\n`), ['High', 'Med', 'Low']);
		assert.strictEqual(
			await accept(`${head}## Risks\n\n| What | Impact |\n|---|---|\n| Rain | High/M‸ed/Low |\n`, 'Med'),
			`${head}## Risks\n\n| What | Impact |\n|---|---|\n| Rain | Med |\n`,
		);
		assert.strictEqual(
			await accept(`${head}**Estimated Effort:** [hours|days|w‸eeks] (team size: 2)\n`, 'days'),
			`${head}**Estimated Effort:** days (team size: 2)\n`,
		);
		assert.strictEqual(await accept('---\nstatus: todo\nrisk: [high/medium/low‸]\n---\n', 'low'), '---\nstatus: todo\nrisk: low\n---\n');
		assert.deepEqual(await labelsAt('# A README\n\n- [New/Mod‸ified/Deleted]\n'), []);
		assert.deepEqual(await labelsAt(`${head}\`\`\`\nconst a = [b/c/‸d];\n\`\`\`\n`), []);
		assert.deepEqual(await labelsAt(`${head}<!-- [High/Me‸dium/Low] -->\n`), []);
	});

	it('offers dates for a date placeholder in its format', async () => {
		const { date } = api.services.clock();
		const [year = '', month = '', day = ''] = formatIso(date).split('-');
		assert.strictEqual((await labelsAt('# A\n\n**Status:** Todo\n\n- [ ] Milestone 1: DD.MM.Y‸YYY\n'))[0], `${day}.${month}.${year}`);
		assert.strictEqual(
			await accept('# A\n\n**Status:** Todo\n\n- [ ] Milestone 1: [Da‸te]\n', formatIso(date)),
			`# A\n\n**Status:** Todo\n\n- [ ] Milestone 1: ${formatIso(date)}\n`,
		);
		assert.strictEqual((await labelsAt('# A\n\n**Status:** Todo\n\n## Approval\n**Approved date:** ___‸___\n'))[0], formatIso(date));
	});

	describe('from the workspace', () => {
		const DOCUMENTS = ['catalog/one.md', 'catalog/two.md', 'catalog/three and (four).md'];

		beforeEach(async () => {
			await api.services.catalog.whenIndexed();
			const texts = [
				'---\nstatus: todo\nid: ZED-1\nassignee: Zoe Quill\ncategory: zeppelins\nsprint: Zenith 2\n---\n\n# Draw the zeppelin\n',
				'---\nstatus: todo\nid: ZED-2\nassignee: Zoe Quill\ncategory: zeppelins\nsprint: Zenith 10\n---\n\n# Build the zeppelin\n',
				'---\nstatus: todo\nassignee: Zack Ash\n---\n\n# Fly the zeppelin\n',
			];
			const files = Object.fromEntries(DOCUMENTS.map((path, index) => [`${FOLDER}/${path}`, texts[index] ?? '']));
			for (const [path, text] of Object.entries(files)) {
				await writeFile(path, text);
			}
			await catalogHas(api, files);
		});

		const ours = (labels: readonly string[]): readonly string[] => labels.filter(label => /^Z(?:oe|ack|ED|e)|zeppelin/.test(label));

		it('offers people, categories and sprints, most frequent first', async () => {
			assert.deepEqual(ours(await remarksAt('# A\n\n**Status:** Todo\n**Assignee:** ‸\n', ' ')), [
				'Zoe Quill (in 2 documents)',
				'Zack Ash (in 1 document)',
			]);
			assert.deepEqual(ours(await labelsAt('---\nstatus: todo\ncategory: ‸\n---\n', ' ')), ['zeppelins']);
			assert.deepEqual(ours(await labelsAt('# A\n\n**Status:** Todo\n**Sprint:** [Sprint num‸ber]\n')), ['Zenith 2', 'Zenith 10']);
			assert.strictEqual(
				await accept('# A\n\n**Status:** Todo\n**Assignee:** [Name/AI Assis‸tant]\n', 'Zack Ash'),
				'# A\n\n**Status:** Todo\n**Assignee:** Zack Ash\n',
			);
			assert.strictEqual(
				await accept('# A\n\n**Status:** Todo\n**Owners:** Ann, Za‸\n', 'Zack Ash'),
				'# A\n\n**Status:** Todo\n**Owners:** Ann, Zack Ash\n',
			);
		});

		it('offers ids and titles of other documents for relations', async () => {
			const reference = vscode.CompletionItemKind.Reference;
			assert.deepEqual(ours(await remarksAt('# A\n\n**Status:** Todo\n**Blocked By:** ‸\n', ' ', reference)), [
				`Fly the zeppelin (${FOLDER}/catalog/three and (four).md)`,
				'ZED-1 (Draw the zeppelin)',
				'ZED-2 (Build the zeppelin)',
			]);
			assert.strictEqual(
				await accept('# A\n\n**Status:** Todo\n\n## Notes\n- **Depends on**: LAN-1, ‸\n', 'ZED-2', reference),
				'# A\n\n**Status:** Todo\n\n## Notes\n- **Depends on**: LAN-1, ZED-2\n',
			);
			assert.strictEqual(
				await accept('---\nstatus: todo\nrelated: [LAN-1, ‸]\n---\n', 'ZED-1', reference),
				'---\nstatus: todo\nrelated: [LAN-1, ZED-1]\n---\n',
			);
		});

		it('does not open automatically in prose', async () => {
			for (const text of [
				'# A\n\n**Status:** Todo\n\n## Notes\n\nRequires: ‸\n',
				'# A README\n\n**Owner:** ‸\n',
				'# A\n\n**Status:** Todo\n**Blocked By:** nothing ‸\n',
			]) {
				assert.deepEqual(await labelsAt(text, ' '), [], text);
				assert.deepEqual(ours(await remarksAt(text, ' ', vscode.CompletionItemKind.Reference)), [], text);
			}
		});

		it('offers encoded paths to other documents as link targets', async () => {
			const file = vscode.CompletionItemKind.File;
			const head = '# A\n\n**Status:** Todo\n\n';
			assert.sameMembers(
				[...ours(await labelsOfKind(`${head}See [it](‸)\n`, file))],
				['Build the zeppelin', 'Draw the zeppelin', 'Fly the zeppelin'],
			);
			assert.strictEqual(
				await accept(`${head}See [it](‸) there\n`, 'Fly the zeppelin', file),
				`${head}See [it](../catalog/three%20and%20%28four%29.md) there\n`,
			);
			assert.strictEqual(
				await accept(`${head}- **Feature:** [it](zepp‸\n`, 'Draw the zeppelin', file),
				`${head}- **Feature:** [it](../catalog/one.md\n`,
			);
			assert.deepEqual(ours(await labelsOfKind(`${head}\`\`\`\n[it](‸)\n\`\`\`\n`, file)), []);
			assert.deepEqual(ours(await labelsOfKind(`${head}words (‸)\n`, file)), []);
		});

		async function labelsOfKind(marked: string, kind: vscode.CompletionItemKind): Promise<readonly string[]> {
			return (await itemsAt(marked, '(', kind)).map(({ label }) => (typeof label === 'string' ? label : label.label));
		}
	});
});
