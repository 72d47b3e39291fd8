import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporaryFolder';

/** A copy of the example workspace; it is removed after the tests. */
export function exampleWorkspace(): string {
	const folder = temporaryFolder();
	fs.cpSync(path.resolve('test/fixtures/example-workspace'), folder, { recursive: true });
	return folder;
}

/** The content of every file below a folder by its path, as Latin-1, so that each byte is one character. */
export function bytesBelow(folder: string): Readonly<Record<string, string>> {
	const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile());
	return Object.fromEntries(
		files
			.map(({ parentPath, name }) => path.join(parentPath, name))
			.sort()
			.map(file => [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file, 'latin1')]),
	);
}
