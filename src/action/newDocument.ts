import type { Entry } from '../catalog/entry';
import { formatIso } from '../document/date/date';
import type { Refusal } from '../document/model/refusal';
import type { Moment } from '../document/date/rewriteDate';
import { documentFolder } from '../template/documentFolder';
import { composeName, isTaken, pathKey, type NameContext } from '../template/naming/documentName';
import { cleanLine, fillTemplate } from '../template/fill';
import { renderSnippet, renderText } from '../template/pieces';
import { defaultAnswer, questions, type Answers } from '../template/questions';
import type { Template } from '../template/template';

export interface NewDocumentContext {
	/** The user's local time. */
	readonly now: Moment;
	/** The catalog's entries of the workspace folder, templates too. */
	readonly entries: readonly Pick<Entry, 'path' | 'id' | 'family' | 'isTemplate'>[];
	/** Other existing paths, workspace-relative: files that aren't entries, and names already tried. */
	readonly existing?: readonly string[] | undefined;
	/** Setting `taskDocs.newDocument.folders`. */
	readonly folders: Readonly<Record<string, string>>;
	/** The folder that the user selected, workspace-relative, `''` for the workspace folder itself. */
	readonly folder?: string | undefined;
	readonly author?: string | undefined;
}

/** A document to create; its path is free. */
export interface NewDocument {
	/** Workspace-relative, `/` between segments; `''` for the workspace folder itself. */
	readonly folder: string;
	/** With its extension. */
	readonly fileName: string;
	readonly path: string;
	/** The document's id, if the template has one. */
	readonly id: string | undefined;
	/** The whole text in snippet syntax. */
	readonly snippet: string;
	/** The text that the snippet shows initially. */
	readonly text: string;
}

/** A document's future place; fast enough to compute on every keystroke of its title. */
export type DocumentPlace = Pick<NewDocument, 'folder' | 'fileName' | 'path' | 'id'>;

/** Maximum names to try. */
const MAX_ATTEMPTS = 1000;

/**
 * The place of a new document by the template's convention, or why there is none. If a name is taken, uses the next
 * number, the pattern's own or `-2`, `-3` … at its end. Never returns an existing path, ignoring case.
 */
export function placeDocument(template: Template, answers: Answers, context: NewDocumentContext): DocumentPlace | Refusal {
	const complete = withDefaults(template, answers);
	const answerOf = (name: string): string => (Object.hasOwn(complete, name) ? (complete[name] ?? '') : '');
	const folder = documentFolder(template, answerOf, context);
	if (folder === undefined) {
		return { code: 'folder-outside', folder: context.folder ?? '' };
	}
	const paths = [...context.entries.filter(entry => !entry.isTemplate).map(entry => entry.path), ...(context.existing ?? [])];
	const taken = new Set([...paths, ...context.entries.map(entry => entry.path)].map(pathKey));
	const ids = context.entries.flatMap(entry => (entry.isTemplate || entry.id === undefined ? [] : [entry.id]));
	const nameContext: NameContext = { today: context.now.date, taken: { paths, ids }, folder, answerOf };
	const { naming } = template;
	const isNumbered = naming.fileName.some(part => part.kind === 'number');
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const name = composeName(naming.fileName, nameContext, isNumbered ? attempt : 0);
		if (name === undefined) {
			return {
				code: 'answer-empty',
				question:
					questions(template).find(
						question => composeName([{ kind: 'answer', name: question.name, label: question.label }], nameContext) === undefined,
					)?.name ?? 'title',
			};
		}
		const fileName = `${name}${attempt === 0 || isNumbered ? '' : `-${attempt + 1}`}.md`;
		const path = folder === '' ? fileName : `${folder}/${fileName}`;
		if (!isTaken(path, taken) && !isTaken(path.slice(0, -3), taken)) {
			return { folder, fileName, path, id: naming.id && composeName(naming.id, nameContext, attempt) };
		}
	}
	return { code: 'no-free-name', folder };
}

/**
 * A new document from a template: its place and its text, with dates, id, title, category and author filled in and
 * instructions removed. Writes nothing; the caller creates the file, and if it exists after all, calls again with its
 * path added to `existing`.
 */
export function newDocument(template: Template, answers: Answers, context: NewDocumentContext): NewDocument | Refusal {
	const place = placeDocument(template, answers, context);
	if ('code' in place) {
		return place;
	}
	const complete = withDefaults(template, answers);
	const pieces = fillTemplate(template, {
		now: context.now,
		title: complete['title'],
		category: complete['category'],
		briefName: complete['briefName'],
		id: place.id,
		author: context.author,
	});
	return { ...place, snippet: renderSnippet(pieces), text: renderText(pieces, formatIso(context.now.date)) };
}

/** Whether the result is a refusal. */
export function isRefusal(result: DocumentPlace | Refusal): result is Refusal {
	return 'code' in result;
}

function withDefaults(template: Template, answers: Answers): Answers {
	const complete: Record<string, string> = {};
	for (const question of questions(template)) {
		const given = cleanLine((Object.hasOwn(answers, question.name) ? answers[question.name] : undefined) ?? '');
		complete[question.name] = given === '' ? defaultAnswer(question, complete) : given;
	}
	return complete;
}
