import type { TaskDocument } from '../document/model/model';
import { PLAN_FORMATS } from './formats';
import { createReferenceReader, type ReferenceReader } from './itemReferences';
import { itemId } from './base/itemId';
import { readPhases } from './phases';

/** What an item waits for. */
export interface ItemDependency {
	/** As the document names it: `T011`, `1.2`, `Phase 2`. */
	readonly name: string;
	/** The items that must be done, as indices into the document's items: one, or those of a phase. */
	readonly items: readonly number[];
}

/** What a plan says of one of its items. */
export interface ItemRelations {
	/** `T014`, `1.2`, `Phase 2`, or a todo's id; undefined for an item without one, and for an id that several items have. */
	readonly id: string | undefined;
	/** The index of the item it is a part of: the one around it, or the one whose number it continues; -1 for none. */
	readonly parent: number;
	/** Marked with `[P]` or `(P)`. */
	readonly isParallel: boolean;
	/** What is written to come before it, each once; without the dependencies of the items around it. */
	readonly dependencies: readonly ItemDependency[];
	/** The requirements it meets, as written: `1.1`, `FR-003`. */
	readonly requirements: readonly string[];
}

const known = new WeakMap<TaskDocument, readonly ItemRelations[]>();
const NONE: readonly never[] = [];

/**
 * What a plan says of its items, by index: only dependencies that are written and whose names belong to one item or phase
 * of the document. Empty for documents in other formats. Linear in the document; cached by document.
 */
export function itemRelations(document: TaskDocument): readonly ItemRelations[] {
	let relations = known.get(document);
	if (!relations) {
		relations = read(document);
		known.set(document, relations);
	}
	return relations;
}

/** The dependencies of an item, and of the items around it, that are not all done. */
export function openDependencies(document: TaskDocument, index: number): readonly ItemDependency[] {
	const relations = itemRelations(document);
	const open = new Map<string, ItemDependency>();
	for (let at = index; at >= 0; at = relations[at]?.parent ?? -1) {
		for (const dependency of relations[at]?.dependencies ?? NONE) {
			if (dependency.items.some(item => item !== index && !isOver(document, item))) {
				open.set(dependency.name, dependency);
			}
		}
	}
	return [...open.values()];
}

/**
 * The work that can be started: open items without items below them and with nothing left of what they depend on. In the
 * document's order; optional ones are included.
 */
export function startableItems(document: TaskDocument): readonly number[] {
	const relations = itemRelations(document);
	const parents = new Set(document.items.map(({ parent }, index) => relations[index]?.parent ?? parent));
	return [...document.items.keys()].filter(
		index =>
			document.items[index]?.state === 'open' &&
			document.items[index].kind === 'work' &&
			!parents.has(index) &&
			openDependencies(document, index).length === 0,
	);
}

/** Done, dropped, or optional; or all items below it are. */
function isOver(document: TaskDocument, index: number): boolean {
	const item = document.items[index];
	if (!item || item.state === 'done' || item.state === 'other' || item.isOptional) {
		return true;
	}
	const below = itemRelations(document).flatMap(({ parent }, at) => (parent === index ? [at] : []));
	return below.length > 0 && below.every(at => isOver(document, at));
}

function read(document: TaskDocument): readonly ItemRelations[] {
	const format = PLAN_FORMATS.find(({ name }) => name === document.plan?.format);
	const ids = format?.itemIds;
	if (ids === undefined || document.items.length === 0) {
		return NONE;
	}
	const names = document.items.map(item => itemId(item, ids));
	const owners = new Map<string, number>();
	names.forEach((name, index) => {
		if (name !== undefined) {
			// A name that several items have means none of them.
			owners.set(name, owners.has(name) ? -1 : index);
		}
	});
	const phases = ids === 'task' || ids === 'phase' ? readPhases(document, name => owners.get(name)) : undefined;
	const itemsOf = (name: string): readonly number[] => {
		const owner = owners.get(name);
		return owner !== undefined && owner >= 0 ? [owner] : (phases?.itemsOf(name) ?? NONE);
	};
	const dependencies = document.items.map(() => new Map<string, ItemDependency>());
	const add = (subjects: readonly number[], targets: readonly string[]): void => {
		for (const name of targets) {
			const items = itemsOf(name);
			for (const subject of subjects) {
				if (items.length > 0 && !items.includes(subject)) {
					dependencies[subject]?.set(name, { name, items });
				}
			}
		}
	};
	const requirements = document.items.map(() => new Set<string>());
	document.items.forEach((item, index) => add([index], item.dependsOn ?? NONE));
	if (ids !== 'todo') {
		const reader = createReferenceReader(ids, phases?.names ?? NONE);
		readLines(document, reader, {
			depends: (subjects, targets) => add(typeof subjects === 'number' ? [subjects] : subjects.flatMap(itemsOf), targets),
			dependsInPhase: (line, targets) => add(phases?.itemsAt(line) ?? NONE, targets),
			requires: (index, list) => list.forEach(requirement => requirements[index]?.add(requirement)),
		});
	}
	return document.items.map(({ text, parent }, index) => ({
		parent: parent < 0 && ids === 'number' ? partOf(names[index] ?? '', owners, index) : parent,
		id: names[index] !== undefined && owners.get(names[index]) === index ? names[index] : undefined,
		isParallel: PARALLEL.test(text),
		dependencies: [...(dependencies[index]?.values() ?? NONE)],
		requirements: [...(requirements[index] ?? NONE)],
	}));
}

/** The item whose number an item continues, as `1` for `1.2`, where tools don't indent the parts; -1 for none. */
function partOf(name: string, owners: ReadonlyMap<string, number>, index: number): number {
	const dot = name.lastIndexOf('.');
	const owner = dot < 0 ? undefined : owners.get(name.slice(0, dot));
	return owner !== undefined && owner < index ? owner : -1;
}

const PARALLEL = /(?:^|\s)(?:\[P\]|\(P\))(?=\s|$)/u;

interface Found {
	/** @param subjects an item's index, or names */
	readonly depends: (subjects: number | readonly string[], targets: readonly string[]) => void;
	/** @param line in the section of a phase */
	readonly dependsInPhase: (line: number, targets: readonly string[]) => void;
	readonly requires: (index: number, requirements: readonly string[]) => void;
}

/** Reads the lines of the items with the indented lines below them, and the other lines of the text. */
function readLines(document: TaskDocument, reader: ReferenceReader, found: Found): void {
	const { items } = document;
	let next = 0;
	/** The items whose details can follow, innermost last. */
	const open: { readonly index: number; readonly indent: number }[] = [];
	const lastLine = document.sections.reduce((last, { endLine }) => Math.max(last, endLine), (items.at(-1)?.line ?? 0) + MAX_DETAILS);
	for (let line = 0; line <= lastLine; line++) {
		const isItem = items[next]?.line === line;
		const text = isItem || document.isProse(line) ? document.line(line).slice(0, MAX_LENGTH) : '';
		const indent = text.search(/\S/u);
		if (indent < 0) {
			continue;
		}
		while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) {
			open.pop();
		}
		if (isItem) {
			open.push({ index: next, indent });
			next++;
		}
		const owner = open.at(-1)?.index;
		for (const { subjects, targets } of reader.dependencies(text)) {
			if (subjects.length > 0) {
				found.depends(subjects, targets);
			} else if (owner !== undefined) {
				found.depends(owner, targets);
			} else if (reader.beginsWithLabel(text)) {
				found.dependsInPhase(line, targets);
			}
		}
		if (owner !== undefined) {
			found.requires(owner, reader.requirements(text));
		}
	}
}

/** Maximum lines below the last item that can describe it. */
const MAX_DETAILS = 50;
/** Maximum characters of a line that are read. */
const MAX_LENGTH = 2000;
