import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import { documentsConcerned, renameEdits, type Renaming } from '../../catalog/fix/renameEdits';
import { parentOf } from '../../action/archivePlace';
import type { TaskDocument } from '../../document/model/model';
import { setField } from '../../document/edit/setField';
import { archivedWord } from '../../document/edit/statusChoices';
import type { TextEdit } from '../../document/model/text';
import { settingKeys, settingSection } from '../contributions';
import type { DocumentChange } from '../workspace/edits/applyMoves';
import { betweenSteps } from '../workspace/edits/betweenSteps';
import { findTargets } from '../workspace/edits/findTargets';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { messages, nameOf, plain } from '../workspace/words/messages';
import { moveFiles } from '../workspace/edits/moveFiles';
import type { Services } from '../workspace/services';
import { checkWritable } from '../workspace/edits/writable';
import { archivePlan, type ArchivePlan, type ArchiveRefusal } from './archivePlan';
import { finishingMessages } from './finishingMessages';

/**
 * `taskDocs.archive`: moves documents into their archive, sets their status where their own words have one for that,
 * and lets links follow; one step, which a button takes back. Never overwrites. Asks before it follows a linked folder.
 */
export async function archive(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	const plans = new Map<string, ArchivePlan>();
	const refusals: ArchiveRefusal[] = [];
	/** Whether a folder may be written to; each one is asked about once. */
	const answers = new Map<string, boolean>();
	for (const uri of uris) {
		const plan = await archivePlan(services, uri);
		const twin = 'message' in plan ? undefined : plans.get(plan.to.toString());
		if ('message' in plan) {
			refusals.push(plan);
		} else if (twin && twin.path !== plan.path) {
			refusals.push({ message: finishingMessages.isThere(nameOf(plan.to), plain(parentOf(plan.newPath))) });
		} else {
			const folder = vscode.Uri.joinPath(plan.to, '..').toString();
			const mayMove = answers.get(folder) ?? (await mayFollowLinks(plan.workspaceFolder, parentOf(plan.newPath)));
			answers.set(folder, mayMove);
			if (mayMove) {
				plans.set(plan.to.toString(), plan);
			}
		}
	}
	void showRefusals(refusals);
	if (plans.size > 0) {
		await move(services, [...plans.values()]);
	}
}

async function move(services: Services, plans: readonly ArchivePlan[]): Promise<void> {
	// The same for both tries: after the first the catalog may have seen the files move to and fro.
	const current = await services.catalog.whenIndexed();
	let found = await changesFor(services, current, plans);
	let done = await moveFiles(services, plans, found.changes);
	if ('message' in done && done.mayRetry === true) {
		// Once more, since somebody may have typed in between.
		found = await changesFor(services, current, plans);
		done = await moveFiles(services, plans, found.changes);
	}
	const { left, linking } = found;
	if ('message' in done) {
		void vscode.window.showWarningMessage(done.message);
		return;
	}
	if (done.unsaved) {
		void vscode.window.showWarningMessage(done.unsaved.message);
	}
	if (left.length > 0) {
		void vscode.window.showWarningMessage(messages.linksLeft(left.join(', ')));
	}
	const names = plans.length === 1 ? nameOf(plans[0]?.from ?? vscode.Uri.parse('')) : finishingMessages.files(plans.length);
	const folders = [...new Set(plans.map(({ newPath }) => plain(parentOf(newPath))))].join(', ');
	const links = linking.length === 1 ? (linking[0] ?? '') : finishingMessages.files(linking.length);
	const sentence =
		linking.length > 0 ? finishingMessages.archivedWithLinks(names, folders, links) : finishingMessages.archived(names, folders);
	void vscode.window.showInformationMessage(sentence, finishingMessages.undo()).then(async answer => {
		const refusal = answer === finishingMessages.undo() ? await done.undo() : undefined;
		if (refusal) {
			void vscode.window.showWarningMessage(refusal.message);
		}
	});
}

interface Changes {
	/** By URI before the move. */
	readonly changes: ReadonlyMap<string, DocumentChange>;
	/** Names of documents that stay and whose links follow. */
	readonly linking: readonly string[];
	/** Names of documents whose links should follow and cannot be written. */
	readonly left: readonly string[];
}

async function changesFor({ documents }: Services, current: Catalog, plans: readonly ArchivePlan[]): Promise<Changes> {
	const renamings = current.entries.flatMap((from): Renaming[] => {
		const plan = plans.find(candidate => from.uri === candidate.from.toString() || from.uri.startsWith(`${candidate.from.toString()}/`));
		return plan ? [{ from, folder: from.folder, path: plan.newPath + from.path.slice(plan.path.length) }] : [];
	});
	const moved = new Set(renamings.map(({ from }) => from.uri));
	const texts = new Map<string, vscode.TextDocument>();
	for (const uri of new Set([
		...documentsConcerned(current, renamings),
		...plans.map(({ from }) => from.toString()).filter(uri => /\.\w+$/u.test(uri)),
	])) {
		try {
			texts.set(uri, await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
		} catch {
			// What cannot be read keeps its links.
		}
	}
	const facts = (uri: string): TaskDocument | undefined => {
		const text = texts.get(uri);
		return text && documents.get(text);
	};
	const edits = new Map(renameEdits(current, renamings, facts).map(made => [made.uri, made.edits]));
	for (const uri of texts.keys()) {
		const document = facts(uri);
		if (document && (moved.has(uri) || plans.some(({ from }) => from.toString() === uri))) {
			const status = statusEdits(document);
			if (status.length > 0) {
				edits.set(uri, [...(edits.get(uri) ?? []), ...status]);
			}
		}
	}
	const before = new Map([...texts].map(([uri, text]) => [uri, text.getText()]));
	await betweenSteps('edits computed');
	const changes = new Map<string, DocumentChange>();
	const left: string[] = [];
	const linking: string[] = [];
	for (const [uri, own] of edits) {
		const text = texts.get(uri);
		const document = text && (await checkWritable(text));
		if (!document || 'message' in document) {
			left.push(nameOf(vscode.Uri.parse(uri, true)));
			continue;
		}
		changes.set(uri, { document, before: before.get(uri) ?? '', edits: own });
		if (!moved.has(uri)) {
			linking.push(nameOf(document.uri));
		}
	}
	return { changes, left, linking };
}

function statusEdits(document: TaskDocument): readonly TextEdit[] {
	const word = document.isTemplate ? undefined : archivedWord(document);
	return word !== undefined && document.status.field && document.status.stage !== 'archived'
		? (setField(document, 'status', word).edits ?? [])
		: [];
}

async function showRefusals(refusals: readonly ArchiveRefusal[]): Promise<void> {
	if (refusals.length > 0) {
		const sentence = [...new Set(refusals.map(({ message }) => message))].join(' ');
		const buttons = refusals.some(({ isPlaceMissing }) => isPlaceMissing) ? [finishingMessages.openSettings()] : [];
		if ((await vscode.window.showWarningMessage(sentence, ...buttons)) !== undefined) {
			await vscode.commands.executeCommand('workbench.action.openSettings', `${settingSection}.${settingKeys.archiveFolder}`);
		}
	}
}
