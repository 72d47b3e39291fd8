import { DATE_FIELDS } from '../date/dateInStyle';
import type { Placeholder } from './findPlaceholders';
import type { TaskDocument } from '../model/model';

/** Whether a placeholder stands for a date: by its words, or by the label before a blank. */
export function asksForDate(document: TaskDocument, { kind, range: { start } }: Placeholder): boolean {
	if (kind !== 'blank') {
		return kind === 'date';
	}
	const field = document.fields.find(
		({ valueRange }) =>
			valueRange.start.line === start.line && valueRange.start.character <= start.character && start.character < valueRange.end.character,
	);
	const before = (document.lines[start.line] ?? '').slice(0, start.character);
	return (
		(field?.name !== undefined && DATE_FIELDS.has(field.name)) || /\b(?:date|due|deadline)\b[*_ ]*:?[*_ \t]*$/iu.test(before.slice(-60))
	);
}
