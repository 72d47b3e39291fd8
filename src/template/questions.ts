import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import { labelLookup } from '../document/model/fieldName';
import { parse } from '../document/read/parse';
import { answerName } from './naming/namePattern';
import { slugOf } from './naming/safeFileName';
import type { Template } from './template';

/** Something a new document's name or text needs to know. */
export interface Question {
	/** Key of the answer: `title`, `category`, `briefName`, or a word of the user's own pattern. */
	readonly name: string;
	/** As the template words it: `category`, `brief-name`; `title` for the title. */
	readonly label: string;
	/** The options the template gives, else empty: then any text. */
	readonly choices: readonly string[];
}

/** Answers by the questions' names. */
export type Answers = Readonly<Record<string, string>>;

/** Asked for again with every key of a title. */
const cache = new WeakMap<Template, readonly Question[]>();

/** What must be asked for a document of this template, the title first, each once. */
export function questions(template: Template): readonly Question[] {
	const known = cache.get(template) ?? readQuestions(template);
	cache.set(template, known);
	return known;
}

function readQuestions(template: Template): readonly Question[] {
	const asked = new Map<string, Question>([['title', { name: 'title', label: 'title', choices: [] }]]);
	const folderLabels = [...(template.naming.folder ?? '').matchAll(/\[([^[\]]{1,80})\]/gu)].map(match => match[1] ?? '');
	const parts = [...template.naming.fileName, ...(template.naming.id ?? [])];
	const labels = [...parts.flatMap(part => (part.kind === 'answer' ? [part.label] : [])), ...folderLabels];
	for (const label of labels) {
		const name = answerName(label);
		if (name !== '' && !asked.has(name)) {
			asked.set(name, { name, label, choices: choicesFor(template, label) });
		}
	}
	return [...asked.values()];
}

/** What is taken when a question is left open: the name in a file comes from the title, a choice from its first option. */
export function defaultAnswer(question: Question, answers: Answers): string {
	return question.choices[0] ?? (question.name === 'briefName' ? slugOf(answers['title'] ?? '') : '');
}

/** The options of the template's own field of that name. */
function choicesFor(template: Template, label: string): readonly string[] {
	const lookup = labelLookup(undefined);
	const name = lookup(label)?.name;
	const document = parse(template.body);
	const lines = new Set(
		document.fields
			.filter(field => (name === undefined ? field.label.toLowerCase() === label.toLowerCase() : field.name === name))
			.map(field => field.valueRange.start.line),
	);
	return (
		findPlaceholders(document.lines).find(placeholder => lines.has(placeholder.range.start.line) && placeholder.kind === 'choice')
			?.choices ?? []
	);
}
