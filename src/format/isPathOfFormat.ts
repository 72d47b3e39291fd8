import type { FamilyName } from '../document/model/family';
import { FORMAT_NAMES, type FormatName } from '../document/model/planFacts';
import { PLAN_FORMATS } from './formats';

/** Whether a family is the format of a tool, and not of templates or of a team. */
export function isFormat(family: FamilyName | FormatName | undefined): family is FormatName {
	return FORMAT_NAMES.some(name => name === family);
}

/** Whether plans of a format can have this path, relative to the workspace folder. */
export function isPathOfFormat(name: FormatName, path: string): boolean {
	return PLAN_FORMATS.some(format => format.name === name && format.path?.test(path) !== false);
}
