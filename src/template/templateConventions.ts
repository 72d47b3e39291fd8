import type { NameConvention } from '../catalog/check/checkOptions';
import type { Entry } from '../catalog/entry';
import { FAMILIES } from '../document/model/family';
import { conventionOfParts, familyConventions } from './nameConvention';
import type { Template } from './template';

/** A template of a workspace. */
export interface OwnTemplate {
	readonly template: Template;
	/** The name of its workspace folder. */
	readonly workspaceFolder: string;
	/** The folder of its documents in the user's setting, workspace-relative; undefined if not set. */
	readonly folder: string | undefined;
}

/**
 * The naming conventions: first those of the workspace's own templates, then those of families. A template of a family
 * replaces the family's own convention. A template without a family applies to documents without one, in its folder or
 * below; or anywhere if its folder is unknown and its names have fixed letters: `RFC-NNN-[title]`. A template whose
 * name is only a title has no convention.
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

/** A segment in brackets, such as `[category]`, matches any folder. */
function isBelow({ path }: Entry, folder: string): boolean {
	const segments = path.split('/').slice(0, -1);
	return folder
		.split('/')
		.every((wanted, at) => wanted === '' || wanted === segments[at] || (segments[at] !== undefined && /^\[.*\]$/u.test(wanted)));
}
