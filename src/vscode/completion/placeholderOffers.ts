import type { Placeholder } from '../../document/placeholder/findPlaceholders';
import type { FieldName } from '../../document/model/fieldName';
import { asksForDate } from '../../document/placeholder/asksForDate';
import { isPriorityWord, levelOf } from '../../document/model/level';
import type { TaskDocument } from '../../document/model/model';
import type { Moment } from '../../document/date/rewriteDate';
import { isStatusWord, stageOf } from '../../document/model/stage';
import { levelLabel, stageLabel } from '../workspace/words/words';
import { dateOffers } from './dateOffers';
import { remarkUnlessSame, type Offer } from './offer';

/**
 * The offers for a placeholder that is a choice or a date; undefined for any other.
 * @param name the field whose value it is, if known.
 */
export function placeholderOffers(
	document: TaskDocument,
	placeholder: Placeholder,
	name: FieldName | undefined,
	now: Moment,
): readonly Offer[] | undefined {
	if (placeholder.kind === 'choice') {
		return choiceOffers(placeholder.choices, name);
	}
	return asksForDate(document, placeholder) ? dateOffers(document, name, now, placeholder.label) : undefined;
}

function choiceOffers(choices: readonly string[], name: FieldName | undefined): readonly Offer[] {
	const isStatus = name === 'status' || choices.every(isStatusWord);
	const isPriority = name === 'priority' || choices.every(isPriorityWord);
	return choices.map(text => ({ text, remark: remarkOf(text, isStatus, isPriority) }));
}

function remarkOf(text: string, isStatus: boolean, isPriority: boolean): string | undefined {
	const meaning = isStatus ? stageRemark(text) : isPriority ? levelRemark(text) : undefined;
	return meaning === undefined ? undefined : remarkUnlessSame(text, meaning);
}

function stageRemark(text: string): string | undefined {
	const stage = stageOf(text);
	return stage === 'other' || stage === 'unset' ? undefined : stageLabel(stage);
}

function levelRemark(text: string): string | undefined {
	const level = levelOf(text);
	return level === 'other' || level === 'unset' ? undefined : levelLabel(level);
}
