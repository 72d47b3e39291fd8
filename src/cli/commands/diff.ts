import { planDiff, type PlanChange, type PlanPlace } from '../../action/planDiff';
import { planDiffMarkdown, planDiffText } from '../../action/planDiffReport';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../../catalog/files/decode';
import { readDocument } from '../../format/readDocument';
import { reasonOf } from '../../node/fileError';
import { Failure } from '../../node/failure';
import { folderAt } from '../../node/readWorkspace';
import { readPath } from '../../node/readPath';
import { readWorkspaceSettings } from '../../node/workspaceSettings';
import { printable, printableJson } from '../../util/printable';
import type { Command, CommandContext } from '../command';
import { jsonOption, lastValue, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { readChoice } from '../readChoice';

const FORMATS = ['text', 'json', 'markdown'] as const;

const REPORTS: Readonly<Record<(typeof FORMATS)[number], (changes: readonly PlanChange[]) => string>> = {
	text: changes =>
		planDiffText(changes)
			.split('\n')
			.map(line => printable(line))
			.join('\n'),
	json: changes => `${printableJson({ version: 1, changes: changes.map(changeJson) })}\n`,
	markdown: planDiffMarkdown,
};

export const command: Command = {
	name: 'diff',
	description: 'Compare two versions of a document: items added, dropped, reworded, weakened, moved and checked, and fields changed.',
	operands: [
		{ name: 'old', description: 'The file with the old version; "-" reads it from standard input.' },
		{ name: 'new', description: 'The file with the new version; likewise.' },
	],
	options: [
		{ name: 'format', value: '<format>', fallback: 'text', choices: FORMATS, description: 'text, json or markdown.' },
		jsonOption,
		{
			name: 'path',
			value: '<path>',
			description: "The document's path, by which its plan format is recognized. By default that of a file.",
		},
		workspaceOption,
	],
	run: async (given, context) => {
		const write = REPORTS[given.switches.has('json') ? 'json' : readChoice(given, 'format', FORMATS, 'text')];
		const [old = '', now = ''] = given.operands;
		if (old === '-' && now === '-') {
			throw new Failure('Only one of the versions can come from standard input.');
		}
		const root = folderAt(workspaceOf(given));
		const settings = readWorkspaceSettings(root);
		writeNotes(settings.notes, context);
		const path = lastValue(given, 'path') ?? readPath(root, now === '-' ? old : now);
		const [before, after] = [await readVersion(root, old, context), await readVersion(root, now, context)];
		const options = { ...settings, path };
		context.out(write(planDiff(readDocument(before, options), readDocument(after, options))));
	},
};

async function readVersion(root: string, file: string, { readInput }: CommandContext): Promise<string> {
	if (file === '-') {
		return (await readInput()).replace(/^\ufeff/u, '');
	}
	try {
		return decode(readFileSync(resolve(root, file))).text;
	} catch (error) {
		throw new Failure(`Couldn't read ${file}: ${reasonOf(error)}.`);
	}
}

function changeJson({ kind, field, before, after }: PlanChange): object {
	return { kind, field: field ?? null, before: placeJson(before), after: placeJson(after) };
}

function placeJson(place: PlanPlace | undefined): object | null {
	return place ? { line: place.line + 1, text: place.text, section: place.section ?? null } : null;
}
