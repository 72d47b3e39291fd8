import { en } from '../language/en';
import { WORK_LEVELS, WORK_STAGES, type Language } from '../language/language';
import { familyOf } from '../model/family';
import { levelOf, LEVELS, scaleOf, type Level } from '../model/level';
import { traitsOf } from '../model/fieldForm';
import type { Field, TaskDocument } from '../model/model';
import { valueLanguage } from './documentLanguage';
import { listedOptions } from './listedOptions';
import { stageOf, STAGES, type Stage } from '../model/stage';
import { headWords, styleOf, writeInStyle, type WordStyle } from '../model/wordStyle';
import { choiceBoxes } from './writeValue';

export interface StatusChoice {
	/** As it is to be written. */
	readonly text: string;
	readonly stage: Stage;
}

export interface PriorityChoice {
	/** As it is to be written. */
	readonly text: string;
	readonly level: Level;
}

/** The choices for an English document without a vocabulary of its own. */
const STATUSES = ['Todo', 'In Progress', 'In Review', 'Blocked', 'Done', 'Archived'];
const PRIORITIES = ['Critical', 'High', 'Medium', 'Low'];
/** Source: the enhancement tracker's `Current Status`. */
const PHASES = ['planning', 'development', 'testing', 'deployment', 'completed'];

/**
 * The statuses a document can be set to, in its own words: those of its boxes, the options in the field or in a comment,
 * else the family's, else the usual ones of its language. All but written options follow the case and separators of the document's
 * status, which is one of them.
 */
export function statusChoices(document: TaskDocument): StatusChoice[] {
	const field = document.status.field;
	const isPhase = field !== undefined && /^phase$/iu.test(field.label);
	const language = valueLanguage(document, field);
	const own = isPhase ? PHASES : document.family && language === en ? familyOf(document.family).statuses : [];
	const usual = own.length > 0 ? own : language === en ? STATUSES : WORK_STAGES.map(stage => language.statuses[stage][0] ?? '');
	return choices(document, field, 'status', { words: usual, isFamily: own.length > 0, language }, stageOf, STAGES).map(([text, stage]) => ({
		text,
		stage,
	}));
}

/**
 * The document's own word for archived, from the options it lists or its family; undefined when there is none. The usual
 * words do not count.
 */
export function archivedWord(document: TaskDocument): string | undefined {
	const isOwn = document.family !== undefined || listedChoices(document, document.status.field, 'status', stageOf).length > 1;
	return isOwn ? statusChoices(document).find(({ stage }) => stage === 'archived')?.text : undefined;
}

/** The priorities a document can be set to, likewise; `P0` to `P3` or `0` to `3` where it numbers them, or the words of another scale it uses. */
export function priorityChoices(document: TaskDocument): PriorityChoice[] {
	const field = document.priority.field;
	const own = field?.isSet ? headWords(field.value) : '';
	const language = valueLanguage(document, field);
	const family = document.family && language === en ? familyOf(document.family).priorities : [];
	const numbered = /^p[0-4](.*)$/iu.exec(own);
	const scale = numbered ? numberedPriorities(numbered[1] ?? '') : scaleOf(own);
	const words = language === en ? PRIORITIES : WORK_LEVELS.map(level => language.priorities[level][0] ?? '');
	const usual = scale ?? (family.length > 0 ? family : words);
	return choices(document, field, 'priority', { words: usual, isFamily: !scale && family.length > 0, language }, levelOf, LEVELS).map(
		([text, level]) => ({ text, level }),
	);
}

/** The labels of its boxes, or the options in the field or in a comment. */
function listedChoices(
	document: TaskDocument,
	field: Field | undefined,
	name: 'status' | 'priority',
	meaningOf: (text: string) => string,
): readonly string[] {
	const boxes = field ? choiceBoxes(document, field).map(box => box.label) : [];
	return boxes.length > 1 ? boxes : listedOptions(document, field, name, text => isMeaning(meaningOf(text)));
}

/** The words for a document that lists none. */
interface Usual {
	readonly words: readonly string[];
	/** They are the family's. */
	readonly isFamily: boolean;
	readonly language: Language;
}

function choices<Meaning extends string>(
	document: TaskDocument,
	field: Field | undefined,
	name: 'status' | 'priority',
	usual: Usual,
	meaningOf: (text: string) => Meaning,
	order: readonly Meaning[],
): (readonly [string, Meaning])[] {
	const { words, isFamily, language } = usual;
	const listed = listedChoices(document, field, name, meaningOf);
	if (listed.length > 1) {
		return unique(listed).map(text => [text, meaningOf(text)]);
	}
	const own = field?.isSet ? headWords(field.value) : '';
	if (own === '' || !isMeaning(meaningOf(own))) {
		return unchangedOrLower(usual, field).map(text => [text, meaningOf(text)]);
	}
	if (words.includes(own)) {
		return words.map(text => [text, meaningOf(text)]);
	}
	const style = styleOf(own);
	const styled = language === en ? words.map(text => writeInStyle(text, style)) : inForeignStyle(words, own, style, language);
	return withOwn(styled, own, isFamily, meaningOf, order).map(text => [text, meaningOf(text)]);
}

/** Other languages join no words of a status, and capitalize each word only where the document does. */
function inForeignStyle(words: readonly string[], own: string, { letters }: WordStyle, { code }: Language): readonly string[] {
	const isPlain = letters === 'sentence' || (letters === 'title' && !own.includes(' '));
	return isPlain ? words : words.map(text => writeInStyle(text, { letters, separator: undefined }, code));
}

/** Adds the document's own word: in place of the usual one, next to the family's. */
function withOwn<Meaning extends string>(
	styled: readonly string[],
	own: string,
	isFamily: boolean,
	meaningOf: (text: string) => Meaning,
	order: readonly Meaning[],
): string[] {
	if (styled.includes(own)) {
		return [...styled];
	}
	const meaning = meaningOf(own);
	const same = styled.findIndex(text => meaningOf(text) === meaning);
	if (same >= 0 && !isFamily) {
		return styled.map((text, index) => (index === same ? own : text));
	}
	const after = styled.findIndex(text => order.indexOf(meaningOf(text)) > order.indexOf(meaning));
	const at = same >= 0 ? same + 1 : after < 0 ? styled.length : after;
	return [...styled.slice(0, at), own, ...styled.slice(at)];
}

/** Lower case in the front matter of documents without a family, where nearly all words are. */
function unchangedOrLower({ words, isFamily, language }: Usual, field: Field | undefined): readonly string[] {
	const style: WordStyle = { letters: 'lower', separator: language === en ? '-' : undefined };
	return !isFamily && field && traitsOf(field).sibling === 'key' ? words.map(text => writeInStyle(text, style, language.code)) : words;
}

function numberedPriorities(rest: string): string[] {
	const words = ['Critical', 'High', 'Medium', 'Low'];
	const joint = /^[ :_-]+(?=\p{L})/u.exec(rest)?.[0];
	return words.map((word, index) => (joint === undefined ? `P${index}` : `P${index}${joint}${word}`));
}

function isMeaning(meaning: string): boolean {
	return meaning !== 'other' && meaning !== 'unset';
}

function unique(texts: readonly string[]): string[] {
	return [...new Set(texts)];
}
