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
	type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyEdits, type TextEdit } from '../document/model/text';
import type { Refusal } from '../document/model/refusal';
import { fileTime } from './clock';
import { placeOf, type DocumentFile } from './documentFile';
import { codeOf, reasonOf } from './fileError';
import { writeNewFile } from './writeNewFile';

/** Characters of the original's name in that of its temporary file: file systems allow 255 bytes. */
const MAX_KEPT_NAME = 40;

/**
 * Applies edits to a document's file. Writes a temporary file beside it and renames it over the original, so that
 * readers see either the old or the new bytes. The temporary file is also a lock: of several writers at once, one
 * continues and the others are refused, so that no change is lost. Keeps bytes outside the edits, permissions, owner and
 * symbolic links to the file. Refuses a file that has changed since it was read, and a read-only one.
 * @returns why nothing was written; undefined if it was. Never throws for file system errors.
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
		// Compared last, to keep the time until the file is replaced short.
		if (!isAsRead(file)) {
			return { code: 'changed-meanwhile' };
		}
		renameSync(temporary, file.realPath);
		temporary = undefined;
		syncFolder(dirname(file.realPath));
		return undefined;
	} catch (error) {
		const code = codeOf(error);
		return code === 'ENOENT' || code === 'EEXIST' ? { code: 'changed-meanwhile' } : { code: 'not-written', detail: reasonOf(error) };
	} finally {
		if (temporary !== undefined) {
			rmSync(temporary, { force: true });
		}
	}
}

/** Why writeDocument would refuse to replace a file, whatever the edits; undefined if nothing is known to be in the way. */
export function whyNotWritable({ realPath }: DocumentFile): Refusal | undefined {
	try {
		return whyNotReplaceable(realPath, statSync(realPath));
	} catch (error) {
		return { code: 'not-written', detail: reasonOf(error) };
	}
}

/** Replacing a file would break its hard links and ignore that it is read-only. */
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

/**
 * The name of a file's temporary file, the same for all writers, and never too long. Two long names can share one; their
 * writers then wait for each other.
 */
function temporaryName(name: string): string {
	const characters = [...name];
	const isLong = characters.length > MAX_KEPT_NAME;
	const kept = isLong ? [...characters.slice(0, MAX_KEPT_NAME / 2), '…', ...characters.slice(-MAX_KEPT_NAME / 2)].join('') : name;
	return `.${kept}.task-docs.tmp`;
}

/** Age in milliseconds at which a temporary file is what a writer left that was killed. */
const ABANDONED_AFTER = 10_000;

/** Removes the temporary file of a writer that was killed. */
function removeAbandoned(temporary: string): void {
	const stat = statSync(temporary, { throwIfNoEntry: false });
	if (stat && fileTime() - stat.mtimeMs > ABANDONED_AFTER) {
		rmSync(temporary, { force: true });
	}
}

/**
 * Writes a new file in the same folder, with the same owner and permissions, and flushes it to disk. The name is the same
 * for all writers. Throws `EEXIST` while another one is writing.
 */
function writeBeside(path: string, bytes: Uint8Array, { mode, uid, gid }: Stats): string {
	const temporary = join(dirname(path), temporaryName(basename(path)));
	removeAbandoned(temporary);
	writeNewFile(temporary, bytes, {
		mode: 0o600,
		prepare: descriptor => {
			const own = fstatSync(descriptor);
			if (own.uid !== uid || own.gid !== gid) {
				fchownSync(descriptor, uid, gid);
			}
			// After the owner, since changing the owner clears special permission bits.
			fchmodSync(descriptor, mode & 0o7777);
		},
	});
	return temporary;
}

/** Whether the path still leads to the same file with the same bytes. */
function isAsRead({ root, path, realPath, bytes }: DocumentFile): boolean {
	const place = placeOf(root, path);
	return 'realPath' in place && place.realPath === realPath && Buffer.compare(readFileSync(realPath), bytes) === 0;
}

/** Flushes the rename to disk; best effort, since not every system supports it. */
function syncFolder(folder: string): void {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(folder, 'r');
		fsyncSync(descriptor);
	} catch {
		// The file's content has been flushed already.
	} finally {
		if (descriptor !== undefined) {
			closeSync(descriptor);
		}
	}
}
