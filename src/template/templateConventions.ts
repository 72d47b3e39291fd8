import type { NameConvention } from '../catalog/check/checkOptions';
import type { Entry } from '../catalog/entry';
import { FAMILIES } from '../document/model/family';
import { conventionOfParts, familyConventions } from './nameConvention';
import type { Template } from './template';

/** A template of a workspace. */
export interface OwnTemplate {
	readonly template: Template;
	/** The name of the workspace folder it lies in. */
	readonly workspaceFolder: string;
	/** Where its documents go by the user's setting, workspace-relative; undefined when that says nothing. */
	readonly folder: string | undefined;
}

/**
 * How documents are named: as the workspace's own templates say, then as families do. A template that says it for a
 * family takes the place of the family's own; one without a family speaks of documents without one, those in its folder
 * or below, or anywhere when nothing tells its folder and its names have letters of their own: `RFC-NNN-[title]`. A
 * template that only says that there is a title says nothing.
 */
export function conventionsOf(templates: readonly OwnTemplate[]): readonly NameConvention[] {
	const own = templates.flatMap(of => {
		const appliesTo = whoseNames(of);
		return appliesTo ? [conventionOfParts(of.template.naming.fileName, appliesTo)] : [];
	});
	const families = new Set(
		templates.flatMap(({ template: { family, naming }, workspaceFolder }) =>
			family && naming.isFileNameOwn ? [`${family} ${workspaceFolder}`] : [],
		),
	);
	return [
		...own,
		...familyConventions.map((convention): NameConvention => ({
			...convention,
			appliesTo: entry => !families.has(`${entry.family ?? ''} ${entry.folder}`) && convention.appliesTo(entry),
		})),
	];
}

function whoseNames({ template: { family, naming }, workspaceFolder, folder }: OwnTemplate): NameConvention['appliesTo'] | undefined {
	if (!naming.isFileNameOwn) {
		return undefined;
	}
	if (family) {
		return entry => entry.folder === workspaceFolder && entry.family === family;
	}
	const place = folder ?? naming.folder;
	const isTelling = naming.fileName.some(part => part.kind === 'literal' && /\p{L}/u.test(part.text));
	return place === undefined && !isTelling
		? undefined
		: entry => entry.folder === workspaceFolder && !isBundled(entry.family) && isBelow(entry, place ?? '');
}

function isBundled(family: Entry['family']): boolean {
	return FAMILIES.some(({ name }) => name === family);
}

/** A segment in brackets, such as `[category]`, is any folder. */
function isBelow({ path }: Entry, folder: string): boolean {
	const segments = path.split('/').slice(0, -1);
	return folder
		.split('/')
		.every((wanted, at) => wanted === '' || wanted === segments[at] || (segments[at] !== undefined && /^\[.*\]$/u.test(wanted)));
}
