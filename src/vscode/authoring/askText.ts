import * as vscode from 'vscode';
import { createInputBox, setMessage } from '../workspace/words/inputs';

/** The validation of an answer: information to show below the input, or why it is rejected. */
export interface Verdict {
	readonly message: string;
	readonly isRefused: boolean;
}

export interface TextQuestion {
	readonly title: string;
	readonly prompt: string;
	/** The proposed value; selected, so that typing replaces it. */
	readonly value: string;
	readonly judge: (value: string) => Promise<Verdict>;
}

/**
 * Asks for a line of text and validates it on every keystroke, starting with the proposed value. A rejected answer
 * can't be accepted. Undefined if the user cancels. The box stays open when it loses focus.
 */
export function askText({ title, prompt, value, judge }: TextQuestion): Promise<string | undefined> {
	return new Promise(resolve => {
		const box = createInputBox({ title, prompt, value });
		box.ignoreFocusOut = true;
		const show = async (text: string): Promise<boolean> => {
			const { message, isRefused } = await judge(text);
			// Skips outdated results: the user can have typed on in the meantime, which starts another validation.
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
			// Has no effect after an answer.
			resolve(undefined);
			box.dispose();
		});
		box.show();
		// Shows no error before the user has typed anything.
		if (value !== '') {
			void show(value);
		}
	});
}
