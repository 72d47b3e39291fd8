import { isRefusal } from '../../action/newDocument';
import { defaultAnswer, questions, type Answers, type Question } from '../../template/questions';
import type { Template } from '../../template/template';
import { refusalText } from '../workspace/edits/refusalText';
import { showQuickPick } from '../workspace/words/inputs';
import { askText } from './askText';
import { authoringMessages } from './authoringMessages';
import type { FindPlace } from './findPlace';

/**
 * Asks the questions that a new document's name needs, the title first. Each step shows the resulting path and rejects
 * answers that give no valid name. Skips questions that are already answered. Undefined if the user cancels.
 */
export async function askAnswers(template: Template, given: Answers, findPlace: FindPlace): Promise<Answers | undefined> {
	const all = questions(template);
	const open = all.filter(question => given[question.name] === undefined);
	const answers: Record<string, string> = { ...given };
	for (const [index, question] of open.entries()) {
		const answer = await ask(question, {
			title: authoringMessages.newOf(template.title, index + 1, open.length),
			answers,
			later: open.slice(index + 1).filter(({ choices }) => choices.length > 0),
			findPlace,
		});
		if (answer === undefined) {
			return undefined;
		}
		answers[question.name] = answer;
	}
	return answers;
}

interface Step {
	readonly title: string;
	readonly answers: Answers;
	/** Choices that the user hasn't made yet. */
	readonly later: readonly Question[];
	readonly findPlace: FindPlace;
}

/** Marks a choice that hasn't been made yet in a path; unchanged by the conversion to a file name. */
const OPEN_CHOICE = 'to-be-chosen-';

async function ask(question: Question, { title, answers, later, findPlace }: Step): Promise<string | undefined> {
	if (question.choices.length > 0) {
		const items = question.choices.map(label => ({ label }));
		return (await showQuickPick(items, { title, placeHolder: authoringMessages.ask(capitalized(question.label)), ignoreFocusOut: true }))
			?.label;
	}
	return askText({
		title,
		prompt:
			question.name === 'title'
				? authoringMessages.askTitle()
				: question.name === 'briefName'
					? authoringMessages.askName()
					: authoringMessages.ask(capitalized(question.label)),
		value: defaultAnswer(question, answers),
		judge: async value => {
			const open = Object.fromEntries(later.map(({ name }, index) => [name, OPEN_CHOICE + String(index)]));
			const place = await findPlace({ ...open, ...answers, [question.name]: value });
			return isRefusal(place)
				? { message: refusalText(place), isRefused: true }
				: { message: authoringMessages.willBe(withLabels(place.path, later)), isRefused: false };
		},
	});
}

/** The path with a label such as `[category]` for each choice that hasn't been made yet. */
function withLabels(path: string, later: readonly Question[]): string {
	return later.reduce((shown, { label }, index) => shown.replaceAll(OPEN_CHOICE + String(index), () => `[${label}]`), path);
}

function capitalized(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
