import * as vscode from 'vscode';
import { traitsOf } from '../../document/model/fieldForm';
import type { Placeholder } from '../../document/placeholder/findPlaceholders';
import { DATE_FIELDS } from '../../document/date/dateInStyle';
import { labelLookup } from '../../document/model/fieldName';
import { fieldValueAt, type FieldValuePlace } from '../../document/read/fieldValueAt';
import { listSegmentAt } from '../../document/read/listSegment';
import type { TaskDocument } from '../../document/model/model';
import { readPlaceholder } from '../../document/model/placeholder';
import { placeholderAt } from '../../document/placeholder/placeholderSteps';
import type { Moment } from '../../document/date/rewriteDate';
import { priorityChoices, statusChoices } from '../../document/edit/statusChoices';
import { fromVscodePosition } from '../workspace/base/conversions';
import { knownEntries } from '../workspace/catalog/knownEntries';
import { errorText } from '../workspace/base/log';
import { readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';
import { levelLabel, stageLabel } from '../workspace/words/words';
import { catalogOffers, isFromCatalog, isList } from './catalogOffers';
import { dateOffers } from './dateOffers';
import { remarkUnlessSame, toItems, type Offer, type OfferPlace } from './offer';
import { placeholderOffers } from './placeholderOffers';
import { placeholdersOf } from '../workspace/documents/placeholdersOf';
import { roleOf } from '../workspace/documents/roleOf';

/** Maximum offers; of more, only those that match the typed text are listed. */
const MAX_OFFERS = 1000;

/**
 * Completes placeholders for choices and dates anywhere in a task document, and field values: statuses and priorities
 * in the document's own words, dates in its format, and the workspace's people, categories, sprints and documents. The
 * list opens automatically after `: `, and in front matter, where a colon never ends a sentence, right after the colon.
 * Undefined if there is nothing to offer.
 */
export async function provideFieldValues(
	services: Services,
	text: vscode.TextDocument,
	position: vscode.Position,
	{ triggerCharacter }: vscode.CompletionContext,
): Promise<vscode.CompletionItem[] | vscode.CompletionList | undefined> {
	const line = text.lineAt(position.line).text;
	const { documents, settings, clock } = services;
	const isTaskText = roleOf(documents, text) !== 'other';
	// A user who types a space within a placeholder is writing over it.
	const isPlaceholderMeant = isTaskText && triggerCharacter === undefined;
	if (isPlaceholderMeant) {
		await readBundled(services);
	}
	const document = documents.get(text);
	const field = fieldValueAt(document, position, labelLookup(settings.fieldAliases(text.uri)));
	const placeholder = isPlaceholderMeant ? placeholderAt(placeholdersOf(document), fromVscodePosition(position)) : undefined;
	const open = placeholder && placeholderOffers(document, placeholder, field?.name, clock());
	if (placeholder && open) {
		return toItems(open, placeOfPlaceholder(document, placeholder));
	}
	if (!field || (triggerCharacter === ':' && !field.isYaml)) {
		return undefined;
	}
	const place = placeOfField(line, position, field, placeholder);
	const choice = place.isOpen ? readPlaceholder(place.written) : undefined;
	if (!isFromCatalog(field.name) || choice?.kind === 'choice') {
		return toItems(offersFor(document, field, clock(), choice?.choices ?? []), place);
	}
	const isWanted =
		triggerCharacter === undefined || (isTaskText && !mayBeProse(line, field) && (place.written.trim() === '' || place.isOpen));
	return isWanted ? provideFromCatalog(services, text, field, place, position) : undefined;
}

/** A sentence in a section may begin with any word and a colon; a list of documents must not open there by itself. */
function mayBeProse(line: string, field: FieldValuePlace): boolean {
	const { zone } = field;
	return traitsOf(field).mayBeProse === true && (zone === undefined || zone === 'section') && !/^[ \t]*[-*+|>]/u.test(line);
}

async function provideFromCatalog(
	{ catalog, log }: Services,
	text: vscode.TextDocument,
	field: FieldValuePlace,
	place: OfferPlace,
	position: vscode.Position,
): Promise<vscode.CompletionList | undefined> {
	try {
		const { entries, isComplete } = await knownEntries(catalog);
		// Part of a plain YAML value can't be quoted.
		const isPlainPart = field.isYaml && place.yaml === undefined;
		const offers = catalogOffers(entries, field.name, text.uri.toString()).filter(offer => !isPlainPart || !/: | #/u.test(offer.text));
		const typed = place.isOpen ? '' : place.written.slice(0, Math.max(0, position.character - place.start)).toLowerCase();
		const listed =
			offers.length > MAX_OFFERS
				? offers.filter(offer => `${offer.text} ${offer.words ?? ''}`.toLowerCase().includes(typed)).slice(0, MAX_OFFERS)
				: offers;
		return new vscode.CompletionList(toItems(listed, place), !isComplete || listed.length < offers.length);
	} catch (error) {
		log.error(`Completing a field value failed: ${errorText(error)}`);
		return undefined;
	}
}

function offersFor(document: TaskDocument, { name }: FieldValuePlace, now: Moment, choices: readonly string[]): readonly Offer[] {
	if (name === 'status') {
		return statusChoices(document).map(({ text, stage }) => ({ text, remark: remarkUnlessSame(text, stageLabel(stage)) }));
	}
	if (name === 'priority') {
		return priorityChoices(document).map(({ text, level }) => ({ text, remark: remarkUnlessSame(text, levelLabel(level)) }));
	}
	return DATE_FIELDS.has(name) ? dateOffers(document, name, now) : choices.map(text => ({ text }));
}

function placeOfPlaceholder(document: TaskDocument, { range: { start, end } }: Placeholder): OfferPlace {
	const isScalar = document.fields.some(
		field =>
			traitsOf(field).writer === 'yamlScalar' &&
			field.valueRange.start.line === start.line &&
			field.valueRange.start.character === start.character &&
			field.valueRange.end.character === end.character,
	);
	return {
		line: start.line,
		start: start.character,
		end: end.character,
		written: (document.lines[start.line] ?? '').slice(start.character, end.character),
		isOpen: true,
		needsBlank: false,
		yaml: isScalar ? 'scalar' : undefined,
	};
}

/** The range to replace: the placeholder at the position, else one value of a list, else the field's whole value. */
function placeOfField(line: string, position: vscode.Position, field: FieldValuePlace, placeholder: Placeholder | undefined): OfferPlace {
	const { needsBlank, isYaml } = field;
	const isOpenWhole = field.value !== '' && readPlaceholder(field.value) !== undefined;
	const inner = placeholder && { start: placeholder.range.start.character, end: placeholder.range.end.character };
	const isInner = inner !== undefined && inner.start >= field.start && inner.end <= field.end;
	const { start, end } = isInner
		? inner
		: isList(field.name) && !isOpenWhole
			? listSegmentAt(line, field.start, field.end, position.character)
			: field;
	const isPart = start !== field.start || end !== field.end;
	const isInFlow = isYaml && isPart && line[field.start] === '[';
	return {
		line: position.line,
		start,
		end,
		written: line.slice(start, end),
		isOpen: isInner || isOpenWhole,
		needsBlank,
		yaml: !isYaml || (isPart && !isInFlow) ? undefined : isInFlow ? 'flow' : 'scalar',
	};
}
