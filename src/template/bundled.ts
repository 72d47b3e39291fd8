import { familyOf, type FamilyName } from '../document/model/family';
import { bundledText } from './bundledTexts';
import { readTemplate, type Template } from './template';

/** What each family is for, since four of the names are alike. */
const DESCRIPTIONS: Readonly<Record<FamilyName, string>> = {
	'enhancement-task': 'To improve something that works already: what changes, why, how it is tested and rolled out',
	'enhancement-tracking': 'To propose an enhancement that others approve, and follow it: costs, risks, alternatives, results',
	'implementation-task': 'To build one piece of work: acceptance criteria, code changes, tests, deployment',
	'implementation-plan': 'To plan a larger change in phases: goals, risks, timeline, open questions',
	'backlog-item': 'To keep an idea for later: the problem and a possible solution',
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
