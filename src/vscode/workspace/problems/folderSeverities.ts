import * as vscode from 'vscode';
import { readSeverities, type Severities } from '../../../catalog/check/severities';
import type { Settings } from '../base/settings';
import { folderKey } from '../base/workspaceFolder';

/** The problem severities from the settings, by workspace folder. Logs each mistake in the setting once. */
export class FolderSeverities {
	readonly #settings: Settings;
	readonly #log: vscode.LogOutputChannel;
	readonly #severities = new Map<string, Severities>();
	readonly #logged = new Set<string>();

	constructor(settings: Settings, log: vscode.LogOutputChannel) {
		this.#settings = settings;
		this.#log = log;
	}

	/** Must be called when the setting has changed. */
	clear(): void {
		this.#severities.clear();
	}

	/** The severities for a document. */
	of(uri: string): Severities {
		const folders = vscode.workspace.workspaceFolders ?? [];
		// There usually is one folder, and thousands of documents.
		const folder = folders.length > 1 ? vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true)) : folders[0];
		const key = folder ? folderKey(folder.uri) : '';
		const known = this.#severities.get(key);
		if (known) {
			return known;
		}
		const { severities, unknownCodes, unknownValues } = readSeverities(this.#settings.problemSeverity(folder?.uri));
		this.#severities.set(key, severities);
		this.#warn(unknownCodes, names => vscode.l10n.t('Unknown problem codes in the setting taskDocs.problems.severity: {0}.', names));
		this.#warn(unknownValues, names => vscode.l10n.t('Unknown severities in the setting taskDocs.problems.severity for: {0}.', names));
		return severities;
	}

	#warn(names: readonly string[], sentence: (names: string) => string): void {
		const text = sentence(names.join(', '));
		if (names.length > 0 && !this.#logged.has(text)) {
			this.#logged.add(text);
			this.#log.warn(text);
		}
	}
}
