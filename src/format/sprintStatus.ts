import { stageOf } from '../document/model/stage';
import { lineRange } from '../document/model/text';
import type { Claim } from '../document/model/planFacts';

/** The file in which BMAD keeps a second status of each story. */
export const SPRINT_STATUS = 'sprint-status.yaml';

/** Maximum stories read. */
const MAX_STORIES = 2000;
const STORY = /^([ \t]{1,8})(\d{1,3}[a-z]?-\d{1,3}[a-z]?(?:-[^\s:#]{1,200})?):[ \t]*(['"]?)([A-Za-z][\w -]{0,40}?)\3[ \t]*(?:#.*)?$/u;

/**
 * What `sprint-status.yaml` says of each story: the lines `1-2-key: done` below `development_status`. Other lines, and
 * statuses that are no known word, are ignored. Never throws; linear.
 */
export function readSprintStatus(text: string): readonly Claim[] {
	const claims: Claim[] = [];
	let isInside = false;
	for (const [line, written] of text.split(/\r\n|\r|\n/u).entries()) {
		if (/^[^\s#]/u.test(written)) {
			isInside = /^development_status:\s*(?:#.*)?$/u.test(written);
			continue;
		}
		const [whole, , key = '', quote = '', status = ''] = (isInside && STORY.exec(written.slice(0, 400))) || [];
		const stage = stageOf(status);
		if (whole !== undefined && stage !== 'other' && stage !== 'unset' && claims.length < MAX_STORIES) {
			const start = written.indexOf(status, written.indexOf(':') + 1 + quote.length);
			claims.push({ of: key, text: status, stage, range: lineRange(line, start, start + status.length) });
		}
	}
	return claims;
}
