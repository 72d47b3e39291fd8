import type { DueState } from '../catalog/group/dueState';
import type { FamilyName } from '../document/model/family';
import type { Level } from '../document/model/level';
import type { FormatName } from '../document/model/planFacts';
import type { Stage } from '../document/model/stage';
import type { CardField } from './cardField';

/** The words that the board, the roadmap and the graph show, in the user's language. */
export interface BoardWords {
	stage(stage: Stage): string;
	level(level: Level): string;
	family(family: FamilyName | FormatName): string;
	/** The heading of the documents that have no value of a field: `Unassigned`. */
	none(field: CardField): string;
	/** `overdue by 3 days`, `due in 5 days`, `due 2026-12-24`; undefined when nothing is due. */
	due(state: DueState): string | undefined;
	/** `blocked by A and 2 more`. @param names at least one */
	blockedBy(names: readonly string[]): string;
	/** `Nov 2026`. @param month 1 to 12 */
	month(year: number, month: number): string;
}
