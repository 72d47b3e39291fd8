import { shownDocument } from '../action/shownDocument';
import { findEntry, isToolResult } from './findEntry';
import { refusedResult } from './refusedResult';
import type { ToolHost } from './toolHost';
import { dataResult, pageOf, type ToolResult } from './toolResult';

/** The tool `read_document`. */
export async function readDocument(
	host: ToolHost,
	input: { readonly path: string; readonly content?: 'facts' | 'text'; readonly offset?: number; readonly limit?: number },
): Promise<ToolResult> {
	const { path, content = 'facts', offset = 0, limit = 100 } = input;
	// The problems among the facts depend on other documents.
	const known = await host.catalog(content === 'text' ? path : undefined);
	const entry = findEntry(known, path);
	if (isToolResult(entry)) {
		return entry;
	}
	const document = await host.read(entry);
	if ('code' in document) {
		return refusedResult(document, path);
	}
	if (content === 'text') {
		const lines = document.lines.map((text, index) => `${index + 1}: ${text}`);
		const { rows, ...page } = pageOf(lines, { offset, limit }, line => line);
		return dataResult({ path, ...page, lines: rows });
	}
	const problemsOf = (await known.check())(entry);
	const { title, family, status, progress, fields, sections, items, boxes, problems } = shownDocument(document, entry, problemsOf);
	const { rows, ...page } = pageOf(items, { offset, limit }, ({ line, state, text, kind, parent, optional }) => ({
		line,
		state,
		text,
		parent,
		optional,
		...(kind !== 'work' && { kind }),
	}));
	return dataResult({
		path,
		title,
		family,
		stage: status.stage,
		progress: `${progress.done}/${progress.total}`,
		// Further pages are about items only.
		...(offset === 0 && {
			fields: fields.map(({ label, value, set }) => ({ label, value: set ? value : '' })),
			sections: sections.slice(0, MAX_ROWS).map(({ line, text }) => `${line}: ${text}`),
			boxes: boxes.slice(0, MAX_ROWS).map(({ line, label, checked }) => ({ line, label, checked })),
			problems: problems.slice(0, MAX_ROWS).map(({ line, message }) => `${line}: ${message}`),
		}),
		...page,
		items: rows,
	});
}

/** Maximum rows of the lists that have no pages. */
const MAX_ROWS = 100;
