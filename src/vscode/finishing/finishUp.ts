import * as vscode from 'vscode';
import { doneOffers, type DoneOffer } from '../../action/doneOffers';
import { commandIds } from '../contributions';
import { findTargets } from '../workspace/edits/findTargets';
import { toVscodeRange } from '../workspace/base/conversions';
import { showOutcome } from '../workspace/edits/editQueue';
import { messages, nameOf } from '../workspace/words/messages';
import { readBundled } from '../workspace/documents/readBundled';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { archivePlan } from './archivePlan';
import { finishingMessages } from './finishingMessages';

/** A button and what it does. */
interface Offer {
	readonly title: string;
	readonly take: () => Promise<unknown>;
}

/**
 * `taskDocs.finishUp`: offers what a document that is done still asks for, each a button of a message; nothing is done
 * unasked. What is left is offered again after each.
 * @param argument what findTargets takes; `{ uri, isAutomatic: true }` when nobody asked for it, so that nothing is
 * said of a document that asks for nothing
 */
export async function finishUp(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	if (!uri) {
		return;
	}
	await readBundled(services);
	const isAutomatic = typeof argument === 'object' && argument !== null && 'isAutomatic' in argument && argument.isAutomatic === true;
	const taken = new Set<string>();
	for (;;) {
		const document = await readDocument(services.documents, uri);
		if (!document) {
			void vscode.window.showWarningMessage(messages.notRead(nameOf(uri)));
			return;
		}
		const offers = (await offersOf(services, uri)).filter(({ title }) => !taken.has(title));
		if (offers.length === 0) {
			if (!isAutomatic && taken.size === 0) {
				void vscode.window.showInformationMessage(
					document.isTemplate ? messages.isTemplate(nameOf(uri)) : finishingMessages.asksNothing(nameOf(uri)),
				);
			}
			return;
		}
		const sentence = document.status.stage === 'done' ? finishingMessages.isDone(nameOf(uri)) : finishingMessages.asksFor(nameOf(uri));
		const title = await vscode.window.showInformationMessage(sentence, ...offers.map(offer => offer.title));
		const chosen = offers.find(offer => offer.title === title);
		if (!chosen) {
			return;
		}
		taken.add(chosen.title);
		await chosen.take();
		if (chosen.title === finishingMessages.archive()) {
			return;
		}
	}
}

async function offersOf(services: Services, uri: vscode.Uri): Promise<readonly Offer[]> {
	const document = await readDocument(services.documents, uri);
	const offers = document ? doneOffers(document, services.clock(), '\n').map(offer => toOffer(services, uri, offer)) : [];
	const canArchive = !('message' in (await archivePlan(services, uri)));
	return [...offers, ...(canArchive ? [{ title: finishingMessages.archive(), take: () => run(commandIds.archive, uri) }] : [])];
}

function toOffer(services: Services, uri: vscode.Uri, offer: DoneOffer): Offer {
	switch (offer.kind) {
		case 'review-section':
			return { title: finishingMessages.addReview(), take: () => takeEdits(services, uri, offer) };
		case 'completion-date':
			return { title: finishingMessages.setToToday(offer.label), take: () => takeEdits(services, uri, offer) };
		case 'review-date':
			return { title: finishingMessages.fillIn(offer.label), take: () => select(uri, toVscodeRange(offer.range)) };
		case 'actual-time':
			return { title: finishingMessages.recordTime(), take: () => run(commandIds.recordActualTime, uri) };
	}
}

/** Computed anew, since the document may have changed while the message was there. */
async function takeEdits(services: Services, uri: vscode.Uri, offer: DoneOffer): Promise<void> {
	const outcome = await services.edits.applyEdits(uri, (document, text) => {
		const eol = text.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		const same = doneOffers(document, services.clock(), eol).find(
			candidate => candidate.kind === offer.kind && ('label' in candidate ? candidate.label : '') === ('label' in offer ? offer.label : ''),
		);
		return same && 'edits' in same ? same.edits : [];
	});
	showOutcome(outcome);
	if (offer.kind === 'review-section' && outcome.kind === 'applied') {
		const { lines } = services.documents.get(await vscode.workspace.openTextDocument(uri));
		const line = Math.max(
			0,
			lines.findIndex(text => /^## Post-Implementation Review/u.test(text)),
		);
		await select(uri, new vscode.Range(line, 0, line, 0));
	}
}

async function select(uri: vscode.Uri, selection: vscode.Range): Promise<void> {
	await vscode.window.showTextDocument(uri, { selection });
}

async function run(command: string, uri: vscode.Uri): Promise<void> {
	await vscode.commands.executeCommand(command, uri);
}
