import { isAsciiLetter, stripInlineMarkdown } from './plainText';

/** The bundled kinds of document. */
export type FamilyName = 'enhancement-task' | 'enhancement-tracking' | 'implementation-task' | 'implementation-plan' | 'backlog-item';

export interface Family {
	readonly name: FamilyName;
	/** Shown to people. */
	readonly label: string;
	/** Statuses in the family's spelling and order; what a status is set to. */
	readonly statuses: readonly string[];
	/** Priorities likewise; empty for a family without the field. */
	readonly priorities: readonly string[];
	/** What surrounds the document's own title in the first heading. */
	readonly affixes: readonly RegExp[];
	/** Second-level headings of the family's template, in lower case. */
	readonly headings: readonly string[];
}

/** Source: the five reference documents. Headings that nearly every document has are left out of the signatures. */
export const FAMILIES: readonly Family[] = [
	{
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
	},
	{
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
	},
	{
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
	},
	{
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
	},
	{
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
	},
];

export function familyOf(name: FamilyName): Family {
	const family = FAMILIES.find(candidate => candidate.name === name);
	if (family === undefined) {
		throw new RangeError(`There is no family ${name}.`);
	}
	return family;
}

/** The signs by which a document's family is told. */
export interface FamilySigns {
	/** The first level-1 heading; undefined when there is none. */
	readonly heading: string | undefined;
	/** Of the second-level headings those that stand in a family's template; see signatureHeadings. */
	readonly sections: ReadonlySet<string>;
	/** The labels of the document's own fields, normalized, and their values. */
	readonly fields: ReadonlyMap<string, string>;
	/** The keys of the front matter, normalized. */
	readonly frontMatterKeys: ReadonlySet<string>;
}

/** At least this share of a signature's headings, and at least so many, make a document one of the family. */
const SIGNATURE_SHARE = 0.4;
const LEAST_SHARED = 4;
const SIGNATURES: ReadonlySet<string> = new Set(FAMILIES.flatMap(family => family.headings));
const LONGEST_SIGNATURE = Math.max(...[...SIGNATURES].map(heading => heading.length));

/** The second-level headings that stand in a family's template, in lower case. */
export function signatureHeadings(sections: readonly { readonly level: number; readonly text: string }[]): ReadonlySet<string> {
	const found = new Set<string>();
	for (const { level, text } of sections) {
		// With a number before it, or a long one, it need not be looked up.
		const heading = level === 2 && text.length <= LONGEST_SIGNATURE && isAsciiLetter(text.charCodeAt(0)) ? text.toLowerCase() : '';
		if (SIGNATURES.has(heading)) {
			found.add(heading);
		}
	}
	return found;
}

/**
 * The family a document belongs to, told by its document type, its heading's affix, the keys of its front matter, and
 * else by the headings it shares with the family's template; undefined when nothing tells.
 */
export function detectFamily(signs: FamilySigns): FamilyName | undefined {
	const byType = FAMILIES.find(family => family.label.toLowerCase() === signs.fields.get('document type')?.toLowerCase());
	if (byType) {
		return byType.name;
	}
	const stripped = stripInlineMarkdown(signs.heading ?? '');
	const heading = namesKind(stripped) ? stripped : '';
	if (/^enhancement task\b/iu.test(heading) || (signs.fields.has('task id') && signs.fields.get('type')?.toLowerCase() === 'enhancement')) {
		return 'enhancement-task';
	}
	if (/\s[–—-]\s+implementation plan$/iu.test(heading) || /^implementation plan\s*[:–—-]/iu.test(heading)) {
		return 'implementation-plan';
	}
	if (/^enhancement tracking\b|\benhancement tracking$/iu.test(heading) || signs.sections.has('enhancement overview')) {
		return 'enhancement-tracking';
	}
	if (signs.frontMatterKeys.has('status') && (signs.frontMatterKeys.has('date created') || signs.frontMatterKeys.has('date modified'))) {
		return 'backlog-item';
	}
	const taskFields = ['sprint', 'feature', 'estimate', 'assignee'].filter(label => signs.fields.has(label)).length;
	if (
		/^(?:implementation )?task\s*:/iu.test(heading) &&
		(taskFields >= 2 || sharedHeadings(familyOf('implementation-task'), signs.sections) >= 2)
	) {
		return 'implementation-task';
	}
	return signs.sections.size < LEAST_SHARED ? undefined : bySignature(signs.sections);
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

/** Whether a heading has a word of any of the affixes. One expression for most headings, in place of a dozen. */
function namesKind(heading: string): boolean {
	return /enhancement|task|plan|item/iu.test(heading);
}

/** A heading without the words that only name the kind of document: `Task: Login` gives `Login`. */
export function withoutAffix(heading: string): string {
	for (const affix of namesKind(heading) ? AFFIXES : []) {
		const rest = heading.replace(affix, '').trim();
		if (rest !== '' && rest !== heading) {
			return rest;
		}
	}
	return heading;
}
