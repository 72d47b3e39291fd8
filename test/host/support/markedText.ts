import type * as vscode from 'vscode';

/** Reads cursors `‸` and selections `«…»` out of a text, as offsets. */
export function readMarked(marked: string): {
	readonly text: string;
	readonly selections: readonly (readonly [start: number, end: number])[];
} {
	const selections: (readonly [number, number])[] = [];
	let text = '';
	let start = 0;
	for (const character of marked) {
		if (character === '«') {
			start = text.length;
		} else if (character === '»' || character === '‸') {
			selections.push([character === '»' ? start : text.length, text.length]);
		} else {
			text += character;
		}
	}
	return { text, selections };
}

/** The editor's text with its cursors and selections. */
export function writeMarked({ document, selections }: vscode.TextEditor): string {
	const marks = selections.flatMap((selection): (readonly [offset: number, mark: string])[] =>
		selection.isEmpty
			? [[document.offsetAt(selection.active), '‸']]
			: [
					[document.offsetAt(selection.start), '«'],
					[document.offsetAt(selection.end), '»'],
				],
	);
	let text = document.getText();
	for (const [offset, mark] of marks.sort((a, b) => b[0] - a[0])) {
		text = text.slice(0, offset) + mark + text.slice(offset);
	}
	return text;
}
