import { appendFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { taskDocuments } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { checkEvidence, type ReadEntry } from '../../catalog/evidence/checkEvidence';
import { evidenceCodes, type Evidence } from '../../catalog/evidence/evidence';
import { readDocumentFile } from '../../node/documentFile';
import { existsIn } from '../../node/existsIn';
import { reasonOf } from '../../node/fileError';
import { Failure } from '../../node/failure';
import { filesNamed } from '../../node/filesNamed';
import { readWorkspace, type Workspace } from '../../node/readWorkspace';
import { workspaceProblems } from '../../node/workspaceProblems';
import type { WorkspaceSettings } from '../../node/workspaceSettings';
import { printable } from '../../util/printable';
import { compareWithBaseline, readBaseline, updatedBaseline, writeBaseline, type LineText, type WasChecked } from '../check/baseline';
import { findingsOf } from '../check/finding';
import { fixDocuments } from '../check/fixDocuments';
import { githubReport, summaryReport } from '../check/githubReport';
import { humanReport } from '../check/humanReport';
import { jsonReport } from '../check/jsonReport';
import { counted, type Report } from '../check/report';
import { sarifReport } from '../check/sarifReport';
import { readList, selectEntries, type Selection } from '../check/selectEntries';
import type { Command, CommandContext, CommandResult } from '../command';
import { dryRunOption, jsonOption, lastValue, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import type { CommandArguments } from '../parseArguments';
import { readChoice } from '../readChoice';
import { selectDocuments, selectOptions } from '../selectDocuments';

const FORMATS = ['human', 'json', 'sarif', 'github'] as const;

const REPORTS: Readonly<Record<(typeof FORMATS)[number], (report: Report, context: CommandContext) => string>> = {
	human: (report, { terminal }) => humanReport(report, terminal),
	json: jsonReport,
	sarif: sarifReport,
	github: githubReport,
};

export const command: Command = {
	name: 'check',
	description: 'Report problems in task documents and between them. The exit code is 1 if there are any.',
	operands: [
		{
			name: 'file',
			description: 'Files and folders to check, relative to the workspace. All documents by default.',
			isList: true,
			isOptional: true,
		},
	],
	options: [
		{ name: 'format', value: '<format>', fallback: 'human', choices: FORMATS, description: 'human, json, sarif or github.' },
		jsonOption,
		{ name: 'evidence', description: 'Also report checked items that name files or documents that are missing or not done.' },
		{ name: 'since', value: '<list>', description: 'Check only the files in a list, one a line; "-" reads it from standard input.' },
		...selectOptions,
		{ name: 'fix', description: 'Apply all safe fixes before checking.' },
		dryRunOption,
		{ name: 'baseline', value: '<file>', description: 'Report only problems that this file does not have.' },
		{ name: 'update-baseline', description: 'Write all problems to the baseline, and report none.' },
		{ name: 'summary', value: '<file>', description: 'Also append a summary in Markdown to a file.' },
		workspaceOption,
	],
	run: check,
};

async function check(given: CommandArguments, context: CommandContext): Promise<CommandResult> {
	const write = REPORTS[given.switches.has('json') ? 'json' : readChoice(given, 'format', FORMATS, 'human')];
	const baselinePath = lastValue(given, 'baseline');
	const updates = given.switches.has('update-baseline');
	if (updates && baselinePath === undefined) {
		throw new Failure('Name the file to update with --baseline.');
	}
	const dryRun = given.switches.has('dry-run');
	if (dryRun && !given.switches.has('fix')) {
		throw new Failure('The option --dry-run shows what --fix would change. Use them together.');
	}
	let workspace = await readWorkspace({ workspace: workspaceOf(given) });
	const { root, settings } = workspace;
	const since = lastValue(given, 'since');
	const selection: Selection = {
		files: given.operands,
		list: since === undefined ? undefined : since === '-' ? await context.readInput() : readList(root, since),
	};
	writeNotes(workspace.notes, context);
	// Documents are selected before anything is fixed, so that a fix doesn't take one out of the selection.
	const wanted = new Set(selectDocuments(workspace, given, context.clock().date).map(({ uri }) => uri));
	const selected = ({ catalog }: Workspace): readonly Entry[] =>
		selectEntries(
			root,
			taskDocuments(catalog).filter(({ uri }) => wanted.has(uri)),
			selection,
		);

	let fixed: number | undefined;
	if (given.switches.has('fix')) {
		const outcome = fixDocuments(selected(workspace), {
			...workspaceProblems(workspace),
			root,
			settings,
			now: context.clock(),
			dryRun,
		});
		writeNotes(outcome.refusals, context);
		if (dryRun) {
			context.out(outcome.diffs.join(''));
			return outcome.diffs.length > 0 ? 1 : 0;
		}
		fixed = outcome.fixed;
		workspace = await readWorkspace({ workspace: workspaceOf(given) });
	}

	const entries = selected(workspace);
	const read = documentReader(workspace, settings);
	const lineText: LineText = (path, line) => read(path)?.document.line(line) ?? '';
	const wantsEvidence = given.switches.has('evidence');
	const evidence = wantsEvidence ? evidenceFor(workspace, entries, read) : new Map<string, readonly Evidence[]>();
	const findings = findingsOf(workspace.catalog, entries, { ...workspaceProblems(workspace), evidence });
	const checked = new Set(entries.map(({ path }) => path));
	const wasChecked: WasChecked = (path, code) => checked.has(path) && (wantsEvidence || !evidenceCodes.some(each => each === code));

	if (updates && baselinePath !== undefined) {
		const file = resolve(root, baselinePath);
		const known = existsSync(file) ? readBaseline(file, baselinePath) : new Map<string, never>();
		const existing = new Set(workspace.catalog.entries.map(({ path }) => path));
		writeBaseline(
			file,
			baselinePath,
			updatedBaseline(findings, known, wasChecked, path => existing.has(path), lineText),
		);
		context.out(`Wrote ${counted(findings.length, 'problem')} to ${printable(baselinePath)}.\n`);
		return 0;
	}
	const compared =
		baselinePath === undefined
			? undefined
			: compareWithBaseline(findings, readBaseline(resolve(root, baselinePath), baselinePath), wasChecked, lineText);
	const report: Report = {
		findings: compared?.added ?? findings,
		documents: entries.length,
		fixed,
		baseline: compared && { accepted: compared.accepted, gone: compared.gone },
		lineText,
	};
	context.out(write(report, context));
	appendSummary(lastValue(given, 'summary'), report, root);
	return report.findings.length > 0 ? 1 : 0;
}

/** Returns a function that reads documents of the workspace, each once. */
function documentReader({ catalog, root }: Workspace, settings: WorkspaceSettings): (path: string) => ReadEntry | undefined {
	const byPath = new Map(catalog.entries.map(entry => [entry.path, entry]));
	const known = new Map<string, ReadEntry | undefined>();
	return path => {
		if (!known.has(path)) {
			const entry = byPath.get(path);
			const file = readDocumentFile(root, path, settings);
			known.set(path, entry && !('code' in file) ? { entry, document: file.document } : undefined);
		}
		return known.get(path);
	};
}

function evidenceFor(
	{ catalog, root }: Workspace,
	entries: readonly Entry[],
	read: (path: string) => ReadEntry | undefined,
): ReadonlyMap<string, readonly Evidence[]> {
	const units = new Set(entries.flatMap(({ unit }) => unit ?? []));
	const siblings = taskDocuments(catalog).filter(({ unit }) => unit !== undefined && units.has(unit));
	const readAll = (list: readonly Entry[]): readonly ReadEntry[] => list.flatMap(({ path }) => read(path) ?? []);
	return checkEvidence(catalog, readAll(entries), readAll(siblings), { exists: existsIn(root), filesNamed: filesNamed(root) });
}

function appendSummary(path: string | undefined, report: Report, root: string): void {
	if (path === undefined) {
		return;
	}
	try {
		appendFileSync(resolve(root, path), summaryReport(report));
	} catch (error) {
		throw new Failure(`The summary ${path} can't be written: ${reasonOf(error)}.`);
	}
}
