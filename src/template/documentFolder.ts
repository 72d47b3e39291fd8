import type { FamilyName } from '../document/model/family';
import type { Entry } from '../catalog/entry';
import { finishedFolder } from '../format/finishedFolders';
import { fillFolder, normalizeFolder } from './naming/folderPath';
import { answerName, type NamePart } from './naming/namePattern';
import type { Template } from './template';

/** What in the workspace decides where documents go. */
export interface FolderContext {
	/** The folder that the user selected, workspace-relative; undefined if none. */
	readonly folder?: string | undefined;
	/** Setting `taskDocs.newDocument.folders`: by family name or template title. */
	readonly folders: Readonly<Record<string, string>>;
	readonly entries: readonly Pick<Entry, 'path' | 'family' | 'isTemplate'>[];
}

/** Folders for documents that nobody works on, besides those for finished ones; no new document goes there. */
const OUTDATED = /^(?:old|cancelled|canceled|rejected)$/iu;

/**
 * The folder for a new document: the selected one, the setting's, the template's own, the one where the workspace keeps
 * most documents of the family, else the family's default. Undefined if the folder found that way is not inside the
 * workspace folder.
 */
export function documentFolder(template: Template, answerOf: (name: string) => string, context: FolderContext): string | undefined {
	// A template can be called “constructor”.
	const setting = [template.family, template.title].flatMap(name =>
		name !== undefined && Object.hasOwn(context.folders, name) ? [context.folders[name]] : [],
	)[0];
	const { folder, isFolderOwn, fileName } = template.naming;
	const kept = template.family && !isFolderOwn ? usualFolder(template.family, fileName, context.entries) : undefined;
	const chosen =
		context.folder ??
		setting ??
		kept ??
		(template.path === undefined && template.family ? (usualFolder(template.family, fileName, context.entries) ?? folder) : folder) ??
		'';
	return normalizeFolder(fillFolder(chosen, label => answerOf(answerName(label))));
}

function usualFolder(family: FamilyName, fileName: readonly NamePart[], entries: FolderContext['entries']): string | undefined {
	const counts = new Map<string, number>();
	for (const entry of entries) {
		const segments = entry.path.split('/').slice(0, -1);
		// A document in a folder of its own that is named by its id counts for the parent folder.
		if (fileName[0]?.kind === 'date' && /^\d{4}-?\d\d-?\d\d/u.test(segments.at(-1) ?? '')) {
			segments.pop();
		}
		if (
			entry.family === family &&
			!entry.isTemplate &&
			!segments.some(segment => finishedFolder(segment) !== undefined || OUTDATED.test(segment))
		) {
			const folder = segments.join('/');
			counts.set(folder, (counts.get(folder) ?? 0) + 1);
		}
	}
	const [best] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
	return best?.[0];
}
