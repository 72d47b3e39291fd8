import { readProgressRun, type ProgressRun } from './progressRun';

/** In UTF-16 characters: the longest line that may end in progress, and the longest progress. */
const MAX_LINE = 200;
const MAX_TAIL = 60;

/** Rules out most lines that show no progress. */
export const MAY_HOLD = /[\dXN_][ \u00A0\u202F]?%|[\dXN_] ?\/|[\dXN_] (?:out )?of /u;
/** Emphasis, quotes, signs and bars such as `▓▓░░` or `[==>  ]` before a value. */
const OPENING = /(?:[\s*`"'“”_\p{So}\p{Extended_Pictographic}\uFE0F\u200D]{0,80})(?:\[[#=>.| -]{3,60}\][ \t]*)?/uy;
/** A character that may follow: emphasis, a colon, a tick, a hard break. */
const CLOSING = /^[\s*_~:\\✓✔\p{So}\p{Extended_Pictographic}\uFE0F\u200D]$/u;

const PROGRESS_LABEL = /^(?:(?:overall|current|total) )?(?:progress|completion)$/u;
const ITEMS_LABEL =
	/^(?:(?:all|open|sub) ?)?(?:tasks?|items|steps|subtasks|to ?dos?|to-dos|checklist|checked|done|completed|finished|boxes)$/u;
/** Words before `[80%]` that make it a measure, and before `(1/3)` that make it one of a series or a share. */
const MEASURE =
	/^(?:coverage|safety|accuracy|precision|confidence|probability|likelihood|chance|uptime|availability|rate|ratio|share|discount|budget|weight|weighting|allocation|capacity|score|rating|grade|utili[sz]ation|reduction|increase|decrease|growth|targets?|goals?|thresholds?|adoption|usage|traffic|rollout|canary|load|effort|impact|savings?|margin|quality|minimum|maximum|least|most|reliability)$/u;
const SERIES =
	/^(?:phase|part|step|stage|page|chapter|slide|volume|vol|week|day|lesson|session|episode|batch|wave|round|attempt|try|quarter|version|date|due|majority|quorum|votes?|ratio|score|rating|grade|scale|aspect|fraction|mon|tues?|wed|thur?s?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;
/** A bare share in round brackets is progress only after a word for work. */
const WORK =
	/^(?:phases?|steps?|stages?|sprints?|milestones?|tasks?|epics?|stor(?:y|ies)|progress|checklist|to ?dos?|work|implementation|subtasks)\b/u;

/**
 * The progress at the start of a field's value, after marks, signs and bars: `45% complete`, `**3/7** (waiting)`,
 * `▓▓░░ 40 %`. Undefined for other values: `45% of the budget`, `Phase 1/3`.
 */
export function fieldRun(value: string): ProgressRun | undefined {
	if (!MAY_HOLD.test(value)) {
		return undefined;
	}
	OPENING.lastIndex = 0;
	OPENING.exec(value);
	return readProgressRun(value, 0) ?? readProgressRun(value, OPENING.lastIndex);
}

/**
 * The progress at the end of a heading, an item or a line above a list: in brackets, `Setup (3/7)`, `[42%]`; after a
 * dash or colon with a word for it, `Setup - 45% complete`; after a label, `Tasks: 3/7`; or alone. Undefined
 * for parts of a series, measures, shares and dates: `Phase 1/3`, `Part (1/3)`, `Coverage [80%]`, `Monday (3/7)`.
 */
export function tailRun(line: string): ProgressRun | undefined {
	if (line.length > MAX_LINE || !MAY_HOLD.test(line)) {
		return undefined;
	}
	const text = withoutClosing(line);
	for (let at = Math.max(0, text.length - MAX_TAIL); at < text.length; at++) {
		if (/[\d([XN_]/.test(text[at] ?? '') && /^$|[\s*_:|]/.test(text[at - 1] ?? '')) {
			const run = readProgressRun(text, at);
			if (run?.end === text.length) {
				return isProgress(run, text.slice(0, at), text[at] ?? '') ? run : undefined;
			}
		}
	}
	return undefined;
}

function isProgress(run: ProgressRun, before: string, opening: string): boolean {
	const words = before
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word !== '');
	const label = words.join(' ');
	if (!run.hasFraction && !run.saysDone && words.slice(-3).some(word => MEASURE.test(word))) {
		return false;
	}
	if (run.hasFraction && !run.saysDone && SERIES.test(words.at(-1) ?? '')) {
		return false;
	}
	if (opening === '[' || opening === '(') {
		return opening === '[' || run.hasFraction || run.saysDone || WORK.test(label);
	}
	if (words.length === 0) {
		return run.saysDone;
	}
	return /[-–—:|·][\s*_]*$/u.test(before) && (run.saysDone || PROGRESS_LABEL.test(label) || (run.hasFraction && ITEMS_LABEL.test(label)));
}

function withoutClosing(line: string): string {
	let end = line.trimEnd().replace(/<br ?\/?>$/u, '').length;
	for (let width = 1; end > 0; end -= width) {
		width = /[\uDC00-\uDFFF]/.test(line[end - 1] ?? '') ? 2 : 1;
		if (!CLOSING.test(line.slice(end - width, end))) {
			break;
		}
	}
	return line.slice(0, end);
}
