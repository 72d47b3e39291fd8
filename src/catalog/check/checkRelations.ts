import type { Relation } from '../../document/relation/relations';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { leadingId } from '../relations/leadingId';
import { isMissingPath, stemOf } from '../relations/paths';
import { isOver, isWaiting, type RelationIndex, type ResolvedRelation } from '../relations/relationIndex';
import type { Steps } from '../../util/steps';
import { isHistory } from './isHistory';
import type { CheckOptions, Report } from './checkOptions';

/** The field that states the same relation in the other document. */
const INVERSE = { blockedBy: 'Blocks', blocks: 'Blocked By' } as const;
/** Addresses, and names that stand for others: `XXXX-name.md`, `NNNN-name`, `path/to/file.md`. */
const SAMPLE = /(?:^|[/_-])(?:X{2,}|N{3,}|0{4,})(?=[-_.]|$)|^\.{0,2}\/?path\/to\/|\.\.\.|[<>{}]|^[a-z][a-z\d+.-]*:\/\//iu;
/** At least this many documents must have ids of one shape for a text of that shape to count as an id. */
const MIN_OF_SHAPE = 2;

/** Targets that evidently name a document that does not exist; each once in a document, not from archives and examples, and no samples or addresses. Linear. */
export function* checkTargets(catalog: Catalog, index: RelationIndex, { exists }: CheckOptions, report: Report): Steps<void> {
	const shapes = idShapes(catalog.entries);
	for (const entry of catalog.entries) {
		const reported = new Set<string>();
		for (const { relation, to } of entry.isTaskDocument && !isHistory(entry) ? index.outgoing(entry.uri) : []) {
			const { target, range } = relation;
			if (to || reported.has(target) || index.find(target, entry) || SAMPLE.test(target)) {
				continue;
			}
			const isMissing = isPath(relation) ? isMissingPath(entry, relation, exists) : undefined;
			if (isMissing) {
				reported.add(target);
				report(entry, { code: 'relation-unknown', range, severity: 'warning', parameters: { target } });
			} else if (
				isMissing === undefined &&
				relation.kind !== 'link' &&
				(relation.form === 'wiki' || (shapes.get(`${entry.folder}\0${idShape(target) ?? ''}`) ?? 0) >= MIN_OF_SHAPE)
			) {
				reported.add(target);
				report(entry, { code: 'relation-unknown', range, severity: 'information', parameters: { target } });
			}
			yield;
		}
	}
}

/**
 * `Blocked By` without `Blocks` in the other document, and the reverse: if the other document, or most pairs of the
 * workspace folder, state it on both sides, and both have work left. Linear.
 */
export function* checkInverses(catalog: Catalog, index: RelationIndex, report: Report): Steps<void> {
	const said = new Set<string>();
	const kinds = new Set<string>();
	const pairs: ResolvedRelation[] = [];
	for (const { uri } of catalog.entries) {
		for (const resolved of index.outgoing(uri)) {
			const { relation, from, to } = resolved;
			if (to && to !== from && (isWaiting(relation.kind) || relation.kind === 'blocks')) {
				said.add(edgeOf(resolved));
				kinds.add(`${relation.kind} ${uri}`);
				pairs.push(resolved);
			}
		}
		yield;
	}
	const demanded = pairs.filter(({ relation, from, to }) => relation.kind in INVERSE && to && from.isTaskDocument && to.isTaskDocument);
	const isMutual = ({ relation, from, to }: ResolvedRelation): boolean =>
		said.has(`${relation.kind === 'blocks' ? 'w' : 'b'} ${to?.uri ?? ''}\0${from.uri}`);
	const mutual = new Map<string, number>();
	for (const pair of demanded) {
		mutual.set(pair.from.folder, (mutual.get(pair.from.folder) ?? 0) + (isMutual(pair) ? 1 : -1));
		yield;
	}
	for (const pair of demanded) {
		const { relation, from, to } = pair;
		const kind = relation.kind === 'blocks' ? 'blocks' : 'blockedBy';
		const other = kind === 'blocks' ? 'blockedBy' : 'blocks';
		const isCustom =
			to !== undefined && (kinds.has(`${other} ${to.uri}`) || to.family === 'implementation-task' || (mutual.get(from.folder) ?? 0) > 0);
		if (to && isCustom && !isMutual(pair) && !isOver(from) && !isOver(to)) {
			report(from, {
				code: 'relation-inverse',
				range: relation.range,
				severity: 'information',
				parameters: { target: to.id ?? to.title, inverse: INVERSE[kind] },
			});
		}
		yield;
	}
}

/** `w` for waiting, `b` for blocking, and the two documents. */
function edgeOf({ relation, from, to }: ResolvedRelation): string {
	return `${relation.kind === 'blocks' ? 'b' : 'w'} ${from.uri}\0${to?.uri ?? ''}`;
}

function isPath({ target, form }: Relation): boolean {
	return form === 'link' || /\.(?:md|markdown)$/iu.test(target);
}

/** How many documents have an id of each shape, by workspace folder. */
function idShapes(entries: readonly Entry[]): ReadonlyMap<string, number> {
	const shapes = new Map<string, number>();
	for (const entry of entries) {
		const shape = entry.isTaskDocument ? idShape(entry.id ?? leadingId(stemOf(entry.path)) ?? '') : undefined;
		if (shape !== undefined) {
			const key = `${entry.folder}\0${shape}`;
			shapes.set(key, (shapes.get(key) ?? 0) + 1);
		}
	}
	return shapes;
}

/** `lan-` of `LAN-12`, one word for all dated ids; undefined for anything else. */
function idShape(text: string): string | undefined {
	return /^\d{4}-\d\d-\d\d_\d{1,4}(?:_[\p{L}\p{N}_-]{1,80})?$/u.test(text)
		? 'dated'
		: /^([A-Za-z]{1,12}[-_])\d{1,8}$/u.exec(text)?.[1]?.toLowerCase();
}
