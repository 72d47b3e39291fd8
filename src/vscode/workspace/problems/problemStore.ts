import * as vscode from 'vscode';
import { emptyCatalog, type Catalog } from '../../../catalog/catalog';
import { changedBetween } from '../../../catalog/changedBetween';
import { readSeverities, withSeverities, type Severities } from '../../../catalog/check/severities';
import { isTaskDocument } from '../../../catalog/entry';
import { isSameData } from '../../../util/isSameData';
import { checkDocument } from '../../../document/check/checkDocument';
import type { TaskDocument } from '../../../document/model/model';
import type { Problem } from '../../../document/model/problem';
import { comparePositions } from '../../../document/model/text';
import { settingKeys } from '../../contributions';
import { CrossCheck, type CrossCheckOptions } from './crossCheck';
import { isMarkdown } from '../base/isMarkdown';
import { errorText } from '../base/log';
import { OpenDocuments } from '../documents/openDocuments';
import { TimeSlicer } from '../../../util/timeSlice';
import { folderKey } from '../base/workspaceFolder';

/** Problems of one document that are shown; a hostile one could have any number. */
const MAX_PROBLEMS = 100;

/** So many documents are looked at in one turn. */
const FEW = 64;

const NONE: readonly Problem[] = [];

/** What the problems of one document were made of, to tell whether they are others now. */
interface Known {
	readonly own: readonly Problem[];
	readonly between: readonly Problem[];
	/** Which reading of the setting was used. */
	readonly generation: number;
	readonly problems: readonly Problem[];
}

/**
 * The problems of all task documents, with the severities a user has set: those of one document from its open text or
 * else its catalog entry, and those between documents. Templates have none. An open task document asks for the
 * catalog; before that, or a view or a command, nothing is read.
 */
export class ProblemStore implements vscode.Disposable {
	readonly #options: CrossCheckOptions;
	readonly #onDidChange = new vscode.EventEmitter<readonly string[]>();
	readonly #disposables: vscode.Disposable[];
	/** Of open documents, by URI. */
	readonly #open = new Map<string, readonly Problem[]>();
	readonly #crossCheck: CrossCheck;
	/** What was told last, by URI; documents without problems are not in it. */
	readonly #known = new Map<string, Known>();
	/** By workspace folder. */
	readonly #severities = new Map<string, Severities>();
	#generation = 0;
	readonly #told = new Set<string>();
	/** What was looked at last. */
	#catalog = emptyCatalog;
	readonly #slicer = new TimeSlicer();
	#isDisposed = false;

	/** Fires with the URIs of documents whose problems are others than before. */
	readonly onDidChange: vscode.Event<readonly string[]> = this.#onDidChange.event;

	constructor(options: CrossCheckOptions) {
		this.#options = options;
		const { catalog, settings } = options;
		this.#crossCheck = new CrossCheck(options);
		const open = new OpenDocuments({
			onChange: documents => this.#look(documents),
			onClean: () => undefined,
			onClose: ({ uri }) => this.#forget(uri.toString()),
		});
		this.#disposables = [
			open,
			this.#crossCheck,
			this.#crossCheck.onDidChange(() => this.#tell()),
			catalog.onDidChange(now => this.#follow(now)),
			settings.onDidChange(change => {
				if (change.affects(settingKeys.problemSeverity)) {
					this.#severities.clear();
					this.#generation++;
					this.#tell();
				} else if (
					change.affects(settingKeys.fieldAliases) ||
					change.affects(settingKeys.templateFolders) ||
					change.affects(settingKeys.problemsShow)
				) {
					this.#look(vscode.workspace.textDocuments);
				}
			}),
		];
		open.addAll(vscode.workspace.textDocuments);
	}

	dispose(): void {
		this.#isDisposed = true;
		vscode.Disposable.from(...this.#disposables, this.#onDidChange).dispose();
	}

	/** In the order of their positions; at most 100. */
	of(uri: string): readonly Problem[] {
		return this.#now(uri)?.problems ?? NONE;
	}

	/** Those of an open document as its text stands at this very moment. */
	ofOpen(document: vscode.TextDocument): readonly Problem[] {
		const uri = document.uri.toString();
		this.#open.set(uri, this.#check(document));
		return this.of(uri);
	}

	/** Those that a document would have if this were its text. */
	ofText(document: TaskDocument, uri: string): readonly Problem[] {
		return this.#merged(isTaskDocument(document) ? checkDocument(document) : NONE, this.#crossCheck.problems.get(uri) ?? NONE, uri);
	}

	/** The documents that have problems, by URI. */
	uris(): Iterable<string> {
		return this.#known.keys();
	}

	#look(documents: readonly vscode.TextDocument[]): void {
		for (const document of documents) {
			if (!document.isClosed && isMarkdown(document)) {
				const problems = this.#check(document);
				this.#open.set(document.uri.toString(), problems);
				this.#startCatalog(document);
			}
		}
		this.#tell(documents.map(({ uri }) => uri.toString()));
	}

	/** An open task document is held against the others. Called from a timer, so nothing may be thrown. */
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
		this.#tell([uri]);
	}

	#follow(catalog: Catalog): void {
		const changed = changedBetween(this.#catalog, catalog);
		this.#catalog = catalog;
		// Whether an open document counts depends on what is known of the others, too.
		this.#tell(new Set([...changed, ...this.#open.keys()]));
	}

	/** Finds out what has changed, of all documents or of these, and says so: soon when they are many, as after a checkout. */
	#tell(uris?: Iterable<string>): void {
		const looked = new Set(
			uris ?? [
				...this.#known.keys(),
				...this.#open.keys(),
				...withProblems(this.#options.catalog.current),
				...this.#crossCheck.problems.keys(),
			],
		);
		if (looked.size <= FEW) {
			this.#fire([...looked].filter(uri => this.#isOther(uri)));
		} else {
			this.#tellInTurns(looked).catch((error: unknown) => this.#options.log.error(`Looking at documents failed: ${errorText(error)}`));
		}
	}

	async #tellInTurns(uris: Iterable<string>): Promise<void> {
		const changed: string[] = [];
		for (const uri of uris) {
			await this.#slicer.pause();
			if (this.#isDisposed) {
				return;
			}
			if (this.#isOther(uri)) {
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

	/** Finds out what a document's problems are now, and whether that is something else than was told last. */
	#isOther(uri: string): boolean {
		const before = this.#known.get(uri);
		const now = this.#now(uri);
		if (now) {
			this.#known.set(uri, now);
		} else {
			this.#known.delete(uri);
		}
		return before !== now && !isSameData(before?.problems ?? NONE, now?.problems ?? NONE);
	}

	/** Undefined when there are none; the same object as before when nothing it is made of has changed. */
	#now(uri: string): Known | undefined {
		const own = this.#own(uri);
		const between = this.#crossCheck.problems.get(uri) ?? NONE;
		if (own.length === 0 && between.length === 0) {
			return undefined;
		}
		const known = this.#known.get(uri);
		const generation = this.#generation;
		if (known?.own === own && known.between === between && known.generation === generation) {
			return known;
		}
		const problems = this.#merged(own, between, uri);
		return problems.length === 0 ? undefined : { own, between, generation, problems };
	}

	#merged(own: readonly Problem[], between: readonly Problem[], uri: string): readonly Problem[] {
		const all = between.length === 0 ? own : [...own, ...between].sort((a, b) => comparePositions(a.range.start, b.range.start));
		return withSeverities(all, this.#severitiesOf(uri)).slice(0, MAX_PROBLEMS);
	}

	/** Once all is read, a document that is not in the catalog is one that does not count, or is deleted. */
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

	#severitiesOf(uri: string): Severities {
		const folders = vscode.workspace.workspaceFolders ?? [];
		// Nearly always there is one, and thousands of documents.
		const folder = folders.length > 1 ? vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true)) : folders[0];
		const key = folder ? folderKey(folder.uri) : '';
		const known = this.#severities.get(key);
		if (known) {
			return known;
		}
		const { severities, unknownCodes, unknownValues } = readSeverities(this.#options.settings.problemSeverity(folder?.uri));
		this.#severities.set(key, severities);
		this.#warn(unknownCodes, names => vscode.l10n.t('The setting taskDocs.problems.severity names codes that are not known: {0}.', names));
		this.#warn(unknownValues, names =>
			vscode.l10n.t('The setting taskDocs.problems.severity gives these codes a severity that is not known: {0}.', names),
		);
		return severities;
	}

	#warn(names: readonly string[], sentence: (names: string) => string): void {
		const text = sentence(names.join(', '));
		if (names.length > 0 && !this.#told.has(text)) {
			this.#told.add(text);
			this.#options.log.warn(text);
		}
	}
}

const checks = new WeakMap<TaskDocument, readonly Problem[]>();

/** What a text says is found out once. */
function checked(document: TaskDocument): readonly Problem[] {
	const known = checks.get(document) ?? checkDocument(document);
	checks.set(document, known);
	return known;
}

/** The editor does not say that bytes of the file were replaced or could not be read; what was read from the disk does. */
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
