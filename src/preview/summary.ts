import { dueState, type DueState } from '../catalog/group/dueState';
import { nextDue } from '../document/read/milestones';
import { stripInlineMarkdown } from '../document/model/plainText';
import type { Count } from '../document/model/model';
import type { Level } from '../document/model/level';
import type { Stage } from '../document/model/stage';
import type { PreviewedDocument } from './previewHost';

/** Maximum characters of a status or priority. */
const MAX_VALUE = 60;

/** What the preview shows below the title of a document, as plain data. */
export interface Summary {
	/** The text is as written, without marks; undefined for a status that follows from something else. */
	readonly status: { readonly stage: Stage; readonly text: string | undefined } | undefined;
	readonly priority: { readonly level: Level; readonly text: string } | undefined;
	readonly due: DueState | undefined;
	readonly progress: Count | undefined;
	readonly blanks: number;
}

/** Undefined if there is nothing to show. */
export function summaryOf({ document, today, due, blanks }: PreviewedDocument): Summary | undefined {
	const { status, priority, progress } = document;
	const state = dueState({ due: document.due, nextDue: nextDue(document), modified: document.modified, status }, today, due);
	const summary: Summary = {
		status: status.stage === 'unset' ? undefined : { stage: status.stage, text: shown(status.text) },
		priority: priority.text === undefined ? undefined : { level: priority.level, text: shown(priority.text) ?? '' },
		due: state.date === undefined ? undefined : state,
		progress: progress.all.total === 0 ? undefined : progress.all,
		blanks: blanks.length,
	};
	return Object.values(summary).some(value => value !== undefined && value !== 0) ? summary : undefined;
}

function shown(text: string | undefined): string | undefined {
	const words = text === undefined ? '' : stripInlineMarkdown(text);
	return words === '' ? undefined : words.length <= MAX_VALUE ? words : `${words.slice(0, MAX_VALUE - 1).trimEnd()}…`;
}
