import type { Field } from '../model/model';
import { readPlaceholder } from '../model/placeholder';

/** What distinguishes a template from a document made from it. */
export interface TemplateSigns {
	/** Workspace-relative, `/` between segments; undefined when unknown. */
	readonly path: string | undefined;
	/** Folders named in settings, workspace-relative. */
	readonly templateFolders: readonly string[];
	readonly title: string;
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
function isTitleOpen(title: string): boolean {
	return (
		title.includes('{') &&
		!/\p{L}/u.test(
			title
				.slice(0, 500)
				.replace(/\{[^{}]{1,80}\}/gu, '')
				.replace(/[{}]|^[^:]*:/gu, ''),
		)
	);
}

/**
 * Whether the document is a template: by its folder (`templates`, `template`, also with a leading dot or underscore, or a
 * folder from the settings), its name (`_template*.md`, `template.md`), `category: template`, a title
 * in braces, or because more than half
 * of its fields are unfilled and so is its status or, without a date, its title.
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
	if (isTitleOpen(signs.title)) {
		return true;
	}
	const written = signs.fields.filter(field => field.value !== '');
	const open = written.filter(field => !field.isSet && readPlaceholder(field.value)?.kind !== 'blank');
	const isStatusOpen = open.some(field => field.name === 'status');
	// A title such as `[Auth] Login` is no placeholder in a dated document.
	const isDated = signs.fields.some(field => (field.name === 'created' || field.name === 'modified') && field.isSet);
	return (
		open.length * 2 > written.length &&
		(isStatusOpen || (!isDated && (readPlaceholder(signs.title) !== undefined || /\[[^[\]]+\]/u.test(signs.title))))
	);
}
