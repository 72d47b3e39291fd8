import type { Problem } from '../../document/model/problem';
import type { Entry } from '../entry';

/** How files are named in some place, or by a family. */
export interface NameConvention {
	/** Whether the convention is for this document. */
	appliesTo(entry: Entry): boolean;
	/**
	 * The name, without extension, that the convention would give a file of this one; the same when it follows the
	 * convention already, undefined when it does not even try to.
	 */
	expected(stem: string): string | undefined;
}

/** What is known of the workspace beside its documents. */
export interface CheckOptions {
	/**
	 * Whether there is a file or folder with this path in the workspace folder of this name; undefined when nobody
	 * knows, and then nothing is said about it.
	 */
	exists(folder: string, path: string): boolean | undefined;
	/** Of those that apply to a document it may follow any; else the first one that it tries to follow counts. Without any, only the folder's other files do. */
	readonly conventions?: readonly NameConvention[];
}

/** Takes a problem of a document. */
export type Report = (entry: Entry, problem: Problem) => void;
