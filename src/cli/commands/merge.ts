import { readFileSync, writeFileSync } from 'node:fs';
import { mergeDocuments, mergeLines } from '../../action/merge/mergeDocuments';
import { readDocument } from '../../format/readDocument';
import { reasonOf } from '../../node/fileError';
import { Failure } from '../../node/failure';
import { folderAt } from '../../node/readWorkspace';
import { readWorkspaceSettings } from '../../node/workspaceSettings';
import { printable } from '../../util/printable';
import type { Command } from '../command';
import { lastValue, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { counted } from '../check/report';

const DEFAULT_MARKER_SIZE = 7;
/** git takes codes up to 128 for conflicts, whose markers it expects in the file. */
const FAILURE_CODE = 129;

export const command: Command = {
	name: 'merge',
	failureCode: FAILURE_CODE,
	description:
		"Merge two versions of a document by item, as a merge driver of git. The result replaces OURS. The exit code is 1 if there are conflicts, and 129 if the versions can't be merged.",
	operands: [
		{ name: 'base', description: 'The common ancestor; %O in git.' },
		{ name: 'ours', description: 'Our version, which is replaced by the result; %A in git.' },
		{ name: 'theirs', description: 'Their version; %B in git.' },
		{ name: 'path', description: "The document's path in the repository; %P in git.", isOptional: true },
	],
	options: [
		{ name: 'marker-size', value: '<n>', fallback: '7', description: 'The length of conflict markers; %L in git.' },
		workspaceOption,
	],
	run: (given, context) => {
		const [base = '', ours = '', theirs = '', path = 'document.md'] = given.operands;
		const size = lastValue(given, 'marker-size') ?? String(DEFAULT_MARKER_SIZE);
		if (!/^[1-9]\d{0,2}$/u.test(size)) {
			throw new Failure(`The marker size must be a number from 1 to 999, not ${size}.`);
		}
		const settings = readWorkspaceSettings(folderAt(workspaceOf(given)));
		const versions = [base, ours, theirs].map(readVersion);
		const texts = versions.map(asText);
		const options = {
			read: (text: string) => readDocument(text, { ...settings, path }),
			labels: ['ours', 'theirs'] as const,
			markerSize: Number(size),
		};
		const isText = texts.every(text => text !== undefined);
		// Bytes that aren't UTF-8 are kept by reading each as a character.
		const [baseText = '', ourText = '', theirText = ''] = isText ? texts : versions.map(bytes => bytes.toString('latin1'));
		const result = isText ? mergeDocuments(baseText, ourText, theirText, options) : mergeLines(baseText, ourText, theirText, options);
		try {
			writeFileSync(ours, Buffer.from(result.text, isText ? 'utf8' : 'latin1'));
		} catch (error) {
			throw new Failure(`Couldn't write ${ours}: ${reasonOf(error)}.`);
		}
		writeNotes(settings.notes, context);
		if (result.conflicts > 0) {
			context.err(`task-docs: ${counted(result.conflicts, 'conflict')} in ${printable(path)}.\n`);
		}
		for (const id of result.duplicateIds) {
			context.err(`task-docs: Several items of ${printable(path)} have the id ${printable(id)} now. Give each its own.\n`);
		}
		return result.conflicts > 0 || result.duplicateIds.length > 0 ? 1 : 0;
	},
};

function readVersion(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new Failure(`Couldn't read ${path}: ${reasonOf(error)}.`);
	}
}

/** The text with its byte order mark; undefined if the bytes aren't UTF-8. */
function asText(bytes: Buffer): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
