import './panel/panel.css';
import { html, render, type TemplateResult } from 'lit';
import type { HostMessage } from '../board/messages';
import { boardKey, boardView } from './panel/boardView';
import { focusOn, focusWanted, keepFocus } from './panel/focus';
import { graphKey, graphView } from './panel/graphView';
import { commonKey, header, keyHelp } from './panel/header';
import { menuView } from './panel/menu';
import { roadmapKey, roadmapView, writeKeyed } from './panel/roadmapView';
import { onRedraw, post, receive, savedState, store, undo } from './panel/store';

const app = document.getElementById('app') ?? document.body;

onRedraw(() => {
	const focused = document.activeElement;
	render(page(), app);
	// What is drawn elsewhere in its list loses the focus.
	if (focused instanceof HTMLElement && focused.dataset['id'] !== undefined && document.activeElement !== focused) {
		keepFocus(focused.dataset['id']);
	}
	focusWanted();
});

window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => receive(data));
window.addEventListener('keydown', event => {
	// VS Code prevents the default of some keys, such as Ctrl+Z, before they get here.
	if (store.texts === undefined) {
		return;
	}
	const target = event.target instanceof HTMLElement ? event.target : document.body;
	if (store.menu !== undefined || store.isHelpOpen || target.closest('input, select, textarea')) {
		return;
	}
	const keyOf = { board: boardKey, roadmap: roadmapKey, graph: graphKey }[store.state.tab];
	// Buttons act on Enter and Space themselves.
	const isButton = target.closest('button:not([data-id])') !== null && (event.key === 'Enter' || event.key === ' ');
	if (!isButton && (keyOf(event) || commonKey(event))) {
		event.preventDefault();
	}
});
window.addEventListener('resize', () => store.redraw());
// What was to get the focus meanwhile gets it now.
window.addEventListener('focus', () => store.redraw());
window.addEventListener('blur', writeKeyed);

post({ type: 'ready', state: savedState() });

function onUndo(): void {
	undo();
	// The button goes; the keys apply to the card again.
	if (store.focusId !== undefined) {
		focusOn(store.focusId);
	}
}

function page(): TemplateResult {
	const { texts, state, content } = store;
	if (!texts) {
		return html``;
	}
	return html`
		${header(texts)}
		<main>
			<div id="tab" role="tabpanel" aria-labelledby="tab-${state.tab}" class="tab ${state.tab}">
				${store.isReading && store.total === 0 ? html`<p class="note" role="status">${texts.reading}</p>` : ''}
				${
					content?.tab !== state.tab
						? ''
						: content.tab === 'board'
							? boardView(content.board, texts)
							: content.tab === 'roadmap'
								? roadmapView(content.roadmap, texts)
								: graphView(content.graph, texts)
				}
			</div>
			${menuView()} ${store.isHelpOpen ? keyHelp(texts) : ''}
		</main>
		<footer>
			<span role="status" aria-live="polite">${store.sentence}</span>
			${store.canUndo && store.isUndoable ? html`<button class="link" @click=${onUndo}>${texts.undo}</button>` : ''}
		</footer>
	`;
}
