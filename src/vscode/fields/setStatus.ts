import * as vscode from 'vscode';
import type { Choice } from '../../document/edit/nextChoice';
import type { Stage } from '../../document/model/stage';
import { messages } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { stageIcon } from '../workspace/words/icons';
import { stageLabel } from '../workspace/words/words';
import { chooseValue } from './chooseValue';

/** Lets the user choose another status for documents. */
export function setStatus(services: Services, argument: unknown, selection: unknown): Promise<void> {
	return chooseValue(
		services,
		{
			name: 'status',
			title: vscode.l10n.t('Set Status'),
			meaningLabel: meaning => stageLabel(meaning as Stage),
			icon: meaning => stageIcon(meaning as Stage),
			groupLabel: stageGroup,
			missing: messages.noStatusField,
		},
		argument,
		selection,
	);
}

function stageGroup(meaning: Choice['meaning']): string {
	switch (meaning) {
		case 'done':
		case 'archived':
			return vscode.l10n.t('Closed');
		case 'other':
			return stageLabel('other');
		default:
			return vscode.l10n.t('Open');
	}
}
