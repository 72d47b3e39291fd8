import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new folder with these files, by relative path; `after` removes it. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	// The real path, since the system's temporary folder may be a link.
	const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'task-docs-')));
	folders.push(folder);
	writeFiles(folder, files);
	return folder;
}

/** Writes files below a folder, creating the folders between. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, content);
	}
}

const folders: string[] = [];

after(function () {
	// Removing installed packages takes long on a busy disk.
	this.timeout(120_000);
	for (const folder of folders) {
		fs.rmSync(folder, { recursive: true, force: true });
	}
});
