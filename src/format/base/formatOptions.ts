import type { FormatName } from '../../document/model/planFacts';
import type { PlanFormat } from './planFormat';

/** What a workspace's settings say about plan formats. */
export interface FormatOptions {
	/** Formats of tools that are switched off: their documents count only by their own fields. */
	readonly off: ReadonlySet<FormatName>;
	/** Further formats, which come before those of the tools. */
	readonly own: readonly PlanFormat[];
}
