import { COMMON_MEANINGS, type WordMeanings } from '../document/model/wordMeanings';
import { lineRange } from '../document/model/text';
import type { Claim } from '../document/model/planFacts';

/** The file in which BMAD keeps a second status of each story. */
export const SPRINT_STATUS = 'sprint-status.yaml';

/** Maximum stories read. */
const MAX_STORIES = 2000;
/** The key of a story: `1-2-brief-name`. */
const KEY = /^\d{1,3}[a-z]?-\d{1,3}[a-z]?(?:-[^\s#]{1,200})?$/u;
/** A status without quotes. */
const STATUS = /^[A-Za-z][\w -]{0,40}$/u;

/**
 * What `sprint-status.yaml` says of each story: the lines `1-2-key: done` below `development_status`. Other lines, and
 * statuses that are no known word, are ignored. Never throws; linear.
 */
export function readSprintStatus(text: string, { stageOf }: WordMeanings = COMMON_MEANINGS): readonly Claim[] {
	const claims: Claim[] = [];
	let isInside = false;
	for (const [line, written] of text.split(/\r\n|\r|\n/u).entries()) {
		if (/^[^\s#]/u.test(written)) {
			isInside = /^development_status:\s*(?:#.*)?$/u.test(written);
			continue;
		}
		const colon = written.indexOf(':');
		const key = written.slice(0, Math.max(colon, 0)).trim();
		if (!isInside || claims.length >= MAX_STORIES || !KEY.test(key)) {
			continue;
		}
		const value = withoutComment(written.slice(colon + 1)).trim();
		const quote = /^["']/u.exec(value)?.[0] ?? '';
		const status = quote !== '' && value.length > 1 && value.endsWith(quote) ? value.slice(1, -1) : value;
		const stage = STATUS.test(status) ? stageOf(status) : 'other';
		if (stage !== 'other' && stage !== 'unset') {
			const start = written.indexOf(status, colon + 1 + quote.length);
			claims.push({ of: key, text: status, stage, range: lineRange(line, start, start + status.length) });
		}
	}
	return claims;
}

/** The value before a comment, which starts the value or follows a space. */
function withoutComment(value: string): string {
	const start = value.startsWith('#') ? 0 : value.search(/[ \t]#/u);
	return start < 0 ? value : value.slice(0, start);
}
