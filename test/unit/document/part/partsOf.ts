import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { findParts } from '../../../../src/document/part/findParts';
import type { Part } from '../../../../src/document/part/part';

/** Every part of a document, by line of its neighbour. */
export function allParts(text: string): readonly Part[] {
	const document = parse(text);
	const parts = document.lines.flatMap((text, line) =>
		/^(?:#|[-*] |\d|\|)|^.{0,3}[-*] .*\]$/u.test(text) && !/^(?:#|\d|[-*] |\|)/u.test(document.lines[line - 1] ?? '')
			? findParts(document, line, '\n').here
			: [],
	);
	return [...new Map(parts.map(part => [`${part.line} ${part.kind} ${part.edit.range.start.line}`, part])).values()];
}

/** The document with the part named so, or of that kind, added. */
export function withPart(text: string, name: string): string {
	const part = allParts(text).find(candidate => candidate.name === name || candidate.kind === name);
	if (!part) {
		throw new Error(
			`No ${name} in ${allParts(text)
				.map(candidate => candidate.name ?? candidate.kind)
				.join(', ')}`,
		);
	}
	return applyEdits(text, [part.edit]);
}

/** What adding it inserts. */
export function added(text: string, name: string): string {
	const result = withPart(text, name);
	let start = 0;
	while (text[start] === result[start] && start < text.length) {
		start++;
	}
	const part = allParts(text).find(candidate => candidate.name === name || candidate.kind === name);
	return part?.edit.newText ?? '';
}
