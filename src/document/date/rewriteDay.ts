import type { CalendarDate } from './date';
import { readDatePieces, type DatePieceKind } from './datePieces';
import { isDayFirst } from '../model/fieldName';
import { rewriteDate } from './rewriteDate';

const TIME: ReadonlySet<DatePieceKind> = new Set<DatePieceKind>(['hour', 'minute', 'second', 'fraction', 'meridiem', 'zone']);

/**
 * The value with another day, in its own format; its time and zone and the surrounding words and marks stay. Undefined
 * when no date can be read.
 * @param label of the field, which tells whether the day comes first in `3/4/2026`
 */
export function rewriteDay(value: string, date: CalendarDate, label = ''): string | undefined {
	const rewritten = rewriteDate(value, { date, hour: 12, minute: 0, second: 0, offsetMinutes: 0 }, label);
	const old = readDatePieces(value, isDayFirst(label))?.pieces;
	const pieces = rewritten === undefined ? undefined : readDatePieces(rewritten, isDayFirst(label))?.pieces;
	if (rewritten === undefined || !old || pieces?.length !== old.length) {
		return undefined;
	}
	let result = '';
	let at = 0;
	for (const [index, piece] of old.entries()) {
		const { start, end } = pieces[index] ?? piece;
		result += value.slice(at, piece.start) + (TIME.has(piece.kind) ? value.slice(piece.start, piece.end) : rewritten.slice(start, end));
		at = piece.end;
	}
	return result + value.slice(at);
}
