import { setNamedField } from '../action/setNamedField';
import { toggleLine } from '../action/toggleLine';
import { touchDocument } from '../action/touchDocument';
import type { EditResult } from '../document/model/editResult';
import { labelLookup } from '../document/model/fieldName';
import type { Moment } from '../document/date/rewriteDate';
import { readDocumentFile, type DocumentFile } from '../node/documentFile';
import { Failure } from '../node/failure';
import { folderAt } from '../node/readWorkspace';
import { readWorkspaceSettings, type WorkspaceSettings } from '../node/workspaceSettings';
import { writeDocument } from '../node/writeDocument';
import { refusalSentence } from '../sentences/refusalSentences';
import { editDiff } from './editDiff';
import { printable } from '../util/printable';
import type { Output } from './output';

export interface ChangeOptions {
	/** The document's workspace folder, absolute or relative to the current directory. */
	readonly workspace: string;
	/** Print the changes without making them. */
	readonly dryRun?: boolean;
}

/** Computes the change of a document as it was read. */
type Change = (file: DocumentFile, settings: WorkspaceSettings) => EditResult;

/** `task-docs set`: sets a field of a document. @throws Failure if it is refused. */
export function setCommand(path: string, field: string, value: string, options: ChangeOptions, output: Output): void {
	changeDocument(path, options, output, ({ document, eol }, { fieldAliases }) =>
		setNamedField(document, field, value, labelLookup(fieldAliases), eol),
	);
}

/** `task-docs toggle`: toggles the item on a line. @param place `FILE:LINE`, the line 1-based. @throws Failure likewise. */
export function toggleCommand(
	place: string,
	options: ChangeOptions & { readonly expect?: string },
	output: Output,
	clock: () => Moment,
): void {
	const [, path, number] = /^(.+):([1-9]\d{0,8})$/s.exec(place) ?? [];
	if (path === undefined) {
		throw new Failure(`Name the line after the file, such as docs/task.md:12, instead of ${place}.`);
	}
	const line = Number(number) - 1;
	changeDocument(
		path,
		options,
		output,
		({ document }, { syncParents }) => toggleLine(document, line, { expect: options.expect, syncParents, now: clock() }),
		line,
	);
}

/** `task-docs touch`: sets the modified date of a document to today. @throws Failure likewise. */
export function touchCommand(path: string, options: ChangeOptions, output: Output, clock: () => Moment): void {
	changeDocument(path, options, output, ({ document, eol }) => touchDocument(document, clock(), eol));
}

/** @param line the line to show if the file changed at the same time; 0-based */
function changeDocument(path: string, { workspace, dryRun }: ChangeOptions, output: Output, change: Change, line?: number): void {
	const root = folderAt(workspace);
	const settings = readWorkspaceSettings(root);
	const file = readDocumentFile(root, path, settings);
	if ('code' in file) {
		throw new Failure(refusalSentence(file, path));
	}
	const { refusal, edits = [] } = change(file, settings);
	if (refusal && refusal.code !== 'modified-today') {
		throw new Failure(refusalSentence(refusal, path));
	}
	const objection = dryRun ? undefined : writeDocument(file, edits);
	if (objection) {
		const now = objection.code === 'changed-meanwhile' && line !== undefined ? readDocumentFile(root, path, settings) : undefined;
		const there = now && 'document' in now ? ` Line ${(line ?? 0) + 1} is now: ${now.document.line(line ?? 0).trim()}` : '';
		throw new Failure(refusalSentence(objection, path) + there);
	}
	for (const note of settings.notes) {
		output.err(`task-docs: ${printable(note)}\n`);
	}
	if (edits.length === 0) {
		output.out(`${printable(refusal ? refusalSentence(refusal, path) : `${path} is already up to date.`)}\n`);
	} else {
		output.out(dryRun ? editDiff(path, file.document.text, edits) : `Changed ${printable(path)}.\n`);
	}
}
