import { slugOf } from './safeFileName';

/**
 * Normalizes a workspace-relative folder: `/` between segments, none at the ends, `''` for the workspace folder itself.
 * Undefined for a path that is absolute, leaves the workspace folder, or has a segment that is invalid on some system
 * (control characters, `<>:"|?*`, a dot or space at its end).
 */
export function normalizeFolder(folder: string): string | undefined {
	const path = folder.trim().replaceAll('\\', '/');
	if (path.startsWith('/') && path !== '/') {
		return undefined;
	}
	const segments = path.split('/').filter(segment => segment !== '' && segment !== '.');
	return segments.every(isSafeSegment) ? segments.join('/') : undefined;
}

/**
 * Replaces variables such as `[category]` in a folder by answers; a variable without an answer ends the path before it.
 */
export function fillFolder(folder: string, answerOf: (label: string) => string | undefined): string {
	const filled: string[] = [];
	for (const segment of folder.split('/')) {
		const variables = [...segment.matchAll(/\[([^[\]]{1,80})\]|\{([^{}]{1,80})\}|<([^<>]{1,80})>/gu)];
		let result = segment;
		for (const match of variables) {
			const answer = slugOf(answerOf(match[1] ?? match[2] ?? match[3] ?? '') ?? '');
			if (answer === '') {
				return filled.join('/');
			}
			result = result.split(match[0]).join(answer);
		}
		filled.push(result);
	}
	return filled.join('/');
}

function isSafeSegment(segment: string): boolean {
	return !/^\.\.$|[\p{Cc}\p{Cf}<>:"|?*]|[. ]$/u.test(segment) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(segment);
}
