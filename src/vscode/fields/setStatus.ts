import * as vscode from 'vscode';
import type { Stage } from '../../document/model/stage';
import { messages } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
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
			missing: messages.noStatusField,
		},
		argument,
		selection,
	);
}
