import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { readViews, type NamedView } from '../action/namedViews';
import { DEFAULT_DUE } from '../action/queryFacts';
import { readSeverities, type Severities } from '../catalog/check/severities';
import { decode } from '../catalog/files/decode';
import { createGlobMatcher } from '../catalog/files/glob';
import { DEFAULT_FILES_EXCLUDE, DEFAULT_SEARCH_EXCLUDE, type ExcludeSetting, type ScopeOptions } from '../catalog/files/scope';
import type { DueSettings } from '../catalog/group/dueState';
import { WORK_LEVELS, WORK_STAGES } from '../document/language/language';
import { readPriorityWords, readStatusWords, wordMeanings, type TeamWords, type WordMeanings } from '../document/model/wordMeanings';
import type { FormatOptions } from '../format/base/formatOptions';
import { readFormatSetting } from '../format/formatSetting';
import { plansIn } from '../format/plansDirectory';
import { codeOf, reasonOf } from './fileError';
import { Failure } from './failure';
import { readPlanFolders } from './planFolders';

/** The settings of VS Code in a folder. */
const EDITOR_SETTINGS = '.vscode/settings.json';
/** The settings for teams without VS Code: the same, without the prefix `taskDocs.`. They take precedence. */
const OWN_SETTINGS = '.task-docs.json';

/** The settings that are followed outside the editor, without their prefix. */
const FOLLOWED_SETTINGS = [
	'archive.folder',
	'due.soonDays',
	'fieldAliases',
	'files.exclude',
	'files.include',
	'files.includeIgnoredPlans',
	'files.useIgnoreFiles',
	'formats',
	'newDocument.author',
	'newDocument.folders',
	'priorityWords',
	'problems.severity',
	'stale.days',
	'statusWords',
	'taskList.syncParents',
	'templates.folders',
	'views',
] as const;

const PREFIX = 'taskDocs.';
const DEFAULT_TEMPLATE_FOLDERS: readonly string[] = ['templates', '.tasks/templates'];

type FollowedSetting = (typeof FOLLOWED_SETTINGS)[number];

/**
 * The settings of a folder for reading and changing its documents, from `.vscode/settings.json` and `.task-docs.json`,
 * and the folders for plans that agents' settings name.
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
	readonly due: DueSettings;
	/** The folder for archived documents; `''` for an existing archive. */
	readonly archiveFolder: string;
	/** See NewDocumentContext. */
	readonly newDocumentFolders: Readonly<Record<string, string>>;
	/** `''` if not set. */
	readonly newDocumentAuthor: string;
	readonly views: readonly NamedView[];
	/** A sentence for each setting that was ignored because it is unknown or its value has the wrong type. */
	readonly notes: readonly string[];
}

/**
 * Reads the settings of a workspace folder at an absolute path, with VS Code's defaults for missing ones.
 * @throws Failure if there is a settings file that can't be read or isn't JSON with comments.
 */
export function readWorkspaceSettings(folder: string): WorkspaceSettings {
	const notes: string[] = [];
	const values = readValues(folder, notes);
	const read = <T>(key: string, convert: (value: unknown) => T | undefined, wanted: string): T | undefined => {
		const setting = values.get(key);
		if (setting === undefined) {
			return undefined;
		}
		const value = convert(setting.value);
		if (value === undefined) {
			notes.push(`The setting ${setting.name} in ${setting.file} is ignored because it is not ${wanted}.`);
		}
		return value;
	};
	const get = <T>(key: FollowedSetting, convert: (value: unknown) => T | undefined, wanted: string): T | undefined =>
		read(`${PREFIX}${key}`, convert, wanted);
	const words = <Meaning extends string>(
		key: FollowedSetting,
		convert: (value: unknown) => TeamWords<Meaning>,
		meanings: readonly Meaning[],
	): ReadonlyMap<string, Meaning> => {
		const found = convert(get(key, asObject, 'an object'));
		const { name, file } = values.get(`${PREFIX}${key}`) ?? { name: key, file: EDITOR_SETTINGS };
		for (const word of found.ignored) {
			notes.push(`The word "${word}" in the setting ${name} in ${file} is ignored because it is not set to ${oneOf(meanings)}.`);
		}
		return found.words;
	};
	const { formats, mistakes } = readFormatSetting(values.get(`${PREFIX}formats`)?.value, createGlobMatcher);
	notes.push(...mistakes);
	const meanings = wordMeanings(words('statusWords', readStatusWords, WORK_STAGES), words('priorityWords', readPriorityWords, WORK_LEVELS));
	const viewSetting = values.get(`${PREFIX}views`);
	const { views, mistakes: viewMistakes } = readViews(viewSetting?.value, meanings);
	notes.push(...viewMistakes.map(mistake => `In the setting ${viewSetting?.name ?? ''} in ${viewSetting?.file ?? ''}: ${mistake}`));
	const planFolders = readPlanFolders(folder);
	return {
		formats: { ...formats, own: [...formats.own, ...plansIn(planFolders)] },
		scope: {
			include: get('files.include', asStrings, 'a list of strings'),
			exclude: get('files.exclude', asStrings, 'a list of strings'),
			useIgnoreFiles: get('files.useIgnoreFiles', asBoolean, 'true or false'),
			includeIgnoredPlans: get('files.includeIgnoredPlans', asBoolean, 'true or false'),
			planFolders,
			filesExclude: { ...DEFAULT_FILES_EXCLUDE, ...read('files.exclude', asObject, 'an object') },
			searchExclude: { ...DEFAULT_SEARCH_EXCLUDE, ...read('search.exclude', asObject, 'an object') },
		},
		fieldAliases: get('fieldAliases', asAliases, 'an object with lists of strings') ?? {},
		meanings,
		templateFolders: get('templates.folders', asStrings, 'a list of strings') ?? DEFAULT_TEMPLATE_FOLDERS,
		syncParents: get('taskList.syncParents', asBoolean, 'true or false') ?? false,
		due: {
			soonDays: get('due.soonDays', asDays, 'a number of days') ?? DEFAULT_DUE.soonDays,
			staleDays: get('stale.days', asDays, 'a number of days') ?? DEFAULT_DUE.staleDays,
		},
		archiveFolder: get('archive.folder', asString, 'a string')?.trim() ?? '',
		newDocumentFolders: get('newDocument.folders', asFolders, 'an object with strings') ?? {},
		newDocumentAuthor: get('newDocument.author', asString, 'a string')?.trim() ?? '',
		views,
		severities: readSeverities(get('problems.severity', asObject, 'an object')).severities,
		notes,
	};
}

/** The setting's value, its name as written, and the file that it is in. */
interface Setting {
	readonly value: unknown;
	readonly name: string;
	readonly file: string;
}

/** The settings of both files by their names in VS Code. */
function readValues(folder: string, notes: string[]): ReadonlyMap<string, Setting> {
	const values = new Map<string, Setting>();
	for (const [name, value] of Object.entries(readSettingsFile(folder, EDITOR_SETTINGS))) {
		values.set(name, { value, name, file: EDITOR_SETTINGS });
	}
	for (const [name, value] of Object.entries(readSettingsFile(folder, OWN_SETTINGS))) {
		if (FOLLOWED_SETTINGS.some(known => known === name)) {
			values.set(`${PREFIX}${name}`, { value, name, file: OWN_SETTINGS });
		} else if (name !== '$schema') {
			notes.push(`The setting ${name} in ${OWN_SETTINGS} is ignored because there is no such setting.`);
		}
	}
	return values;
}

/** `todo, done or archived`. */
function oneOf(names: readonly string[]): string {
	return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function readSettingsFile(folder: string, name: string): Readonly<Record<string, unknown>> {
	let text: string;
	try {
		text = decode(readFileSync(join(folder, name))).text;
	} catch (error) {
		if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
			return {};
		}
		throw new Failure(`The settings ${name} cannot be read: ${reasonOf(error)}.`);
	}
	const errors: ParseError[] = [];
	const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
	const [first] = errors;
	if (first) {
		const line = text.slice(0, first.offset).split('\n').length;
		throw new Failure(`The settings ${name} cannot be read: ${printParseErrorCode(first.error)} in line ${line}.`);
	}
	return asObject(value) ?? {};
}

function asObject(value: unknown): ExcludeSetting | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function asStrings(value: unknown): readonly string[] | undefined {
	return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined;
}

function asString(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function asDays(value: unknown): number | undefined {
	return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;
}

function asFolders(value: unknown): Readonly<Record<string, string>> | undefined {
	const object = asObject(value);
	const entries = object && Object.entries(object);
	return entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? Object.fromEntries(entries) : undefined;
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
