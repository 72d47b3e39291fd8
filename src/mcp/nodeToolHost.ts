import { newDocument, isRefusal } from '../action/newDocument';
import type { ChangeOutcome, ToolHost } from '../agent/toolHost';
import type { Moment } from '../document/date/rewriteDate';
import { labelLookup } from '../document/model/fieldName';
import type { Refusal } from '../document/model/refusal';
import { changeDocument } from '../node/changeDocument';
import { createDocument } from '../node/createDocument';
import { readDocumentFile } from '../node/documentFile';
import { findAuthor } from '../node/findAuthor';
import { findTemplates } from '../node/findTemplates';
import { readWorkspace } from '../node/readWorkspace';
import { workspaceProblems } from '../node/workspaceProblems';
import { readWorkspaceSettings } from '../node/workspaceSettings';
import { essentialTemplate } from '../template/essential';

export interface NodeToolHostOptions {
	/** The folder's absolute path. No tool reads or writes outside of it. */
	readonly root: string;
	readonly mayWrite: boolean;
	/** The user's local time. */
	readonly clock: () => Moment;
}

/** Maximum attempts to change a file that other programs keep changing, and to create one. */
const MAX_ATTEMPTS = 20;
/** Milliseconds between two attempts to change a file. */
const RETRY_DELAY = 20;

/** The tools' access to a folder on disk. Documents are read anew for each call, so that no answer is out of date. */
export function nodeToolHost({ root, mayWrite, clock }: NodeToolHostOptions): ToolHost {
	const readAll = () => readWorkspace({ workspace: root });
	return {
		mayWrite,
		now: clock,
		catalog: async () => {
			const workspace = await readAll();
			return {
				catalog: workspace.catalog,
				due: workspace.settings.due,
				meanings: workspace.settings.meanings,
				pathOf: ({ path }) => path,
				check: () => {
					const problems = workspaceProblems(workspace);
					return Promise.resolve(() => problems);
				},
			};
		},
		read: ({ path }) => {
			const file = readDocumentFile(root, path, readWorkspaceSettings(root));
			return Promise.resolve('code' in file ? file : file.document);
		},
		change: async ({ path }, compute, isDryRun) => {
			const settings = readWorkspaceSettings(root);
			const lookup = labelLookup(settings.fieldAliases);
			const { syncParents } = settings;
			const attempt = (): ChangeOutcome =>
				changeDocument({ root, path, settings, dryRun: isDryRun }, ({ document, eol }) =>
					compute(document, { eol, lookup, syncParents, now: clock() }),
				);
			let outcome = attempt();
			// Another writer was faster. The change is computed anew, and refused if it no longer fits.
			for (let tried = 1; outcome.refusal?.code === 'changed-meanwhile' && tried < MAX_ATTEMPTS; tried++) {
				await new Promise(resolve => {
					setTimeout(resolve, RETRY_DELAY * Math.random());
				});
				outcome = attempt();
			}
			return outcome;
		},
		templates: async () => {
			const { catalog, settings } = await readAll();
			const found = findTemplates(root, settings.templateFolders, catalog.entries);
			return found.map(template => (template.path === undefined ? essentialTemplate(template) : template));
		},
		create: async (template, answers, folder) => {
			const { catalog, settings } = await readAll();
			const author = settings.newDocumentAuthor === '' ? findAuthor(root) : settings.newDocumentAuthor;
			const existing: string[] = [];
			for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
				const made = newDocument(template, answers, {
					now: clock(),
					entries: catalog.entries,
					existing,
					folders: settings.newDocumentFolders,
					folder,
					author,
				});
				if (isRefusal(made)) {
					return { refusal: made };
				}
				const refusal: Refusal | undefined = createDocument(root, made.path, made.text);
				if (refusal?.code !== 'file-exists') {
					return refusal ? { refusal } : { path: made.path };
				}
				existing.push(made.path);
			}
			return { refusal: { code: 'no-free-name', folder: folder ?? '' } };
		},
	};
}
