import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { DocumentWatch } from '../../src/mcp/documentWatch';
import { temporaryFolder, writeFiles } from './temporaryFolder';
import { waitFor } from './waitFor';

const TASK = '# Task\n\n**Status:** To Do\n';

describe('DocumentWatch', function () {
	this.timeout(60_000);

	let watch: DocumentWatch | undefined;
	let events: string[] = [];

	afterEach(() => watch?.close());

	/** Watches a folder, and keeps what is reported: paths, and `list`. */
	async function start(root: string, onListChange: () => void = () => undefined): Promise<void> {
		events = [];
		watch = new DocumentWatch({
			root,
			onChange: paths => events.push(...paths),
			onListChange: () => {
				events.push('list');
				onListChange();
			},
		});
		await watch.start();
	}

	it('reports a folder that is deleted as soon as its documents were reported', async () => {
		const root = temporaryFolder({ 'docs/a.md': TASK });
		await start(root, () => fs.rmSync(path.join(root, 'docs/v1.2'), { recursive: true, force: true }));
		writeFiles(root, { 'docs/v1.2/task.md': TASK });
		await waitFor(() => assert.deepEqual(events, ['list', 'list']));
	});

	it('reports changes in a folder that was deleted and made again', async () => {
		const root = temporaryFolder({ 'docs/a.md': TASK, 'docs/v1.2/deep/task.md': TASK });
		await start(root);
		fs.rmSync(path.join(root, 'docs/v1.2'), { recursive: true });
		await waitFor(() => assert.include(events, 'list'));
		events.length = 0;
		writeFiles(root, { 'docs/v1.2/deep/task.md': TASK });
		await waitFor(() => assert.include(events, 'list'));
		events.length = 0;
		fs.appendFileSync(path.join(root, 'docs/v1.2/deep/task.md'), '\nMore.\n');
		await waitFor(() => assert.include(events, 'docs/v1.2/deep/task.md'));
	});
});
