import { assert } from 'chai';
import * as vscode from 'vscode';
import { updateCatalog } from '../../../src/catalog/catalog';
import { formatIso } from '../../../src/document/date/date';
import type { Api } from '../../../src/vscode/activate';
import { TreeModel } from '../../../src/vscode/tree/treeModel';
import { mapWithLimit } from '../../../src/util/mapWithLimit';
import { closeAll, show, type } from '../support/editors';
import { eventually } from '../support/eventually';
import { activeExtension } from '../support/extension';
import { inWorkspace, nodeFiles, nodePerformance, writeFile } from '../support/files';
import { report } from '../report';
import { run } from '../run';

/** Maximum number of files that a checkout changes. */
const CHECKOUT = 3_000;
/** Reads in flight through `workspace.fs`. */
const IN_FLIGHT = 256;
const TURNS = 7;

/** Reports a measurement to the script that started the run; milliseconds, unless the name says otherwise. */
function figure(name: string, value: number): void {
	report(`figure ${JSON.stringify({ host: run.host, name, value: Number(value.toPrecision(4)) })}`);
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** The longest turn of the event loop while this runs. */
async function longestSlice<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly slice: number }> {
	const endWatch = await watchTurns();
	try {
		const result = await work();
		return { result, slice: endWatch() };
	} finally {
		endWatch();
	}
}

/** Measures each turn of the event loop; the returned function stops and returns the longest, in milliseconds. */
async function watchTurns(): Promise<() => number> {
	if (run.host === 'node') {
		const { monitorEventLoopDelay } = await nodePerformance();
		const delays = monitorEventLoopDelay({ resolution: 1 });
		delays.enable();
		return () => {
			delays.disable();
			return delays.max / 1e6;
		};
	}
	let slice = 0;
	let last = performance.now();
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		const now = performance.now();
		slice = Math.max(slice, now - last);
		last = now;
		// A message waits for one task at most; a timer may wait for several.
		port2.postMessage(0);
	};
	port2.postMessage(0);
	return () => {
		port1.close();
		return slice;
	};
}

/** Durations of our own providers, by method; VS Code calls others too. */
const answers = new Map<string, number[]>();

/** Measures everything that the extension registers from now on. The module is the one that the extension uses. */
function timeProviders(): void {
	for (const [register, method] of [
		['registerCompletionItemProvider', 'provideCompletionItems'],
		['registerCodeActionsProvider', 'provideCodeActions'],
		['registerCodeLensProvider', 'provideCodeLenses'],
	] as const) {
		const original = vscode.languages[register] as (
			selector: vscode.DocumentSelector,
			provider: object,
			...more: readonly unknown[]
		) => vscode.Disposable;
		const timed = (selector: vscode.DocumentSelector, provider: object, ...more: readonly unknown[]): vscode.Disposable =>
			original.call(
				vscode.languages,
				selector,
				new Proxy(provider, {
					get(target, name) {
						const value: unknown = Reflect.get(target, name);
						if (typeof value !== 'function') {
							return value;
						}
						const call = value.bind(target) as (...question: unknown[]) => unknown;
						return name !== method
							? call
							: async (...question: unknown[]) => {
									const start = performance.now();
									const answer = await call(...question);
									const own = answers.get(method) ?? [];
									answers.set(method, own);
									own.push(performance.now() - start);
									return answer;
								};
					},
				}),
				...more,
			);
		Object.assign(vscode.languages, { [register]: timed });
	}
}

/** Polls about every millisecond. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) {
		await new Promise(resolve => {
			setTimeout(resolve, 1);
		});
	}
}

/** Waits until the work that follows reading has been idle for a while. */
async function rest(): Promise<void> {
	let last = performance.now();
	const listener = vscode.languages.onDidChangeDiagnostics(() => {
		last = performance.now();
	});
	await until(() => performance.now() - last > 3_000);
	listener.dispose();
}

/** Visits everything in the workspace, 256 at a time; visiting a folder returns its entries. */
async function walkAll(visit: (uri: vscode.Uri, type: vscode.FileType) => Thenable<readonly [string, vscode.FileType][]>): Promise<void> {
	const waiting: (readonly [vscode.Uri, vscode.FileType])[] = [[inWorkspace(''), vscode.FileType.Directory]];
	let running = 0;
	await new Promise<void>((resolve, reject) => {
		const pump = (): void => {
			while (running < IN_FLIGHT && waiting.length > 0) {
				const [uri, type] = waiting.pop()!;
				running++;
				void visit(uri, type).then(children => {
					waiting.push(...children.map(([name, kind]) => [vscode.Uri.joinPath(uri, name), kind] as const));
					running--;
					pump();
				}, reject);
			}
			if (running === 0) {
				resolve();
			}
		};
		pump();
	});
}

// Not part of `npm test`: the benchmark chooses the number of documents, and there are no time limits.
describe('measurements', function () {
	this.timeout(600_000);
	this.retries(0);

	let api: Api;
	let count = 0;

	before(async () => {
		timeProviders();
		api = await activeExtension();
		figure('activation, our own code', api.activationTime);
	});

	afterEach(closeAll);

	it('of an idle extension', async () => {
		// Includes other extensions, garbage collection and other programs.
		const { slice } = await longestSlice(
			() =>
				new Promise(resolve => {
					setTimeout(resolve, 3_000);
				}),
		);
		figure('longest turn while idle', slice);
	});

	it('of opening the view', async () => {
		assert.strictEqual(api.services.catalog.state, 'idle');
		const start = performance.now();
		let rows = NaN;
		const listener = api.tree.provider.onDidChangeTreeData(
			() =>
				void api.tree.provider.getChildren().then(children => {
					if (children.length > 0 && Number.isNaN(rows)) {
						rows = performance.now() - start;
					}
				}),
		);
		const { slice } = await longestSlice(async () => {
			await vscode.commands.executeCommand('workbench.view.extension.taskDocs');
			await until(() => api.services.catalog.state === 'ready' && !Number.isNaN(rows));
		});
		const whole = performance.now() - start;
		listener.dispose();
		count = api.services.catalog.current.entries.length;
		assert.isAbove(count, 0);
		figure('documents, number', count);
		figure('view to first rows', rows);
		figure('view to whole catalog', whole);
		figure('longest turn while reading', slice);
	});

	it('of reading everything again', async () => {
		const times: number[] = [];
		// Wait for checks and diagnostics of the first reading before measuring.
		await rest();
		for (let turn = 0; turn < 3; turn++) {
			const start = performance.now();
			await api.services.catalog.refresh();
			times.push(performance.now() - start);
		}
		assert.lengthOf(api.services.catalog.current.entries, count);
		figure('reading everything again', median(times));
	});

	it('of reading the same files with workspace.fs only', async () => {
		const uris = api.services.catalog.current.entries.map(({ uri }) => vscode.Uri.parse(uri));
		const times: number[] = [];
		for (let turn = 0; turn < 3; turn++) {
			let bytes = 0;
			const start = performance.now();
			await mapWithLimit(uris, IN_FLIGHT, async uri => {
				const { length } = await vscode.workspace.fs.readFile(uri);
				bytes += length;
			});
			times.push(performance.now() - start);
			assert.isAbove(bytes, 0);
		}
		figure('workspace.fs alone, 256 in flight', median(times));
	});

	it('of finding and reading the same files with workspace.fs only', async () => {
		const times: number[] = [];
		for (let turn = 0; turn < 3; turn++) {
			let files = 0;
			const start = performance.now();
			await walkAll(async (uri, type) => {
				if (type === vscode.FileType.Directory) {
					return vscode.workspace.fs.readDirectory(uri);
				}
				if (uri.path.endsWith('.md')) {
					files++;
					await vscode.workspace.fs.readFile(uri);
				}
				return [];
			});
			times.push(performance.now() - start);
			assert.isAtLeast(files, count);
		}
		figure('workspace.fs alone with its folders, 256 in flight', median(times));
	});

	it('of updating the rows after one document has changed', () => {
		const model = new TreeModel();
		let { current: catalog } = api.services.catalog;
		model.update(catalog);
		const times: number[] = [];
		for (let turn = 0; turn < 200; turn++) {
			const entry = catalog.entries[(turn * 7919) % catalog.entries.length]!;
			const changed = {
				...entry,
				title: `${entry.title} ${turn}`,
				status: { text: 'x', stage: turn % 2 === 0 ? ('done' as const) : ('todo' as const) },
			};
			const start = performance.now();
			catalog = updateCatalog(catalog, { set: [changed] });
			model.update(catalog);
			times.push(performance.now() - start);
		}
		times.sort((a, b) => a - b);
		figure('one changed document, to the new rows, 95th percentile', times[Math.floor(times.length * 0.95)] ?? NaN);
	});

	it('of a checkout', async () => {
		const { entries } = api.services.catalog.current;
		const changed = entries.slice(0, Math.min(CHECKOUT, entries.length)).map(({ uri }) => vscode.Uri.parse(uri));
		const texts = await Promise.all(changed.map(async uri => vscode.workspace.fs.readFile(uri)));
		// Written like Git does: writing through the editor would take longer than everything measured.
		const files = run.host === 'node' ? await nodeFiles() : undefined;
		const write = (uri: vscode.Uri, bytes: Uint8Array): PromiseLike<void> =>
			files ? files.promises.writeFile(uri.fsPath, bytes) : vscode.workspace.fs.writeFile(uri, bytes);
		let last = performance.now();
		let batches = 0;
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
		const listeners = [
			watcher,
			watcher.onDidChange(() => {
				last = performance.now();
			}),
			api.services.catalog.onDidChange(() => {
				batches++;
			}),
		];
		const { slice } = await longestSlice(async () => {
			// Not all at once, so that writing does not block the event loop, and not one by one, unlike a checkout.
			await mapWithLimit([...changed.entries()], IN_FLIGHT, async ([index, uri]) => {
				await write(uri, new TextEncoder().encode(`${new TextDecoder().decode(texts[index])}\n- [ ] from another branch\n`));
			});
			const before = new Map(entries.map(entry => [entry.uri, entry]));
			await until(() =>
				changed.every(uri => {
					const entry = api.services.catalog.current.get(uri.toString());
					return entry !== undefined && entry !== before.get(uri.toString());
				}),
			);
		});
		figure('checkout, changed files', changed.length);
		figure('checkout, last event to catalog', performance.now() - last);
		figure('checkout, refreshes', batches);
		figure('checkout, longest turn', slice);
		vscode.Disposable.from(...listeners).dispose();
	});

	for (const items of [2_000, 20_000]) {
		it(`of a document of ${items} items`, async () => {
			const lines = Array.from(
				{ length: items },
				(_, index) =>
					`${index % 40 === 0 ? `\n## Part ${index / 40 + 1}\n\n` : ''}- [${index % 3 === 0 ? 'x' : ' '}] Item ${index} of the list, with some words`,
			);
			const uri = await writeFile(
				`figures-${items}.md`,
				`---\nstatus: in progress\npriority: high\ndate_modified: 2026-05-20\n---\n\n# A long list\n\n${lines.join('\n')}\n`,
			);
			const editor = await show(uri);
			await eventually(() => assert.isDefined(api.services.catalog.current.get(uri.toString())), 60_000);
			const times: Record<'lenses' | 'completion' | 'actions' | 'save' | 'problems', number[]> = {
				lenses: [],
				completion: [],
				actions: [],
				save: [],
				problems: [],
			};
			const timed = async (name: keyof typeof times, work: () => Thenable<unknown>): Promise<void> => {
				const start = performance.now();
				await work();
				times[name].push(performance.now() - start);
			};
			answers.clear();
			for (let turn = 0; turn < TURNS; turn++) {
				const isWrong = turn % 2 === 0;
				await type(editor, 1, 'status: '.length, isWrong ? 'x' : '');
				// Makes the priority unknown, then known again.
				const has = (): boolean =>
					vscode.languages.getDiagnostics(uri).some(({ source, range }) => source === 'Task Docs' && range.start.line === 2);
				const had = has();
				await timed('problems', async () => {
					await editor.edit(edit => edit.replace(new vscode.Range(2, 0, 2, 100), isWrong ? 'priority: hihg' : 'priority: high'));
					await until(() => has() !== had);
				});
				await timed('lenses', () => vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 100));
				await timed('completion', () =>
					vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, new vscode.Position(2, 'priority: '.length)),
				);
				await timed('actions', () =>
					vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(2, 10, 2, 12)),
				);
				await timed('save', () => editor.document.save());
			}
			assert.include(editor.document.getText(), formatIso(api.services.clock().date));
			for (const [name, own] of Object.entries(times)) {
				figure(`${name}, ${items} items, as VS Code sees it`, median(own));
			}
			for (const [method, own] of answers) {
				figure(`${method}, ${items} items, our own`, median(own));
			}
			await closeAll();
			await vscode.workspace.fs.delete(inWorkspace(`figures-${items}.md`));
		});
	}
});
