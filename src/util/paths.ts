/** A path's last segment. */
export function lastSegment(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** A path without its last segment: the folder of a file; `''` for a path of one segment. */
export function parentPath(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a name without its extension can be a file's name on all file systems. */
export function isFileName(stem: string): boolean {
	return stem.trim() !== '' && !/[\\/:*?"<>|\u0000-\u001f]|[. ]$/u.test(stem);
}
