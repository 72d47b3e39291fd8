import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { taskDocs, taskDocsAs, type Outcome } from './taskDocs';
import { temporaryFolder, writeFiles } from './temporaryFolder';

const TASK = '---\nstatus: todo\n---\n\n# Task\n\n- [ ] One\n';
const DONE = TASK.replace('todo', 'done');
/** The user id that most systems call "nobody". */
const ORDINARY_USER = 65_534;

const setDone = (folder: string, file = 'a.md'): Outcome => taskDocs(folder, 'set', file, 'status', 'done');

function mount(...args: readonly string[]): boolean {
	return spawnSync('mount', args, { encoding: 'utf8' }).status === 0;
}

/** Whether this process may mount file systems; on a developer's machine it usually may not. */
const mayMount = ((): boolean => {
	const folder = fs.mkdtempSync(path.join(fs.realpathSync('/tmp'), 'task-docs-mount-'));
	const isMounted = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
	if (isMounted) {
		spawnSync('umount', [folder]);
	}
	fs.rmdirSync(folder);
	return isMounted;
})();
const mayBecomeOthers = process.platform !== 'win32' && process.getuid?.() === 0;

describe('disks and permissions', function () {
	this.timeout(60_000);

	const mounted: string[] = [];

	after(() => {
		mounted.forEach(folder => spawnSync('umount', [folder]));
		if (!mayMount || !mayBecomeOthers) {
			console.log('    Full disks, read-only disks and files of other users are tested as root on Linux.');
		}
	});

	/** A disk of 64 kB with one document. */
	function smallDisk(): string {
		const folder = temporaryFolder();
		assert.isTrue(mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder));
		mounted.push(folder);
		writeFiles(folder, { 'a.md': TASK });
		return folder;
	}

	if (mayMount) {
		it('a full disk leaves the file as it is and no temporary file, and says why; later there is room', () => {
			const folder = smallDisk();
			const filler = path.join(folder, 'filler.bin');
			assert.throws(() => fs.writeFileSync(filler, Buffer.alloc(1_000_000)), /ENOSPC/);
			assert.deepEqual(setDone(folder), {
				code: 2,
				out: '',
				err: "task-docs: Couldn't write a.md: there is no space left on the disk.\n",
			});
			assert.strictEqual(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), TASK);
			assert.sameMembers(fs.readdirSync(folder), ['a.md', 'filler.bin']);
			fs.rmSync(filler);
			assert.strictEqual(setDone(folder).code, 0);
			assert.strictEqual(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), DONE);
		});

		it('a read-only disk is read, and changes are refused', () => {
			const folder = smallDisk();
			assert.isTrue(mount('-o', 'remount,ro', folder));
			assert.deepEqual(setDone(folder), { code: 2, out: '', err: "task-docs: Couldn't change a.md: it's read-only.\n" });
			assert.include(taskDocs(folder, 'list').out, 'Task');
			assert.sameMembers(fs.readdirSync(folder), ['a.md']);
		});
	}

	if (mayBecomeOthers) {
		it("an ordinary user can't change a file of someone else, nor replace it where the folder would let them", () => {
			const folder = temporaryFolder({ 'a.md': TASK, 'open/a.md': TASK });
			fs.chmodSync(folder, 0o755);
			fs.chmodSync(path.join(folder, 'open'), 0o777);
			for (const file of ['a.md', 'open/a.md']) {
				fs.chmodSync(path.join(folder, file), 0o644);
				assert.deepEqual(taskDocsAs(ORDINARY_USER, folder, 'set', file, 'status', 'done'), {
					code: 2,
					out: '',
					err: `task-docs: Couldn't change ${file}: it's read-only.\n`,
				});
				assert.strictEqual(fs.readFileSync(path.join(folder, file), 'utf8'), TASK);
				assert.strictEqual(fs.statSync(path.join(folder, file)).uid, 0);
			}
			// Writable for everybody: replacing it would take it from its owner.
			fs.chmodSync(path.join(folder, 'open/a.md'), 0o666);
			const { code, err } = taskDocsAs(ORDINARY_USER, folder, 'set', 'open/a.md', 'status', 'done');
			assert.strictEqual(code, 2);
			assert.match(err, /Couldn't (?:change|write) open\/a\.md/);
			assert.strictEqual(fs.readFileSync(path.join(folder, 'open/a.md'), 'utf8'), TASK);
			assert.sameMembers(fs.readdirSync(path.join(folder, 'open')), ['a.md']);
		});

		it('an ordinary user gets all documents but those that they may not read, which are reported', () => {
			const folder = temporaryFolder({ 'a.md': TASK, 'secret.md': TASK, 'closed/b.md': TASK });
			fs.chmodSync(folder, 0o755);
			fs.chmodSync(path.join(folder, 'secret.md'), 0o600);
			fs.chmodSync(path.join(folder, 'closed'), 0o700);
			const { out, err } = taskDocsAs(ORDINARY_USER, folder, 'list');
			assert.include(out, 'a.md');
			assert.deepEqual(err.trim().split('\n').sort(), [
				'task-docs: The folder closed cannot be read: permission denied.',
				'task-docs: secret.md cannot be read: permission denied.',
			]);
		});
	}

	it('names in both Unicode forms are kept apart and found as they are written', () => {
		const [composed, decomposed] = ['caf\u00e9.md', 'cafe\u0301.md'];
		const folder = temporaryFolder({ [decomposed]: TASK });
		assert.strictEqual(setDone(folder, decomposed).code, 0);
		assert.strictEqual(fs.readFileSync(path.join(folder, decomposed), 'utf8'), DONE);
		if (!fs.existsSync(path.join(folder, composed))) {
			writeFiles(folder, { [composed]: TASK });
			assert.strictEqual(setDone(folder, composed).code, 0);
			assert.deepEqual(
				[composed, decomposed].map(name => fs.readFileSync(path.join(folder, name), 'utf8')),
				[DONE, DONE],
			);
		}
	});

	it('paths of more than 260 characters and names of 255 bytes are listed and changed', () => {
		const long = `${Array.from({ length: 8 }, (_, index) => `${index}${'folder'.repeat(6)}`).join('/')}/a.md`;
		const name = `${'n'.repeat(252)}.md`;
		const wide = `${'\u4efb'.repeat(84)}.md`;
		const folder = temporaryFolder({ [long]: TASK, [name]: TASK, [wide]: TASK });
		assert.isAbove(path.join(folder, long).length, 260);
		const listed = taskDocs(folder, 'list', '--json').out;
		for (const file of [long, name, wide]) {
			assert.include(listed, file);
			assert.deepEqual({ ...setDone(folder, file), out: '' }, { code: 0, out: '', err: '' });
			assert.strictEqual(fs.readFileSync(path.join(folder, file), 'utf8'), DONE);
		}
		assert.sameMembers(fs.readdirSync(folder), [name, wide, long.split('/')[0]]);
	});
});
