import { isPriorityWord } from '../model/level';
import { splitChoices, readPlaceholder, type PlaceholderValue } from '../model/placeholder';
import { normalizeLabel } from '../model/plainText';
import { isStatusWord } from '../model/stage';

/** Maximum length of a placeholder in brackets, in UTF-16 characters. */
const MAX_LABEL = 300;
/** Words in brackets that finished texts have. */
const REMARK = /^(?:sic|citation needed|unreleased|yanked|toc|_toc_|edit|optional|deprecated|breaking|n\/a|ok|yes|no)$/iu;
/** Keys of tickets, versions, keys of citations, sources, callouts, footnotes, character classes of patterns. */
const NO_LABEL = /^[\^!#@]|^https?:|^v?\d[\w.+-]*$|^[A-Z]{1,6}-?\d+[A-Za-z]?$|::|^(?:\w-\w)+$|^\.\.\.|^(?:sources?|references?|refs?):/iu;
/** Field labels whose values come from a vocabulary, so that two plain words in brackets are a choice. */
const VOCABULARY =
	/\b(?:status|state|stage|priority|phase|risk|severity|effort|impact|likelihood|probability|complexity|size|level|type|kind|category|confidence|decision|approved|result|verdict)\b/u;
const PEOPLE = /^@(?:\p{L}*(?:name|user|handle|owner|assignee|team|person|author)\p{L}*)$/iu;
/** A path or file, whose slashes separate no options. */
const PATH = /^\/|^path\/|\.\w{1,5}$|:\/\/|\/$/u;

/**
 * What the words between two square brackets ask for; undefined when they are not a placeholder but a mark, a key, a
 * remark, a value or a list of values. The caller checks whether the brackets belong to a link.
 *
 * A bar always separates options; slashes do between three or more short options, between words that are all statuses,
 * priorities, sizes or answers, and between two plain words of a field with a vocabulary (`Type`, `Risk`). No options:
 * `X hours/days` is an amount, `Name/AI Assistant` and `File/Module 1` are two names for one thing.
 * @param fieldLabel the label of the field whose value has the brackets, or undefined.
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

/** `[planning, backend]` is a YAML list of values; `[Name, role]` is not. */
function isListOfValues(label: string): boolean {
	const parts = label.split(',');
	return parts.length > 1 && parts.every(part => /^\s?["']?[a-z0-9_.-]+["']?\s?$/u.test(part));
}
