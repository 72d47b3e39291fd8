import type { ListedProblems } from '../action/listedDocument';
import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { DueSettings } from '../catalog/group/dueState';
import type { Moment } from '../document/date/rewriteDate';
import type { EditResult } from '../document/model/editResult';
import type { LabelLookup } from '../document/model/fieldName';
import type { TaskDocument } from '../document/model/model';
import type { Refusal } from '../document/model/refusal';
import type { TextEdit } from '../document/model/text';
import type { WordMeanings } from '../document/model/wordMeanings';
import type { Answers } from '../template/questions';
import type { Template } from '../template/template';

/** What the tools need from the editor or from Node. */
export interface ToolHost {
	/** Whether documents may be changed and created. */
	readonly mayWrite: boolean;
	readonly now: () => Moment;
	/**
	 * The current documents.
	 * @param path of the only document that has to be as it is now; undefined if all have to
	 */
	readonly catalog: (path?: string) => Promise<ToolCatalog>;
	/** Reads a document of the catalog. */
	readonly read: (entry: Entry) => Promise<TaskDocument | Refusal>;
	/**
	 * Changes a document of the catalog, from the text that it has now. Writes either all edits or none, and never over a
	 * change by someone else.
	 * @param isDryRun whether nothing is written, as for a confirmation
	 */
	readonly change: (entry: Entry, compute: ComputeChange, isDryRun: boolean) => Promise<ChangeOutcome>;
	readonly templates: () => Promise<readonly Template[]>;
	/** Creates a document where the convention says. @param folder workspace-relative; undefined for the usual one */
	readonly create: (template: Template, answers: Answers, folder: string | undefined) => Promise<CreateOutcome>;
}

export interface ToolCatalog {
	readonly catalog: Catalog;
	/** When a document is due soon, and when it is stale. */
	readonly due: DueSettings;
	/** The meanings of words for stages and priorities, with a team's own. */
	readonly meanings: WordMeanings;
	/** Checks the documents; returns what decides which problems of a document are listed. */
	readonly check: () => Promise<(entry: Entry) => ListedProblems>;
	/** How tools name a document: its path in the workspace, after its folder's name if there are several folders. */
	readonly pathOf: (entry: Entry) => string;
}

/** Computes edits from a document as it is now. Synchronous and without effects, since it may be called twice. */
export type ComputeChange = (document: TaskDocument, context: ChangeContext) => EditResult;

/** How a document is changed, by the settings of its workspace folder. */
export interface ChangeContext {
	/** The document's line ending. */
	readonly eol: string;
	readonly lookup: LabelLookup;
	readonly syncParents: boolean;
	readonly now: Moment;
}

/** What was changed, or why nothing was. */
export type ChangeOutcome =
	| {
			readonly before: string;
			/** `[]` if there was nothing to change. */
			readonly edits: readonly TextEdit[];
			/** Whether the change is in an editor and not in the file. */
			readonly isUnsaved?: boolean;
			readonly refusal?: undefined;
	  }
	| { readonly refusal: Refusal };

/** The path of the new document, or why there is none. */
export type CreateOutcome = { readonly path: string } | { readonly refusal: Refusal };
