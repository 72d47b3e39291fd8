import type * as vscode from 'vscode';
import type { CatalogStore } from './catalog/catalogStore';
import type { Clock } from './base/clock';
import type { ChangeHistory } from './edits/changeHistory';
import type { DayChange } from './base/dayChange';
import type { EditQueue } from './edits/editQueue';
import type { ImportModule } from './base/importModule';
import type { ProblemStore } from './problems/problemStore';
import type { Settings } from './base/settings';
import type { TaskDocuments } from './documents/taskDocuments';

/** What each surface of the editor may use. activate.ts builds and owns it. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	/** Runs an ES module of the extension, as the host we are in can. */
	readonly importModule: ImportModule;
	/** The address of the project on the web, without a final slash. */
	readonly repository: string;
	/** The version of the extension. */
	readonly version: string;
	readonly log: vscode.LogOutputChannel;
	readonly clock: Clock;
	readonly dayChange: DayChange;
	readonly settings: Settings;
	/** What is remembered in this workspace across sessions. */
	readonly workspaceState: vscode.Memento;
	/** The facts of open documents. */
	readonly documents: TaskDocuments;
	/** The one way to change a document. */
	readonly edits: EditQueue;
	/** The latest changes made outside of editors, for undo. */
	readonly history: ChangeHistory;
	/** The facts of all documents of the workspace, read when first requested. */
	readonly catalog: CatalogStore;
	/** The rows that a key pressed in the view applies to, as commands get them from the view's menus. */
	readonly keyTargets: () => Promise<readonly object[]>;
	/** The problems of documents and between them, with the severities from the settings. */
	readonly problems: ProblemStore;
}
