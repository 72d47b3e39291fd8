import * as vscode from 'vscode';
import { formatIso } from '../../document/date/date';
import { queryDocuments } from '../../action/queryDocuments';
import { cardGroups } from '../../board/cardGroups';
import { readPageMessage, type HostMessage, type PageMessage, type TabContent } from '../../board/messages';
import { INITIAL_STATE, type PanelState } from '../../board/panelState';
import { taskDocuments, type Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { withUnits } from '../../catalog/group/units';
import { blockerSteps } from '../../catalog/relations/relationIndex';
import { RefreshScheduler } from '../../util/refreshScheduler';
import { timeSlice } from '../../util/timeSlice';
import { commandIds } from '../contributions';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { cardRows, type CardRow } from './cardRows';
import { deliver, exportText } from './exportTab';
import { moveCards, setDates, type MoveResult, type MoveTarget } from './moveCards';
import { pageFolder, panelHtml } from './panelHtml';
import { pageTexts, panelMessages, panelTitle } from './panelMessages';
import { panelWords } from './panelWords';
import { runCardAction } from './runCardAction';
import { tabContent } from './tabContent';

/** Minimum milliseconds between two updates of the page. */
const UPDATE_INTERVAL = 100;

/** The board, the roadmap and the graph in one panel. It follows the catalog while it is visible. */
export class Panel implements vscode.Disposable {
	readonly #services: Services;
	readonly #panel: vscode.WebviewPanel;
	readonly #disposables: vscode.Disposable[];
	readonly #updates: RefreshScheduler;
	readonly #texts = pageTexts();
	readonly #onDidPost = new vscode.EventEmitter<HostMessage>();
	#state: PanelState;
	/** Whether a command has set the state that the page is to show, whatever state it kept. */
	#isStateSet: boolean;
	/** Whether the page listens. */
	#isReady = false;
	#isDisposed = false;
	/** The documents of the last filter that could be used. */
	#entries: readonly Entry[] = [];
	/** The cards that the page has, by id, as text. */
	#sent = new Map<string, string>();
	#content: TabContent | undefined;

	/** Fires with each message to the page, for tests. */
	readonly onDidPost: vscode.Event<HostMessage> = this.#onDidPost.event;

	/** @param state what to show; undefined for what the page has kept */
	constructor(services: Services, panel: vscode.WebviewPanel, state: PanelState | undefined) {
		this.#services = services;
		this.#panel = panel;
		this.#state = state ?? INITIAL_STATE;
		this.#isStateSet = state !== undefined;
		this.#updates = new RefreshScheduler(UPDATE_INTERVAL, async () => {
			try {
				await this.#update();
			} catch (error) {
				services.log.error(`Updating the board failed: ${errorText(error)}`);
			}
			return { isEmpty: this.#entries.length === 0 };
		});
		const schedule = (): void => this.#updates.schedule();
		const { catalog, problems, settings, dayChange } = services;
		this.#disposables = [
			panel,
			this.#updates,
			this.#onDidPost,
			panel.webview.onDidReceiveMessage((message: unknown) => void this.handle(message)),
			panel.onDidChangeViewState(schedule),
			catalog.onDidChange(schedule),
			catalog.onDidChangeState(schedule),
			problems.onDidChange(schedule),
			settings.onDidChange(schedule),
			dayChange.onDidChange(schedule),
		];
		panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(services.extensionUri)] };
		panel.webview.html = panelHtml(panel.webview, services.extensionUri);
		catalog.start();
	}

	dispose(): void {
		this.#isDisposed = true;
		vscode.Disposable.from(...this.#disposables).dispose();
	}

	get state(): PanelState {
		return this.#state;
	}

	/** What the page shows, with all cards; undefined before the first update. */
	get content(): TabContent | undefined {
		return this.#content;
	}

	/** Shows the panel with parts of another state. */
	show(change: Partial<PanelState>): void {
		this.#state = { ...this.#state, ...change };
		this.#isStateSet = true;
		this.#panel.reveal();
		if (this.#isReady) {
			this.#post({ type: 'state', state: this.#state, texts: this.#texts });
		}
		this.#updates.schedule();
	}

	/** Handles a message of the page; anything else is ignored. Never rejects. */
	async handle(value: unknown): Promise<void> {
		const message = readPageMessage(value);
		if (!message) {
			this.#services.log.warn('The board sent a message that is not known.');
			return;
		}
		try {
			await this.#handle(message);
		} catch (error) {
			this.#services.log.error(`The board: ${errorText(error)}`);
		}
	}

	async #handle(message: PageMessage): Promise<void> {
		switch (message.type) {
			case 'ready':
				// A page that was hidden knows where it was scrolled to, whatever it is to show now.
				this.#state = this.#isStateSet
					? { ...this.#state, scroll: message.state?.scroll ?? this.#state.scroll }
					: (message.state ?? this.#state);
				this.#isStateSet = true;
				this.#isReady = true;
				this.#sent = new Map();
				this.#post({ type: 'state', state: this.#state, texts: this.#texts });
				this.#updates.schedule();
				return;
			case 'state':
				this.#state = message.state;
				this.#updates.schedule();
				return;
			case 'act':
				await runCardAction(message.action, this.#rows(message.ids));
				return;
			case 'move':
				await this.#answer(message.request, moveCards(this.#services, this.#rows(message.ids), this.#targets(message)));
				return;
			case 'setDate':
				await this.#answer(message.request, setDates(this.#services, this.#rows([message.id])[0], message));
				return;
			case 'new':
				await this.#createDocument(message.column);
				return;
			case 'export': {
				const said = this.#content && (await deliver(exportText(this.#content, message.format, this.#texts), message.format, message.to));
				if (said !== undefined) {
					this.#post({ type: 'say', sentence: said });
				}
				return;
			}
			case 'undo':
				await this.#services.history.undoLast();
				this.#updates.schedule();
		}
	}

	#rows(ids: readonly string[]): readonly CardRow[] {
		return cardRows(this.#state.tab === 'graph' ? this.#entries : withUnits(this.#entries), ids);
	}

	/** The columns and lanes that a move leads to. One that the board doesn't have takes no documents. */
	#targets({ column, lane }: { readonly column: string | undefined; readonly lane: string | undefined }): readonly MoveTarget[] {
		const { columns, lanes } = this.#state;
		const entries = withUnits(this.#entries);
		const target = (field: MoveTarget['field'], key: string, isShown = true): MoveTarget => ({
			field,
			group: (isShown && cardGroups(entries, field, panelWords()).find(group => group.key === key)) || { key, label: key, canTake: false },
		});
		const targets = [
			...(column === undefined ? [] : [target(columns, column)]),
			...(lane === undefined ? [] : [target(lanes ?? columns, lane, lanes !== undefined && lanes !== columns)]),
		];
		// A stage and a status are written to the same place; the status says more.
		return targets.some(({ field }) => field === 'status') ? targets.filter(({ field }) => field !== 'stage') : targets;
	}

	/** Answers once the page shows the change, or once that has failed: the page draws the change until it gets an answer. */
	async #answer(request: number, result: Promise<MoveResult>): Promise<void> {
		let answer: MoveResult = { isApplied: false, sentence: panelMessages.failed() };
		try {
			answer = await result;
			await this.#services.catalog.whenUpToDate();
			await this.#update();
		} finally {
			this.#post({ type: 'answer', request, isApplied: answer.isApplied, sentence: answer.sentence });
		}
	}

	/** Lets the user create a document, and gives it the value of the column once it is there. */
	async #createDocument(column: string | undefined): Promise<void> {
		const { catalog } = this.#services;
		const before = new Set(taskDocuments(catalog.current).map(({ uri }) => uri));
		await vscode.commands.executeCommand(commandIds.newDocument);
		await catalog.whenUpToDate();
		const made = taskDocuments(catalog.current).filter(({ uri }) => !before.has(uri));
		const target = column === undefined ? undefined : this.#targets({ column, lane: undefined })[0];
		if (made.length === 1 && made[0] && target?.group.canTake) {
			await moveCards(this.#services, cardRows(made, [made[0].uri]), [target]);
		}
	}

	async #update(): Promise<void> {
		if (!this.#isReady || this.#isDisposed || !this.#panel.visible) {
			return;
		}
		const { catalog } = this.#services;
		await timeSlice(blockerSteps(catalog.current));
		if (this.#isDisposed) {
			return;
		}
		this.#panel.title = panelTitle(this.#state.tab);
		const now = catalog.current;
		const { error } = this.#filter(now);
		const content = tabContent(this.#services, now, this.#entries, this.#state);
		this.#content = content;
		this.#post({
			type: 'content',
			content: this.#changed(content),
			isReading: catalog.state !== 'ready' && catalog.state !== 'failed',
			total: taskDocuments(now).length,
			matching: this.#entries.length,
			filterError: error,
			canUndo: this.#services.history.canUndo,
		});
	}

	#filter(now: Catalog): { readonly error: { readonly message: string; readonly start: number; readonly end: number } | undefined } {
		const { clock, settings } = this.#services;
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		const options = folder && { due: settings.due(folder.uri), meanings: settings.meanings(folder.uri) };
		const result = queryDocuments(now, this.#state.filter, formatIso(clock().date), options);
		if ('error' in result) {
			const known = new Set(this.#entries.map(({ uri }) => uri));
			this.#entries = taskDocuments(now).filter(({ uri }) => known.has(uri));
			return { error: result.error };
		}
		this.#entries = result.entries;
		return { error: undefined };
	}

	/** The content with those cards only that the page doesn't have. */
	#changed(content: TabContent): TabContent {
		if (content.tab !== 'board') {
			this.#sent = new Map();
			return content;
		}
		const sent = new Map(content.board.cards.map(card => [card.id, JSON.stringify(card)]));
		const cards = content.board.cards.filter(({ id }) => this.#sent.get(id) !== sent.get(id));
		this.#sent = sent;
		return { ...content, board: { ...content.board, cards } };
	}

	#post(message: HostMessage): void {
		if (this.#isDisposed) {
			return;
		}
		this.#onDidPost.fire(message);
		void this.#panel.webview.postMessage(message);
	}
}
