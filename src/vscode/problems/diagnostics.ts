import * as vscode from 'vscode';
import type { Problem } from '../../document/model/problem';
import { settingKeys, settingSection } from '../contributions';
import { SLICE, TimeSlicer } from '../../util/timeSlice';
import type { Services } from '../workspace/services';
import type { ProblemsSetting } from '../workspace/base/settings';
import { urisIn, urisInTabs } from '../workspace/edits/tabs';
import { toDiagnostic } from './toDiagnostic';

/** Maximum documents that are updated without showing progress. */
const MAX_WITHOUT_PROGRESS = 200;

/** Shows the problems of open documents, or of all, in the editor and the Problems view, according to the settings. */
export class Diagnostics implements vscode.Disposable {
	readonly #services: Services;
	readonly #collection = vscode.languages.createDiagnosticCollection(settingSection);
	readonly #listeners: vscode.Disposable;
	/** URIs of documents whose diagnostics need an update. */
	readonly #waiting = new Set<string>();
	/** The setting's value by folder; cached, since reading it takes longer than showing a problem. */
	readonly #modes = new Map<vscode.WorkspaceFolder | undefined, ProblemsSetting>();
	/** The other half of each slice is left to VS Code, which serializes the diagnostics. */
	readonly #slicer = new TimeSlicer({ length: SLICE / 2 });
	#isShowing = false;
	#isDisposed = false;

	constructor(services: Services) {
		this.#services = services;
		const { problems, settings } = services;
		this.#listeners = vscode.Disposable.from(
			this.#collection,
			problems.onDidChange(uris => this.#show(uris)),
			settings.onDidChange(change => {
				if (change.affects(settingKeys.problemsShow)) {
					this.#modes.clear();
					this.#show(problems.uris());
				}
			}),
			// A document can be open without a tab, for example while a command changes it.
			vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => this.#show([...opened, ...closed].flatMap(urisIn))),
		);
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#listeners.dispose();
	}

	/** Updates diagnostics in time slices, outside the call that reported the problems. */
	#show(uris: Iterable<string>): void {
		for (const uri of uris) {
			this.#waiting.add(uri);
		}
		if (this.#isShowing || this.#waiting.size === 0) {
			return;
		}
		this.#isShowing = true;
		const rest = this.#showRest();
		if (this.#waiting.size > MAX_WITHOUT_PROGRESS) {
			void vscode.window.withProgress(
				{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Task Docs: showing problems') },
				() => rest,
			);
		}
	}

	async #showRest(): Promise<void> {
		while (this.#waiting.size > 0 && !this.#isDisposed) {
			await this.#slicer.next();
			this.#showSlice();
		}
		this.#isShowing = false;
	}

	#showSlice(): void {
		const open = urisInTabs();
		const part: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
		for (const uri of this.#waiting) {
			this.#waiting.delete(uri);
			part.push(this.#diagnosticsOf(uri, open));
			if (this.#slicer.isOver) {
				break;
			}
		}
		if (!this.#isDisposed) {
			this.#collection.set(part);
		}
	}

	#diagnosticsOf(key: string, open: ReadonlySet<string>): [vscode.Uri, vscode.Diagnostic[] | undefined] {
		const { problems, repository } = this.#services;
		const uri = vscode.Uri.parse(key, true);
		const shown: readonly Problem[] = this.#isWanted(uri, open) ? problems.of(key) : [];
		return [uri, shown.length === 0 ? undefined : shown.map(problem => toDiagnostic(problem, repository))];
	}

	/** @param open the documents that tabs show */
	#isWanted(uri: vscode.Uri, open: ReadonlySet<string>): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const mode = this.#modes.get(folder) ?? this.#services.settings.problemsShow(folder?.uri);
		this.#modes.set(folder, mode);
		return mode === 'all' || (mode === 'openDocuments' && open.has(uri.toString()));
	}
}
