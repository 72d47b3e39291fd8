import { isPriorityWord } from '../model/level';
import { splitChoices, readPlaceholder, type PlaceholderValue } from '../model/placeholder';
import { normalizeLabel } from '../model/plainText';
import { isStatusWord } from '../model/stage';

/** Longest text between brackets, in UTF-16 characters, that is taken for a placeholder. */
const MAX_LABEL = 300;
/** Words that stand in brackets in finished texts. */
const REMARK = /^(?:sic|citation needed|unreleased|yanked|toc|_toc_|edit|optional|deprecated|breaking|n\/a|ok|yes|no)$/iu;
/** Keys of tickets, versions, keys of citations, callouts, footnotes, character classes of patterns. */
const NO_LABEL = /^[\^!#@]|^https?:|^v?\d[\w.+-]*$|^[A-Z]{1,6}-?\d+[A-Za-z]?$|::|^(?:\w-\w)+$|^\.\.\./iu;
/** Field labels whose values come from a list of words; two plain words between brackets are then a choice. */
const VOCABULARY =
	/\b(?:status|state|stage|priority|phase|risk|severity|effort|impact|likelihood|probability|complexity|size|level|type|kind|category|confidence|decision|approved|result|verdict)\b/u;
const PEOPLE = /^@(?:\p{L}*(?:name|user|handle|owner|assignee|team|person|author)\p{L}*)$/iu;
/** A path or file, whose slashes separate no options. */
const PATH = /^\/|^path\/|\.\w{1,5}$|:\/\/|\/$/u;

/**
 * What the words between two square brackets ask for; undefined when they are no placeholder but a mark, a key, a
 * remark, a value or a list of values. Whether the brackets belong to a link is the caller's business.
 *
 * Options are told from other words with slashes so: a bar always separates options; slashes do between three or
 * more short options, between words that are all statuses, priorities, sizes or answers, and between two plain words
 * under a label that names a vocabulary (`Type`, `Risk`). `X hours/days` counts something, `Name/AI Assistant` and
 * `File/Module 1` name one thing in two ways.
 * @param fieldLabel the label of the field whose value holds the brackets, or undefined.
 */
export function readBracketLabel(inner: string, fieldLabel: string | undefined): PlaceholderValue | undefined {
	const label = inner.trim();
	if (
		label.length < 2 ||
		label.length > MAX_LABEL ||
		!/\p{L}/u.test(label) ||
		REMARK.test(label) ||
		(NO_LABEL.test(label) && !PEOPLE.test(label))
	) {
		return undefined;
	}
	if ((label === label.toUpperCase() && (isStatusWord(label) || isPriorityWord(label))) || isListOfValues(label)) {
		return undefined;
	}
	const choices = bracketChoices(label, fieldLabel);
	if (choices) {
		return { kind: 'choice', label, choices };
	}
	const value = readPlaceholder(`[${label}]`);
	return { kind: value?.kind === 'date' && label.split(' ').length <= 4 ? 'date' : 'text', label, choices: [] };
}

function bracketChoices(label: string, fieldLabel: string | undefined): readonly string[] | undefined {
	if (/^[XN]\b/u.test(label) || PATH.test(label)) {
		return undefined;
	}
	const options = label.split('/').map(option => option.trim());
	const isNamed = fieldLabel !== undefined && VOCABULARY.test(normalizeLabel(fieldLabel));
	return (
		splitChoices(label, true) ??
		(isNamed && options.length === 2 && options.every(option => /^[\p{L}\p{N}][\p{L}\p{N}-]{0,23}$/u.test(option)) ? options : undefined)
	);
}

/** `[planning, backend]` is a list of values as YAML writes it; `[Name, role]` is not. */
function isListOfValues(label: string): boolean {
	const parts = label.split(',');
	return parts.length > 1 && parts.every(part => /^\s?["']?[a-z0-9_.-]+["']?\s?$/u.test(part));
}
