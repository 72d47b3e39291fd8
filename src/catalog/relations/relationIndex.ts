import type { Relation, RelationKind } from '../../document/relations';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { createNameIndex, type NameIndex } from './nameIndex';

/** A relation and the document it means. */
export interface ResolvedRelation {
	readonly relation: Relation;
	readonly from: Entry;
	/** Undefined when no document goes by this name, or several do. */
	readonly to: Entry | undefined;
}

/** Who speaks of whom in a catalog. */
export interface RelationIndex {
	/**
	 * The document that a target means: by id field, file name without extension, the id a file name begins with, path
	 * from the document or from the workspace folder, file name, or title, in this order. Documents of the same workspace
	 * folder come first. A name that several documents have means none of them.
	 */
	resolve(target: string, from: Entry): Entry | undefined;
	/** Whether a target names a document, or several. */
	knows(target: string, from: Entry): boolean;
	/** What the document says of others, by position. */
	outgoing(uri: string): readonly ResolvedRelation[];
	/** What others say of the document, in the catalog's order. */
	incoming(uri: string): readonly ResolvedRelation[];
	/** The documents that must be done before this one and are not, each once, in the order they are named. */
	openBlockers(uri: string): readonly Entry[];
}

const indexes = new WeakMap<Catalog, RelationIndex>();

/** The relations of a catalog, made once for it, linear in its entries and their relations. */
export function relationIndexOf(catalog: Catalog): RelationIndex {
	let index = indexes.get(catalog);
	if (!index) {
		index = createRelationIndex(catalog, createNameIndex(catalog.entries));
		indexes.set(catalog, index);
	}
	return index;
}

/** What must be done before the document that says so. */
const WAITING: readonly RelationKind[] = ['blockedBy', 'dependencies', 'prerequisite'];

function createRelationIndex(catalog: Catalog, names: NameIndex): RelationIndex {
	let sources: ReadonlyMap<string, readonly string[]> | undefined;
	const resolve = (target: string, from: Entry): Entry | undefined => {
		const found = names.find(target, from);
		return found.length === 1 ? catalog.get(found[0] ?? '') : undefined;
	};
	const outgoing = (uri: string): ResolvedRelation[] => {
		const from = catalog.get(uri);
		return from ? from.relations.map((relation) => ({ relation, from, to: resolve(relation.target, from) })) : [];
	};
	const incoming = (uri: string): ResolvedRelation[] => {
		sources ??= sourcesOf(catalog, names);
		return (sources.get(uri) ?? []).flatMap((source) => outgoing(source).filter(({ to }) => to?.uri === uri));
	};
	return {
		resolve,
		knows: (target, from) => names.find(target, from).length > 0,
		outgoing,
		incoming,
		openBlockers: (uri) => {
			const blockers = new Set<Entry>();
			for (const { relation, to } of outgoing(uri)) {
				if (to && WAITING.includes(relation.kind)) {
					blockers.add(to);
				}
			}
			for (const { relation, from } of incoming(uri)) {
				if (relation.kind === 'blocks') {
					blockers.add(from);
				}
			}
			return [...blockers].filter((entry) => entry.uri !== uri && entry.isTaskDocument && !isOver(entry));
		},
	};
}

/** Done or archived: nobody waits for it any more. */
export function isOver({ status: { stage } }: Entry): boolean {
	return stage === 'done' || stage === 'archived';
}

/** For each document the URIs of those that speak of it, each once, in the catalog's order. */
function sourcesOf(catalog: Catalog, names: NameIndex): ReadonlyMap<string, readonly string[]> {
	const sources = new Map<string, string[]>();
	for (const from of catalog.entries) {
		for (const { target } of from.relations) {
			const [uri, ...others] = names.find(target, from);
			if (uri === undefined || others.length > 0 || uri === from.uri) {
				continue;
			}
			const known = sources.get(uri);
			if (known === undefined) {
				sources.set(uri, [from.uri]);
			} else if (known.at(-1) !== from.uri) {
				known.push(from.uri);
			}
		}
	}
	return sources;
}
