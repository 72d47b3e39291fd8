import type { PluralSentence } from '../../src/sentences/pluralSentence';

/** All texts about problems, by code where possible. */
export interface ProblemPapers {
	readonly sentences: Readonly<Record<string, string | PluralSentence>>;
	/** The text of docs/problems/README.md. */
	readonly index: string;
	/** The text of each other file in docs/problems, by name. */
	readonly pages: Readonly<Record<string, string>>;
	/** The schema of the severity setting, by code. */
	readonly schema: Readonly<Record<string, { readonly enum: readonly string[]; readonly description: string }>>;
	/** package.nls.json. */
	readonly strings: Readonly<Record<string, string>>;
	readonly severities: readonly string[];
}

/** The sections of every page, in this order. */
const PARTS = ['## Example', '## How to fix it', '## How to turn it off'];

/** One sentence for each mismatch between codes, sentences, pages, index and setting. */
export function problemViolations(codes: readonly string[], papers: ProblemPapers): readonly string[] {
	const { sentences, index, pages, schema, strings, severities } = papers;
	const listed = [...index.matchAll(/\[([a-z0-9-]+)\]\(([a-z0-9-]+)\.md\)/g)].flatMap(match =>
		match[1] === match[2] ? (match[1] ?? []) : [],
	);
	return [
		...differences('sentence', codes, Object.keys(sentences)),
		...differences(
			'page',
			codes,
			Object.keys(pages).map(name => name.replace(/\.md$/, '')),
		),
		...differences('line in the index', codes, listed),
		...differences('entry in the setting', codes, Object.keys(schema)),
		...differences(
			'description',
			codes,
			Object.keys(strings)
				.filter(key => key.startsWith('problem.'))
				.map(key => key.slice('problem.'.length)),
		),
		...codes.flatMap(code => [
			...(textsOf(sentences[code]).some(text => !text.endsWith('.')) ? [`The sentence of ${code} does not end in a full stop.`] : []),
			...pageViolations(code, pages[`${code}.md`]),
			...schemaViolations(code, schema[code], severities),
		]),
	];
}

function textsOf(sentence: string | PluralSentence | undefined): readonly string[] {
	return sentence === undefined ? [] : typeof sentence === 'string' ? [sentence] : [sentence.one, sentence.other];
}

function differences(what: string, codes: readonly string[], found: readonly string[]): readonly string[] {
	return [
		...codes.filter(code => !found.includes(code)).map(code => `${code} has no ${what}.`),
		...[...new Set(found)].filter(code => !codes.includes(code)).map(code => `The ${what} of ${code} belongs to no code.`),
	];
}

function pageViolations(code: string, page: string | undefined): readonly string[] {
	if (page === undefined) {
		return [];
	}
	const headings = page
		.replace(/^```[^]*?^```$/gm, '')
		.split('\n')
		.filter(line => line.startsWith('#'));
	return [
		...(headings[0] === `# ${code}` ? [] : [`${code}.md is not about ${code}.`]),
		...(PARTS.join() === headings.slice(1).join()
			? []
			: [`${code}.md does not have the sections Example, How to fix it and How to turn it off.`]),
		...(page.includes(`"${code}": "off"`) ? [] : [`${code}.md does not say how to turn it off.`]),
	];
}

function schemaViolations(
	code: string,
	place: ProblemPapers['schema'][string] | undefined,
	severities: readonly string[],
): readonly string[] {
	return place === undefined
		? []
		: [
				...(place.description === `%problem.${code}%` ? [] : [`The setting does not describe ${code} by %problem.${code}%.`]),
				...(place.enum.join() === severities.join() ? [] : [`The setting does not offer every severity for ${code}.`]),
			];
}
