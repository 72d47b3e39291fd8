import { readPriorityWords, readStatusWords, wordMeanings, type WordMeanings } from '../../../document/model/wordMeanings';
import * as vscode from 'vscode';
import { createGlobMatcher } from '../../../catalog/files/glob';
import type { DueSettings } from '../../../catalog/group/dueState';
import type { FormatOptions } from '../../../format/base/formatOptions';
import { readFormatSetting } from '../../../format/formatSetting';
import { plansIn } from '../../../format/plansDirectory';
import { isSameData } from '../../../util/isSameData';
import { folderKey } from './workspaceFolder';
import { settingKeys, settingSection, type SettingKey } from '../../contributions';

export type CodeLensSetting = 'open' | 'currentSection' | 'sections' | 'all' | 'off';
export type ProblemsSetting = 'openDocuments' | 'all' | 'off';
export type ModifiedDateSetting = 'manual' | 'manualAndFocusChange' | 'always' | 'off';

/** The settings that change what a text means. */
const READING: readonly SettingKey[] = [
	settingKeys.fieldAliases,
	settingKeys.statusWords,
	settingKeys.priorityWords,
	settingKeys.templateFolders,
	settingKeys.formats,
];

/**
 * The current `taskDocs.*` settings for a document or folder. A value of the wrong type counts as not set. In an
 * untrusted workspace, VS Code leaves out the workspace values of restricted settings.
 */
export class Settings implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<SettingsChange>();
	readonly #listeners: vscode.Disposable;
	/**
	 * By workspace folder, then key. VS Code copies all settings of a section on each read, which is slow for a
	 * thousand rows.
	 */
	readonly #known = new Map<vscode.WorkspaceFolder | undefined, Map<SettingKey, unknown>>();

	/** Fires after any `taskDocs.*`, `files.exclude` or `search.exclude` setting has changed. */
	readonly onDidChange: vscode.Event<SettingsChange> = this.#onDidChange.event;

	/** By `formatsKey`, since they are asked for with each document. */
	readonly #formats = new Map<string, FormatOptions>();
	/** Mistakes in settings that have been logged. */
	readonly #logged = new Set<string>();
	readonly #log: Pick<vscode.LogOutputChannel, 'warn'>;

	/** See notePlanFolders; by workspace folder. */
	readonly #planFolders = new Map<string, readonly string[]>();

	/** @param log for mistakes in settings, once each */
	constructor(log: Pick<vscode.LogOutputChannel, 'warn'>) {
		this.#log = log;
		const forget = (): void => {
			this.#known.clear();
			this.#formats.clear();
		};
		const listener = vscode.workspace.onDidChangeConfiguration(event => {
			forget();
			const change: SettingsChange = {
				affects: key => event.affectsConfiguration(`${settingSection}.${key}`),
				affectsFiles:
					event.affectsConfiguration(`${settingSection}.files`) ||
					event.affectsConfiguration('files.exclude') ||
					event.affectsConfiguration('search.exclude'),
				affectsReading: READING.some(key => event.affectsConfiguration(`${settingSection}.${key}`)),
			};
			if (change.affectsFiles || event.affectsConfiguration(settingSection)) {
				this.#onDidChange.fire(change);
			}
		});
		this.#listeners = vscode.Disposable.from(
			listener,
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
			vscode.workspace.onDidGrantWorkspaceTrust(forget),
		);
	}

	dispose(): void {
		this.#listeners.dispose();
		this.#onDidChange.dispose();
	}

	/** Globs relative to the workspace folder. */
	filesInclude(scope: vscode.Uri): readonly string[] {
		return strings(this.#get(settingKeys.filesInclude, scope)) ?? ['**/*.md', '**/*.markdown'];
	}

	/** Globs relative to the workspace folder. */
	filesExclude(scope: vscode.Uri): readonly string[] {
		return strings(this.#get(settingKeys.filesExclude, scope)) ?? [];
	}

	useIgnoreFiles(scope: vscode.Uri): boolean {
		return this.#get(settingKeys.useIgnoreFiles, scope) !== false;
	}

	includeIgnoredPlans(scope: vscode.Uri): boolean {
		return this.#get(settingKeys.includeIgnoredPlans, scope) === true;
	}

	/**
	 * The plan formats of tools that are switched off, a team's own, and those of the folders that agents' settings name;
	 * mistakes in the value are ignored and logged. The same object for the same value.
	 */
	formats(scope: vscode.Uri): FormatOptions {
		const key = this.formatsKey(scope);
		let formats = this.#formats.get(key);
		if (!formats) {
			const { formats: read, mistakes } = readFormatSetting(this.#get(settingKeys.formats, scope) ?? {}, createGlobMatcher);
			formats = { off: read.off, own: [...read.own, ...plansIn(this.planFolders(scope))] };
			this.#formats.set(key, formats);
			for (const mistake of mistakes.filter(each => !this.#logged.has(each))) {
				this.#logged.add(mistake);
				this.#log.warn(mistake);
			}
		}
		return formats;
	}

	/** Folders for plans that agents' settings name, relative to the workspace folder; see notePlanFolders. */
	planFolders(scope: vscode.Uri): readonly string[] {
		const folder = vscode.workspace.getWorkspaceFolder(scope);
		return (folder && this.#planFolders.get(folderKey(folder.uri))) ?? [];
	}

	/** Takes over the folders for plans that agents' settings name, which whoever reads the workspace folder finds. */
	notePlanFolders(folder: vscode.WorkspaceFolder, folders: readonly string[]): void {
		const key = folderKey(folder.uri);
		if (!isSameData(this.#planFolders.get(key) ?? [], folders)) {
			this.#planFolders.set(key, folders);
			this.#onDidChange.fire({ affects: changed => changed === settingKeys.formats, affectsFiles: false, affectsReading: true });
		}
	}

	/** The same text for the same formats. */
	formatsKey(scope: vscode.Uri): string {
		return JSON.stringify([this.#get(settingKeys.formats, scope) ?? {}, this.planFolders(scope)]);
	}

	/** Labels to add to the known ones, by canonical field name. */
	fieldAliases(scope: vscode.Uri): Readonly<Record<string, readonly string[]>> {
		const aliases: Record<string, readonly string[]> = {};
		for (const [name, labels] of entries(this.#get(settingKeys.fieldAliases, scope))) {
			const known = strings(labels);
			if (known) {
				aliases[name] = known;
			}
		}
		return aliases;
	}

	/** What status and priority words mean, with the team's own. */
	meanings(scope: vscode.Uri): WordMeanings {
		return wordMeanings(
			readStatusWords(this.#get(settingKeys.statusWords, scope)).words,
			readPriorityWords(this.#get(settingKeys.priorityWords, scope)).words,
		);
	}

	/** A text that differs when `meanings` does. */
	meaningsKey(scope: vscode.Uri): string {
		return JSON.stringify([this.#get(settingKeys.statusWords, scope), this.#get(settingKeys.priorityWords, scope)]);
	}

	codeLens(scope: vscode.Uri): CodeLensSetting {
		return oneOf(this.#get(settingKeys.codeLens, scope), ['open', 'currentSection', 'sections', 'all', 'off']);
	}

	/** Whether the view selects the active document; a window setting. */
	followActiveDocument(): boolean {
		return this.#get(settingKeys.followActiveDocument) === true;
	}

	/**
	 * The unvalidated value; see readViews. A window setting. Unlike other settings, the workspace's views come before the
	 * user's instead of hiding them, and hide only those with the same name.
	 */
	views(): unknown {
		const { workspaceValue, globalValue } = vscode.workspace.getConfiguration(settingSection).inspect<unknown>(settingKeys.views) ?? {};
		if (!Array.isArray(workspaceValue) || !Array.isArray(globalValue)) {
			return this.#get(settingKeys.views);
		}
		const names = new Set(workspaceValue.map(viewName));
		return [...(workspaceValue as readonly unknown[]), ...(globalValue as readonly unknown[]).filter(view => !names.has(viewName(view)))];
	}

	/** Whether names and links follow a document that is renamed. */
	linksUpdateOnRename(scope: vscode.Uri): 'always' | 'prompt' | 'never' {
		return oneOf(this.#get(settingKeys.linksUpdateOnRename, scope), ['always', 'prompt', 'never']);
	}

	/** Whether the outline shows checklists too; a window setting. */
	outline(): boolean {
		return this.#get(settingKeys.outline) === true;
	}

	syncParents(scope: vscode.Uri): boolean {
		return this.#get(settingKeys.syncParents, scope) === true;
	}

	modifiedDateOnSave(scope: vscode.Uri): ModifiedDateSetting {
		return oneOf(this.#get(settingKeys.modifiedDateOnSave, scope), ['manual', 'manualAndFocusChange', 'always', 'off']);
	}

	modifiedDateAddMissing(scope: vscode.Uri): boolean {
		return this.#get(settingKeys.modifiedDateAddMissing, scope) === true;
	}

	progressOnSave(scope: vscode.Uri): boolean {
		return this.#get(settingKeys.progressOnSave, scope) === true;
	}

	/** The thresholds for due soon and stale. */
	due(scope: vscode.Uri): DueSettings {
		return {
			soonDays: days(this.#get(settingKeys.dueSoonDays, scope)) ?? 7,
			staleDays: days(this.#get(settingKeys.staleDays, scope)) ?? 14,
		};
	}

	/** Whether a click on a check box in the preview toggles it; only in the user's own settings. */
	previewToggle(): boolean {
		return this.#get(settingKeys.previewToggle) === true;
	}

	/** Maximum documents in a column of the board, by the column's stage, level, or name. */
	boardLimits(): Readonly<Record<string, number>> {
		return Object.fromEntries(
			entries(this.#get(settingKeys.boardLimits)).flatMap(([key, limit]) =>
				typeof limit === 'number' && limit > 0 ? [[key.toLowerCase(), limit]] : [],
			),
		);
	}

	/** Folders that hold templates, relative to the workspace folder; workspace values only when trusted. */
	templateFolders(scope: vscode.Uri): readonly string[] {
		return strings(this.#get(settingKeys.templateFolders, scope)) ?? [];
	}

	/** Where new documents go, by family; relative to the workspace folder; workspace values only when trusted. */
	newDocumentFolders(scope: vscode.Uri): Readonly<Record<string, string>> {
		const folders: Record<string, string> = {};
		for (const [family, folder] of entries(this.#get(settingKeys.newDocumentFolders, scope))) {
			if (typeof folder === 'string') {
				folders[family] = folder;
			}
		}
		return folders;
	}

	/** `''` if not set. */
	newDocumentAuthor(scope: vscode.Uri): string {
		const author = this.#get(settingKeys.newDocumentAuthor, scope);
		return typeof author === 'string' ? author.trim() : '';
	}

	problemsShow(scope: vscode.Uri | undefined): ProblemsSetting {
		return oneOf(this.#get(settingKeys.problemsShow, scope), ['openDocuments', 'all', 'off']);
	}

	/** The unvalidated value; see readSeverities. */
	problemSeverity(scope: vscode.Uri | undefined): unknown {
		return this.#get(settingKeys.problemSeverity, scope);
	}

	/** The folder for archived documents; `''` if not set; workspace values only when trusted. */
	archiveFolder(scope: vscode.Uri): string {
		const folder = this.#get(settingKeys.archiveFolder, scope);
		return typeof folder === 'string' ? folder.trim() : '';
	}

	offerOnDone(scope: vscode.Uri): boolean {
		return this.#get(settingKeys.offerOnDone, scope) !== false;
	}

	#get(key: SettingKey, scope?: vscode.Uri): unknown {
		const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
		const known = this.#known.get(folder) ?? new Map<SettingKey, unknown>();
		this.#known.set(folder, known);
		if (!known.has(key)) {
			known.set(key, vscode.workspace.getConfiguration(settingSection, scope).get<unknown>(key));
		}
		return known.get(key);
	}
}

/** What changed. */
export interface SettingsChange {
	affects(key: SettingKey): boolean;
	/** Whether the set of files that are read may have changed. */
	readonly affectsFiles: boolean;
	/** Whether the same text may be read differently. */
	readonly affectsReading: boolean;
}

function strings(value: unknown): readonly string[] | undefined {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : undefined;
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function days(value: unknown): number | undefined {
	return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;
}

/** The value if it is allowed, else the first allowed one, which is the default. */
function oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
	return allowed.find(candidate => candidate === value) ?? allowed[0];
}

/** By which views are the same. */
function viewName(view: unknown): string | undefined {
	return typeof view === 'object' && view !== null && 'name' in view && typeof view.name === 'string'
		? view.name.trim().toLowerCase()
		: undefined;
}
