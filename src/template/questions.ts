import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import { labelLookup } from '../document/model/fieldName';
import { parse } from '../document/read/parse';
import { answerName } from './naming/namePattern';
import { slugOf } from './naming/safeFileName';
import type { Template } from './template';

/** A value that a new document's name or text needs. */
export interface Question {
	/** Key of the answer: `title`, `category`, `briefName`, or a word of the user's own pattern. */
	readonly name: string;
	/** As the template words it: `category`, `brief-name`; `title` for the title. */
	readonly label: string;
	/** The options that the template gives; empty for free text. */
	readonly choices: readonly string[];
}

/** Answers by the questions' names. */
export type Answers = Readonly<Record<string, string>>;

/** Cached, since they are needed on every keystroke of a title. */
const cache = new WeakMap<Template, readonly Question[]>();

/** The questions for a document of this template, the title first, without duplicates. */
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

/**
 * The answer to use if a question is not answered: the name in a file derives from the title. Nothing else has a default.
 */
export function defaultAnswer(question: Question, answers: Answers): string {
	return question.name === 'briefName' ? slugOf(answers['title'] ?? '') : '';
}

/** The options of the template's own field with that name. */
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
