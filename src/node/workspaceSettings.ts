import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { readSeverities, type Severities } from '../catalog/check/severities';
import { decode } from '../catalog/files/decode';
import { createGlobMatcher } from '../catalog/files/glob';
import { DEFAULT_FILES_EXCLUDE, DEFAULT_SEARCH_EXCLUDE, type ExcludeSetting, type ScopeOptions } from '../catalog/files/scope';
import { WORK_LEVELS, WORK_STAGES } from '../document/language/language';
import { readPriorityWords, readStatusWords, wordMeanings, type TeamWords, type WordMeanings } from '../document/model/wordMeanings';
import type { FormatOptions } from '../format/base/formatOptions';
import { readFormatSetting } from '../format/formatSetting';
import { plansIn } from '../format/plansDirectory';
import { codeOf, reasonOf } from './fileError';
import { Failure } from './failure';
import { readPlanFolders } from './planFolders';

/**
 * The settings in a folder's `.vscode/settings.json` for reading and changing its documents, and the folders for plans
 * that agents' settings name.
 */
export interface WorkspaceSettings {
	readonly scope: ScopeOptions;
	readonly fieldAliases: Readonly<Record<string, readonly string[]>>;
	/** Workspace-relative folders. */
	readonly templateFolders: readonly string[];
	readonly meanings: WordMeanings;
	readonly formats: FormatOptions;
	/** See ToggleOptions. */
	readonly syncParents: boolean;
	/** The problems' severities. */
	readonly severities: Severities;
	/** A sentence for each setting that was ignored because its value has the wrong type. */
	readonly notes: readonly string[];
}

/**
 * Reads the settings of a workspace folder at an absolute path, with VS Code's defaults for missing ones.
 * @throws Failure if there is a settings file that can't be read or isn't JSON with comments.
 */
export function readWorkspaceSettings(folder: string): WorkspaceSettings {
	const values = readSettingsFile(join(folder, '.vscode', 'settings.json'));
	const notes: string[] = [];
	const get = <T>(key: string, read: (value: unknown) => T | undefined, wanted: string): T | undefined => {
		if (!Object.hasOwn(values, key)) {
			return undefined;
		}
		const value = read(values[key]);
		if (value === undefined) {
			notes.push(`The setting ${key} in .vscode/settings.json is passed over because it is not ${wanted}.`);
		}
		return value;
	};
	const words = <Meaning extends string>(
		key: string,
		read: (value: unknown) => TeamWords<Meaning>,
		meanings: readonly Meaning[],
	): ReadonlyMap<string, Meaning> => {
		const found = read(get(key, asObject, 'an object'));
		for (const word of found.ignored) {
			notes.push(
				`The word "${word}" in the setting ${key} in .vscode/settings.json is ignored because it is not set to ${oneOf(meanings)}.`,
			);
		}
		return found.words;
	};
	const { formats, mistakes } = readFormatSetting(values['taskDocs.formats'], createGlobMatcher);
	notes.push(...mistakes);
	const planFolders = readPlanFolders(folder);
	return {
		formats: { ...formats, own: [...formats.own, ...plansIn(planFolders)] },
		scope: {
			include: get('taskDocs.files.include', asStrings, 'a list of strings'),
			exclude: get('taskDocs.files.exclude', asStrings, 'a list of strings'),
			useIgnoreFiles: get('taskDocs.files.useIgnoreFiles', asBoolean, 'true or false'),
			includeIgnoredPlans: get('taskDocs.files.includeIgnoredPlans', asBoolean, 'true or false'),
			planFolders,
			filesExclude: { ...DEFAULT_FILES_EXCLUDE, ...get('files.exclude', asObject, 'an object') },
			searchExclude: { ...DEFAULT_SEARCH_EXCLUDE, ...get('search.exclude', asObject, 'an object') },
		},
		fieldAliases: get('taskDocs.fieldAliases', asAliases, 'an object with lists of strings') ?? {},
		meanings: wordMeanings(
			words('taskDocs.statusWords', readStatusWords, WORK_STAGES),
			words('taskDocs.priorityWords', readPriorityWords, WORK_LEVELS),
		),
		templateFolders: get('taskDocs.templates.folders', asStrings, 'a list of strings') ?? [],
		syncParents: get('taskDocs.taskList.syncParents', asBoolean, 'true or false') ?? false,
		severities: readSeverities(get('taskDocs.problems.severity', asObject, 'an object')).severities,
		notes,
	};
}

/** `todo, done or archived`. */
function oneOf(names: readonly string[]): string {
	return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function readSettingsFile(path: string): Readonly<Record<string, unknown>> {
	let text: string;
	try {
		text = decode(readFileSync(path)).text;
	} catch (error) {
		if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
			return {};
		}
		throw new Failure(`The settings ${path} cannot be read: ${reasonOf(error)}.`);
	}
	const errors: ParseError[] = [];
	const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
	const [first] = errors;
	if (first) {
		const line = text.slice(0, first.offset).split('\n').length;
		throw new Failure(`The settings ${path} cannot be read: ${printParseErrorCode(first.error)} in line ${line}.`);
	}
	return asObject(value) ?? {};
}

function asObject(value: unknown): ExcludeSetting | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function asStrings(value: unknown): readonly string[] | undefined {
	return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

function asAliases(value: unknown): Readonly<Record<string, readonly string[]>> | undefined {
	const object = asObject(value);
	if (!object) {
		return undefined;
	}
	const aliases: [string, readonly string[]][] = [];
	for (const [name, labels] of Object.entries(object)) {
		const known = asStrings(labels);
		if (!known) {
			return undefined;
		}
		aliases.push([name, known]);
	}
	return Object.fromEntries(aliases);
}
