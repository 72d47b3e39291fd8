import type { CalendarDate } from './date';
import { readDatePieces, type DatePieceKind } from './datePieces';
import { rewriteDate } from './rewriteDate';

const TIME: ReadonlySet<DatePieceKind> = new Set<DatePieceKind>(['hour', 'minute', 'second', 'fraction', 'meridiem', 'zone']);

/**
 * The value with another day, in its own format; its time and zone and the surrounding words and marks stay. Undefined
 * when no date can be read.
 */
export function rewriteDay(value: string, date: CalendarDate): string | undefined {
	const rewritten = rewriteDate(value, { date, hour: 12, minute: 0, second: 0, offsetMinutes: 0 });
	const old = readDatePieces(value)?.pieces;
	const pieces = rewritten === undefined ? undefined : readDatePieces(rewritten)?.pieces;
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
