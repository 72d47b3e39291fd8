import { isRefusal, newDocument, type NewDocument } from '../../action/newDocument';
import { nameOf, templateNamed } from '../../agent/createDocument';
import { createDocument } from '../../node/createDocument';
import { existsIn } from '../../node/existsIn';
import { Failure } from '../../node/failure';
import { findAuthor } from '../../node/findAuthor';
import { findTemplates } from '../../node/findTemplates';
import { readWorkspace, type Workspace } from '../../node/readWorkspace';
import { refusalSentence } from '../../sentences/refusalSentences';
import { essentialTemplate } from '../../template/essential';
import { questions, type Answers } from '../../template/questions';
import type { Template } from '../../template/template';
import { printable } from '../../util/printable';
import type { Command, CommandContext } from '../command';
import { dryRunOption, jsonOption, lastValue, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import type { CommandArguments } from '../parseArguments';
import { table } from '../table';
import { writeJson } from '../writeJson';

/** Maximum names to try that turn out to be taken on disk. */
const MAX_ATTEMPTS = 100;

export const command: Command = {
	name: 'new',
	description: 'Create a document from a template, with the name, number and folder that New Document in VS Code uses.',
	operands: [
		{ name: 'template', description: 'A family such as backlog-item, or the title or path of a template.', isOptional: true },
		{ name: 'title', description: 'The title of the document.', isOptional: true },
	],
	options: [
		{ name: 'templates', description: 'List the templates instead.' },
		{
			name: 'answer',
			value: '<name=value>',
			isRepeatable: true,
			description: 'The answer to another question of the template, such as category=security. Can be repeated.',
		},
		{ name: 'essential', description: 'Only the essential sections of a bundled template.' },
		{ name: 'folder', value: '<dir>', description: 'The folder for the document, relative to the workspace.' },
		dryRunOption,
		jsonOption,
		workspaceOption,
	],
	run: async (given, context) => {
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const templates = findTemplates(workspace.root, workspace.settings.templateFolders, workspace.catalog.entries);
		const [name, title] = given.operands;
		if (given.switches.has('templates')) {
			writeNotes(workspace.notes, context);
			listTemplates(templates, given, context);
			return;
		}
		if (name === undefined || title === undefined) {
			throw new Failure('Name a template and a title, such as: task-docs new backlog-item "Weekly digest".');
		}
		const template = templateNamed(templates, name);
		if (!template) {
			throw new Failure(`There is no template "${name}". Use one of these: ${templates.map(nameOf).join(', ')}.`);
		}
		const made = make(given.switches.has('essential') ? essentialTemplate(template) : template, title, given, workspace, context);
		writeNotes(workspace.notes, context);
		if (given.switches.has('json')) {
			writeJson(1, { created: !given.switches.has('dry-run'), path: made.path, id: made.id ?? null }, context);
		} else {
			context.out(given.switches.has('dry-run') ? newFileDiff(made) : `Created ${printable(made.path)}.\n`);
		}
	},
};

/** Computes the document, and creates it unless this is a dry run. @throws Failure if it is refused. */
function make(
	template: Template,
	title: string,
	given: CommandArguments,
	{ root, settings, catalog: { entries } }: Workspace,
	{ clock }: CommandContext,
): NewDocument {
	const answers = readAnswers(template, title, given);
	const author = settings.newDocumentAuthor === '' ? findAuthor(root) : settings.newDocumentAuthor;
	const exists = existsIn(root);
	const existing: string[] = [];
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const made = newDocument(template, answers, {
			now: clock(),
			entries,
			existing,
			folders: settings.newDocumentFolders,
			folder: lastValue(given, 'folder'),
			author,
		});
		if (isRefusal(made)) {
			throw new Failure(refusalSentence(made, title));
		}
		const isTaken = exists('', made.path) === true;
		const refusal = isTaken || given.switches.has('dry-run') ? undefined : createDocument(root, made.path, made.text);
		if (refusal && refusal.code !== 'file-exists') {
			throw new Failure(refusalSentence(refusal, made.path));
		}
		if (!isTaken && !refusal) {
			return made;
		}
		existing.push(made.path);
	}
	throw new Failure(refusalSentence({ code: 'no-free-name', folder: lastValue(given, 'folder') ?? '' }, title));
}

/** @throws Failure for an unknown or missing answer. */
function readAnswers(template: Template, title: string, { values }: CommandArguments): Answers {
	const asked = questions(template);
	const answers: Record<string, string> = { title };
	for (const text of values.get('answer') ?? []) {
		const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
		const question = asked.find(each => each.name === name || each.label === name);
		if (!question) {
			throw new Failure(`The template doesn't ask for "${name}". It asks for: ${asked.map(each => each.name).join(', ')}.`);
		}
		answers[question.name] = value;
	}
	const missing = asked.find(({ name }) => name !== 'briefName' && (answers[name] ?? '').trim() === '');
	if (missing && missing.name !== 'title') {
		const choices = missing.choices.length === 0 ? '' : ` Choices: ${missing.choices.join(', ')}.`;
		throw new Failure(`This template needs one more answer: add --answer ${missing.name}=VALUE.${choices}`);
	}
	return answers;
}

function listTemplates(templates: readonly Template[], given: CommandArguments, context: CommandContext): void {
	if (given.switches.has('json')) {
		const listed = templates.map(template => ({
			name: nameOf(template),
			title: template.title,
			family: template.family ?? null,
			path: template.path ?? null,
			description: template.description ?? null,
			questions: questions(template).map(({ name, choices }) => ({ name, choices })),
		}));
		writeJson(1, { templates: listed }, context);
		return;
	}
	const rows = templates.map(template => [
		{ text: nameOf(template) },
		{ text: template.title },
		{
			text: questions(template)
				.map(({ name }) => name)
				.filter(name => name !== 'briefName')
				.join(', '),
		},
		{ text: template.description ?? '' },
	]);
	const columns = [{ heading: 'TEMPLATE' }, { heading: 'TITLE' }, { heading: 'ASKS FOR' }, { heading: 'FOR', minimum: 20 }];
	context.out(table(columns, rows, context.terminal));
}

function newFileDiff({ path, text }: NewDocument): string {
	const lines = text.replace(/\n$/, '').split('\n');
	const head = ['--- /dev/null', `+++ ${printable(path)}`, `@@ -0,0 +1,${lines.length} @@`];
	return [...head, ...lines.map(line => `+${printable(line)}`), ''].join('\n');
}
