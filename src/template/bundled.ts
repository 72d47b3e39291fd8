import { familyOf, type FamilyName } from '../document/model/family';
import { bundledText } from './bundledTexts';
import { readTemplate, type Template } from './template';

const DESCRIPTIONS: Readonly<Record<FamilyName, string>> = {
	'enhancement-task': 'One improvement, from its reasons to its rollout, with checklists.',
	'enhancement-tracking': 'A proposal with costs, risks and alternatives, its approval, and its results afterwards.',
	'implementation-task': 'One piece of development work in detail: code, tests, dependencies and deployment.',
	'implementation-plan': 'A larger change in phases, with risks, a timeline and open questions.',
	'backlog-item': 'An idea for later: the problem, a solution and how it would be built.',
};

const cache = new Map<FamilyName, Template>();

/** A family's own template; read once, on first use. */
export function bundledTemplate(family: FamilyName): Template {
	const known = cache.get(family);
	if (known) {
		return known;
	}
	const template: Template = {
		...readTemplate(bundledText(family), { name: familyOf(family).label, description: DESCRIPTIONS[family] }),
		family,
	};
	cache.set(family, template);
	return template;
}

/** All bundled templates, in the order they are offered. */
export function bundledTemplates(): readonly Template[] {
	return (Object.keys(DESCRIPTIONS) as FamilyName[]).map(bundledTemplate);
}
