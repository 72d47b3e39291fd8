import type { TaskDocument, TaskItem } from '../../document/model/model';
import type { ArchiveFolder, Claim, Follows, FormatName } from '../../document/model/planFacts';
import type { ItemIds } from './itemId';
import type { Stage } from '../../document/model/stage';

/** The plan format of a tool or a convention; everything that `readPlan` knows about it. */
export interface PlanFormat {
	readonly name: FormatName;
	/** Matches the path of a plan, relative to the workspace folder; undefined if plans can be anywhere. */
	readonly path?: Pick<RegExp, 'test'>;
	/** An additional condition on the document. */
	readonly looksRight?: (document: TaskDocument) => boolean;
	/** Whether the documents of a folder form one unit of work. */
	readonly hasUnit?: true;
	/** The lowercase label of the field that holds the title. */
	readonly titleField?: string;
	/** The title of a document whose first heading gives none. Default: the name of the unit or the file. */
	readonly titleOf?: (path: string) => string;
	/** Status lines describe parts of the plan, never the whole. */
	readonly hasNoStatus?: true;
	/**
	 * The boxes that determine the stage: all, or those outside of sections for gates and questions; `none` if boxes
	 * are usually not ticked.
	 */
	readonly boxes: 'all' | 'work' | 'none';
	/** Marks of started items besides `~` and `/`. */
	readonly begunMarks?: string;
	/** The mark that the format's tool writes for a started item. */
	readonly begunMark?: string;
	/** How its items are named where they depend on each other; see itemRelations. */
	readonly itemIds?: ItemIds;
	/** `- [ ]* text` is an optional item. */
	readonly hasOptionalItems?: true;
	/** Headings such as `## [ ] Track: Name` are items. */
	readonly hasHeadingItems?: true;
	/** The items are in the front matter, under `todos`. */
	readonly hasTodos?: true;
	/** The stages of folders. A `hint` counts only where there are no boxes. */
	readonly folders?: readonly { readonly path: RegExp; readonly stage: Stage; readonly isHint?: true }[];
	/** Where the tool archives a unit, or a plan without one. @param place the path of its folder or file */
	readonly archiveOf?: (place: string) => ArchiveFolder | undefined;
	/** Where the stage comes from if neither a status nor a box gives one. @param name the file's name */
	readonly follows?: (name: string) => Pick<Follows, 'name' | 'by'>;
	/** See PlanFacts. @param stage the document's own */
	readonly claims?: (items: readonly TaskItem[], stage: Stage) => readonly Claim[];
	/** The stage if nothing else gives one. Default: `todo`. */
	readonly emptyStage?: Stage;
	/** See PlanFacts. */
	readonly isParsed: boolean;
	/** See PlanFacts. */
	readonly isTicked: boolean;
}

/** Documents of a unit take the stage of its tasks. */
export const followsTasks: NonNullable<PlanFormat['follows']> = () => ({ name: 'tasks.md', by: 'stage' });
