import type * as vscode from 'vscode';
import type { CatalogStore } from './catalogStore';
import type { Clock } from './clock';
import type { DayChange } from './dayChange';
import type { EditQueue } from './editQueue';
import type { ImportModule } from './importModule';
import type { ProblemStore } from './problemStore';
import type { Settings } from './settings';
import type { TaskDocuments } from './documentStore';

/** What a room may use; built once by activate.ts, which owns it. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	/** Runs an ES module of the extension, as the host we are in can. */
	readonly importModule: ImportModule;
	/** The address of the project on the web, without a final slash. */
	readonly repository: string;
	readonly log: vscode.LogOutputChannel;
	readonly clock: Clock;
	readonly dayChange: DayChange;
	readonly settings: Settings;
	/** The facts of open documents. */
	readonly documents: TaskDocuments;
	/** The one way to change a document. */
	readonly edits: EditQueue;
	/** The facts of all documents of the workspace, read once somebody asks. */
	readonly catalog: CatalogStore;
	/** What does not agree in them and between them, with the severities a user has set. */
	readonly problems: ProblemStore;
}
