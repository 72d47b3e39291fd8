import type { Section, TaskDocument } from '../document/model/model';

/** The phases of a plan, which are sections. */
export interface Phases {
	/** Their names in lower case, longest first, with their ids: `setup` is `Phase 1`. */
	readonly names: readonly (readonly [name: string, id: string])[];
	/** The items of a phase by its id, `Phase 2`: the one item that stands for it, or all in its section. */
	itemsOf(id: string): readonly number[];
	/** The items of the phase whose section a line is in. */
	itemsAt(line: number): readonly number[];
}

/** The words for a phase in all languages, as alternatives of a regular expression. */
export const PHASE_WORDS = 'phase|fase|étape|etap|этап|етап|фаза|阶段|階段|フェーズ|단계';
/** `Phase 3: User Story 1 - Water alerts (Priority: P1)`, also in other languages. */
const HEADING = new RegExp(String.raw`^(?:${PHASE_WORDS}) ?(\d{1,4}(?:\.\d{1,4})?)(?: ?[:：.–—-] ?(.*))?$`, 'iu');

/** @param itemOf the index of the item with an id; negative for several */
export function readPhases({ sections, items }: TaskDocument, itemOf: (id: string) => number | undefined): Phases {
	const byId = new Map<string, Section | 'several'>();
	const names = new Map<string, string>();
	for (const section of sections) {
		const [, number, rest = ''] = HEADING.exec(section.text.replace(/^[*_\s]{1,6}|[*_\s]{1,6}$/gu, '').slice(0, 200)) ?? [];
		if (number === undefined) {
			continue;
		}
		const id = `Phase ${number}`;
		byId.set(id, byId.has(id) ? 'several' : section);
		const name = /^[^(（\-–—:：]{2,60}/u.exec(rest)?.[0].trim().toLowerCase() ?? '';
		if (name !== '') {
			// A name that several phases have means none of them.
			names.set(name, names.has(name) ? '' : id);
		}
	}
	const itemsIn = ({ line, endLine }: Section): readonly number[] =>
		items.flatMap((item, index) => (item.line > line && item.line < endLine ? [index] : []));
	const itemsOf = (id: string): readonly number[] => {
		const item = itemOf(id);
		const section = byId.get(id);
		return item !== undefined && item >= 0 ? [item] : section && section !== 'several' ? itemsIn(section) : [];
	};
	return {
		names: [...names].filter(([, id]) => id !== '').sort(([a], [b]) => b.length - a.length),
		itemsOf,
		itemsAt: line => {
			const [id] = [...byId].find(([, section]) => section !== 'several' && section.line < line && line < section.endLine) ?? [];
			return id === undefined ? [] : itemsOf(id);
		},
	};
}
