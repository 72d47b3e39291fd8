import { isRefusal } from '../../action/newDocument';
import { defaultAnswer, questions, type Answers, type Question } from '../../template/questions';
import type { Template } from '../../template/template';
import { refusalText } from '../workspace/edits/refusalText';
import { showQuickPick } from '../workspace/words/inputs';
import { askText } from './askText';
import { authoringMessages } from './authoringMessages';
import type { FindPlace } from './findPlace';

/**
 * Asks what a new document's name needs, the title first, each step showing the path that comes of it and refusing what
 * makes no name. Answers that are given already are not asked for. Undefined when the user leaves.
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
	/** Choices that are still to be made. */
	readonly later: readonly Question[];
	readonly findPlace: FindPlace;
}

/** Stands in a path for a choice that is still to be made; survives being made part of a file name. */
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

/** The path with `[category]` where that is still to be chosen. */
function withLabels(path: string, later: readonly Question[]): string {
	return later.reduce((shown, { label }, index) => shown.replaceAll(OPEN_CHOICE + String(index), () => `[${label}]`), path);
}

function capitalized(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
