import {
	accessSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fstatSync,
	fsyncSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
	type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyEdits, type TextEdit } from '../document/model/text';
import type { Refusal } from '../document/model/refusal';
import { placeOf, type DocumentFile } from './documentFile';
import { codeOf, reasonOf } from './fileError';

/**
 * Applies edits to a document's file: a new file beside it takes its place in one step, so that readers see the old
 * bytes or the new ones. Bytes outside the edits stay as they are, and so do permissions, owner and links to the file.
 * Refuses a file that is not what it was when it was read, and one that somebody has made read-only.
 * @returns why nothing was written; undefined when it was. Never throws for what the file system says.
 */
export function writeDocument(file: DocumentFile, edits: readonly TextEdit[]): Refusal | undefined {
	if (edits.length === 0) {
		return undefined;
	}
	const text = applyEdits(file.document.text, edits);
	const bytes = Buffer.from(file.hasByteOrderMark ? `\ufeff${text}` : text);
	let temporary: string | undefined;
	try {
		const before = statSync(file.realPath);
		const objection = whyNotReplaceable(file.realPath, before);
		if (objection) {
			return objection;
		}
		temporary = writeBeside(file.realPath, bytes, before);
		// Compared last, so that little can happen before the file is replaced.
		if (!isAsRead(file)) {
			return { code: 'changed-meanwhile' };
		}
		renameSync(temporary, file.realPath);
		temporary = undefined;
		syncFolder(dirname(file.realPath));
		return undefined;
	} catch (error) {
		const code = codeOf(error);
		return code === 'ENOENT' ? { code: 'changed-meanwhile' } : { code: 'not-written', detail: reasonOf(error) };
	} finally {
		if (temporary !== undefined) {
			rmSync(temporary, { force: true });
		}
	}
}

/** A replaced file would lose its other names, and would no longer be read-only. */
function whyNotReplaceable(path: string, { mode, nlink }: Stats): Refusal | undefined {
	if (nlink > 1) {
		return { code: 'not-written', detail: 'it has more than one name (hard links)' };
	}
	try {
		accessSync(path, constants.W_OK);
	} catch {
		return { code: 'read-only' };
	}
	return (mode & 0o222) === 0 ? { code: 'read-only' } : undefined;
}

/** A new file in the same folder, with the same owner and permissions, whose bytes have reached the disk. */
function writeBeside(path: string, bytes: Uint8Array, { mode, uid, gid }: Stats): string {
	const temporary = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}.tmp`);
	const descriptor = openSync(temporary, 'wx', 0o600);
	try {
		for (let written = 0; written < bytes.length;) {
			written += writeSync(descriptor, bytes, written);
		}
		const own = fstatSync(descriptor);
		if (own.uid !== uid || own.gid !== gid) {
			fchownSync(descriptor, uid, gid);
		}
		// After the owner, since a new owner takes special permissions away.
		fchmodSync(descriptor, mode & 0o7777);
		fsyncSync(descriptor);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	} finally {
		closeSync(descriptor);
	}
	return temporary;
}

/** Whether the same path leads to the same file with the same bytes. */
function isAsRead({ root, path, realPath, bytes }: DocumentFile): boolean {
	const place = placeOf(root, path);
	return 'realPath' in place && place.realPath === realPath && Buffer.compare(readFileSync(realPath), bytes) === 0;
}

/** Makes the new name last; some systems cannot do this, and do without. */
function syncFolder(folder: string): void {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(folder, 'r');
		fsyncSync(descriptor);
	} catch {
		// The file itself has reached the disk.
	} finally {
		if (descriptor !== undefined) {
			closeSync(descriptor);
		}
	}
}
