import * as vscode from 'vscode';
import { readSeverities, shownSeverities, withSeverity, type ShownSeverity } from '../../catalog/check/severities';
import { problemCodes } from '../../document/model/problem';
import type { ProblemCode } from '../../document/model/problem';
import { settingKeys, settingSection } from '../contributions';
import { showQuickPick } from '../workspace/words/inputs';
import { errorText } from '../workspace/base/log';
import { messages } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { targetUri } from '../workspace/documents/targetDocument';
import { severityLabel, problemMessages } from './problemMessages';

/**
 * `taskDocs.setProblemSeverity`: lets the user choose the severity of a kind of problem, and writes it to the settings.
 * @param document URI of the document whose folder's settings apply
 * @param code the problem's code; the user chooses one if it is omitted
 */
export async function setProblemSeverity({ settings, log, extensionUri }: Services, document: unknown, code: unknown): Promise<void> {
	const scope = targetUri(document);
	const { severities } = readSeverities(settings.problemSeverity(scope));
	const chosen = problemCodes.find(known => known === code) ?? (await pickCode(severities, sentencesOf(extensionUri)));
	const severity = chosen && (await pickSeverity(chosen, severities.get(chosen)));
	if (!severity) {
		return;
	}
	try {
		await write(chosen, severity.value, scope);
	} catch (error) {
		log.error(errorText(error));
		void vscode.window.showWarningMessage(messages.notWritten(errorText(error)));
	}
}

/**
 * Writes the severity to the workspace settings, or to those of the document's folder if they say one for this kind,
 * since they take precedence. In a window without a folder, the user's own settings are the only place.
 */
async function write(code: ProblemCode, severity: ShownSeverity | undefined, scope: vscode.Uri | undefined): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(settingSection, scope);
	const written = configuration.inspect<unknown>(settingKeys.problemSeverity);
	const folders = vscode.workspace.workspaceFolders?.length ?? 0;
	const isInFolder = folders > 1 && readSeverities(written?.workspaceFolderValue).severities.has(code);
	const [before, target] = isInFolder
		? [written?.workspaceFolderValue, vscode.ConfigurationTarget.WorkspaceFolder]
		: folders > 0
			? [written?.workspaceValue, vscode.ConfigurationTarget.Workspace]
			: [written?.globalValue, vscode.ConfigurationTarget.Global];
	await configuration.update(settingKeys.problemSeverity, withSeverity(before, code, severity), target);
}

async function pickCode(severities: ReadonlyMap<ProblemCode, ShownSeverity>, sentences: Sentences): Promise<ProblemCode | undefined> {
	const items = problemCodes.map(code => {
		const severity = severities.get(code);
		return { label: code, description: severity === undefined ? '' : severityLabel(severity), detail: sentences[code]?.description ?? '' };
	});
	return (
		await showQuickPick(items, { title: problemMessages.severityTitle(), placeHolder: problemMessages.chooseCode(), matchOnDetail: true })
	)?.label;
}

/** A sentence for each kind of problem. */
type Sentences = Readonly<Partial<Record<ProblemCode, { readonly description?: string }>>>;

/** The description of each kind in the user's language, as the settings editor shows it. */
function sentencesOf(extensionUri: vscode.Uri): Sentences {
	const own = vscode.extensions.all.find(extension => extension.extensionUri.toString() === extensionUri.toString());
	const { contributes } = own?.packageJSON as {
		readonly contributes: {
			readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly properties?: Sentences }>> }[];
		};
	};
	const key = `${settingSection}.${settingKeys.problemSeverity}`;
	return contributes.configuration.find(({ properties }) => key in properties)?.properties[key]?.properties ?? {};
}

async function pickSeverity(
	code: ProblemCode,
	current: ShownSeverity | undefined,
): Promise<{ readonly value: ShownSeverity | undefined } | undefined> {
	const items = [...shownSeverities, undefined].map(value => ({
		label: value === undefined ? problemMessages.usual() : severityLabel(value),
		description: value === current ? problemMessages.current() : '',
		value,
	}));
	return showQuickPick(items, { title: problemMessages.severityTitle(), placeHolder: problemMessages.chooseSeverity(code) });
}
