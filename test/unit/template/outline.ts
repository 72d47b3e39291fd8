/**
 * The structure of a document, line by line, without its text: keeps headings, field labels with their bullets and
 * colons, boxes, rules, table headers and fences; text becomes `text`, a value is removed, a hard break becomes `⏎`.
 * Everything within a fence becomes `code`.
 */
export function outline(text: string): string {
	let isCode = false;
	return text
		.split('\n')
		.map(line => {
			if (line.startsWith('```')) {
				isCode = !isCode;
				return line;
			}
			return isCode ? 'code' : outlineOfLine(line) + (line.endsWith('  ') ? '⏎' : '');
		})
		.join('\n');
}

const SHAPES: readonly RegExp[] = [
	/^$|^---$|^<!--$|^-->$/,
	/^#{1,6} .*\S/,
	/^(?:\*\*Approved for implementation:\*\*.*)/,
	/^ *(?:- |\d+\. )?\*\*[^*]+\*\*:?/,
	/^ *(?:-|\d+\.) \[ \]/,
	/^\|(?: [A-Z]\w+(?: Time)? \|)+$|^[|-]+$/,
	/^\|/,
	/^- (?:\[Component \d\]|todo|in progress|done|date_created|date_modified):/,
	/^(?:status|last_updated|category|date_created|date_modified):/,
	/^ *(?:-|\d+\.|>)(?= )/,
];

function outlineOfLine(line: string): string {
	for (const shape of SHAPES) {
		const match = shape.exec(line);
		if (match) {
			return match[0];
		}
	}
	return 'text';
}
