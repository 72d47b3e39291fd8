import { en } from '../language/en';
import { LABEL_NAMES, type LabelName, type Language } from '../language/language';
import { labelKey, labelLexicon } from '../language/lexicon';
import { normalizeLabel } from './plainText';
import { memoize } from '../../util/memoize';

/** Canonical names of the fields that the extension understands; fields with other labels have no name. */
export type FieldName = LabelName;

export const FIELD_NAMES: readonly FieldName[] = LABEL_NAMES;

/** `rank` 0 is the field's usual label; labels of a higher rank are less specific. */
export interface KnownLabel {
	readonly name: FieldName;
	readonly rank: number;
	/** The label also means other things, so that it names the field only before a date. */
	readonly needsDate?: true;
}

/** The languages that have a label; empty for an unknown one, and for one from the settings. */
export function languagesOfLabel(label: string): readonly Language[] {
	return labelLexicon().get(labelKey(normalizeLabel(label)))?.languages ?? [];
}

/** Whether the day comes first in `3/4/2026` below a label: it does in all languages that have the label. */
export const isDayFirst = memoize((label: string): boolean => {
	const languages = languagesOfLabel(label);
	return languages.length > 0 && languages.every(language => language.isDayFirst === true);
});

/** A label's field, unless the label needs a date and the value has none. */
export function nameOf(known: KnownLabel | undefined, hasDate: () => boolean): FieldName | undefined {
	return known?.needsDate && !hasDate() ? undefined : known?.name;
}

/** Looks labels up, in any case and spelling (`lastUpdated`, `last_updated`, `Last Updated`). */
export type LabelLookup = (label: string) => KnownLabel | undefined;

/** English first, as for stages. */
const KNOWN: ReadonlyMap<string, KnownLabel> = new Map(
	Object.entries(en.labels).flatMap(([name, labels]) => labels.map((label, rank) => [label, { name: name as FieldName, rank }] as const)),
);

/**
 * The look-up for the built-in labels and the user's own (setting `taskDocs.fieldAliases`, by canonical name in any
 * spelling). A user's label wins over a built-in one; names that do not exist are ignored.
 */
export function labelLookup(extra: Readonly<Record<string, readonly string[]>> | undefined): LabelLookup {
	if (extra === undefined) {
		return builtInLookup;
	}
	const own = new Map<string, KnownLabel>();
	for (const [key, labels] of Object.entries(extra)) {
		const name = KNOWN.get(normalizeLabel(key))?.name ?? FIELD_NAMES.find(known => known.toLowerCase() === key.toLowerCase());
		if (name !== undefined && Array.isArray(labels)) {
			labels.filter(label => typeof label === 'string').forEach(label => own.set(normalizeLabel(label), { name, rank: 0 }));
		}
	}
	const known = (normalized: string): KnownLabel | undefined => own.get(normalized) ?? builtIn(normalized);
	return label => lookUp(normalizeLabel(label), known);
}

const builtInLookup: LabelLookup = label => builtInLabel(normalizeLabel(label));

/** The built-in meaning of a label that is normalized already. */
export function builtInLabel(normalized: string): KnownLabel | undefined {
	return lookUp(normalized, builtIn);
}

/** Added to the rank of a label that names something else too: `Owner` counts before `Owner / Reviewer`. */
const SHARED_RANK = 100;
/** The rank of labels that only a rule knows. */
const RULE_RANK = 50;
/** Labels that are ordinary words in English or in other places of a document. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['data', 'stand', '更新', '作成', '建立', '创建', '업데이트']);

function builtIn(normalized: string): KnownLabel | undefined {
	return KNOWN.get(normalized) ?? foreign(normalized) ?? byRule(normalized);
}

function foreign(normalized: string): KnownLabel | undefined {
	const entry = labelLexicon().get(labelKey(normalized));
	return entry && (AMBIGUOUS.has(normalized) ? { ...entry.meaning, needsDate: true } : entry.meaning);
}

/** What a status is about when it is the document's: `Epic Status`. */
const SUBJECTS: ReadonlySet<string> = new Set([
	...[
		'epic',
		'story',
		'pr',
		'pull request',
		'bug',
		'change',
		'proposal',
		'spec',
		'rfc',
		'design',
		'work',
		'workflow',
		'initiative',
		'phase',
	],
	...['sprint', 'milestone', 'migration', 'refactor', 'investigation', 'decision', 'roadmap', 'backlog', 'general', 'final', 'release'],
	...['delivery', 'completion', 'enhancement', 'improvement', 'fix', 'research', 'request', 'todo', 'objective', 'goal', 'deliverable'],
]);
const STATUS_OF = /^(?:the )?(?:(?:overall|current|general) )?([a-z ]{2,20}) status$/u;
/** Dates on which a document or its subject came up, was changed, or was looked through: what may stand around which words. */
const DATE_RULES: readonly (readonly [FieldName, before: string, words: string, after: string])[] = [
	[
		'created',
		',date ,initially ,first ',
		'discovered,captured,found,identified,logged,raised,detected,observed,recorded,noted,introduced,authored,submitted,requested,proposed,initiated,generated,registered,opened,filed,reported,created,written',
		', date, at, on, time',
	],
	[
		'modified',
		',date ,last ',
		'revised,amended,refreshed,touched,synced,saved,regenerated,updated,edited,changed,modified,revision',
		', date, at, on, time',
	],
	['reviewed', 'last ,date last ', 'reviewed,verified,checked,validated,audited,confirmed,review,verification', ', date, at, on'],
];
const DATE_LABELS: ReadonlyMap<string, KnownLabel> = new Map(
	DATE_RULES.flatMap(([name, before, words, after]) =>
		before
			.split(',')
			.flatMap(start => words.split(',').flatMap(word => after.split(',').map(end => `${start}${word}${end}`)))
			.map(label => [label, { name, rank: RULE_RANK, needsDate: true }] as const),
	),
);

/** `Epic Status`, `Discovered date`: labels that follow a pattern. */
function byRule(normalized: string): KnownLabel | undefined {
	if (normalized.endsWith(' status')) {
		const subject = STATUS_OF.exec(normalized)?.[1] ?? '';
		return SUBJECTS.has(subject) ? { name: 'status', rank: RULE_RANK } : undefined;
	}
	return DATE_LABELS.get(normalized);
}

function lookUp(normalized: string, known: (normalized: string) => KnownLabel | undefined): KnownLabel | undefined {
	return known(normalized) ?? (normalized.includes('/') ? sharedLabel(normalized, known) : bracketed(normalized, known));
}

/** `状态 (Status)`: a label in two languages. */
function bracketed(normalized: string, known: (normalized: string) => KnownLabel | undefined): KnownLabel | undefined {
	const match = /[(（]/u.test(normalized) ? /^([^(（]+?) ?[(（]([^()（）]+)[)）]?$/u.exec(normalized) : null;
	const outside = match?.[1] === undefined ? undefined : known(match[1]);
	const inside = match?.[2] === undefined ? undefined : known(match[2]);
	return outside && inside?.name === outside.name ? outside : undefined;
}

/** `Owner / DRI`, `Assignee/lock`, `Status / Durum`: two or three words of which one means a field, or several the same one. */
function sharedLabel(normalized: string, known: (normalized: string) => KnownLabel | undefined): KnownLabel | undefined {
	const parts = normalized.split('/');
	const found = parts.length > 3 ? [] : parts.flatMap(part => known(part.trim()) ?? []);
	const [first] = found;
	return first && found.every(({ name }) => name === first.name) ? { name: first.name, rank: first.rank + SHARED_RANK } : undefined;
}
