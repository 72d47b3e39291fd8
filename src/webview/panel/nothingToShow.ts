import { html, type TemplateResult } from 'lit';
import type { PageTexts } from '../../board/pageTexts';
import { post, store } from './store';

/**
 * What an empty tab says: where the workspace has no documents, how to create one.
 * @param reason why the tab shows none of the documents
 */
export function nothingToShow(reason: string, texts: PageTexts): TemplateResult {
	return store.total > 0
		? html`<p class="note">${reason}</p>`
		: html`<p class="note">${texts.noDocuments}</p>
				<button class="primary" @click=${() => post({ type: 'new', column: undefined })}>${texts.newDocument}</button>`;
}
