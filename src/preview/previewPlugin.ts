import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { drawInline, makeToken } from './drawInline';
import { drawnLines } from './drawnLines';
import type { PreviewedDocument, PreviewHost } from './previewHost';
import { rendererRules } from './rendererRules';
import { summaryOf } from './summary';
import { tokenTypes } from './tokenTypes';

/**
 * A markdown-it plugin that draws check boxes, status, priority, due dates, progress and blanks of planning documents.
 * It only adds rules of its own, and leaves the tokens of any other text alone.
 */
export function previewPlugin(markdown: MarkdownIt, host: PreviewHost): MarkdownIt {
	const found = new WeakMap<StateCore, PreviewedDocument>();
	// Before the text is normalized, since documents are found by their text.
	markdown.core.ruler.before('normalize', 'task_docs_find', state => {
		const document = state.inlineMode ? undefined : host.documentOf(state.src);
		if (document) {
			found.set(state, document);
		}
	});
	markdown.core.ruler.push('task_docs_draw', state => {
		const document = found.get(state);
		if (document) {
			try {
				draw(state, document);
			} catch (error) {
				host.onError(error);
			}
		}
	});
	Object.assign(markdown.renderer.rules, rendererRules(host, markdown.utils.escapeHtml));
	return markdown;
}

function draw(state: StateCore, previewed: PreviewedDocument): void {
	const lines = drawnLines(previewed);
	let row = -1;
	for (const [index, token] of state.tokens.entries()) {
		if (token.type === 'tr_open') {
			// The content of cells doesn't say its line.
			row = token.map?.[0] ?? -1;
		}
		if (token.type === 'inline') {
			const opening = state.tokens[index - 1];
			const line = token.map?.[0] ?? row;
			const isHeading = opening?.type === 'heading_open';
			const hasBox = drawInline(state, token, line, isHeading, lines);
			const listItem = state.tokens[index - 2];
			if (hasBox && listItem?.type === 'list_item_open') {
				listItem.attrJoin('class', 'task-docs-item');
			}
			const count = isHeading ? lines.sections.get(line) : undefined;
			if (count) {
				token.children?.push(makeToken(state, tokenTypes.progress, count));
			}
		}
	}
	const summary = summaryOf(previewed);
	if (summary) {
		const token = makeToken(state, tokenTypes.summary, summary);
		token.block = true;
		state.tokens.splice(summaryIndex(state.tokens, previewed), 0, token);
	}
}

/** Where the summary goes: after the title, or else before the text. */
function summaryIndex(tokens: readonly Token[], { document: { title, frontMatter } }: PreviewedDocument): number {
	const titleLine = title.range?.start.line;
	const heading = tokens.findIndex(({ type, level, map }) => type === 'heading_open' && level === 0 && map?.[0] === titleLine);
	if (heading >= 0) {
		return tokens.findIndex(({ type }, index) => index > heading && type === 'heading_close') + 1;
	}
	const text = tokens.findIndex(({ map, level }) => level === 0 && map !== null && map[0] > (frontMatter?.endLine ?? -1));
	return text < 0 ? tokens.length : text;
}
