import * as vscode from 'vscode';
import { createInputBox, setMessage } from '../workspace/words/inputs';

/** What comes of an answer: good news to show below the input, or why it is refused. */
export interface Verdict {
	readonly message: string;
	readonly isRefused: boolean;
}

export interface TextQuestion {
	readonly title: string;
	readonly prompt: string;
	/** Proposed; selected, so that typing replaces it. */
	readonly value: string;
	readonly judge: (value: string) => Promise<Verdict>;
}

/**
 * Asks for a line of text, telling at every key what comes of it, from the proposed value on. A refused answer is not
 * taken. Undefined when the user leaves. The box stays while its user looks something up elsewhere.
 */
export function askText({ title, prompt, value, judge }: TextQuestion): Promise<string | undefined> {
	return new Promise(resolve => {
		const box = createInputBox({ title, prompt, value });
		box.ignoreFocusOut = true;
		const show = async (text: string): Promise<boolean> => {
			const { message, isRefused } = await judge(text);
			// Somebody may have typed on meanwhile; then that is judged.
			if (text === box.value) {
				setMessage(box, {
					message,
					severity: isRefused ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info,
				});
			}
			return !isRefused && text === box.value;
		};
		box.onDidChangeValue(text => void show(text));
		box.onDidAccept(async () => {
			const text = box.value;
			if (await show(text)) {
				resolve(text);
				box.hide();
			}
		});
		box.onDidHide(() => {
			// Does nothing after an answer.
			resolve(undefined);
			box.dispose();
		});
		box.show();
		// Nobody is blamed before having typed anything.
		if (value !== '') {
			void show(value);
		}
	});
}
