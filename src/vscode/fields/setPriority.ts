import * as vscode from 'vscode';
import type { Level } from '../../document/model/level';
import { messages } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { levelIcon } from '../workspace/words/icons';
import { levelLabel } from '../workspace/words/words';
import { chooseValue } from './chooseValue';

/** Lets the user choose another priority for documents. */
export function setPriority(services: Services, argument: unknown, selection: unknown): Promise<void> {
	return chooseValue(
		services,
		{
			name: 'priority',
			title: vscode.l10n.t('Set Priority'),
			meaningLabel: meaning => levelLabel(meaning as Level),
			icon: meaning => levelIcon(meaning as Level),
			groupLabel: () => '',
			missing: messages.noPriorityField,
		},
		argument,
		selection,
	);
}
