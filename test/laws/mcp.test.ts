import { Client as Client2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Transport2 } from '@modelcontextprotocol/client/stdio';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Transport1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ResourceListChangedNotificationSchema, ResourceUpdatedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import definitions from '../../schemas/agent-tools.json';
import { bytesBelow } from './filesBelow';
import { exampleCopy } from './taskDocs';
import { temporaryFolder } from './temporaryFolder';
import { waitFor } from './waitFor';

const EXAMPLE = 'test/fixtures/example-workspace';
const TASK = 'docs/tasks/LAN-112-keep-articles.md';

/** What both versions of the official client have. */
interface AnyClient {
	listTools(): Promise<{
		readonly tools: readonly { readonly name: string; readonly inputSchema: unknown; readonly description?: string | undefined }[];
	}>;
	callTool(call: { readonly name: string; readonly arguments?: Record<string, unknown> }): Promise<unknown>;
	listResources(): Promise<{ readonly resources: readonly { readonly uri: string; readonly name: string }[] }>;
	readResource(parameters: { readonly uri: string }): Promise<{ readonly contents: readonly object[] }>;
	listPrompts(): Promise<{ readonly prompts: readonly { readonly name: string; readonly arguments?: readonly object[] | undefined }[] }>;
	getPrompt(parameters: {
		readonly name: string;
		readonly arguments: Record<string, string>;
	}): Promise<{ readonly messages: readonly object[] }>;
	getInstructions(): string | undefined;
	close(): Promise<void>;
}

interface Connection {
	readonly client: AnyClient;
	/** Subscribes to a resource and to the list of resources. */
	readonly subscribe: (uri: string, onEvent: (event: string) => void) => Promise<void>;
}

const INFO = { name: 'test', version: '1.0.0' };
const open: AnyClient[] = [];

function server(folder: string, options: readonly string[]): { readonly command: string; readonly args: string[] } {
	return { command: process.execPath, args: [path.resolve('dist/mcp.js'), '--workspace', folder, ...options] };
}

const clients: Readonly<Record<string, (folder: string, ...options: readonly string[]) => Promise<Connection>>> = {
	'the official client, version 1': async (folder, ...options) => {
		const client = new Client1(INFO);
		await client.connect(new Transport1(server(folder, options)));
		open.push(client);
		return {
			client,
			subscribe: async (uri, onEvent) => {
				client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => onEvent(params.uri));
				client.setNotificationHandler(ResourceListChangedNotificationSchema, () => onEvent('list'));
				await client.subscribeResource({ uri });
			},
		};
	},
	'the official client, version 2': async (folder, ...options) => {
		const client = new Client2(INFO, { versionNegotiation: { mode: 'auto' } });
		await client.connect(new Transport2(server(folder, options)));
		open.push(client);
		return {
			client,
			subscribe: async (uri, onEvent) => {
				client.setNotificationHandler('notifications/resources/updated', ({ params }) => onEvent(params.uri));
				client.setNotificationHandler('notifications/resources/list_changed', () => onEvent('list'));
				await client.listen({ resourceSubscriptions: [uri], resourcesListChanged: true });
			},
		};
	},
};

interface Answer {
	readonly text: string;
	readonly isError: boolean;
	/** The JSON in the text. */
	readonly data: Readonly<Record<string, unknown>>;
}

async function call(client: AnyClient, name: string, input: Record<string, unknown>): Promise<Answer> {
	const { content, isError } = (await client.callTool({ name, arguments: input })) as {
		readonly content: readonly { readonly text: string }[];
		readonly isError?: boolean;
	};
	const text = content[0]?.text ?? '';
	const json = text.slice(text.indexOf('\n') + 1);
	return { text, isError: isError === true, data: json.startsWith('{') ? (JSON.parse(json) as Answer['data']) : {} };
}

interface Item {
	readonly line: number;
	readonly state: string;
	readonly text: string;
}

/** Resolves when the server has reported an event. */
function reported(events: readonly string[], event: string): Promise<void> {
	return waitFor(() => assert.include(events, event, 'not reported by the server'));
}

describe('task-docs mcp', function () {
	// Each test starts at least one process, possibly on a busy machine.
	this.timeout(60_000);

	afterEach(async () => {
		await Promise.all(open.splice(0).map(client => client.close()));
	});

	for (const [version, connect] of Object.entries(clients)) {
		describe(`with ${version}`, () => {
			it('offers the reading tools, and all of them if writing is allowed', async () => {
				const { client } = await connect(EXAMPLE);
				const { tools } = await client.listTools();
				assert.deepEqual(
					tools.map(({ name }) => name),
					['list_documents', 'read_document', 'next_items', 'check_documents'],
				);
				const { client: writer } = await connect(EXAMPLE, '--allow-writes');
				const all = (await writer.listTools()).tools;
				assert.deepEqual(
					Object.fromEntries(all.map(({ name, description, inputSchema }) => [name, { description, inputSchema }])),
					Object.fromEntries(
						Object.entries(definitions).map(([name, { description, inputSchema }]) => [name, { description, inputSchema }]),
					),
				);
				assert.include(client.getInstructions() ?? '', 'task-docs');
			});

			it('lets an agent find work, begin, tick an item, be refused, read again and check', async () => {
				const folder = exampleCopy();
				const { client } = await connect(folder, '--allow-writes');
				const { data: next } = await call(client, 'next_items', { query: 'path:LAN-112', limit: 1 });
				const [row] = next['rows'] as readonly { readonly path: string; readonly status: string }[];
				assert.equal(row?.path, TASK);

				const before = fs.readFileSync(path.join(folder, TASK), 'utf8');
				const read = (await call(client, 'read_document', { path: TASK })).data;
				const status = (read['fields'] as readonly { readonly label: string; readonly value: string }[]).find(
					({ label }) => label === 'Status',
				);
				const begun = await call(client, 'set_field', { path: TASK, field: 'status', value: 'in-progress', expect: status?.value ?? '' });
				assert.isFalse(begun.isError, begun.text);

				const item = (read['items'] as readonly Item[]).find(({ state }) => state === 'open');
				assert.isDefined(item);
				// Someone else adds an item above it.
				const lines = fs.readFileSync(path.join(folder, TASK), 'utf8').split('\n');
				lines.splice((item?.line ?? 0) - 1, 0, '- [ ] Ask the editors');
				fs.writeFileSync(path.join(folder, TASK), lines.join('\n'));

				const stale = await call(client, 'toggle_item', { path: TASK, line: item?.line, expect: item?.text });
				assert.isTrue(stale.isError);
				assert.include(stale.text, 'Nothing was changed. Read the document again.');
				assert.include(stale.text, 'Ask the editors');
				assert.equal(fs.readFileSync(path.join(folder, TASK), 'utf8'), lines.join('\n'));

				const again = (await call(client, 'read_document', { path: TASK })).data['items'] as readonly Item[];
				const moved = again.find(({ text }) => text === item?.text);
				assert.equal(moved?.line, (item?.line ?? 0) + 1);
				const ticked = await call(client, 'toggle_item', { path: TASK, line: moved?.line, expect: moved?.text });
				assert.isFalse(ticked.isError, ticked.text);
				const after = [...lines];
				const at = (moved?.line ?? 0) - 1;
				after[at] = (after[at] ?? '').replace('[ ]', '[x]');
				assert.equal(fs.readFileSync(path.join(folder, TASK), 'utf8'), after.join('\n'));
				assert.notEqual(before, after.join('\n'));

				const checked = await call(client, 'check_documents', { path: TASK });
				assert.isFalse(checked.isError);
				assert.equal(checked.data['documents'], 1);
			});

			it('creates a document from a template, never over another one', async () => {
				const folder = exampleCopy();
				const { client } = await connect(folder, '--allow-writes');
				const created: unknown[] = [];
				for (let count = 0; count < 2; count++) {
					const { data, text, isError } = await call(client, 'create_document', { template: 'backlog-item', title: 'Try the new reader' });
					assert.isFalse(isError, text);
					created.push(data['created']);
				}
				assert.equal(new Set(created).size, 2);
				for (const file of created) {
					assert.include(fs.readFileSync(path.join(folder, String(file)), 'utf8'), 'Try the new reader');
				}
				assert.include((await call(client, 'create_document', { template: 'novel', title: 'A' })).text, 'backlog/_template.md');
			});

			it('offers documents as resources and templates as prompts', async () => {
				const { client } = await connect(EXAMPLE);
				const { resources } = await client.listResources();
				const task = resources.find(({ name }) => name === TASK);
				assert.deepEqual((await client.readResource({ uri: task?.uri ?? '' })).contents, [
					{ uri: task?.uri, mimeType: 'text/markdown', text: fs.readFileSync(path.join(EXAMPLE, TASK), 'utf8') },
				]);
				assert.notInclude(JSON.stringify(resources), path.resolve(EXAMPLE));
				const { prompts } = await client.listPrompts();
				const names = prompts.map(({ name }) => name);
				assert.includeMembers(names, ['backlog/_template.md', 'implementation-task']);
				// The workspace's own template replaces the bundled one of the same title.
				assert.notInclude(names, 'backlog-item');
				const { messages } = await client.getPrompt({ name: 'backlog-item', arguments: { title: 'Wider columns' } });
				assert.include(JSON.stringify(messages), 'Wider columns');
			});

			it('reports changed, new and deleted documents', async () => {
				const folder = exampleCopy();
				const { client, subscribe } = await connect(folder);
				const uri = (await client.listResources()).resources.find(({ name }) => name === TASK)?.uri ?? '';
				const events: string[] = [];
				await subscribe(uri, event => events.push(event));
				fs.appendFileSync(path.join(folder, TASK), '\nMore.\n');
				await reported(events, uri);
				assert.notInclude(events, 'list');
				fs.mkdirSync(path.join(folder, 'docs/v1.2'));
				fs.writeFileSync(path.join(folder, 'docs/v1.2/task.md'), '# New\n\n**Status:** To Do\n');
				await reported(events, 'list');
				events.length = 0;
				fs.rmSync(path.join(folder, 'docs/v1.2'), { recursive: true });
				await reported(events, 'list');
			});

			it('refuses everything outside its folder', async () => {
				const outside = temporaryFolder({
					'secret.md': '# Secret\n\n**Status:** To Do\n\n- [ ] item\n',
					'folder/inner.md': '# Inner\n\n**Status:** To Do\n',
				});
				const folder = temporaryFolder({
					'a.md': '# A\n\n**Status:** To Do\n\n- [ ] item\n',
					'notes.txt': 'notes',
					'README.md': '# Readme\n',
				});
				fs.symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'link.md'));
				fs.symlinkSync(path.join(outside, 'folder'), path.join(folder, 'linked'));
				const [inside, others] = [bytesBelow(folder), bytesBelow(outside)];
				const { client } = await connect(folder, '--allow-writes');
				const name = path.basename(outside);
				for (const file of [
					`../${name}/secret.md`,
					path.join(outside, 'secret.md'),
					`file://${outside}/secret.md`,
					`x/../../${name}/secret.md`,
					'link.md',
					'linked/inner.md',
					'notes.txt',
					'README.md',
					'.',
					'',
					'a.md\0',
					'a.md/',
					'..\\..\\secret.md',
					'a'.repeat(5000),
				]) {
					for (const [tool, input] of [
						['read_document', {}],
						['read_document', { content: 'text' }],
						['check_documents', {}],
						['set_field', { field: 'status', value: 'Done', expect: 'To Do' }],
						['toggle_item', { line: 5, expect: 'item' }],
					] as const) {
						const { isError, text } = await call(client, tool, { ...input, path: file });
						assert.isTrue(isError, `${tool} ${file}`);
						assert.notInclude(text, 'Secret');
					}
				}
				for (const target of ['../x', '/tmp', 'linked', 'linked/deeper', 'a/../../x']) {
					const { isError } = await call(client, 'create_document', { template: 'backlog-item', title: 'Escaped', folder: target });
					assert.isTrue(isError, target);
				}
				for (const uri of ['task-docs:///link.md', 'task-docs:///../secret.md', `file://${outside}/secret.md`, 'task-docs:///README.md']) {
					assert.isTrue(
						await client.readResource({ uri }).then(
							() => false,
							() => true,
						),
						uri,
					);
				}
				assert.notInclude(JSON.stringify(await client.listResources()), 'link');
				assert.deepEqual([bytesBelow(folder), bytesBelow(outside)], [inside, others]);
			});

			it('answers huge and malformed inputs, and goes on', async () => {
				const folder = exampleCopy();
				const before = bytesBelow(folder);
				const { client } = await connect(folder, '--allow-writes');
				const huge = 'x'.repeat(3_000_000);
				for (const [tool, input] of [
					['set_field', { path: TASK, field: 'status', value: huge, expect: '' }],
					['toggle_item', { path: TASK, line: 1, expect: huge }],
					['list_documents', { query: huge }],
					['list_documents', { query: '('.repeat(1000) }],
					['read_document', { path: TASK, limit: 1e9 }],
					['read_document', { path: { toString: 'a' } }],
					['create_document', { template: 'backlog-item', title: huge }],
					['create_document', { template: 'backlog-item', title: 'A', answers: { [huge]: 1 } }],
					[huge, {}],
				] as const) {
					const { isError, text } = await call(client, tool, input);
					assert.isTrue(isError, tool.slice(0, 50));
					assert.isBelow(text.length, 1000);
				}
				assert.isFalse((await call(client, 'list_documents', { limit: 1 })).isError);
				assert.deepEqual(bytesBelow(folder), before);
			});
		});
	}

	it('enters the author from git, or from the settings', async () => {
		const folder = temporaryFolder({
			'templates/memo.md': '# [Title]\n\n**Status:** [Draft/Done]\n**Author:** [Name]\n',
			'.git/config': '[user]\n\tname = Ines Brandt\n',
		});
		const { client } = (await clients['the official client, version 1']?.(folder, '--allow-writes')) as Connection;
		const textOf = async (title: string): Promise<string> => {
			const { data, text, isError } = await call(client, 'create_document', { template: 'templates/memo.md', title });
			assert.isFalse(isError, text);
			return fs.readFileSync(path.join(folder, String(data['created'])), 'utf8');
		};
		assert.include(await textOf('One'), '**Author:** Ines Brandt\n');
		fs.writeFileSync(path.join(folder, '.task-docs.json'), '{ "newDocument.author": "Team Lamp" }');
		assert.include(await textOf('Two'), '**Author:** Team Lamp\n');
	});

	it('answers that the settings cannot be read, without the path of its folder', async () => {
		const folder = temporaryFolder({ 'a.md': '# A\n\n**Status:** To Do\n', '.task-docs.json': '{' });
		const { client } = (await clients['the official client, version 1']?.(folder)) as Connection;
		const { isError, text } = await call(client, 'list_documents', {});
		assert.isTrue(isError);
		assert.match(text, /^The settings \.task-docs\.json cannot be read: \w+ in line 1\.$/);
		fs.rmSync(path.join(folder, '.task-docs.json'));
		assert.isFalse((await call(client, 'list_documents', {})).isError);
	});

	it('changes nothing without --allow-writes', async () => {
		const folder = temporaryFolder({ 'a.md': '# A\n\n**Status:** To Do\n\n- [ ] item\n' });
		const before = bytesBelow(folder);
		const { client } = (await clients['the official client, version 1']?.(folder)) as Connection;
		for (const [name, input] of [
			['set_field', { path: 'a.md', field: 'status', value: 'Done', expect: 'To Do' }],
			['toggle_item', { path: 'a.md', line: 5, expect: 'item' }],
			['create_document', { template: 'backlog-item', title: 'A' }],
		] as const) {
			const { isError, text } = await call(client, name, input);
			assert.deepEqual([isError, text], [true, 'Documents are read-only here. Ask the user to allow changes.']);
		}
		assert.deepEqual(bytesBelow(folder), before);
	});

	it('loses no change of several servers that write at once', async () => {
		const count = 60;
		const items = Array.from({ length: count }, (_, at) => `item ${at}`);
		const folder = temporaryFolder({ 'a.md': ['# A', '', '**Status:** To Do', '', ...items.map(item => `- [ ] ${item}`), ''].join('\n') });
		const connections = await Promise.all(
			Object.values(clients).flatMap(connect => [connect(folder, '--allow-writes'), connect(folder, '--allow-writes')]),
		);
		const answers = await Promise.all(
			items.map((expect, at) =>
				call((connections[at % connections.length] as Connection).client, 'toggle_item', { path: 'a.md', line: at + 5, expect }),
			),
		);
		const lines = fs.readFileSync(path.join(folder, 'a.md'), 'utf8').split('\n');
		assert.lengthOf(lines, count + 5);
		const lost = answers.flatMap(({ isError }, at) => (!isError && lines[at + 4] !== `- [x] item ${at}` ? [at] : []));
		assert.deepEqual(lost, [], 'confirmed, but not in the file');
		assert.isTrue(
			answers.some(({ isError }) => !isError),
			'at least one server can write',
		);
		assert.deepEqual(fs.readdirSync(folder), ['a.md'], 'no temporary file is left');
	});

	it('continues after a writer that was killed', async () => {
		const folder = temporaryFolder({ 'a.md': '# A\n\n**Status:** To Do\n\n- [ ] item\n', '.a.md.task-docs.tmp': 'half' });
		fs.utimesSync(path.join(folder, '.a.md.task-docs.tmp'), 0, 0);
		const { client } = (await clients['the official client, version 1']?.(folder, '--allow-writes')) as Connection;
		const { isError, text } = await call(client, 'toggle_item', { path: 'a.md', line: 5, expect: 'item' });
		assert.isFalse(isError, text);
		assert.deepEqual(bytesBelow(folder), { 'a.md': '# A\n\n**Status:** To Do\n\n- [x] item\n' });
	});
});
