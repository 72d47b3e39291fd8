import { normalizeLabel } from './plainText';

/** The labels of each field, normalized, the most frequent first; from counts of field labels in real repositories. */
const LABELS = {
	status: [
		['status', 'current status', 'task status', 'project status', 'document status', 'overall status'],
		['plan status', 'feature status', 'item status', 'issue status', 'ticket status', 'story status', 'implementation status'],
		['state', 'stage', 'doc status', 'rfc status', 'adr status', 'development status'],
	],
	priority: [['priority', 'prio', 'task priority', 'priority level', 'overall priority', 'importance']],
	created: [
		['created', 'date created', 'created date', 'creation date', 'created at', 'created on', 'date', 'created time'],
		['opened', 'date opened', 'filed', 'reported', 'date reported', 'drafted', 'written'],
		['date proposed', 'initial date', 'added', 'date added'],
	],
	modified: [
		['last updated', 'updated', 'date modified', 'modified', 'last modified', 'date updated', 'updated at'],
		['updated date', 'updated on', 'last update', 'modified date', 'modified at', 'modified on', 'last change'],
		['last changed', 'last edited', 'lastmod', 'last modified date', 'last updated on', 'last updated at'],
		['update date', 'edited', 'last updated date', 'last mod'],
	],
	assignee: [
		['assignee', 'assigned to', 'owner', 'assignees', 'assigned', 'owners', 'task owner'],
		['responsible', 'responsible person', 'dri', 'owned by', 'assigned agent', 'assignee s', 'owner s', 'assigned developer'],
	],
	title: [['title', 'task title', 'feature title', 'enhancement title']],
	id: [
		['id', 'task id', 'item id', 'issue id', 'ticket id', 'ticket', 'story id', 'feature id', 'enhancement id'],
		['document id', 'plan id', 'identifier', 'task number', 'bug id'],
	],
	type: [['type', 'document type', 'task type', 'item type', 'issue type', 'kind', 'doc type']],
	category: [['category', 'area', 'component', 'module', 'domain']],
	due: [
		['due', 'due date', 'deadline', 'target date', 'completion target', 'target completion', 'target completion date'],
		['review date', 'due on', 'expected completion', 'eta', 'target', 'estimated completion'],
	],
	sprint: [['sprint', 'milestone', 'iteration', 'release', 'sprint number', 'target sprint', 'target release', 'fix version']],
	feature: [['feature', 'parent', 'parent feature', 'epic', 'parent task', 'parent issue', 'parent story']],
	estimate: [
		['estimate', 'estimated time', 'estimated effort', 'effort', 'story points', 'points', 'size', 'estimation'],
		['time estimate', 'estimated duration', 'effort estimate', 'estimated hours', 'duration', 'complexity'],
	],
	blockedBy: [['blocked by', 'depends on', 'waiting on', 'waits for', 'requires', 'prerequisites', 'prerequisite', 'blocked on']],
	blocks: [['blocks', 'blocking', 'is blocking', 'unblocks', 'required by']],
	related: [['related', 'related to', 'related tasks', 'see also', 'related task', 'related issues', 'related documents', 'related docs']],
	dependencies: [['dependencies', 'dependency']],
	progress: [['progress', 'completion', 'percent complete', 'overall progress', 'completed percentage']],
	tags: [['tags', 'labels', 'keywords', 'tag', 'label']],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

/** Canonical names of the fields that the extension understands; fields with other labels have no name. */
export type FieldName = keyof typeof LABELS;

export const FIELD_NAMES = Object.keys(LABELS) as readonly FieldName[];

/** `rank` 0 is the field's usual label; labels of a higher rank are less specific. */
export interface KnownLabel {
	readonly name: FieldName;
	readonly rank: number;
}

/** Looks labels up, in any case and spelling (`lastUpdated`, `last_updated`, `Last Updated`). */
export type LabelLookup = (label: string) => KnownLabel | undefined;

const KNOWN: ReadonlyMap<string, KnownLabel> = new Map(
	FIELD_NAMES.flatMap(name => LABELS[name].flat().map((label, rank) => [label, { name, rank }] as const)),
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
	const known = (normalized: string): KnownLabel | undefined => own.get(normalized) ?? KNOWN.get(normalized);
	return label => lookUp(normalizeLabel(label), known);
}

const builtInLookup: LabelLookup = label => lookUp(normalizeLabel(label), normalized => KNOWN.get(normalized));

/** Added to the rank of a label that names something else too: `Owner` counts before `Owner / Reviewer`. */
const SHARED_RANK = 100;

function lookUp(normalized: string, known: (normalized: string) => KnownLabel | undefined): KnownLabel | undefined {
	return known(normalized) ?? (normalized.includes('/') ? sharedLabel(normalized, known) : undefined);
}

/** `Owner / DRI`, `Assignee/lock`, `Status / Durum`: two or three words of which one means a field, or several the same one. */
function sharedLabel(normalized: string, known: (normalized: string) => KnownLabel | undefined): KnownLabel | undefined {
	const parts = normalized.split('/');
	const found = parts.length > 3 ? [] : parts.flatMap(part => known(part.trim()) ?? []);
	const [first] = found;
	return first && found.every(({ name }) => name === first.name) ? { name: first.name, rank: first.rank + SHARED_RANK } : undefined;
}
