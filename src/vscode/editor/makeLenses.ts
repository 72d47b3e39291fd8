import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { shortName } from '../../catalog/relations/shortName';
import { dueState, type DueSettings } from '../../catalog/group/dueState';
import { formatIso, type CalendarDate } from '../../document/date/date';
import { openItems } from '../../agent/openItems';
import { beginnable } from '../../action/markBegun';
import { referBox } from '../../document/edit/findBox';
import { referSections } from '../../document/edit/findSection';
import { nextDue, readMilestones } from '../../document/read/milestones';
import type { TaskDocument } from '../../document/model/model';
import { nextChoice } from '../../document/edit/nextChoice';
import { referItems } from '../../document/edit/referItems';
import { sectionCounts } from '../../document/progress/sectionCounts';
import { sectionAt } from '../../document/read/sections';
import { commandIds } from '../contributions';
import { toVscodeRange } from '../workspace/base/conversions';
import type { CodeLensSetting } from '../workspace/base/settings';
import { dueText } from '../workspace/words/dueWords';
import { editorMessages } from './editorMessages';
import type { ToggleBoxArguments, ToggleItemArguments, ToggleSectionArguments } from './lensArguments';
import { modifiedAge } from './modifiedAge';

/** Maximum characters of an option in a title. */
const MAX_OPTION = 30;

/** Maximum lenses of items and choices. More would make scrolling slow: VS Code lays out each one. */
const MAX_LENSES = 500;

/** Maximum sections with lenses. */
const MAX_SECTIONS = 500;

/** Maximum blockers named in the header. */
const MAX_BLOCKERS = 3;

export interface LensRequest {
	readonly uri: vscode.Uri;
	readonly version: number;
	readonly document: TaskDocument;
	readonly today: CalendarDate;
	readonly due: DueSettings;
	/** The open documents that block it. */
	readonly blockers: readonly Entry[];
	readonly mode: Exclude<CodeLensSetting, 'off'>;
	/** 0-based cursor line if only items near the cursor can get a lens; undefined if all can. */
	readonly cursorLine: number | undefined;
}

/**
 * The lenses of a document with their commands: status and dates in the header, each section's count, choices, due
 * milestones and items. At most 500 of items and choices, and of sections; a lens of a section says where some are left
 * out. Linear in the document's length.
 */
export function makeLenses(request: LensRequest): vscode.CodeLens[] {
	const inText = request.mode === 'sections' ? [] : [...choiceLenses(request), ...milestoneLenses(request)].slice(0, MAX_LENSES);
	const wanted = request.mode === 'sections' ? [] : wantedItems(request);
	const room = Math.floor((MAX_LENSES - inText.length) / lensesPerItem(request.document));
	const shown = chooseItems(request.document, wanted, request.cursorLine, room);
	return [...headerLenses(request), ...sectionLenses(request, wanted, shown), ...inText, ...itemLenses(request, shown)];
}

/** Whether there are too many items for a lens each, so that only those around the cursor get one. */
export function needsCursor(document: TaskDocument): boolean {
	return document.items.length * lensesPerItem(document) + document.boxes.length > MAX_LENSES;
}

/** Two where items can be marked as begun. */
function lensesPerItem(document: TaskDocument): number {
	return document.items.some(beginnable(document)) ? 2 : 1;
}

/**
 * All in one row, so that the header grows by one line only. A template's status and date can't be set. Only work in
 * progress is offered to an agent, to keep the row short.
 */
function headerLenses({ uri, document, today, due, blockers }: LensRequest): vscode.CodeLens[] {
	if (document.isTemplate) {
		return [];
	}
	const { field: status } = document.status;
	const modified = document.fields.find(field => field.name === 'modified');
	const { field: priority } = document.priority;
	const first = status ?? priority ?? modified;
	if (!first) {
		return [];
	}
	const range = toVscodeRange(first.labelRange);
	const { due: ownDue, modified: day } = document;
	const state = dueState({ due: ownDue, nextDue: nextDue(document), modified: day, status: document.status }, today, due);
	const dueWords = dueText(state);
	// The last lens, which shows when the document was modified, already says that it is stale.
	const lenses = dueWords === undefined ? [] : [new vscode.CodeLens(range, { title: upperFirst(dueWords), command: '' })];
	for (const [index, blocker] of blockers.slice(0, MAX_BLOCKERS).entries()) {
		const name = shortName(blocker);
		lenses.push(
			new vscode.CodeLens(range, {
				title: index === 0 ? editorMessages.blockedBy(name) : name,
				tooltip: editorMessages.openTooltip(blocker.title),
				command: 'vscode.open',
				arguments: [vscode.Uri.parse(blocker.uri, true)],
			}),
		);
	}
	if (status) {
		lenses.push(
			new vscode.CodeLens(range, {
				title: editorMessages.setStatus(),
				tooltip: editorMessages.setStatusTooltip(),
				command: commandIds.setStatus,
				arguments: [uri],
			}),
		);
		const next = nextChoice(document, 'status');
		if (next) {
			lenses.push(
				new vscode.CodeLens(range, {
					title: editorMessages.nextStatus(next.text),
					tooltip: editorMessages.nextStatusTooltip(),
					command: commandIds.cycleStatus,
					arguments: [uri],
				}),
			);
		}
	}
	if (priority) {
		lenses.push(
			new vscode.CodeLens(range, {
				title: editorMessages.setPriority(),
				tooltip: editorMessages.setPriorityTooltip(),
				command: commandIds.setPriority,
				arguments: [uri],
			}),
		);
	}
	if (modified && (document.modified !== undefined || !modified.isSet)) {
		const age = modifiedAge(document.modified, today);
		lenses.push(
			new vscode.CodeLens(
				range,
				document.modified === formatIso(today)
					? { title: age, command: '' }
					: {
							title: `${age} · ${editorMessages.setToToday()}`,
							tooltip: editorMessages.touchTooltip(),
							command: commandIds.touchDate,
							arguments: [uri],
						},
			),
		);
	}
	if (document.status.stage === 'in-progress' && openItems(document).length > 0) {
		lenses.push(
			new vscode.CodeLens(range, {
				title: editorMessages.continueWithAgent(),
				tooltip: editorMessages.continueWithAgentTooltip(),
				command: commandIds.continueWithAgent,
				arguments: [uri],
			}),
		);
	}
	return lenses;
}

/** Above each line of options, one lens per option. Unless all are wanted, none above a line with a chosen option. */
function choiceLenses({ uri, version, document, mode }: LensRequest): vscode.CodeLens[] {
	const made = new Set(document.boxes.flatMap(({ choice, mark }) => (mode === 'all' || mark === ' ' ? [] : [choice])));
	return document.boxes.slice(0, MAX_LENSES).flatMap(({ choice, label, mark, markRange }, index) => {
		const box = choice < 0 || made.has(choice) ? undefined : referBox(document, index);
		if (!box) {
			return [];
		}
		const to = mark === ' ' ? 'done' : 'open';
		const argument: ToggleBoxArguments = { uri: uri.toString(), version, box, to };
		// A title would render `$(name)` as an icon.
		const option = label.slice(0, MAX_OPTION).replaceAll('$(', '$ (');
		return [
			new vscode.CodeLens(toVscodeRange(markRange), {
				title: to === 'done' ? editorMessages.choose(option) : editorMessages.unchoose(option),
				command: commandIds.toggleItemAt,
				arguments: [argument],
			}),
		];
	});
}

/** Marks open milestones that are overdue or due soon. */
function milestoneLenses({ document, today, due }: LensRequest): vscode.CodeLens[] {
	return document.isTemplate
		? []
		: readMilestones(document).flatMap(({ item, date }) => {
				const text = dueText(dueState({ due: date, nextDue: undefined, modified: undefined, status: document.status }, today, due));
				const range = document.items[item]?.markRange;
				return text === undefined || !range ? [] : [new vscode.CodeLens(toVscodeRange(range), { title: upperFirst(text), command: '' })];
			});
}

function upperFirst(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * @param wanted the items that should get a lens
 * @param shown those that do
 */
function sectionLenses(
	{ uri, version, document, mode }: LensRequest,
	wanted: readonly number[],
	shown: readonly number[],
): vscode.CodeLens[] {
	const left = leftOut(document, wanted, shown);
	const references = referSections(document);
	const counts = sectionCounts(document);
	const withItems = new Set(document.items.map(item => item.section));
	const sections = document.sections.flatMap((section, index) => {
		const reference = references[index];
		// The items that "check all" would change, including those in the subsections.
		const { done, total } = counts[index] ?? { done: 0, total: 0 };
		if (!reference || !withItems.has(index) || total === 0) {
			return [];
		}
		const to = done < total ? 'done' : 'open';
		const range = toVscodeRange(section.textRange);
		const argument: ToggleSectionArguments = { uri: uri.toString(), version, section: reference, to };
		const leftHere = left.get(index) ?? 0;
		const lenses = [new vscode.CodeLens(range, { title: editorMessages.doneOfTotal(done, total), command: '' })];
		if (leftHere > 0) {
			lenses.push(new vscode.CodeLens(range, { title: editorMessages.lensesLeftOut(leftHere), command: '' }));
		}
		if (to === 'open' && mode !== 'all') {
			return [lenses];
		}
		lenses.push(
			new vscode.CodeLens(range, {
				title: to === 'done' ? editorMessages.markAllDone() : editorMessages.reopenAll(),
				tooltip: to === 'done' ? editorMessages.markAllDoneTooltip(section.text) : editorMessages.reopenAllTooltip(section.text),
				command: commandIds.toggleSection,
				arguments: [argument],
			}),
		);
		return [lenses];
	});
	const [first] = sections;
	const more = sections.length - MAX_SECTIONS;
	if (first?.[0] && more > 0) {
		first.push(new vscode.CodeLens(first[0].range, { title: editorMessages.sectionsLeftOut(more), command: '' }));
	}
	return sections.slice(0, MAX_SECTIONS).flat();
}

/** How many items without a lens each section has, by its index. */
function leftOut({ items }: TaskDocument, wanted: readonly number[], shown: readonly number[]): ReadonlyMap<number, number> {
	const left = new Map<number, number>();
	const isShown = new Set(shown);
	for (const index of wanted) {
		const section = items[index]?.section;
		if (section !== undefined && !isShown.has(index)) {
			left.set(section, (left.get(section) ?? 0) + 1);
		}
	}
	return left;
}

function itemLenses({ uri, version, document }: LensRequest, indices: readonly number[]): vscode.CodeLens[] {
	const references = referItems(document);
	const canBegin = beginnable(document);
	return indices.flatMap(index => {
		const item = document.items[index];
		const reference = references[index];
		if (!item || !reference) {
			return [];
		}
		const range = toVscodeRange(item.markRange);
		const to = item.state === 'done' ? 'open' : 'done';
		const argument: ToggleItemArguments = { uri: uri.toString(), version, item: reference, to };
		return [
			new vscode.CodeLens(range, {
				title: to === 'done' ? editorMessages.markDone() : editorMessages.reopen(),
				tooltip: to === 'done' ? editorMessages.markDoneTooltip(item.text) : editorMessages.reopenTooltip(item.text),
				command: commandIds.toggleItemAt,
				arguments: [argument],
			}),
			...(canBegin(item)
				? [
						new vscode.CodeLens(range, {
							title: editorMessages.markBegun(),
							tooltip: editorMessages.markBegunTooltip(item.text),
							command: commandIds.markBegun,
							arguments: [{ uri: uri.toString(), item: reference }],
						}),
					]
				: []),
		];
	});
}

/** The items that should get a lens: open ones, or all of them; with the setting for it only those in the cursor's section. */
function wantedItems({ document: { items, sections }, mode, cursorLine }: LensRequest): readonly number[] {
	const section = mode === 'currentSection' ? sectionAt(sections, cursorLine ?? 0) : undefined;
	return [...items.keys()].filter(index => {
		const item = items[index];
		const isOpen = item?.state === 'open' || item?.state === 'begun';
		return (isOpen || mode === 'all') && (section === undefined || item?.section === section);
	});
}

/** All wanted items, or as many around the cursor as there is room for. */
function chooseItems({ items }: TaskDocument, wanted: readonly number[], cursorLine: number | undefined, room: number): readonly number[] {
	const before = wanted.filter(index => (items[index]?.line ?? 0) < (cursorLine ?? 0)).length;
	const start = Math.max(0, Math.min(before - Math.floor(room / 2), wanted.length - room));
	return wanted.slice(start, start + room);
}
