import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes a file of a workspace and its folders.
 *
 * @param {string} workspace
 * @param {string} name relative to the workspace
 * @param {...string} lines the last one ends with a line break, too
 * @returns {string} the file
 */
export function writeLines(workspace, name, ...lines) {
	const file = path.join(workspace, name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, [...lines, ''].join('\n'));
	return file;
}
