import { isAsciiLetter, stripInlineMarkdown } from './plainText';

/** The built-in kinds of document. */
export type FamilyName = 'enhancement-task' | 'enhancement-tracking' | 'implementation-task' | 'implementation-plan' | 'backlog-item';

export interface Family {
	readonly name: FamilyName;
	/** Shown to people; a document may name its family by it in `Document Type`. */
	readonly label: string;
	/** The family's status words in its own spelling and order. */
	readonly statuses: readonly string[];
	/** Its priority words likewise; empty for a family without priorities. */
	readonly priorities: readonly string[];
	/** What surrounds the document's own title in the first heading. */
	readonly affixes: readonly RegExp[];
	/** Second-level headings of the family's template, in lower case; without those that nearly every document has. */
	readonly headings: readonly string[];
	/** Any of these makes a document one of the family. */
	readonly signs: readonly FamilySign[];
	/** Families with a lower number are tried first. */
	readonly precedence: number;
}

/** Something only documents of one family have: everything given must be there. */
interface FamilySign {
	/** Matches the first level-1 heading without its marks. */
	readonly heading?: RegExp;
	/** A second-level heading of the family's template. */
	readonly section?: string;
	/** At least this many of the family's second-level headings. */
	readonly sections?: number;
	/** Field labels, normalized. */
	readonly fields?: readonly string[];
	/** At least `count` fields with these labels, normalized. */
	readonly someFields?: { readonly count: number; readonly labels: readonly string[] };
	/** The value of the `type` field, in lower case. */
	readonly type?: string;
	/** Keys of the front matter, normalized. */
	readonly frontMatterKeys?: readonly string[];
}

const TASK_HEADING = /^(?:implementation )?task\s*:/iu;

/** One row for each family, in the order they are offered; from the five reference documents. */
const FAMILY_TABLE: { readonly [Name in FamilyName]: Family & { readonly name: Name } } = {
	'enhancement-task': {
		name: 'enhancement-task',
		label: 'Enhancement Task',
		statuses: ['PLANNED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'REVIEWED', 'ARCHIVED'],
		priorities: ['High', 'Medium', 'Low'],
		affixes: [/^enhancement task(?:\s*:|\s+[–—-]\s)\s*/iu],
		headings: [
			'enhancement description',
			'current state',
			'desired state',
			'business justification',
			'performance considerations',
			'compatibility & migration',
			'rollout plan',
			'risks & mitigation',
			'technical approach',
			'success criteria',
		],
		signs: [{ heading: /^enhancement task\b/iu }, { fields: ['task id'], type: 'enhancement' }],
		precedence: 1,
	},
	'enhancement-tracking': {
		name: 'enhancement-tracking',
		label: 'Enhancement Tracking',
		statuses: ['planning', 'active', 'development', 'testing', 'deployment', 'completed'],
		priorities: ['critical', 'high', 'medium', 'low', 'nice-to-have'],
		affixes: [/^enhancement(?: tracking)?(?:\s*:|\s+[–—-]\s)\s*/iu, /(?:(?<!\s)\s*:|\s[–—-])\s+enhancement tracking$/iu],
		headings: [
			'enhancement overview',
			'current state analysis',
			'success metrics',
			'risk assessment',
			'resource requirements',
			'cost-benefit analysis',
			'alternative approaches',
			'documentation updates required',
			'approval & review',
			'implementation tracking',
			'post-implementation review',
		],
		signs: [{ heading: /^enhancement tracking\b|\benhancement tracking$/iu }, { section: 'enhancement overview' }],
		precedence: 3,
	},
	'implementation-task': {
		name: 'implementation-task',
		label: 'Implementation Task',
		statuses: ['Todo', 'In Progress', 'In Review', 'Done', 'Blocked'],
		priorities: [],
		affixes: [/^(?:implementation )?task(?:\s*:|\s+[–—-]\s)\s*/iu],
		headings: [
			'technical details',
			'technical specifications',
			'testing details',
			'risks & considerations',
			'deployment',
			'documentation updates',
			'success criteria',
			'notes & references',
			'implementation plan',
		],
		signs: [
			{ heading: TASK_HEADING, someFields: { count: 2, labels: ['sprint', 'feature', 'estimate', 'assignee'] } },
			{ heading: TASK_HEADING, sections: 2 },
		],
		precedence: 5,
	},
	'implementation-plan': {
		name: 'implementation-plan',
		label: 'Implementation Plan',
		statuses: ['Planning', 'In Progress', 'Completed'],
		priorities: [],
		affixes: [/(?<!\s)\s+[–—-]\s+implementation plan$/iu, /^implementation plan(?:\s*:|\s+[–—-]\s)\s*/iu],
		headings: [
			'executive summary',
			'current state analysis',
			'proposed future state',
			'implementation phases',
			'timeline estimates',
			'documentation updates needed',
			'open questions',
			'rollout plan',
			'success metrics',
		],
		signs: [{ heading: /\s[–—-]\s+implementation plan$/iu }, { heading: /^implementation plan\s*[:–—-]/iu }],
		precedence: 2,
	},
	'backlog-item': {
		name: 'backlog-item',
		label: 'Backlog Item',
		statuses: ['todo', 'in progress', 'done'],
		priorities: [],
		affixes: [/^backlog item(?:\s*:|\s+[–—-]\s)\s*/iu],
		headings: [
			'problem statement',
			'technical architecture',
			'implementation strategy',
			'error handling strategy',
			'user experience enhancements',
			'migration path',
			'future enhancements',
			'technical considerations',
		],
		signs: [{ frontMatterKeys: ['status', 'date created'] }, { frontMatterKeys: ['status', 'date modified'] }],
		precedence: 4,
	},
};

/** In the order they are offered. */
export const FAMILIES: readonly Family[] = Object.values(FAMILY_TABLE);
const BY_PRECEDENCE = [...FAMILIES].sort((a, b) => a.precedence - b.precedence);

export function familyOf(name: FamilyName): Family {
	return FAMILY_TABLE[name];
}

/** What a document's family is recognised by. */
export interface FamilyFacts {
	/** The first level-1 heading; undefined when there is none. */
	readonly heading: string | undefined;
	/** The second-level headings found in a family's template; see signatureHeadings. */
	readonly sections: ReadonlySet<string>;
	/** The document's own fields: values by normalized label. */
	readonly fields: ReadonlyMap<string, string>;
	/** The keys of the front matter, normalized. */
	readonly frontMatterKeys: ReadonlySet<string>;
}

/** A document belongs to a family when it has at least this share of its headings, and at least this many. */
const SIGNATURE_SHARE = 0.4;
const LEAST_SHARED = 4;
const SIGNATURES: ReadonlySet<string> = new Set(FAMILIES.flatMap(family => family.headings));
const LONGEST_SIGNATURE = Math.max(...[...SIGNATURES].map(heading => heading.length));

/** The second-level headings that are also in a family's template, in lower case. */
export function signatureHeadings(sections: readonly { readonly level: number; readonly text: string }[]): ReadonlySet<string> {
	const found = new Set<string>();
	for (const { level, text } of sections) {
		// Headings that are long or begin with a number are in no template.
		const heading = level === 2 && text.length <= LONGEST_SIGNATURE && isAsciiLetter(text.charCodeAt(0)) ? text.toLowerCase() : '';
		if (SIGNATURES.has(heading)) {
			found.add(heading);
		}
	}
	return found;
}

/**
 * The family a document belongs to: by its document type, else by a family's signs, else by the headings it shares with a
 * family's template; undefined when it belongs to none.
 */
export function detectFamily(facts: FamilyFacts): FamilyName | undefined {
	const type = facts.fields.get('document type')?.toLowerCase();
	const typed = FAMILIES.find(family => family.label.toLowerCase() === type);
	if (typed) {
		return typed.name;
	}
	const words = stripInlineMarkdown(facts.heading ?? '');
	const found = { ...facts, heading: namesKind(words) ? words : '' };
	const signed = BY_PRECEDENCE.find(family => family.signs.some(sign => hasSign(family, sign, found)));
	return signed?.name ?? (facts.sections.size < LEAST_SHARED ? undefined : bySignature(facts.sections));
}

function hasSign(
	family: Family,
	sign: FamilySign,
	{ heading, sections, fields, frontMatterKeys }: FamilyFacts & { readonly heading: string },
): boolean {
	return (
		(sign.heading === undefined || sign.heading.test(heading)) &&
		(sign.section === undefined || sections.has(sign.section)) &&
		(sign.sections === undefined || sharedHeadings(family, sections) >= sign.sections) &&
		(sign.fields === undefined || sign.fields.every(label => fields.has(label))) &&
		(sign.someFields === undefined || sign.someFields.labels.filter(label => fields.has(label)).length >= sign.someFields.count) &&
		(sign.type === undefined || fields.get('type')?.toLowerCase() === sign.type) &&
		(sign.frontMatterKeys === undefined || sign.frontMatterKeys.every(key => frontMatterKeys.has(key)))
	);
}

function bySignature(sections: ReadonlySet<string>): FamilyName | undefined {
	const shares = new Map(FAMILIES.map(family => [family.name, sharedHeadings(family, sections)] as const));
	const best = [...FAMILIES].sort(
		(a, b) => (shares.get(b.name) ?? 0) / b.headings.length - (shares.get(a.name) ?? 0) / a.headings.length,
	)[0];
	const count = best ? (shares.get(best.name) ?? 0) : 0;
	return best && count >= LEAST_SHARED && count >= best.headings.length * SIGNATURE_SHARE ? best.name : undefined;
}

function sharedHeadings(family: Family, sections: ReadonlySet<string>): number {
	return family.headings.reduce((count, heading) => count + (sections.has(heading) ? 1 : 0), 0);
}

const AFFIXES = FAMILIES.flatMap(family => family.affixes);

/** Whether a heading has a word that every affix and sign contains: one cheap test instead of a dozen for most headings. */
function namesKind(heading: string): boolean {
	return /enhancement|task|plan|item/iu.test(heading);
}

/** A heading without the words that name only the kind of document: `Task: Login` gives `Login`. */
export function withoutAffix(heading: string): string {
	for (const affix of namesKind(heading) ? AFFIXES : []) {
		const rest = heading.replace(affix, '').trim();
		if (rest !== '' && rest !== heading) {
			return rest;
		}
	}
	return heading;
}
