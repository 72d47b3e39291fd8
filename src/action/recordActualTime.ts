import { recordTime, timelineRows, type TimelineRow } from '../document/edit/recordTime';
import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';

/** The row of a phase, ignoring case. */
export function namedRow(rows: readonly TimelineRow[], phase: string): TimelineRow | undefined {
	return rows.find(row => row.phase.toLowerCase() === phase.toLowerCase());
}

/**
 * Sets the actual time of a row that was chosen from an earlier version of a document; see recordTime. Refused if the
 * row can't be identified with certainty.
 */
export function recordActualTime(document: TaskDocument, row: TimelineRow, time: string): EditResult {
	const same = timelineRows(document).filter(({ phase }) => phase === row.phase);
	const now = same.find(({ line }) => line === row.line) ?? (same.length === 1 ? same[0] : undefined);
	return now ? recordTime(document, now.line, time) : { refusal: { code: 'changed-meanwhile' } };
}
