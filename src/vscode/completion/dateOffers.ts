import { dateInStyle } from '../../document/date/dateInStyle';
import type { FieldName } from '../../document/model/fieldName';
import type { TaskDocument } from '../../document/model/model';
import { offeredDays, type OfferedDay } from '../../document/date/offeredDays';
import type { Moment } from '../../document/date/rewriteDate';
import { completionMessages } from './completionMessages';
import type { Offer } from './offer';

/**
 * Today, tomorrow and next Monday in the document's date format; only today for the created and modified dates.
 * @param label the text of the placeholder to replace, if there is one.
 */
export function dateOffers(document: TaskDocument, name: FieldName | undefined, now: Moment, label?: string): readonly Offer[] {
	const days = offeredDays(now.date);
	return (name === 'created' || name === 'modified' ? days.slice(0, 1) : days).map(day => ({
		text: dateInStyle(document, { ...now, date: day.date }, label),
		remark: dayLabel(day.name),
	}));
}

function dayLabel(name: OfferedDay['name']): string {
	switch (name) {
		case 'today':
			return completionMessages.today();
		case 'tomorrow':
			return completionMessages.tomorrow();
		case 'next Monday':
			return completionMessages.nextMonday();
	}
}
