import { assert } from 'chai';
import * as vscode from 'vscode';
import { checkCatalog, type CatalogProblems } from '../../src/catalog/check/checkCatalog';
import type { Problem } from '../../src/document/model/problem';
import { conventionsOf } from '../../src/template/templateConventions';
import { readTemplate } from '../../src/template/template';
import type { Api } from '../../src/vscode/activate';
import { existsUncached } from '../../src/vscode/workspace/catalog/knownFiles';
import { readDocument } from '../../src/vscode/workspace/documents/readDocument';
import { set, unsetAll } from './support/commands';
import { codesOf, diagnosticsOf, diagnosticText } from './support/diagnostics';
import { closeAll, show } from './support/editors';
import { forget, indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, writeFile } from './support/files';

const FOLDER = 'crosscheck-test';

describe('checking between documents', () => {
	let api: Api;
	const write = (path: string, text: string): Promise<vscode.Uri> => writeFile(`${FOLDER}/${path}`, text);
	const shows = (uri: vscode.Uri, ...expected: readonly string[]): Promise<void> =>
		eventually(() => assert.deepEqual(diagnosticText(uri), expected));

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await forget(api, FOLDER);
		await forget(api, 'templates/incident-test.md');
	});

	/** The result of checking the catalog without slices, looking up every file. */
	async function inOneGo(): Promise<CatalogProblems> {
		const { catalog, documents } = api.services;
		const { current } = catalog;
		const templates = await Promise.all(
			current.entries
				.filter(({ isTemplate }) => isTemplate)
				.map(async ({ uri, path, folder }) => {
					const document = await readDocument(documents, vscode.Uri.parse(uri));
					return { template: readTemplate(document?.text ?? '', { path }), workspaceFolder: folder, folder: undefined };
				}),
		);
		const answers = new Map<string, boolean | undefined>();
		const asked = new Map<string, readonly [string, string]>();
		const check = (): CatalogProblems =>
			checkCatalog(current, {
				exists: (folder, path) => {
					asked.set(`${folder}\0${path}`, [folder, path]);
					return answers.get(`${folder}\0${path}`);
				},
				conventions: conventionsOf(templates),
			});
		// Existing paths determine the next lookups.
		for (let before = -1; before < asked.size;) {
			before = asked.size;
			check();
			await Promise.all([...asked].map(async ([key, [folder, path]]) => answers.set(key, await existsUncached(folder, path))));
		}
		return check();
	}

	/** The reported problems between documents, by URI. */
	function reportedProblems(): Record<string, readonly Problem[]> {
		const codes = new Set([
			'folder-status',
			'file-name',
			'duplicate-id',
			'path-missing',
			'path-exists',
			'relation-unknown',
			'relation-inverse',
			'relation-cycle',
		]);
		return Object.fromEntries(
			[...api.services.problems.uris()].sort().flatMap(uri => {
				const own = api.services.problems.of(uri).filter(({ code }) => codes.has(code));
				return own.length > 0 ? [[uri, own]] : [];
			}),
		);
	}

	it('runs in slices with progress in the status bar, restarts after a change, and finds the same as a check without slices', async function () {
		this.timeout(60_000);
		const { withProgress } = vscode.window;
		const { now } = performance;
		const shown: string[] = [];
		let running = 0;
		let most = 0;
		Object.assign(vscode.window, {
			withProgress: (options: vscode.ProgressOptions, task: Parameters<typeof withProgress>[1]) =>
				withProgress(options, async (...parts) => {
					const isOurs =
						/^Task Docs: checking \d+ documents against each other$/.test(options.title ?? '') &&
						options.location === vscode.ProgressLocation.Window;
					shown.push(...(isOurs ? [options.title ?? ''] : []));
					running += isOurs ? 1 : 0;
					most = Math.max(most, running);
					try {
						return await task(...parts);
					} finally {
						running -= isOurs ? 1 : 0;
					}
				}),
		});
		// Each reading of the clock advances it by a slice, so that a small workspace has many slices.
		let time = 0;
		Object.assign(performance, { now: () => (time += 20) + now.call(performance) });
		try {
			const first = await write('LAN-901-a.md', '---\nid: LAN-901\nstatus: todo\nblocked_by: LAN-902\n---\n\n# A\n');
			await eventually(() => assert.isNotEmpty(shown), 20_000);
			// During the check, or right after it.
			await write('LAN-902-b.md', '---\nid: LAN-902\nstatus: todo\nblocked_by: LAN-901\n---\n\n# B\n');
			await eventually(() => assert.include(codesOf(first), 'relation-cycle'), 20_000);
			const expected = await inOneGo();
			await eventually(
				() => assert.deepEqual(reportedProblems(), Object.fromEntries([...expected].sort(([a], [b]) => (a < b ? -1 : 1)))),
				20_000,
			);
			assert.isAtLeast(expected.size, 5);
			await eventually(() => assert.strictEqual(running, 0), 20_000);
			assert.isAtMost(most, 2);
			assert.isAtLeast(shown.length, 2);
			assert.strictEqual(shown.at(-1), `Task Docs: checking ${api.services.catalog.current.entries.length} documents against each other`);
		} finally {
			Object.assign(vscode.window, { withProgress });
			Reflect.deleteProperty(performance, 'now');
		}
	});

	it("uses the current naming conventions of the workspace's templates", async () => {
		const template = (name: string): string =>
			`---\nstatus: draft\ntaskDocs:\n  folder: ${FOLDER}\n  fileName: ${name}\n---\n\n# Incident: [Title]\n`;
		await writeFile('templates/incident-test.md', template('inc-NNN-[title]'));
		const [odd, good] = [
			await write('INC-7_Power Cut.md', documentText('Power cut', 'todo')),
			await write('inc-008-flood.md', documentText('Flood', 'todo')),
		];
		await shows(
			odd,
			'information file-name 0:0-0:0 The file name "INC-7_Power Cut.md" doesn\'t follow the naming convention. Expected "inc-007-power-cut.md".',
		);
		assert.deepEqual(codesOf(good), []);
		// Only the naming line has changed.
		await writeFile('templates/incident-test.md', template('INC_N_[title]'));
		await shows(
			good,
			'information file-name 0:0-0:0 The file name "inc-008-flood.md" doesn\'t follow the naming convention. Expected "INC_008_flood.md".',
		);
		await set('taskDocs.newDocument.folders', { Incident: 'elsewhere' });
		await shows(odd);
		await shows(good);
	});

	it('links to the other documents of a duplicate id and of a cycle', async () => {
		const alike = [
			await write('x/a.md', '---\nid: LAN-950\nstatus: todo\n---\n\n# A\n'),
			await write('y/b.md', '# B\n\n**ID**: LAN-950\n**Status**: Todo\n'),
		] as const;
		await eventually(() => assert.deepEqual(alike.map(codesOf), [['duplicate-id'], ['duplicate-id']]));
		/** Path, range and message of each related location of the first problem. */
		const places = (uri: vscode.Uri): readonly string[] =>
			(diagnosticsOf(uri)[0]?.relatedInformation ?? []).map(
				({
					location: {
						uri: other,
						range: { start, end },
					},
					message,
				}) =>
					`${other.path.slice(inWorkspace(FOLDER).path.length + 1)} ${start.line}:${start.character}-${end.line}:${end.character} ${message}`,
			);
		assert.deepEqual(places(alike[0]), [`y/b.md 2:8-2:15 ${FOLDER}/y/b.md has the same id`]);
		assert.deepEqual(places(alike[1]), [`x/a.md 1:4-1:11 ${FOLDER}/x/a.md has the same id`]);
		const circle = await write('LAN-951.md', '---\nid: LAN-951\nstatus: todo\nblocked_by: LAN-952\n---\n\n# A\n');
		await write('LAN-952.md', '---\nid: LAN-952\nstatus: todo\n---\n\n# B\n\n## Prerequisite Tasks\n\n- LAN-953\n');
		await write('LAN-953.md', '---\nid: LAN-953\nstatus: todo\n---\n\n# C\n');
		await write('LAN-954.md', '---\nid: LAN-954\nstatus: todo\nblocks: LAN-953\nblocked_by: LAN-951\n---\n\n# D\n');
		await eventually(() => assert.include(codesOf(circle), 'relation-cycle'));
		await show(circle);
		assert.deepEqual(places(circle), [
			'LAN-952.md 9:2-9:9 LAN-952 is blocked here',
			'LAN-954.md 3:8-3:15 LAN-954 is blocked here',
			'LAN-954.md 4:12-4:19 LAN-954 is blocked here',
		]);
	});
});
