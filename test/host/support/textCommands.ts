import type * as vscode from 'vscode';
import { referItem } from '../../../src/document/edit/findItem';
import { referSections } from '../../../src/document/edit/findSection';
import type { TaskDocument } from '../../../src/document/model/model';
import type { CommandId } from '../../../src/vscode/contributions';

/** A command that changes the text of a document. */
export interface TextCommand {
	readonly id: CommandId;
	/** What keybindings and lenses pass besides the URI. */
	readonly argument?: (document: TaskDocument, uri: vscode.Uri) => Readonly<Record<string, unknown>>;
	/** The line that the cursor is on, if the command depends on it. */
	readonly cursor?: string;
	/** Whether it is for the active editor only. */
	readonly isEditorOnly?: boolean;
	/** A document to try it on, if `commandText` is none. */
	readonly text?: string;
	/** Lines that it may change, add or remove; no other line may differ afterwards. */
	readonly owns: RegExp;
}

/** A document that nearly all commands change. */
export function commandText(title: string, updated: string): string {
	return [
		'---',
		'status: todo',
		'priority: high',
		`updated: ${updated}`,
		'---',
		'',
		'<!--',
		'BACKLOG ITEM TEMPLATE',
		'Usage:',
		'1. Copy this file',
		'-->',
		'',
		`# Task: ${title}`,
		'',
		'**Status:** In Progress',
		'',
		'Progress: 0% complete',
		'',
		'## Steps (0/9)',
		'',
		'- [ ] First',
		'- [ ] Second',
		'- [x] Third',
		'',
		'## Timeline Estimates',
		'',
		'| Phase | Estimated Time | Actual Time |',
		'|-------|---------------|-------------|',
		'| Phase 1 | 2 hours | - |',
		'| **Total** | **2 hours** | **-** |',
		'',
		'## Notes',
		'',
		'Words of one line.',
		'',
	].join('\n');
}

const FIELD = /^(?:---|[\w ]+:.*|\*\*[\w ]+:\*\*.*|)$/u;
const ITEM = /^- \[/u;

const sectionOf = (document: TaskDocument, uri: vscode.Uri): Readonly<Record<string, unknown>> => {
	const index = document.sections.findIndex(({ text }) => text.startsWith('Steps'));
	return { uri: uri.toString(), version: 0, section: referSections(document)[index], to: 'done' };
};

/** The commands that change documents and that one undo takes back, with what a user would choose. */
export const textCommands: readonly TextCommand[] = [
	{ id: 'taskDocs.setStatus', owns: /status|^updated:/iu },
	{ id: 'taskDocs.setPriority', owns: /priority|^updated:/iu },
	{ id: 'taskDocs.cycleStatus', owns: /status|^updated:/iu },
	{ id: 'taskDocs.cyclePriority', owns: /priority|^updated:/iu },
	{ id: 'taskDocs.touchDate', owns: /^updated:/u },
	{ id: 'taskDocs.updateProgress', owns: /^Progress:|^## Steps/u },
	{ id: 'taskDocs.fixAll', owns: /status|^updated:/iu },
	{ id: 'taskDocs.removeInstructions', owns: /^(?:<!--|BACKLOG ITEM TEMPLATE|Usage:|1\. Copy this file|-->|)$/u },
	{ id: 'taskDocs.checkItems', owns: ITEM },
	{ id: 'taskDocs.recordActualTime', argument: () => ({ row: 'Phase 1', time: '3 hours' }), owns: /^\|/u },
	{ id: 'taskDocs.moveFields', argument: () => ({ to: 'fieldLines' }), owns: FIELD },
	{ id: 'taskDocs.addFields', argument: () => ({ family: 'backlog-item' }), text: '# Plain\n\nWords.\n', owns: FIELD },
	{
		id: 'taskDocs.markBegun',
		argument: (document, uri) => ({ uri: uri.toString(), item: referItem(document, 0) }),
		cursor: '- [ ] First',
		text: '- [ ] First\n',
		owns: ITEM,
	},
	{ id: 'taskDocs.toggleItem', cursor: '- [ ] First', isEditorOnly: true, owns: ITEM },
	{
		id: 'taskDocs.toggleItemAt',
		argument: (document, uri) => ({ uri: uri.toString(), version: 0, item: referItem(document, 0), to: 'done' }),
		isEditorOnly: true,
		owns: ITEM,
	},
	{ id: 'taskDocs.toggleSection', argument: sectionOf, isEditorOnly: true, owns: ITEM },
	{ id: 'taskDocs.addPart', argument: () => ({ part: 'checklistItem' }), cursor: '- [ ] Second', isEditorOnly: true, owns: ITEM },
	{ id: 'taskDocs.insertTemplate', argument: () => ({ template: 'backlog-item' }), text: '', isEditorOnly: true, owns: /^/u },
];

/** The commands that are not in `textCommands`, each with the reason. */
export const otherCommands: Readonly<Partial<Record<CommandId, string>>> = {
	'taskDocs.newDocument': 'creates a file and shows it; changes no other',
	'taskDocs.makeTemplate': 'creates a file and shows it; changes no other',
	'taskDocs.archive': 'moves files; archived documents are moved back in finishing.test.ts',
	'taskDocs.finishUp': 'offers other commands, and steps that finishing.test.ts undoes',
	'taskDocs.rename': 'moves a file; viewCommands.test.ts moves it back',
	'taskDocs.delete': 'removes files; viewCommands.test.ts restores them',
	'taskDocs.applyFix': 'changes several documents and files; the editor undoes them in one step',
	'taskDocs.moveToGroup': 'sets a field; arrangement.test.ts undoes it',
	'taskDocs.writeInstructions': 'changes AGENTS.md; agents.test.ts undoes it',
	'taskDocs.undoChange': 'undoes the others',
	'taskDocs.treatWord': 'changes a setting',
	'taskDocs.setProblemSeverity': 'changes a setting',
	'taskDocs.turnOffCheck': 'changes a setting; conventions.test.ts undoes it',
	'taskDocs.includeIgnoredPlans': 'changes a setting',
	'taskDocs.nextPlaceholder': 'selects',
	'taskDocs.previousPlaceholder': 'selects',
	'taskDocs.foldDone': 'folds',
	'taskDocs.continueWithAgent': 'fills the input of the chat, or copies to the clipboard',
	'taskDocs.copyPath': 'copies to the clipboard',
	'taskDocs.saveView': 'changes a setting',
	'taskDocs.selectView': 'shows',
	'taskDocs.filter': 'shows',
	'taskDocs.clearFilter': 'shows',
	'taskDocs.groupBy': 'shows',
	'taskDocs.sortBy': 'shows',
	'taskDocs.openBoard': 'shows',
	'taskDocs.openRoadmap': 'shows',
	'taskDocs.openGraph': 'shows',
	'taskDocs.open': 'shows',
	'taskDocs.openToSide': 'shows',
	'taskDocs.openMarkdownEditor': 'shows',
	'taskDocs.showPlanChanges': 'shows',
	'taskDocs.refresh': 'shows',
	'taskDocs.revealInExplorer': 'shows',
	'taskDocs.revealInView': 'shows',
	'taskDocs.showAffected': 'shows',
	'taskDocs.showAll': 'shows',
	'taskDocs.showStartable': 'shows',
};

/** The lines that differ between two texts: of the first that the second lacks, and the reverse, counting equal lines. */
export function differingLines(before: string, after: string): readonly string[] {
	const left = new Map<string, number>();
	before.split('\n').forEach(line => left.set(line, (left.get(line) ?? 0) + 1));
	const added: string[] = [];
	for (const line of after.split('\n')) {
		const count = left.get(line) ?? 0;
		if (count > 0) {
			left.set(line, count - 1);
		} else {
			added.push(line);
		}
	}
	return [...[...left].flatMap(([line, count]) => Array<string>(count).fill(line)), ...added];
}
