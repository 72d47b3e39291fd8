import type { Problem } from '../../document/model/problem';
import type { Entry } from '../entry';

/** How files of a folder or a family are named. */
export interface NameConvention {
	/** Whether the convention applies to this document. */
	appliesTo(entry: Entry): boolean;
	/**
	 * The name, without extension, that the convention asks for; the present name when it follows the convention,
	 * undefined when it does not try to.
	 */
	expected(stem: string): string | undefined;
}

/** Facts about the workspace besides its documents. */
export interface CheckOptions {
	/**
	 * Whether the workspace folder of this name has a file or folder with this path; undefined when unknown, which
	 * reports no problem.
	 */
	exists(folder: string, path: string): boolean | undefined;
	/** A document may follow any convention that applies to it; otherwise the first one it tries to follow counts. */
	readonly conventions?: readonly NameConvention[];
}

/** Receives each problem of a document. */
export type Report = (entry: Entry, problem: Problem) => void;
