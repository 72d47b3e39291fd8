import * as vscode from 'vscode';
import type { BoardWords } from '../../board/boardWords';
import { dueText } from '../workspace/words/dueWords';
import { familyLabel, levelLabel, stageLabel } from '../workspace/words/words';
import { panelMessages } from './panelMessages';

/** The words of the board in the user's language. */
export function panelWords(): BoardWords {
	return {
		stage: stageLabel,
		level: levelLabel,
		family: familyLabel,
		none: field => {
			switch (field) {
				case 'stage':
				case 'status':
					return stageLabel('unset');
				case 'priority':
					return levelLabel('unset');
				case 'assignee':
					return panelMessages.unassigned();
				case 'sprint':
					return panelMessages.noSprint();
				case 'unit':
					return panelMessages.noUnit();
			}
		},
		due: state => dueText(state) ?? (state.kind === 'later' && state.date !== undefined ? panelMessages.dueOn(state.date) : undefined),
		blockedBy: names => {
			const [first = ''] = names;
			return names.length < 2 ? panelMessages.blockedBy(first) : panelMessages.blockedByMore(first, names.length - 1);
		},
		month: (year, month) =>
			new Date(Date.UTC(year, month - 1, 1)).toLocaleString(vscode.env.language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
	};
}
