/** A snippet read back: what it shows, and its tab stops. */
export interface ExpandedSnippet {
	readonly text: string;
	/** By number, in the order of their numbers, 0 last. */
	readonly stops: readonly {
		readonly number: number;
		readonly text: string;
		readonly choices: readonly string[];
		readonly count: number;
	}[];
	/** Names of variables met. */
	readonly variables: readonly string[];
}

interface Stop {
	text: string;
	choices: string[];
	count: number;
}

/**
 * Parses the part of VS Code's snippet syntax that we use, strictly by its grammar: `\$`, `\}` and `\\` are escapes,
 * `$1`, `${1}`, `${1:text}`, `${1|a,b|}` stops, `$NAME` and `${NAME}` variables. A variable expands to its name in
 * angle brackets. Anything else is text.
 */
export function expandSnippet(snippet: string): ExpandedSnippet {
	const stops = new Map<number, Stop>();
	const variables: string[] = [];
	let text = '';
	let at = 0;

	const stop = (number: number, shown: string | undefined, choices: string[]): void => {
		const known = stops.get(number);
		if (known) {
			known.count++;
			text += known.text;
		} else {
			stops.set(number, { text: shown ?? '', choices, count: 1 });
			text += shown ?? '';
		}
	};

	while (at < snippet.length) {
		const rest = snippet.slice(at);
		const escape = /^\\([$}\\])/u.exec(rest);
		const plain = /^\$(\d+)|^\$\{(\d+)\}/u.exec(rest);
		const variable = /^\$([A-Za-z_]\w*)|^\$\{([A-Za-z_]\w*)\}/u.exec(rest);
		if (escape) {
			text += escape[1];
			at += 2;
		} else if (plain) {
			stop(Number(plain[1] ?? plain[2]), undefined, []);
			at += plain[0].length;
		} else if (variable) {
			const name = variable[1] ?? variable[2] ?? '';
			variables.push(name);
			text += `<${name}>`;
			at += variable[0].length;
		} else if (/^\$\{\d+:/u.test(rest)) {
			const number = Number(/^\$\{(\d+):/u.exec(rest)?.[1]);
			at += String(number).length + 3;
			let inner = '';
			while (snippet[at] !== '}') {
				if (at >= snippet.length || snippet[at] === '$') {
					throw new Error(`Not closed, or nested: ${snippet.slice(at - 40, at + 20)}`);
				}
				at += snippet[at] === '\\' && /[$}\\]/u.test(snippet[at + 1] ?? '') ? 1 : 0;
				inner += snippet[at];
				at++;
			}
			at++;
			stop(number, inner, []);
		} else if (/^\$\{\d+\|/u.test(rest)) {
			const number = Number(/^\$\{(\d+)\|/u.exec(rest)?.[1]);
			at += String(number).length + 3;
			const choices: string[] = [];
			let choice = '';
			while (snippet[at] !== '|') {
				if (at >= snippet.length) {
					throw new Error('A choice is not closed.');
				}
				if (snippet[at] === ',') {
					choices.push(choice);
					choice = '';
				} else {
					at += snippet[at] === '\\' && /[\\,|]/u.test(snippet[at + 1] ?? '') ? 1 : 0;
					choice += snippet[at];
				}
				at++;
			}
			if (snippet[at + 1] !== '}') {
				throw new Error('A choice ends in |}.');
			}
			choices.push(choice);
			at += 2;
			stop(number, choices[0] ?? '', choices);
		} else {
			text += snippet[at];
			at++;
		}
	}
	const ordered = [...stops].sort(([a], [b]) => (a || Infinity) - (b || Infinity));
	return { text, stops: ordered.map(([number, { text: shown, choices, count }]) => ({ number, text: shown, choices, count })), variables };
}
