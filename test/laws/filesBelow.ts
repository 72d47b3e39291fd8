import fs from 'node:fs';
import path from 'node:path';

/** The files in a folder and below it, relative to it with `/` between segments, in order; links count as what they lead to. */
export function filesBelow(folder: string): readonly string[] {
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(file => fs.statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile() === true)
		.map(file => file.replaceAll(path.sep, '/'))
		.sort();
}

/** The content of every file below a folder by its path, as Latin-1, so that each byte is one character. */
export function bytesBelow(folder: string): Readonly<Record<string, string>> {
	return Object.fromEntries(filesBelow(folder).map(file => [file, fs.readFileSync(path.join(folder, file), 'latin1')]));
}
