import { addField } from '../../document/edit/addField';
import { aliasesOf } from '../../document/edit/aliasesOf';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';
import { parse } from '../../document/read/parse';
import { readRelations, type Relation } from '../../document/relation/relations';
import { setField } from '../../document/edit/setField';
import { statusChoices } from '../../document/edit/statusChoices';
import { applyEdits, type TextEdit } from '../../document/model/text';
import { isOpenItem } from '../../document/read/items';
import { itemAt, toggleItem } from '../../document/edit/toggleItem';
import { folderFor, statusFolders } from '../check/checkFolders';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { parentPath } from '../../util/paths';
import { relativePath, resolvePath, stemOf } from '../relations/paths';
import { relationIndexOf } from '../relations/relationIndex';
import { addTarget } from './addTarget';
import { nextId } from './nextId';
import { renameEdits } from './renameEdits';
import type { WorkspaceFix, WorkspaceFixCode } from './workspaceFix';
import { writePath } from './writePath';

/** What fixes of a catalog's problems need besides the catalog. */
export interface CatalogFixContext {
	readonly catalog: Catalog;
	/** The document with this URI, from its current text; undefined when it cannot be read. */
	documentOf(uri: string): TaskDocument | undefined;
	/** The line end of the document with this URI: `\n`, `\r\n` or `\r`. */
	eolOf(uri: string): string;
	/** Whether the workspace folder has a file with this path; undefined when unknown. */
	exists(folder: string, path: string): boolean | undefined;
}

const NOTHING = { isSafe: false, isPreferred: false, edits: [], renames: [], creates: [] } as const;

/**
 * The fixes for a problem that checkCatalog found, the best first; `[]` when there is none, or when a document it
 * concerns cannot be read. Nothing is overwritten: files are moved or created only where there is none.
 * @param uri the document the problem was found in.
 */
export function catalogFixes(uri: string, problem: Problem, context: CatalogFixContext): readonly WorkspaceFix[] {
	const entry = context.catalog.get(uri);
	const document = context.documentOf(uri);
	if (!entry || !document) {
		return [];
	}
	switch (problem.code) {
		case 'folder-status':
			return folderFixes(entry, document, context);
		case 'file-name': {
			const name = String(problem.parameters['expected']);
			return moveFix('rename-file', { name }, entry, joined(parentPath(entry.path), name), context, true);
		}
		case 'duplicate-id': {
			const id = nextId(entry, context.catalog);
			return id === undefined ? [] : documentFix('next-id', { id }, uri, setField(document, 'id', id).edits ?? [], { isPreferred: true });
		}
		case 'path-exists': {
			const item = itemAt(document, problem.range.start.line);
			const edits =
				item === undefined || !document.items.slice(item, item + 1).some(isOpenItem) ? [] : toggleItem(document, item, { to: 'done' });
			return documentFix('tick-path', { path: String(problem.parameters['path']) }, uri, edits, { isSafe: true, isPreferred: true });
		}
		case 'path-missing':
			return createFix(entry, String(problem.parameters['path']), context);
		case 'relation-inverse':
			return inverseFix(entry, problem, context);
		default:
			return [];
	}
}

function documentFix(
	code: WorkspaceFixCode,
	parameters: WorkspaceFix['parameters'],
	uri: string,
	edits: readonly TextEdit[],
	how: Partial<WorkspaceFix>,
): readonly WorkspaceFix[] {
	return edits.length === 0 ? [] : [{ ...NOTHING, code, parameters, edits: [{ uri, edits }], ...how }];
}

/** Sets the folder's status, or moves the document to the neighbouring folder of its status. */
function folderFixes(entry: Entry, document: TaskDocument, context: CatalogFixContext): readonly WorkspaceFix[] {
	const folders = statusFolders(context.catalog.entries);
	const own = folderFor(entry, folders);
	if (!own) {
		return [];
	}
	const status = statusChoices(document).find(({ stage }) => stage === own.meaning.stage)?.text;
	const set =
		status === undefined
			? []
			: documentFix('set-folder-status', { status }, entry.uri, setField(document, 'status', status).edits ?? [], { isPreferred: true });
	const { stage } = entry.status;
	const target = [...folders]
		.map(([key, folder]) => ({ key, folder }))
		.find(
			({ key, folder }) =>
				key.startsWith(`${entry.folder}\0`) &&
				parentPath(folder.path) === parentPath(own.path) &&
				(folder.meaning.stage === stage || (!folder.meaning.against.includes(stage) && !folder.meaning.isPlain)),
		)?.folder;
	const move = target
		? moveFix('move-to-folder', { folder: target.path }, entry, joined(target.path, entry.path.slice(own.path.length + 1)), context, false)
		: [];
	return [...set, ...move];
}

/** Moves the document and updates links; nothing when the new path is taken. */
function moveFix(
	code: WorkspaceFixCode,
	parameters: WorkspaceFix['parameters'],
	entry: Entry,
	path: string,
	context: CatalogFixContext,
	isPreferred: boolean,
): readonly WorkspaceFix[] {
	const to = uriBeside(entry, path);
	const isCaseOnly = path.toLowerCase() === entry.path.toLowerCase();
	if (to === undefined || path === entry.path || context.catalog.get(to) || (!isCaseOnly && context.exists(entry.folder, path) !== false)) {
		return [];
	}
	const edits = renameEdits(context.catalog, [{ from: entry, folder: entry.folder, path }], uri => context.documentOf(uri));
	return [{ ...NOTHING, code, parameters, isPreferred, edits, renames: [{ from: entry.uri, to }] }];
}

function createFix(entry: Entry, path: string, { exists }: CatalogFixContext): readonly WorkspaceFix[] {
	const place = resolvePath(path, path.startsWith('.') ? entry.path : '');
	const uri = place === undefined || exists(entry.folder, place) !== false ? undefined : uriBeside(entry, place);
	return uri === undefined ? [] : [{ ...NOTHING, code: 'create-file', parameters: { path: place ?? path }, creates: [uri] }];
}

/** Adds this document's name to the other document's targets. */
function inverseFix(entry: Entry, problem: Problem, { catalog, documentOf, eolOf }: CatalogFixContext): readonly WorkspaceFix[] {
	const { line, character } = problem.range.start;
	const index = relationIndexOf(catalog);
	const to = index
		.outgoing(entry.uri)
		.find(({ relation: { range } }) => range.start.line === line && range.start.character === character)?.to;
	const other = to && documentOf(to.uri);
	if (!to || !other) {
		return [];
	}
	const label = String(problem.parameters['inverse']);
	const name = label === 'Blocks' ? 'blocks' : 'blockedBy';
	const written = other.frontMatter?.format === 'yaml' ? label.toLowerCase().replaceAll(' ', '_') : label;
	const ways = namesSeenFrom(to, entry).flatMap(target => [
		addTarget(other, name, target, eolOf(to.uri)),
		addField(other, name, written, target, eolOf(to.uri)).edits,
	]);
	const edits =
		ways.find(way => way !== undefined && way.length > 0 && saysAfter(way, other, name, target => index.resolve(target, to) === entry)) ??
		[];
	return documentFix('add-inverse', { target: String(problem.parameters['target']), inverse: label }, to.uri, edits, {
		isSafe: true,
		isPreferred: true,
	});
}

/** Names another document may use for this one, the shortest first: its id, its path, or a link if the path has blanks or brackets. */
function namesSeenFrom({ path }: Entry, entry: Entry): readonly string[] {
	const text = stemOf(entry.path)
		.replace(/[[\]\\`<>|]/gu, ' ')
		.trim();
	const link = `[${text}](${writePath(path, entry.path, { form: 'link', written: '', before: '(' })})`;
	return [...(entry.id === undefined ? [] : [entry.id]), relativePath(path, entry.path), link];
}

/** Whether the document, with these edits, has this relation to the intended document, and all its previous relations. */
function saysAfter(
	edits: readonly TextEdit[],
	document: TaskDocument,
	name: Relation['kind'],
	isMeant: (target: string) => boolean,
): boolean {
	const after = readRelations(
		parse(applyEdits(document.text, edits), { fieldAliases: aliasesOf(document), meanings: document.meanings }),
		Infinity,
	);
	return after.some(({ kind, target }) => kind === name && isMeant(target)) && after.length > readRelations(document, Infinity).length;
}

function joined(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}

/** The URI of a path in the document's workspace folder; undefined when the document's own URI does not end in its path. */
function uriBeside({ uri, path }: Entry, to: string): string | undefined {
	const own = path.split('/').map(encodeURIComponent).join('/');
	const tail = uri.endsWith(`/${own}`) ? own : uri.endsWith(`/${path}`) ? path : lastSegments(uri, path);
	return tail === undefined ? undefined : `${uri.slice(0, uri.length - tail.length)}${to.split('/').map(encodeURIComponent).join('/')}`;
}

/** The end of a URI that means a path, however it is encoded. */
function lastSegments(uri: string, path: string): string | undefined {
	const tail = uri.split('/').slice(-path.split('/').length).join('/');
	try {
		return decodeURIComponent(tail) === path ? tail : undefined;
	} catch {
		return undefined;
	}
}
