// Writes the JSON schemas in this folder: node schemas/generate.mjs [FOLDER]
//
// NAME.v1.json describes what `task-docs NAME --json` prints. A version may gain properties. Anything else that a reader
// could notice needs a new version. settings.v1.json describes .task-docs.json and is made from package.json.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? here;

const string = { type: 'string' };
const boolean = { type: 'boolean' };
const number = { type: 'integer', minimum: 0 };
const line = { type: 'integer', minimum: 1, description: 'The first line is 1.' };
const orNull = schema => ({ ...schema, type: [schema.type, 'null'] });
const date = { ...orNull(string), pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const path_ = { ...string, description: 'Relative to the workspace, with / between segments.' };
const list = items => ({ type: 'array', items });
/** Every property is always present. */
const object = (properties, optional = {}) => ({
	type: 'object',
	required: Object.keys(properties),
	properties: { ...properties, ...optional },
});

const stage = { enum: ['todo', 'in-progress', 'in-review', 'blocked', 'done', 'archived', 'other', 'unset'] };
const level = { enum: ['critical', 'high', 'medium', 'low', 'other', 'unset'] };
const progress = object({ done: number, total: number });
const kind = { enum: ['work', 'gate', 'question', 'instruction'] };
const state = { enum: ['open', 'begun', 'done', 'other'] };

const listed = {
	path: path_,
	id: orNull(string),
	title: string,
	family: { ...orNull(string), description: 'The name of a family or a plan format.' },
	template: boolean,
	status: object({
		text: { ...orNull(string), description: 'As written.' },
		stage,
		derived: { ...boolean, description: 'Whether the stage follows from check boxes, a folder or another file.' },
	}),
	priority: object({ text: orNull(string), level }),
	created: date,
	createdFrom: { enum: ['field', 'file-name', null] },
	modified: date,
	due: date,
	assignee: orNull(string),
	unit: { ...orNull(string), description: 'The folder whose documents are one piece of work.' },
	progress: { ...progress, description: 'All items; begun ones count as open.' },
	problems: list(
		object(
			{ code: string, line, message: string },
			{
				convention: {
					...object({ form: string, documents: number }),
					description: 'Many documents have this problem, and it is listed in the first of them only.',
				},
			},
		),
	),
};

const nextItem = {
	...object({ line, state, text: string, section: orNull(string) }),
	type: ['object', 'null'],
};

const outputs = {
	list: { description: 'Task documents, sorted by path.', documents: list(object(listed)) },
	show: {
		description: 'A document with its contents.',
		document: object({
			...listed,
			summary: orNull(string),
			fields: list(
				object({
					name: { ...orNull(string), description: 'The canonical name, such as blockedBy; null for a field that Task Docs does not know.' },
					label: string,
					value: string,
					set: { ...boolean, description: 'False for an empty value and a blank.' },
					line,
				}),
			),
			sections: list(object({ line, level: { type: 'integer', minimum: 1, maximum: 6 }, text: string, kind, progress })),
			items: list(
				object({
					line,
					state,
					mark: { ...string, description: 'What stands between the brackets; in YAML the status word.' },
					text: string,
					section: { ...orNull(number), description: 'Index into sections.' },
					parent: { ...orNull(line), description: 'The line of the item that contains this one.' },
					kind,
					optional: boolean,
					id: { ...orNull(string), description: "In the plan's notation, such as T014 or 1.2." },
					dependsOn: { ...list(string), description: 'Ids and phases that must be done before it, as the plan says.' },
					waitsFor: { ...list(string), description: 'Those that are not done.' },
					startable: boolean,
					parallel: boolean,
					requirements: list(string),
				}),
			),
			boxes: list(
				object({
					line,
					checked: boolean,
					label: string,
					choice: { ...orNull(number), description: 'Boxes with the same number form one choice.' },
				}),
			),
		}),
	},
	next: {
		description: 'The work that can be done now, the most urgent first.',
		documents: list(
			object({
				...listed,
				overdue: boolean,
				unblocks: { ...number, description: 'Open documents that wait for this one.' },
				next: nextItem,
			}),
		),
		total: { ...number, description: 'The number of documents without --count.' },
	},
	new: {
		description: 'The document that was created.',
		created: { ...boolean, description: 'False with --dry-run.' },
		path: path_,
		id: orNull(string),
	},
	templates: {
		description: 'What task-docs new --templates --json prints.',
		templates: list(
			object({
				name: { ...string, description: 'What task-docs new takes.' },
				title: string,
				family: orNull(string),
				path: orNull(string),
				description: orNull(string),
				questions: list(object({ name: string, choices: list(string) })),
			}),
		),
	},
	board: {
		description: 'The columns of a board.',
		columns: list(
			object({
				key: string,
				label: string,
				cards: list(
					object({
						path: path_,
						title: string,
						stage,
						level,
						assignee: orNull(string),
						progress,
						due: date,
						overdue: boolean,
						waiting: { ...boolean, description: 'Whether an open document must be done first.' },
						problems: number,
					}),
				),
			}),
		),
	},
	graph: {
		description: 'Which documents wait for which.',
		documents: list(
			object({
				path: path_,
				title: string,
				stage,
				startable: { ...boolean, description: 'To do, and all that it waits for is done.' },
				cycle: { ...boolean, description: 'Whether it waits for itself through others.' },
			}),
		),
		waits: list(object({ path: path_, waitsFor: path_ })),
	},
	instructions: {
		description: 'What an agent should do next.',
		document: { ...object({ path: path_, title: string, next: nextItem }), type: ['object', 'null'] },
		steps: list(string),
	},
};

const files = Object.fromEntries(
	Object.entries(outputs).map(([name, { description, ...properties }]) => [
		`${name}.v1.json`,
		{ title: `task-docs ${name}`, description, ...object({ version: { const: 1 }, ...properties }) },
	]),
);

files['settings.v1.json'] = {
	title: '.task-docs.json',
	description: 'Settings for Task Docs outside VS Code. The same settings as in VS Code, without the prefix "taskDocs.".',
	type: 'object',
	properties: { $schema: string, ...settings() },
	additionalProperties: false,
};

for (const [name, schema] of Object.entries(files)) {
	const whole = { $schema: 'http://json-schema.org/draft-07/schema#', ...schema };
	fs.writeFileSync(path.join(target, name), `${JSON.stringify(whole, undefined, '\t')}\n`);
}

/** The settings that are followed outside the editor, with their texts. */
function settings() {
	const read = file => JSON.parse(fs.readFileSync(path.join(here, '..', file), 'utf8'));
	const texts = read('package.nls.json');
	const source = fs.readFileSync(path.join(here, '../src/node/workspaceSettings.ts'), 'utf8');
	const followed = [.../FOLLOWED_SETTINGS = \[([^\]]*)\]/.exec(source)[1].matchAll(/'([^']+)'/g)].map(match => match[1]);
	const all = Object.assign({}, ...read('package.json').contributes.configuration.map(group => group.properties));
	return Object.fromEntries(followed.map(name => [name, schemaOf(all[`taskDocs.${name}`], texts)]));
}

/** A setting's schema without what is for VS Code only. */
function schemaOf(value, texts) {
	if (Array.isArray(value)) {
		return value.map(each => schemaOf(each, texts));
	}
	if (typeof value !== 'object' || value === null) {
		return typeof value === 'string' ? value.replace(/^%(.+)%$/, (_, key) => plain(texts[key] ?? key)) : value;
	}
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !['scope', 'order', 'tags', 'editPresentation', 'markdownEnumDescriptions', 'enumDescriptions'].includes(key))
			.map(([key, each]) => [key === 'markdownDescription' ? 'description' : key, schemaOf(each, texts)]),
	);
}

/** Settings are linked as `#name#` in VS Code, and only VS Code has untrusted workspaces. */
function plain(text) {
	return text.replace(/`#(?:taskDocs\.)?([\w.]+)#`/g, '`$1`').replace(/ Workspace values are ignored in untrusted workspaces\./g, '');
}
