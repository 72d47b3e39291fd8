import type { Stage } from './stage';
import type { Range } from './text';

/** The plan formats of tools and of people's conventions; shown as a document's family. */
export const FORMAT_NAMES = [
	'spec-kit-spec',
	'spec-kit-plan',
	'spec-kit-tasks',
	'openspec-proposal',
	'openspec-design',
	'openspec-tasks',
	'kiro-requirements',
	'kiro-design',
	'kiro-tasks',
	'bmad-story',
	'gsd-roadmap',
	'gsd-plan',
	'superpowers-plan',
	'todo-list',
	'conductor-tracks',
	'conductor-plan',
	'backlog-md-task',
	'exec-plan',
	'cursor-plan',
	'claude-plan',
	'ccpm-epic',
	'ccpm-task',
	'decision-record',
	'memory-bank',
] as const;
/** A format of a tool, or a team's own one with its name in the settings. */
export type FormatName = (typeof FORMAT_NAMES)[number] | `custom:${string}`;

/** Where a plan without a status and boxes of its own takes its stage from. */
export interface Follows {
	/** The name of a file in the same folder. */
	readonly name: string;
	/** `stage`: the document has the file's stage. `existence`: the document is done when the file exists. */
	readonly by: 'stage' | 'existence';
	/** The document's stage while there is no such file. */
	readonly otherwise: Stage;
}

/** What one place says about the stage of work whose stage also stands elsewhere. */
export interface Claim {
	/** The work: a plan's number, a story's key, or `''` for the document itself. */
	readonly of: string;
	/** What is written there: a status or a box. */
	readonly text: string;
	readonly stage: Stage;
	readonly range: Range;
}

/** Where a tool keeps the plans that it has archived, or that are done. */
export interface ArchiveFolder {
	/** Relative to the workspace folder. */
	readonly path: string;
	/** Whether the name of what is archived begins with the day. */
	readonly isDated?: true;
	/** The folder in a unit whose files the tool's own command merges elsewhere when it archives the unit. */
	readonly merges?: string;
}

/** What the layout of a tool's plans says of a document. */
export interface PlanFacts {
	/** Undefined for a plan that only its check boxes and its place identify. */
	readonly format: FormatName | undefined;
	/** The folder whose documents are one piece of work, relative to the workspace folder; undefined when there is none. */
	readonly unit: string | undefined;
	readonly follows: Follows | undefined;
	/** What the document says of others, or of itself against its folder; see checkDrift. */
	readonly claims?: readonly Claim[];
	/** Where its tool archives it, or its unit; undefined if the tool has no such folder or the document is in it. */
	readonly archive?: ArchiveFolder;
	/** Whether a tool parses the document, so that no field may be added to it. */
	readonly isParsed: boolean;
	/** The mark that the format has for a begun item; undefined if it has none. */
	readonly begunMark?: string | undefined;
	/** Whether people tick its boxes. Where they don't, open boxes say nothing about a written status. */
	readonly isTicked: boolean;
}
