import * as vscode from 'vscode';
import { doneOffers, hasOpenItems, REVIEW_SECTION, takeOffer, type DoneOffer } from '../../action/doneOffers';
import type { TaskDocument } from '../../document/model/model';
import { lastSegment, parentPath } from '../../util/paths';
import { commandIds } from '../contributions';
import { eolOf } from '../workspace/base/eolOf';
import { archiveMove, completedMove } from '../workspace/edits/archiveMove';
import { findTargets } from '../workspace/edits/findTargets';
import { toVscodeRange } from '../workspace/base/conversions';
import { changeDocuments, offerUndo, type Confirmation } from '../workspace/edits/changeDocuments';
import { nameOf, plain } from '../workspace/words/messages';
import { quotedTitle } from '../workspace/words/titles';
import { refusalText, showRefusal } from '../workspace/edits/refusalText';
import { placeholdersOf } from '../workspace/documents/placeholdersOf';
import { readBundled } from '../workspace/documents/readBundled';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { finishingMessages } from './finishingMessages';

/** A button and what it does. */
interface Offer extends vscode.MessageItem {
	/** Identifies an offer of a document independently of the language of its title. */
	readonly id: string;
	/** Whether no more offers are shown after it. */
	readonly isLast?: boolean;
	readonly take: () => Promise<unknown>;
}

/**
 * `taskDocs.finishUp`: offers the remaining steps for a finished document as buttons of a message; nothing happens
 * without a click. The other offers are shown again after each one.
 * @param argument what findTargets takes; `{ uri, isAutomatic: true }` if the user did not run the command, so that no
 * message is shown for a document that needs nothing or has open items. With a `confirmation` of a change, the message
 * also offers to revert it, and for such a document only the confirmation is shown.
 */
export async function finishUp(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	if (!uri) {
		return;
	}
	await readBundled(services);
	const isAutomatic = typeof argument === 'object' && argument !== null && 'isAutomatic' in argument && argument.isAutomatic === true;
	const confirmation = isAutomatic && 'confirmation' in argument ? (argument.confirmation as Confirmation | undefined) : undefined;
	const confirm = (): void => {
		if (confirmation && taken.size === 0) {
			void offerUndo(confirmation.sentence, confirmation.undo);
		}
	};
	const taken = new Set<string>();
	for (;;) {
		const document = await readDocument(services.documents, uri);
		if (!document) {
			showRefusal({ code: 'not-read' }, nameOf(uri));
			return;
		}
		if (isAutomatic && hasOpenItems(document)) {
			confirm();
			return;
		}
		const title = quotedTitle(document.title.text);
		const offers = (await offersOf(services, uri)).filter(({ id }) => !taken.has(id));
		if (offers.length === 0) {
			confirm();
			if (!isAutomatic && taken.size === 0) {
				void vscode.window.showInformationMessage(
					document.isTemplate ? refusalText({ code: 'is-template' }, title) : finishingMessages.asksNothing(title),
				);
			}
			return;
		}
		const buttons = taken.size === 0 && confirmation ? [...offers, undoOffer(confirmation)] : offers;
		const chosen = await vscode.window.showInformationMessage(sentenceFor(document, title, offers), ...buttons);
		if (!chosen) {
			return;
		}
		taken.add(chosen.id);
		await chosen.take();
		if (chosen.isLast) {
			return;
		}
	}
}

function undoOffer({ undo }: Confirmation): Offer {
	return { id: 'undo', isLast: true, title: vscode.l10n.t('Undo'), take: undo };
}

function sentenceFor(document: TaskDocument, title: string, offers: readonly Offer[]): string {
	if (document.status.stage !== 'done' || hasOpenItems(document)) {
		return finishingMessages.asksFor(title);
	}
	return offers.some(({ id }) => id === 'review-section') ? finishingMessages.isDoneReview(title) : finishingMessages.isDone(title);
}

async function offersOf(services: Services, uri: vscode.Uri): Promise<readonly Offer[]> {
	const document = await readDocument(services.documents, uri);
	const offers = document ? doneOffers(document, services.clock(), '\n').map(offer => toOffer(services, uri, offer)) : [];
	const completed = await completedMove(services, uri);
	const canArchive = (await archiveMove(services, uri)).move !== undefined;
	return [
		...offers,
		...(completed
			? [
					{
						id: 'completed',
						isLast: true,
						title: finishingMessages.moveTo(plain(lastSegment(parentPath(completed.newPath)))),
						take: () => run(commandIds.archive, { uri, to: 'completed' }),
					},
				]
			: []),
		...(canArchive ? [{ id: 'archive', isLast: true, title: finishingMessages.archive(), take: () => run(commandIds.archive, uri) }] : []),
	];
}

function toOffer(services: Services, uri: vscode.Uri, offer: DoneOffer): Offer {
	const id = 'label' in offer ? `${offer.kind} ${offer.label}` : offer.kind;
	switch (offer.kind) {
		case 'review-section':
			return { id, title: finishingMessages.addReview(), take: () => takeEdits(services, uri, offer) };
		case 'completion-date':
			return { id, title: finishingMessages.setToToday(offer.label), take: () => takeEdits(services, uri, offer) };
		case 'review-date':
			return { id, title: finishingMessages.fillIn(offer.label), take: () => select(uri, toVscodeRange(offer.range)) };
		case 'actual-time':
			return { id, title: finishingMessages.recordTime(), take: () => run(commandIds.recordActualTime, uri) };
	}
}

/** Computes the offer again, since the document can have changed while the message was shown. */
async function takeEdits(services: Services, uri: vscode.Uri, offer: DoneOffer): Promise<void> {
	const [outcome] = await changeDocuments(services, [uri], (document, text) => takeOffer(document, offer, services.clock(), eolOf(text)));
	if (offer.kind === 'review-section' && outcome?.kind === 'applied') {
		const document = services.documents.get(await vscode.workspace.openTextDocument(uri));
		const line = document.sections.find(({ text }) => REVIEW_SECTION.test(text))?.line ?? 0;
		const blank = placeholdersOf(document).find(({ range }) => range.start.line > line);
		await select(uri, blank ? toVscodeRange(blank.range) : new vscode.Range(line, 0, line, 0));
	}
}

async function select(uri: vscode.Uri, selection: vscode.Range): Promise<void> {
	await vscode.window.showTextDocument(uri, { selection });
}

async function run(command: string, argument: unknown): Promise<void> {
	await vscode.commands.executeCommand(command, argument);
}
