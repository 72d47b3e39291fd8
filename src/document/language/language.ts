/** The stages that words mean, in the order of STAGES. */
export const WORK_STAGES = ['todo', 'in-progress', 'in-review', 'blocked', 'done', 'archived'] as const;
export type WorkStage = (typeof WORK_STAGES)[number];

/** The priorities that words mean, highest first. */
export const WORK_LEVELS = ['critical', 'high', 'medium', 'low'] as const;
export type WorkLevel = (typeof WORK_LEVELS)[number];

/** Canonical names of the fields that the extension understands; fields with other labels have no name. */
export const LABEL_NAMES = [
	...(['status', 'priority', 'created', 'modified', 'reviewed', 'assignee', 'title', 'id', 'type', 'category', 'due', 'sprint'] as const),
	...(['feature', 'estimate', 'blockedBy', 'blocks', 'related', 'dependencies', 'progress', 'tags'] as const),
] as const;
export type LabelName = (typeof LABEL_NAMES)[number];

/** The languages whose words are known, in the order in which a word that several share is looked up. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'pl' | 'ru' | 'uk' | 'tr' | 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko';

/**
 * What people write in planning documents of one language. All words are written as in running text, in any case; they
 * are compared without case, accents and hyphens. Endings in braces stand for several words: `done{,s}`.
 */
export interface Language {
	readonly code: LanguageCode;
	/** The labels of each field, the usual one first and as it is written into a document. */
	readonly labels: Readonly<Partial<Record<LabelName, readonly string[]>>>;
	/** The words of each stage, the usual one first and as it is written. No word is in two rows. */
	readonly statuses: Readonly<Record<WorkStage, readonly string[]>>;
	/** The words of each priority, likewise. */
	readonly priorities: Readonly<Record<WorkLevel, readonly string[]>>;
	/** Words that decide at the end of a short phrase: `analysis complete`. */
	readonly ends: Readonly<Partial<Record<WorkStage, readonly string[]>>>;
	/** Words before a status word that do not change its meaning. */
	readonly adverbs: readonly string[];
	/** Words that take back what the end of a phrase says; in a language without blanks, beginnings that do. */
	readonly doubts: readonly string[];
	/** How headings begin, by what they say about their section. */
	readonly headings: Readonly<Record<'metadata' | 'gate' | 'question' | 'part', readonly string[]>>;
	/** January to December: the long name, the short one, then other spellings. Empty where months are numbers. */
	readonly months: readonly (readonly string[])[];
	/** Sunday to Saturday: the long name, then the short one. Empty where they are not read. */
	readonly weekdays: readonly (readonly string[])[];
	/** Values still to be filled in, such as `TBD`. */
	readonly blanks: readonly string[];
	/** Values that mean nobody is assigned. */
	readonly nobody: readonly string[];
	/** The words are written without blanks between them. */
	readonly isUnspaced?: true;
	/** In `03/04/2026`, the day comes first. */
	readonly isDayFirst?: true;
}
