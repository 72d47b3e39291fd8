import { WORK_STAGES, type WorkStage } from '../../document/language/language';
import { readPriorityWords, readStatusWords, wordMeanings } from '../../document/model/wordMeanings';
import type { Problem } from '../../document/model/problem';
import { memoize } from '../../util/memoize';
import { parentPath } from '../../util/paths';
import type { Entry } from '../entry';
import { folderStage } from './folderStage';
import { formOf } from './problemForm';

/** The fields whose words have meanings. */
export type WordField = 'status' | 'priority';

/** A status or priority of a document whose meaning isn't known. */
export interface UnknownWord {
	readonly field: WordField;
	/** As it is written to the setting for the team's words, in lower case and without its remark. */
	readonly word: string;
}

/** An unknown status word and the documents of one workspace folder that have it. */
export interface SharedWord {
	readonly word: string;
	/** The workspace folder's name. */
	readonly folder: string;
	/** In the catalog's order; never empty. */
	readonly uris: readonly string[];
}

/** Fewer items say little about the work. */
const MIN_ITEMS = 2;

/** The word that a problem is about; undefined for other problems, and when no entry of the setting would solve it. */
export function unknownWordOf({ code, parameters }: Pick<Problem, 'code' | 'parameters'>): UnknownWord | undefined {
	const value = String(parameters['value'] ?? '');
	const word = code === 'unknown-status' ? statusWord(value) : code === 'unknown-priority' ? priorityWord(value) : undefined;
	return word === undefined ? undefined : { field: code === 'unknown-status' ? 'status' : 'priority', word };
}

const statusWord = memoize((value: string): string | undefined => {
	const word = formOf({ code: 'unknown-status', parameters: { value } }) ?? '';
	return withWords({ [word]: 'done' }, {}).stageOf(value) === 'done' ? word : undefined;
});

const priorityWord = memoize((value: string): string | undefined => {
	const word = formOf({ code: 'unknown-priority', parameters: { value } }) ?? '';
	return withWords({}, { [word]: 'high' }).levelOf(value) === 'high' ? word : undefined;
});

function withWords(statuses: Readonly<Record<string, WorkStage>>, priorities: object): ReturnType<typeof wordMeanings> {
	return wordMeanings(readStatusWords(statuses).words, readPriorityWords(priorities).words);
}

/** The unknown status words of the task documents, by workspace folder, the one with the most documents first. */
export function unknownStatusWords(entries: readonly Entry[]): readonly SharedWord[] {
	const found = new Map<string, { readonly word: string; readonly folder: string; readonly uris: string[] }>();
	for (const entry of entries) {
		const word = statusWordIn(entry);
		if (word !== undefined) {
			const key = `${entry.folder}\0${word}`;
			const known = found.get(key) ?? { word, folder: entry.folder, uris: [] };
			known.uris.push(entry.uri);
			found.set(key, known);
		}
	}
	return [...found.values()].sort((a, b) => b.uris.length - a.uris.length);
}

/**
 * What an unknown status word evidently means: all documents of the workspace folder that have it are in folders for the
 * same stage, or have all items checked. Undefined if one document doesn't say so.
 */
export function guessStage(entries: readonly Entry[], folder: string, word: string): WorkStage | undefined {
	const stages = new Set(entries.filter(entry => entry.folder === folder && statusWordIn(entry) === word).map(evidentStage));
	const [stage] = stages;
	return stages.size === 1 ? stage : undefined;
}

function statusWordIn({ isTaskDocument, status, problems }: Entry): string | undefined {
	const problem =
		isTaskDocument && status.text !== undefined && problems.length > 0 ? problems.find(({ code }) => code === 'unknown-status') : undefined;
	return problem && unknownWordOf(problem)?.word;
}

/** An archive says nothing: it keeps documents as they were. */
function evidentStage({ path, progress: { all } }: Entry): WorkStage | undefined {
	const names = parentPath(path).split('/').reverse();
	const said = names.map(folderStage).find(known => known?.isPlain === true);
	return said && said.against.length > 0
		? WORK_STAGES.find(stage => stage === said.stage)
		: said === undefined && all.total >= MIN_ITEMS && all.done === all.total
			? 'done'
			: undefined;
}
