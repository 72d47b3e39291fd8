import type { TaskDocument } from '../../document/model/model';
import type { Follows, FormatName } from '../../document/model/planFacts';
import type { Stage } from '../../document/model/stage';

/** How a tool or a convention lays out its plans. Everything that `readPlan` knows about a format stands here. */
export interface PlanFormat {
	readonly name: FormatName;
	/** What the path of a plan looks like, relative to the workspace folder; undefined when plans may stand anywhere. */
	readonly path?: RegExp;
	/** What the document must look like besides. */
	readonly looksRight?: (document: TaskDocument) => boolean;
	/** Whether the documents of a folder are one piece of work. */
	readonly hasUnit?: true;
	/** The label of the field that holds the title, in lower case. */
	readonly titleField?: string;
	/** A title for a document whose first heading gives none. Without it the unit's or the file's name does. */
	readonly titleOf?: (path: string) => string;
	/** Status lines speak of parts of the plan, never of the whole. */
	readonly hasNoStatus?: true;
	/** Which boxes the stage follows from: all, or those of sections that are no gates or questions; `none` where nobody ticks them. */
	readonly boxes: 'all' | 'work' | 'none';
	/** Marks of begun items besides `~` and `/`. */
	readonly begunMarks?: string;
	/** `- [ ]* text` is an optional item. */
	readonly hasOptionalItems?: true;
	/** Headings such as `## [ ] Track: Name` are items. */
	readonly hasHeadingItems?: true;
	/** The items stand in the front matter, under `todos`. */
	readonly hasTodos?: true;
	/** The stages of folders. A `hint` counts only where there are no boxes. */
	readonly folders?: readonly { readonly path: RegExp; readonly stage: Stage; readonly isHint?: true }[];
	/** Where the stage comes from when neither a status nor a box gives one. @param name the file's name */
	readonly follows?: (name: string) => Pick<Follows, 'name' | 'by'>;
	/** The stage when nothing gives one; `todo` without it. */
	readonly emptyStage?: Stage;
	/** See PlanFacts. */
	readonly isParsed: boolean;
	/** See PlanFacts. */
	readonly isTicked: boolean;
}

/** Documents of a unit take the stage of its tasks. */
export const followsTasks: NonNullable<PlanFormat['follows']> = () => ({ name: 'tasks.md', by: 'stage' });
