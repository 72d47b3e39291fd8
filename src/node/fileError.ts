/** Node's code of a file system error, such as `ENOENT`; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'operation not permitted',
	ELOOP: 'its links lead in a circle',
	EISDIR: 'it is a folder',
	ENOENT: 'it does not exist',
	ENOTDIR: 'a part of its path is no folder',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long',
	EIO: 'the disk reports an error',
	EBUSY: 'it is in use',
	ENOSPC: 'there is no space left on the disk',
	EDQUOT: 'there is no space left on the disk',
	EROFS: 'the disk is read-only',
};

/** Why a file could not be read: a short phrase without the path and without a period. */
export function reasonOf(error: unknown): string {
	const code = codeOf(error);
	return (code && REASONS[code]) ?? code ?? (error instanceof Error ? error.message : String(error));
}
