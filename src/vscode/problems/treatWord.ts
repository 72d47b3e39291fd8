import * as vscode from 'vscode';
import type { UnknownWord } from '../../catalog/check/unknownWords';
import { WORK_LEVELS, WORK_STAGES, type WorkLevel, type WorkStage } from '../../document/language/language';
import { withTeamWord } from '../../document/model/wordMeanings';
import { settingKeys } from '../contributions';
import type { Services } from '../workspace/services';
import { showQuickPick } from '../workspace/words/inputs';
import { levelLabel, stageLabel } from '../workspace/words/words';
import { writeFolderSetting } from '../workspace/writeFolderSetting';
import { problemMessages } from './problemMessages';

/** A word whose meaning is written to the settings. */
export interface WordArguments extends UnknownWord {
	/** Of a document in the workspace folder. */
	readonly uri: string;
	/** A stage or a level; the user chooses one if it is omitted. */
	readonly meaning?: string;
}

/** `taskDocs.treatWord`: writes what a status or priority word means to the settings of a document's workspace folder. */
export async function treatWord(services: Services, argument: unknown): Promise<void> {
	const folder = isArguments(argument) ? vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(argument.uri, true)) : undefined;
	if (!isArguments(argument) || !folder) {
		void vscode.window.showWarningMessage(problemMessages.notFromFix());
		return;
	}
	const { field, word } = argument;
	const meaning = meaningIn(argument) ?? (await (field === 'status' ? pickStage(word) : pickLevel(word)));
	if (meaning !== undefined) {
		const key = field === 'status' ? settingKeys.statusWords : settingKeys.priorityWords;
		await writeFolderSetting(services, folder, key, before => withTeamWord(before, word, meaning));
	}
}

function meaningIn({ field, meaning }: WordArguments): WorkStage | WorkLevel | undefined {
	return field === 'status' ? WORK_STAGES.find(stage => stage === meaning) : WORK_LEVELS.find(level => level === meaning);
}

async function pickStage(word: string): Promise<WorkStage | undefined> {
	const items = WORK_STAGES.map(value => ({ label: stageLabel(value), value }));
	return (await showQuickPick(items, { title: problemMessages.meaningTitle(word), placeHolder: problemMessages.chooseStage() }))?.value;
}

async function pickLevel(word: string): Promise<WorkLevel | undefined> {
	const items = WORK_LEVELS.map(value => ({ label: levelLabel(value), value }));
	return (await showQuickPick(items, { title: problemMessages.meaningTitle(word), placeHolder: problemMessages.chooseLevel() }))?.value;
}

function isArguments(value: unknown): value is WordArguments {
	const { uri, field, word } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof WordArguments, unknown>>;
	return typeof uri === 'string' && (field === 'status' || field === 'priority') && typeof word === 'string' && word.trim() !== '';
}
