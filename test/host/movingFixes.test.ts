import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { sentencesOf, set, unsetAll } from './support/commands';
import { choose, codesOf, fixesFor } from './support/diagnostics';
import { closeAll, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { forget, indexedExtension } from './support/extension';
import { exists, inWorkspace, readFile, writeFile } from './support/files';
import { typingAt, whileMoving } from './support/typing';

const FOLDER = 'moving-fixes-test';
const LAMP = '---\nstatus: done\n---\n\n# Lamp\n\n[Plan](../plan.md)\n';
const PLAN = '---\nstatus: todo\n---\n\n# Plan\n\n[Lamp](active/lamp.md)\n';

describe('a quick fix that moves a file', () => {
	let api: Api;
	let number = 0;
	let folder = '';

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		// Problems of the previous test can still be shown for a moment.
		folder = `${FOLDER}/${number++}`;
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await forget(api, FOLDER);
	});

	/** The text of an open document, else of the file. */
	const textOf = (path: string): Promise<string> => {
		const uri = inWorkspace(`${folder}/${path}`).toString();
		const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri);
		return document ? Promise.resolve(document.getText()) : readFile(`${folder}/${path}`);
	};

	for (const step of ['texts compared', 'moving', 'applied']) {
		for (const isOpen of [true, false]) {
			it(`keeps text typed at “${step}” into ${isOpen ? 'open' : 'closed'} documents`, async () => {
				const uri = await writeFile(`${folder}/active/lamp.md`, LAMP);
				const plan = await writeFile(`${folder}/plan.md`, PLAN);
				await writeFile(`${folder}/completed/other.md`, '# Other\n');
				// The document isn't open.
				await set('taskDocs.problems.show', 'all');
				await eventually(() => assert.include(codesOf(uri), 'folder-status'));
				await eventually(() =>
					assert.isTrue(api.services.catalog.current.get(plan.toString())?.relations.some(({ target }) => target === 'active/lamp.md')),
				);
				await vscode.workspace.openTextDocument(uri);
				const fix = (await fixesFor(uri, 'folder-status')).find(({ title }) => title.startsWith('Move file to'));
				if (isOpen) {
					await show(plan);
					await show(uri);
				}
				const typeIntoBoth = async (): Promise<void> => {
					await type(await show(plan), 4, 0, 'Mine: ');
					const place = (await exists(`${folder}/active/lamp.md`)) ? uri : inWorkspace(`${folder}/completed/lamp.md`);
					await type(await show(place), 4, 6, ', mine');
				};
				const work = (): Promise<void> => choose(fix);
				const sentences = await sentencesOf(() =>
					step === 'moving' ? whileMoving(uri, typeIntoBoth, work) : typingAt(api, { [step]: typeIntoBoth }, work),
				);
				assert.deepEqual(sentences, []);
				assert.isFalse(await exists(`${folder}/active/lamp.md`));
				assert.strictEqual(await textOf('completed/lamp.md'), LAMP.replace('# Lamp', '# Lamp, mine'));
				assert.strictEqual(await textOf('plan.md'), PLAN.replace('# Plan', 'Mine: # Plan').replace('active/', 'completed/'));
				const unsaved = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(document => document.uri.toString());
				assert.sameMembers(unsaved, [inWorkspace(`${folder}/completed/lamp.md`).toString(), plan.toString()]);
			});
		}
	}
});
