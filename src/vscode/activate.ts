import type * as vscode from 'vscode';
import type { Source } from '../catalog/files/source';
import { registerAgents } from './agents/registerAgents';
import { registerAuthoring } from './authoring/registerAuthoring';
import { registerFields } from './fields/registerFields';
import { registerCompletion } from './completion/registerCompletion';
import { registerEditor } from './editor/registerEditor';
import { registerFinishing } from './finishing/registerFinishing';
import { registerNavigation } from './navigation/registerNavigation';
import { registerRenaming } from './renaming/registerRenaming';
import { registerPanel } from './panel/registerPanel';
import { registerPreview } from './preview/registerPreview';
import { registerSourceControl } from './sourceControl/registerSourceControl';
import { registerTree } from './tree/registerTree';
import { registerProblems } from './problems/registerProblems';
import { setBetweenSteps } from './workspace/edits/betweenSteps';
import { CatalogStore } from './workspace/catalog/catalogStore';
import { localMoment } from './workspace/base/clock';
import { DayChange } from './workspace/base/dayChange';
import { TaskDocuments } from './workspace/documents/taskDocuments';
import { ChangeHistory } from './workspace/edits/changeHistory';
import { EditQueue } from './workspace/edits/editQueue';
import type { ImportModule } from './workspace/base/importModule';
import { setRealPath, type RealPath } from './workspace/base/leavesWorkspace';
import { createLog } from './workspace/base/log';
import { ProblemStore } from './workspace/problems/problemStore';
import { repositoryOf } from './workspace/base/repository';
import type { Services } from './workspace/services';
import { Settings } from './workspace/base/settings';

/** What the extension exports: to VS Code's Markdown preview, and to tests. */
export interface Api {
	readonly services: Services;
	readonly tree: ReturnType<typeof registerTree>;
	readonly editor: ReturnType<typeof registerEditor>;
	readonly authoring: ReturnType<typeof registerAuthoring>;
	readonly problems: ReturnType<typeof registerProblems>;
	readonly panel: ReturnType<typeof registerPanel>;
	readonly agents: ReturnType<typeof registerAgents>;
	readonly preview: ReturnType<typeof registerPreview>;
	/** VS Code's Markdown preview calls this when it makes its parser. */
	readonly extendMarkdownIt: ReturnType<typeof registerPreview>['extendMarkdownIt'];
	/** Sets what runs between two steps of a command. */
	readonly setBetweenSteps: typeof setBetweenSteps;
	/** Milliseconds that activating took, without loading the bundle. */
	readonly activationTime: number;
}

/** What the two extension hosts do each in their own way; a door hands it in. */
export interface Host {
	readonly importModule: ImportModule;
	/** Reads `file:` folders faster than `workspace.fs` does, where there is something that can. */
	readonly fileSource?: Source;
	/** Resolves symbolic links, where there is something that can. */
	readonly realPath?: RealPath;
	/** The program that runs Node, where there is one. */
	readonly nodePath?: string;
}

/** Builds everything once, in order. Nothing is searched or read here. */
export function activate(context: vscode.ExtensionContext, { importModule, fileSource, realPath, nodePath }: Host): Api {
	const start = performance.now();
	const log = createLog();
	const settings = new Settings(log);
	const documents = new TaskDocuments(settings);
	const edits = new EditQueue(documents, log);
	const catalog = new CatalogStore({ settings, documents, log, fileSource });
	const problems = new ProblemStore({ settings, documents, catalog, log, extensionUri: context.extensionUri, importModule });
	const services: Services = {
		extensionUri: context.extensionUri,
		importModule,
		repository: repositoryOf(context.extension.packageJSON),
		version: (context.extension.packageJSON as { readonly version: string }).version,
		log,
		clock: localMoment,
		settings,
		workspaceState: context.workspaceState,
		documents,
		edits,
		history: new ChangeHistory(),
		catalog,
		problems,
		keyTargets: () => tree.keyTargets(),
		// Made right below; it asks these services for the time.
		get dayChange() {
			return dayChange;
		},
	};
	const dayChange = new DayChange(() => services.clock());
	const tree = registerTree(services);
	const editor = registerEditor(services);
	const authoring = registerAuthoring(services);
	const shownProblems = registerProblems(services);
	const panel = registerPanel(services);
	const agents = registerAgents(services, nodePath);
	const preview = registerPreview(services, context.extension.id);
	context.subscriptions.push(
		log,
		settings,
		dayChange,
		documents,
		edits,
		catalog,
		edits.onDidRefuse(uri => catalog.recheck(uri)),
		problems,
		tree,
		editor,
		authoring,
		shownProblems,
		panel,
		agents,
		preview,
		registerFields(services),
		registerCompletion(services),
		registerNavigation(services),
		registerRenaming(services),
		registerFinishing(services),
		registerSourceControl(services),
	);
	if (realPath) {
		context.subscriptions.push(setRealPath(realPath));
	}
	return {
		services,
		tree,
		editor,
		authoring,
		problems: shownProblems,
		panel,
		agents,
		preview,
		extendMarkdownIt: preview.extendMarkdownIt,
		setBetweenSteps,
		activationTime: performance.now() - start,
	};
}
