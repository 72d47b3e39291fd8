import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { isOver, isWaiting, type RelationIndex, type ResolvedRelation } from '../relations/relationIndex';
import type { Steps } from '../../util/steps';
import type { Report } from './checkOptions';
import { findCycles } from './findCycles';

/** Maximum documents named per cycle. */
const MAX_NAMED = 8;

/**
 * Open documents that wait for each other in a cycle: one problem for each group of connected cycles, on its first
 * document in the catalog. Linear.
 */
export function* checkCycles(catalog: Catalog, index: RelationIndex, report: Report): Steps<void> {
	const nodes = catalog.entries.filter(entry => entry.isTaskDocument && !isOver(entry));
	const numbers = new Map(nodes.map((entry, number) => [entry.uri, number]));
	const edges: number[][] = nodes.map(() => []);
	const statements = new Map<string, ResolvedRelation>();
	for (const { uri } of nodes) {
		for (const resolved of index.outgoing(uri)) {
			const { relation, from, to } = resolved;
			const [waiting, blocker] = isWaiting(relation.kind) ? [from, to] : relation.kind === 'blocks' ? [to, from] : [];
			const start = numbers.get(waiting?.uri ?? '');
			const end = numbers.get(blocker?.uri ?? '');
			if (start !== undefined && end !== undefined) {
				edges[start]?.push(end);
				const key = `${start} ${end}`;
				// What the waiting document itself says counts before what the other says of it.
				if (!statements.has(key) || isWaiting(relation.kind)) {
					statements.set(key, resolved);
				}
			}
		}
		yield;
	}
	for (const cycle of yield* findCycles(edges)) {
		const statement = statements.get(`${cycle[0] ?? 0} ${cycle[1] ?? cycle[0] ?? 0}`);
		if (statement) {
			const related = cycle.slice(0, MAX_NAMED).flatMap((number, at) => {
				const other = at === 0 ? undefined : statements.get(`${number} ${cycle[at + 1] ?? cycle[0] ?? 0}`);
				return other ? [{ uri: other.from.uri, range: other.relation.range, name: other.from.id ?? other.from.title }] : [];
			});
			report(statement.from, {
				code: 'relation-cycle',
				range: statement.relation.range,
				severity: 'warning',
				parameters: { cycle: cycleText(cycle.flatMap(number => nodes[number] ?? [])) },
				related,
			});
		}
	}
}

function cycleText(cycle: readonly Entry[]): string {
	const names = cycle.map(({ id, title }) => id ?? title);
	const shown = names.length > MAX_NAMED ? [...names.slice(0, MAX_NAMED), '…'] : names;
	return [...shown, names[0] ?? ''].join(' → ');
}
