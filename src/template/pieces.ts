/** A piece of a filled template. */
export type Piece =
	/** Literal text. */
	| { readonly kind: 'text'; readonly text: string }
	/** A tab stop; stops of one group share their value. A choice has options, none of which is selected for the user. */
	| { readonly kind: 'stop'; readonly group: string; readonly text: string; readonly choices: readonly string[] }
	/** Today's date, for a snippet that is filled later: VS Code's date variables. */
	| { readonly kind: 'today' };

/** The group of the document's title: always the first tab stop. */
export const TITLE_GROUP = 'title';

const TODAY = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

/** Text as snippet syntax that inserts exactly it. Source: the snippet grammar of VS Code. */
function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/gu, character => `\\${character}`);
}

/** Escapes an option for `${1|a,b|}`, where only these three characters can be escaped. */
function escapeChoice(option: string): string {
	return option.replace(/[\\,|]/gu, character => `\\${character}`);
}

/**
 * The pieces in VS Code's snippet syntax, with the final tab stop before the last line ending. VS Code inserts a choice's
 * first option, so that is the blank itself: a choice that the user skips is still to be made.
 */
export function renderSnippet(pieces: readonly Piece[]): string {
	const numbers = new Map<string, number>();
	const groups = pieces.flatMap(piece => (piece.kind === 'stop' ? [piece.group] : []));
	for (const group of groups.includes(TITLE_GROUP) ? [TITLE_GROUP, ...groups] : groups) {
		if (!numbers.has(group)) {
			numbers.set(group, numbers.size + 1);
		}
	}
	const defined = new Set<string>();
	let snippet = '';
	pieces.forEach((piece, index) => {
		switch (piece.kind) {
			case 'text': {
				const isEnd = index === pieces.length - 1 && piece.text.endsWith('\n');
				snippet += isEnd ? `${escapeSnippet(piece.text.slice(0, -1))}$0\n` : escapeSnippet(piece.text);
				break;
			}
			case 'today':
				snippet += TODAY;
				break;
			case 'stop': {
				const number = numbers.get(piece.group) ?? 0;
				snippet += defined.has(piece.group)
					? `\${${number}}`
					: piece.choices.length > 0
						? `\${${number}|${[piece.text, ...piece.choices].map(escapeChoice).join(',')}|}`
						: `\${${number}:${escapeSnippet(piece.text)}}`;
				defined.add(piece.group);
				break;
			}
		}
	});
	return snippet;
}

/** The text that the snippet shows initially, in which every tab stop is still a blank. */
export function renderText(pieces: readonly Piece[], today: string): string {
	const shown = new Map<string, string>();
	return pieces
		.map(piece => {
			if (piece.kind !== 'stop') {
				return piece.kind === 'text' ? piece.text : today;
			}
			const text = shown.get(piece.group) ?? piece.text;
			shown.set(piece.group, text);
			return text;
		})
		.join('');
}
