import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TaskDocument } from '../document/model/model';
import type { Refusal } from '../document/model/refusal';
import { readDocument, type ReadDocumentOptions } from '../format/readDocument';
import { codeOf, reasonOf } from './fileError';
import { readFileBytes } from './readFileBytes';
import { readPath } from './readPath';
import { isInside } from './realPath';

/** A document of a workspace folder as it was read, for writeDocument. */
export interface DocumentFile {
	/** The workspace folder's absolute path. */
	readonly root: string;
	/** The absolute path of the document as requested. */
	readonly path: string;
	/** The real path of the file, with links resolved. */
	readonly realPath: string;
	readonly bytes: Uint8Array;
	/** Whether the bytes begin with a byte order mark, which `document.text` does not include. */
	readonly hasByteOrderMark: boolean;
	/** The first line ending of the text; `\n` if it has none. */
	readonly eol: string;
	readonly document: TaskDocument;
}

/** File names of documents. */
const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdc)$/i;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a document of a workspace folder in order to change it. Follows links that stay in the folder. Never throws.
 * @param root the folder's absolute path
 * @param file the document's path, absolute or relative to the folder
 * @param options see ReadDocumentOptions; the path is added
 */
export function readDocumentFile(root: string, file: string, options: Omit<ReadDocumentOptions, 'path'> = {}): DocumentFile | Refusal {
	const path = resolve(root, file);
	const place = placeOf(root, path);
	if ('code' in place) {
		return place;
	}
	if (!MARKDOWN.test(path)) {
		return { code: 'not-markdown' };
	}
	const result = readFileBytes(place.realPath, file);
	if (typeof result === 'string') {
		return { code: result === 'missing' ? 'not-found' : 'not-a-file' };
	}
	if ('problem' in result) {
		return result.problem === 'too-large' ? { code: 'too-large' } : { code: 'unreadable', detail: result.detail };
	}
	const { bytes } = result;
	let text: string;
	try {
		text = utf8.decode(bytes);
	} catch {
		return { code: 'not-utf8' };
	}
	return {
		root,
		path,
		realPath: place.realPath,
		bytes,
		hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
		eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
		document: readDocument(text, { ...options, path: readPath(root, path) }),
	};
}

/** The real path of the file, or why it can't be a document of the folder. */
export function placeOf(root: string, path: string): Pick<DocumentFile, 'realPath'> | Refusal {
	if (path.includes('\0')) {
		return { code: 'not-found' };
	}
	// Checked before the disk is accessed, so that the result doesn't reveal which files exist elsewhere.
	if (path === resolve(root) || !isInside(root, path)) {
		return { code: 'outside-workspace' };
	}
	try {
		const realPath = realpathSync(path);
		if (!isInside(realpathSync(root), realPath)) {
			return { code: 'outside-workspace' };
		}
		return statSync(realPath).isFile() ? { realPath } : { code: 'not-a-file' };
	} catch (error) {
		const code = codeOf(error);
		return code === 'ENOENT' || code === 'ENOTDIR' ? { code: 'not-found' } : { code: 'unreadable', detail: reasonOf(error) };
	}
}
