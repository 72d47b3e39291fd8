import * as vscode from 'vscode';
import { emptyCatalog, type Catalog } from '../../../catalog/catalog';
import { changedBetween } from '../../../catalog/changedBetween';
import type { Conventions } from '../../../catalog/check/conventions';
import { shownProblems, type ShownOptions } from '../../../catalog/check/shownProblems';
import { isTaskDocument } from '../../../catalog/entry';
import { isSameData } from '../../../util/isSameData';
import { checkDocument } from '../../../document/check/checkDocument';
import type { TaskDocument } from '../../../document/model/model';
import type { Problem, ProblemCode } from '../../../document/model/problem';
import { comparePositions } from '../../../document/model/text';
import { settingKeys } from '../../contributions';
import { urisIn, urisInTabs } from '../edits/tabs';
import { CrossCheck, type CrossCheckOptions } from './crossCheck';
import { FolderSeverities } from './folderSeverities';
import { isMarkdown } from '../base/isMarkdown';
import { errorText } from '../base/log';
import { OpenDocuments } from '../documents/openDocuments';
import { TimeSlicer } from '../../../util/timeSlice';

/** Maximum problems reported per document; a hostile one could have any number. */
const MAX_PROBLEMS = 100;

/** Maximum documents that are compared at once; more are compared in slices. */
const MAX_AT_ONCE = 64;

const NONE: readonly Problem[] = [];

/** The problems of one document and the inputs that they were computed from, to detect changes. */
interface Known {
	readonly own: readonly Problem[];
	readonly between: readonly Problem[];
	readonly conventions: Conventions;
	readonly isOpen: boolean;
	/** Counts changes of the setting for severities. */
	readonly generation: number;
	readonly problems: readonly Problem[];
}

/**
 * The problems of all task documents, with the severities that the user has set: those within a document, from its open
 * text or else its catalog entry, and those between documents, as far as they are worth reporting; see shownProblems.ts.
 * Templates have none. An open task document requests the catalog; nothing is read before that, unless a view or a
 * command requests it.
 */
export class ProblemStore implements vscode.Disposable {
	readonly #options: CrossCheckOptions;
	readonly #onDidChange = new vscode.EventEmitter<readonly string[]>();
	readonly #onDidCompare = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[];
	/** Of open documents, by URI. */
	readonly #open = new Map<string, readonly Problem[]>();
	readonly #crossCheck: CrossCheck;
	/** The reported problems, by URI, without documents that have none. */
	readonly #known = new Map<string, Known>();
	readonly #severities: FolderSeverities;
	#generation = 0;
	/** The catalog that was last compared. */
	#catalog = emptyCatalog;
	readonly #slicer = new TimeSlicer();
	#isDisposed = false;

	/** The documents that someone sees. VS Code keeps others open for minutes after a command has read them. */
	#inTabs = urisInTabs();

	/** Fires with the URIs of documents whose problems have changed. */
	readonly onDidChange: vscode.Event<readonly string[]> = this.#onDidChange.event;

	/** Fires when problems between documents, or conventions, have changed. */
	readonly onDidCompare: vscode.Event<void> = this.#onDidCompare.event;

	constructor(options: CrossCheckOptions) {
		this.#options = options;
		const { catalog, settings } = options;
		this.#severities = new FolderSeverities(settings, options.log);
		this.#crossCheck = new CrossCheck(options);
		const open = new OpenDocuments({
			onChange: documents => this.#update(documents),
			onClean: () => undefined,
			onClose: ({ uri }) => this.#forget(uri.toString()),
		});
		this.#disposables = [
			open,
			this.#crossCheck,
			this.#crossCheck.onDidChange(() => {
				this.#report();
				this.#onDidCompare.fire();
			}),
			vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
				this.#inTabs = urisInTabs();
				this.#report([...opened, ...closed].flatMap(urisIn));
			}),
			catalog.onDidChange(now => this.#follow(now)),
			settings.onDidChange(change => {
				if (change.affects(settingKeys.problemSeverity)) {
					this.#severities.clear();
					this.#generation++;
					this.#report();
				}
				if (change.affectsReading || change.affects(settingKeys.problemsShow)) {
					this.#update(vscode.workspace.textDocuments);
				}
			}),
		];
		open.addAll(vscode.workspace.textDocuments);
	}

	dispose(): void {
		this.#isDisposed = true;
		vscode.Disposable.from(...this.#disposables, this.#onDidChange, this.#onDidCompare).dispose();
	}

	/** The problems of a document in the order of their positions; at most 100. */
	of(uri: string): readonly Problem[] {
		return this.#now(uri)?.problems ?? NONE;
	}

	/** The problems of an open document in its current text. */
	ofOpen(document: vscode.TextDocument): readonly Problem[] {
		const uri = document.uri.toString();
		this.#open.set(uri, this.#check(document));
		return this.of(uri);
	}

	/** The problems of a document that a command fixes, also those that so many documents have that they are reported once. */
	toFix(document: TaskDocument, uri: string): readonly Problem[] {
		const own = isTaskDocument(document) ? checkDocument(document) : NONE;
		return this.#merged(own, this.#crossCheck.problems.get(uri) ?? NONE, uri, { isOpen: true, conventions: new Map() });
	}

	/** The problems that so many documents have that they are reported once, in the first of them. */
	get conventions(): Conventions {
		return this.#crossCheck.conventions;
	}

	/** Whether the settings of a document's folder have a severity for a kind of problem; it is then no convention. */
	hasSeverity(uri: string, code: ProblemCode): boolean {
		return this.#severities.of(uri).has(code);
	}

	/** The documents that have problems, by URI. */
	uris(): Iterable<string> {
		return this.#known.keys();
	}

	#update(documents: readonly vscode.TextDocument[]): void {
		for (const document of documents) {
			if (!document.isClosed && isMarkdown(document)) {
				const problems = this.#check(document);
				this.#open.set(document.uri.toString(), problems);
				this.#startCatalog(document);
			}
		}
		this.#report(documents.map(({ uri }) => uri.toString()));
	}

	/** Requests the catalog to check an open task document against the others. Called from a timer, so it must not throw. */
	#startCatalog(text: vscode.TextDocument): void {
		const { settings, documents, catalog, log } = this.#options;
		try {
			if (settings.problemsShow(text.uri) !== 'off' && documents.isTaskMarkdown(text)) {
				catalog.start();
			}
		} catch (error) {
			log.error(`Looking at a document failed: ${errorText(error)}`);
		}
	}

	#check(text: vscode.TextDocument): readonly Problem[] {
		try {
			const document = this.#options.documents.get(text);
			return isTaskDocument(document) ? checked(document) : NONE;
		} catch (error) {
			this.#options.log.error(`Checking a document failed: ${errorText(error)}`);
			return NONE;
		}
	}

	#forget(uri: string): void {
		this.#open.delete(uri);
		this.#report([uri]);
	}

	#follow(catalog: Catalog): void {
		const changed = changedBetween(this.#catalog, catalog);
		this.#catalog = catalog;
		// Whether an open document counts depends on the catalog too.
		this.#report(new Set([...changed, ...this.#open.keys()]));
	}

	/** Reports changed problems of these documents, or of all. Many documents, as after a checkout, are compared in slices. */
	#report(uris?: Iterable<string>): void {
		const documents = new Set(
			uris ?? [
				...this.#known.keys(),
				...this.#open.keys(),
				...withProblems(this.#options.catalog.current),
				...this.#crossCheck.problems.keys(),
			],
		);
		if (documents.size <= MAX_AT_ONCE) {
			this.#fire([...documents].filter(uri => this.#hasChanged(uri)));
		} else {
			this.#reportInSlices(documents).catch((error: unknown) =>
				this.#options.log.error(`Looking at documents failed: ${errorText(error)}`),
			);
		}
	}

	async #reportInSlices(uris: Iterable<string>): Promise<void> {
		const changed: string[] = [];
		for (const uri of uris) {
			await this.#slicer.pause();
			if (this.#isDisposed) {
				return;
			}
			if (this.#hasChanged(uri)) {
				changed.push(uri);
			}
		}
		this.#fire(changed);
	}

	#fire(changed: readonly string[]): void {
		if (changed.length > 0) {
			this.#onDidChange.fire(changed);
		}
	}

	/** Updates the problems of a document, and returns whether they differ from the reported ones. */
	#hasChanged(uri: string): boolean {
		const before = this.#known.get(uri);
		const now = this.#now(uri);
		if (now) {
			this.#known.set(uri, now);
		} else {
			this.#known.delete(uri);
		}
		return before !== now && !isSameData(before?.problems ?? NONE, now?.problems ?? NONE);
	}

	/** The current problems; undefined if there are none, and the same object as before if nothing has changed. */
	#now(uri: string): Known | undefined {
		const own = this.#own(uri);
		const between = this.#crossCheck.problems.get(uri) ?? NONE;
		if (own.length === 0 && between.length === 0) {
			return undefined;
		}
		const known = this.#known.get(uri);
		const generation = this.#generation;
		const { conventions } = this.#crossCheck;
		const isOpen = this.#inTabs.has(uri);
		if (
			known?.own === own &&
			known.between === between &&
			known.generation === generation &&
			known.conventions === conventions &&
			known.isOpen === isOpen
		) {
			return known;
		}
		const problems = this.#merged(own, between, uri, { isOpen, conventions });
		return problems.length === 0 ? undefined : { own, between, conventions, isOpen, generation, problems };
	}

	#merged(
		own: readonly Problem[],
		between: readonly Problem[],
		uri: string,
		options: Pick<ShownOptions, 'isOpen' | 'conventions'>,
	): readonly Problem[] {
		const all = between.length === 0 ? own : [...own, ...between].sort((a, b) => comparePositions(a.range.start, b.range.start));
		const severities = this.#severities.of(uri);
		return shownProblems(this.#options.catalog.current.get(uri), all, { ...options, severities }).slice(0, MAX_PROBLEMS);
	}

	/** Once the catalog is complete, a document that isn't in it doesn't count or is deleted. */
	#own(uri: string): readonly Problem[] {
		const { catalog } = this.#options;
		const entry = catalog.current.get(uri);
		const open = this.#open.get(uri);
		if (
			open === undefined ||
			(entry ? isUnread(entry.problems) : catalog.state === 'ready' || !catalog.mayCount(vscode.Uri.parse(uri, true)))
		) {
			return entry?.isTaskDocument === true ? entry.problems : NONE;
		}
		return open;
	}
}

const checks = new WeakMap<TaskDocument, readonly Problem[]>();

/** The problems within a document, found once. */
function checked(document: TaskDocument): readonly Problem[] {
	const known = checks.get(document) ?? checkDocument(document);
	checks.set(document, known);
	return known;
}

/** Whether the file is not what the editor shows: the editor doesn't reveal that bytes were replaced or couldn't be read. */
function isUnread(problems: readonly Problem[]): boolean {
	return problems.some(({ code }) => code === 'not-utf8' || code === 'unreadable' || code === 'too-large');
}

function* withProblems({ entries }: Catalog): Iterable<string> {
	for (const entry of entries) {
		if (entry.problems.length > 0) {
			yield entry.uri;
		}
	}
}
