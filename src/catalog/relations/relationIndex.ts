import { isOverStage } from '../../document/model/stage';
import type { Relation, RelationKind } from '../../document/relation/relations';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { outcomeOf, type Steps } from '../../util/steps';
import { nameIndexSteps, type NameIndex, type NameMatch, type Place } from './nameIndex';

/** A relation and the document it means. */
export interface ResolvedRelation {
	readonly relation: Relation;
	readonly from: Entry;
	/** Undefined when no document or several documents have this name. */
	readonly to: Entry | undefined;
}

/** The relations between the documents of a catalog. */
export interface RelationIndex {
	/**
	 * The document that a target means. One with a slash or a Markdown file's extension: by its path from the document,
	 * else from the workspace folder, else by the file's name; any other: by the id field, the file's name, the id a file's
	 * name begins with, or the title. Case makes no difference to names. Documents of the same workspace folder come
	 * first; a name that several documents have means none of them. A template is found by its path alone.
	 */
	resolve(target: string, from: Entry): Entry | undefined;
	/** The documents that a name means, and what it matched; undefined when there are none. */
	find(target: string, from: Place): NameMatch | undefined;
	/** See NameIndex. */
	findId: NameIndex['findId'];
	/** The document's relations to others, by position. */
	outgoing(uri: string): readonly ResolvedRelation[];
	/** Other documents' relations to this one, in the catalog's order. */
	incoming(uri: string): readonly ResolvedRelation[];
	/** The documents that must be done before this one and are not, each once, in the order they are named; none of its unit. */
	openBlockers(uri: string): readonly Entry[];
}

/** What must be done before the document that says so. */
const WAITING: readonly RelationKind[] = ['blockedBy', 'dependencies', 'prerequisite'];
const NONE: readonly never[] = [];

/** For each document, the URIs of those that refer to it, each once, in the catalog's order. */
type Sources = ReadonlyMap<string, readonly string[]>;

/** The parts of an index that the next catalog may reuse. */
interface Parts {
	readonly names: NameIndex;
	readonly sources: { value: Sources | undefined };
}

const indexes = new WeakMap<Catalog, { readonly index: RelationIndex; readonly parts: Parts }>();
/** The previous catalog: the next one usually differs by a document or two. */
let last: WeakRef<Catalog> | undefined;

/**
 * The relations of a catalog, made once for it, linear in its entries and their relations. After a change that leaves
 * all names and relations as they are, only the entries are compared.
 */
export function relationIndexOf(catalog: Catalog): RelationIndex {
	return outcomeOf(relationIndexSteps(catalog));
}

/** The same in steps, one for each entry; cached by catalog. */
export function* relationIndexSteps(catalog: Catalog): Steps<RelationIndex> {
	const known = indexes.get(catalog);
	if (known) {
		return known.index;
	}
	const before = last?.deref();
	const old = before && indexes.get(before)?.parts;
	const kept = before && old ? whatIsKept(before.entries, catalog.entries) : 'nothing';
	const names = old && kept !== 'nothing' ? old.names : yield* nameIndexSteps(catalog.entries);
	const parts: Parts = {
		names,
		sources: old && kept === 'all' ? old.sources : { value: undefined },
	};
	const madeMeanwhile = indexes.get(catalog);
	if (madeMeanwhile) {
		return madeMeanwhile.index;
	}
	const index = createRelationIndex(catalog, parts);
	indexes.set(catalog, { index, parts });
	last = new WeakRef(catalog);
	return index;
}

/** Prepares `incoming` and `openBlockers` in steps; otherwise their first call does it at once. */
export function* blockerSteps(catalog: Catalog): Steps<RelationIndex> {
	const index = yield* relationIndexSteps(catalog);
	const parts = indexes.get(catalog)?.parts;
	if (parts && !parts.sources.value) {
		parts.sources.value = yield* sourcesSteps(catalog, parts.names);
	}
	return index;
}

/** Done or archived: it blocks no other document. */
export function isOver({ status: { stage } }: Pick<Entry, 'status'>): boolean {
	return isOverStage(stage);
}

/** Tasks name their own specification and plan as prerequisites, which are read and not done. */
function areOneUnit(a: Entry, b: Entry): boolean {
	return a.unit !== undefined && a.unit === b.unit && a.folder === b.folder;
}

/** Whether a relation of this kind makes its document wait. */
export function isWaiting(kind: RelationKind): boolean {
	return WAITING.includes(kind);
}

function createRelationIndex(catalog: Catalog, { names, sources }: Parts): RelationIndex {
	const outgoings = new Map<string, readonly ResolvedRelation[]>();
	const resolve = (target: string, from: Entry): Entry | undefined => {
		const uris = names.find(target, from)?.uris;
		return uris?.length === 1 ? catalog.get(uris[0] ?? '') : undefined;
	};
	const outgoing = (uri: string): readonly ResolvedRelation[] => {
		let found = outgoings.get(uri);
		if (!found) {
			const from = catalog.get(uri);
			found =
				from && from.relations.length > 0 ? from.relations.map(relation => ({ relation, from, to: resolve(relation.target, from) })) : NONE;
			outgoings.set(uri, found);
		}
		return found;
	};
	const incoming = (uri: string): readonly ResolvedRelation[] => {
		sources.value ??= outcomeOf(sourcesSteps(catalog, names));
		return (sources.value.get(uri) ?? NONE).flatMap(source => outgoing(source).filter(({ to }) => to?.uri === uri));
	};
	return {
		resolve,
		find: (target, from) => names.find(target, from),
		findId: (word, from) => names.findId(word, from),
		outgoing,
		incoming,
		openBlockers: uri => {
			const said = outgoing(uri).flatMap(({ relation, to }) => (to && isWaiting(relation.kind) ? [to] : []));
			const saidByOthers = incoming(uri).flatMap(({ relation, from }) => (relation.kind === 'blocks' ? [from] : []));
			const own = catalog.get(uri);
			return [...new Set([...said, ...saidByOthers])].filter(
				entry => entry.uri !== uri && entry.isTaskDocument && !isOver(entry) && !(own && areOneUnit(own, entry)),
			);
		},
	};
}

/** How much of an index can be reused: all, the names alone, or nothing. Entries have the same order in every catalog. */
function whatIsKept(before: readonly Entry[], after: readonly Entry[]): 'all' | 'names' | 'nothing' {
	if (before.length !== after.length) {
		return 'nothing';
	}
	let kept: 'all' | 'names' = 'all';
	for (let index = 0; index < after.length; index++) {
		const a = before[index];
		const b = after[index];
		if (a === b || !a || !b) {
			continue;
		}
		if (
			a.uri !== b.uri ||
			a.id !== b.id ||
			a.title !== b.title ||
			a.isTemplate !== b.isTemplate ||
			a.isTaskDocument !== b.isTaskDocument ||
			a.path !== b.path ||
			a.family !== b.family ||
			a.folder !== b.folder
		) {
			return 'nothing';
		}
		if (a.relations.length !== b.relations.length || a.relations.some(({ target }, at) => target !== b.relations[at]?.target)) {
			kept = 'names';
		}
	}
	return kept;
}

function* sourcesSteps(catalog: Catalog, names: NameIndex): Steps<Sources> {
	const sources = new Map<string, string[]>();
	for (const from of catalog.entries) {
		yield;
		for (const { target } of from.relations) {
			const uris = names.find(target, from)?.uris;
			const uri = uris?.length === 1 ? uris[0] : undefined;
			const known = uri === undefined ? undefined : sources.get(uri);
			if (uri !== undefined && known === undefined) {
				sources.set(uri, [from.uri]);
			} else if (known && known.at(-1) !== from.uri) {
				known.push(from.uri);
			}
		}
	}
	return sources;
}
