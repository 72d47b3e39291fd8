import * as vscode from 'vscode';
import { boardMarkdown, boardMermaid, boardSvg } from '../../board/export/boardExport';
import { graphMarkdown, graphMermaid, graphSvg } from '../../board/export/graphExport';
import { roadmapMarkdown, roadmapMermaid, roadmapSvg } from '../../board/export/roadmapExport';
import type { TabContent } from '../../board/messages';
import type { ExportFormat } from '../../board/panelState';
import type { PageTexts } from '../../board/pageTexts';
import { panelMessages } from './panelMessages';

/** What a tab shows as text. Mermaid is fenced, as Markdown files need it. */
export function exportText(content: TabContent, format: ExportFormat, texts: PageTexts): string {
	const title = texts.tabs[content.tab];
	if (format === 'mermaid') {
		return `\`\`\`mermaid\n${mermaidOf(content, title)}\`\`\`\n`;
	}
	const words = { startable: texts.canStart, inCycle: texts.inCycle, waitsFor: texts.waitsFor };
	const headings = { document: texts.document, status: texts.status, created: texts.created, due: texts.due, progress: texts.progress };
	switch (content.tab) {
		case 'board':
			return format === 'svg' ? boardSvg(content.board, title) : boardMarkdown(content.board, title);
		case 'roadmap':
			return format === 'svg' ? roadmapSvg(content.roadmap, title) : roadmapMarkdown(content.roadmap, title, headings);
		case 'graph':
			return format === 'svg' ? graphSvg(content.graph, title, words) : graphMarkdown(content.graph, title, words);
	}
}

function mermaidOf(content: TabContent, title: string): string {
	switch (content.tab) {
		case 'board':
			return boardMermaid(content.board);
		case 'roadmap':
			return roadmapMermaid(content.roadmap, title);
		case 'graph':
			return graphMermaid(content.graph);
	}
}

/** Copies a text, or opens it in a new editor, from where it can be saved anywhere. */
export async function deliver(text: string, format: ExportFormat, to: 'clipboard' | 'editor'): Promise<string | undefined> {
	if (to === 'clipboard') {
		await vscode.env.clipboard.writeText(text);
		return panelMessages.copied();
	}
	const languages = await vscode.languages.getLanguages();
	const language = ['markdown', 'svg', 'xml'].slice(format === 'svg' ? 1 : 0).find(each => languages.includes(each)) ?? 'plaintext';
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content: text }), { preview: false });
	return undefined;
}
