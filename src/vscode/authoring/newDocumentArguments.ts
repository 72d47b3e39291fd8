import * as vscode from 'vscode';
import type { Answers } from '../../template/questions';
import type { TemplateExtent } from './findTemplates';

/** The command's arguments; the user is asked for what is omitted. */
export interface NewDocumentArguments {
	/** Family, title or workspace-relative path of the template. */
	readonly template?: string;
	/** Whether a built-in template is used with its essential sections only; default `full`. */
	readonly sections?: TemplateExtent;
	/** By question name: `title`, `category`, `briefName` … */
	readonly answers: Answers;
	/** The folder, or a file in it, that was selected in the explorer. */
	readonly uri?: vscode.Uri;
	/** Workspace-relative folder. */
	readonly folder?: string;
}

/** Reads a URI from a menu, or an object from a keybinding: `{ template, sections, title, folder, answers }`. */
export function readNewDocumentArguments(argument: unknown): NewDocumentArguments {
	if (argument instanceof vscode.Uri) {
		return { uri: argument, answers: {} };
	}
	if (typeof argument !== 'object' || argument === null) {
		return { answers: {} };
	}
	const given = new Map<string, unknown>(Object.entries(argument));
	const template = text(given.get('template'));
	const folder = text(given.get('folder'));
	const uri = given.get('uri');
	const title = text(given.get('title'));
	return {
		...(template === undefined ? {} : { template }),
		...(given.get('sections') === 'essential' ? { sections: 'essential' as const } : {}),
		...(folder === undefined ? {} : { folder }),
		...(uri instanceof vscode.Uri ? { uri } : {}),
		answers: { ...texts(given.get('answers')), ...(title === undefined ? {} : { title }) },
	};
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): Answers {
	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
		: {};
}
