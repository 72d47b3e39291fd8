import type { Field } from '../model/model';
import { readPlaceholder } from '../model/placeholder';

/** What distinguishes a template from a document made from it. */
export interface TemplateSigns {
	/** Workspace-relative, `/` between segments; undefined when unknown. */
	readonly path: string | undefined;
	/** Folders named in settings, workspace-relative. */
	readonly templateFolders: readonly string[];
	readonly title: string;
	/** Whether the title is written in the document, and not taken from its file name. */
	readonly isTitleWritten: boolean;
	readonly fields: readonly Field[];
}

/** Whether a path lies in a folder written with or without slashes around it. */
function isBelow(path: string, folder: string): boolean {
	const prefix = folder.replace(/^(?:\.?\/)+|(?<!\/)\/+$/gu, '');
	return prefix !== '' && path.startsWith(`${prefix}/`);
}

function isNamedTemplate(path: string): boolean {
	const segments = path.split('/');
	const name = segments.pop() ?? '';
	return /^_template.*\.\w+$|^template\.\w+$/iu.test(name) || segments.some(segment => /^[._]?templates?$/iu.test(segment));
}

/** Whether a title has placeholders in braces and else only the words before a colon: `{title}`, `Plan: {{name}}`. */
function isTitleInBraces(title: string): boolean {
	return (
		/(?<!\$)\{/u.test(title) &&
		!/\p{L}/u.test(
			title
				.slice(0, 500)
				.replace(/\{[^{}]{1,80}\}/gu, '')
				.replace(/[{}]|^[^:]*:/gu, ''),
		)
	);
}

/**
 * Words that name kinds of documents. A title of such words alone, as in `Implementation Plan`, doesn't say what the
 * document is about.
 */
const KINDS_OF_DOCUMENT: ReadonlySet<string> = new Set(
	(
		'a action adr an analysis and architecture backlog brief bug bugfix change checklist chore decision design details dev development ' +
		'doc document documentation enhancement epic feature fix for goal implementation improvement incident initiative issue item log ' +
		'meeting milestone my name new note notes of overview plan planning postmortem prd product progress project proposal record ' +
		'refactor refactoring release report request requirement requirements research retrospective review rfc roadmap session spec ' +
		'specification specs sprint status story strategy summary task tasks tech technical template test testing the ticket title to todo ' +
		'tracker tracking update user work your'
	).split(' '),
);

/**
 * Whether the document is a template: by its folder (`templates`, `template`, also with a leading dot or underscore, or a
 * folder from the settings), its name (`_template*.md`, `template.md`), `category: template`, a title in braces without a
 * date, or because more than half of its fields are unfilled and so is its status or, without a date, its title. A
 * document that says what it is about has been started and is no template, however much of it is still to be filled in.
 */
export function isTemplate(signs: TemplateSigns): boolean {
	const path = signs.path ?? '';
	if ((/template/iu.test(path) && isNamedTemplate(path)) || signs.templateFolders.some(folder => isBelow(path, folder))) {
		return true;
	}
	if (
		signs.fields.some(
			field =>
				(field.name === 'category' || field.name === 'type') && field.zone === 'frontMatter' && field.value.toLowerCase() === 'template',
		)
	) {
		return true;
	}
	const isDated = signs.fields.some(field => (field.name === 'created' || field.name === 'modified') && field.isSet);
	if (isTitleInBraces(signs.title) && !isDated) {
		return true;
	}
	const written = signs.fields.filter(field => field.value !== '');
	const open = written.filter(field => !field.isSet && readPlaceholder(field.value)?.kind !== 'blank');
	if (open.length * 2 <= written.length) {
		return false;
	}
	const isStatusOpen = open.some(field => field.name === 'status');
	const isTitleOpen = readPlaceholder(signs.title) !== undefined || hasBrackets(signs.title);
	// A title such as `[Auth] Login` is no placeholder in a dated document.
	return (isStatusOpen || (!isDated && isTitleOpen)) && (/(?:^|[/._-])template\.\w+$/iu.test(path) || !isStarted(signs));
}

/** Words by which a placeholder in a title asks for the document's name. */
const NAMES: ReadonlySet<string> = new Set(
	'component description feature id name num number plan project short slug subject task title topic type what'.split(' '),
);

/** Whether a title asks for the document's name: `[Task Name]`, `Plan for {feature}`; `${NAME}` is somebody's own. */
function asksForName(title: string): boolean {
	const label = /(?<!\$)[[{<]([^[\]{}<>]{1,100})[\]}>]/u.exec(title)?.[1] ?? '';
	return label.split(/[^\p{L}]+/u).some(word => NAMES.has(word.toLowerCase()));
}

/**
 * Whether somebody has made the document their own: its title says what it is about, or it has its own date of creation,
 * id or assignee under a title that doesn't ask for a name, such as `Implementation Plan`.
 */
function isStarted({ title, isTitleWritten, fields }: TemplateSigns): boolean {
	const tag = /^\s*\[[^[\]]{1,40}\]\s+(?=\S)/u.exec(title)?.[0] ?? '';
	const words = title.slice(tag.length);
	const isSpecific = words.split(/[^\p{L}\p{N}]+/u).some(word => /\p{L}/u.test(word) && !KINDS_OF_DOCUMENT.has(word.toLowerCase()));
	if (!asksForName(title) && fields.some(({ name, isSet }) => isSet && (name === 'created' || name === 'id' || name === 'assignee'))) {
		return isSpecific || !/\S\s+template\b/iu.test(title);
	}
	return isTitleWritten && isSpecific && readPlaceholder(title) === undefined && !hasBrackets(words) && !/\btemplate\b/iu.test(title);
}

/** Whether a part of the text is a placeholder in brackets: `Plan for [feature]`, `{{name}} - Design`. */
function hasBrackets(text: string): boolean {
	return /\[[^[\]]+\]|\{[^{}]+\}|<[^<>]+>/u.test(text);
}
