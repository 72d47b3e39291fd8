import type { FamilyName } from '../document/model/family';
import type { Moment } from '../document/date/rewriteDate';
import { fillTemplate } from './fill';
import { TITLE_GROUP } from './pieces';
import { splitSections } from './templateSections';
import type { Template } from './template';

/**
 * The sections that carry each family: with them a document is complete enough to work with, and has about eight blanks.
 * A section includes its subsections; the sections around a subsection are kept with their own text only.
 */
const ESSENTIAL: Readonly<Record<FamilyName, readonly string[]>> = {
	'enhancement-task': ['Task Information', 'Enhancement Description', 'Desired State', 'Success Criteria', 'Implementation Plan'],
	'enhancement-tracking': ['Enhancement Overview', 'Problem Statement', 'Architecture Overview', 'Current Status'],
	'implementation-task': ['Overview'],
	'implementation-plan': ['Executive Summary', 'Success Criteria', 'Phase 1: [Name]'],
	'backlog-item': ['Problem Statement', 'Proposed Solution'],
};

const cache = new WeakMap<Template, Template>();

/**
 * A bundled template with only its essential sections, in their order; the header stays, the footer goes. Any other
 * template is returned as it is.
 */
export function essentialTemplate(template: Template): Template {
	if (template.family === undefined || template.path !== undefined) {
		return template;
	}
	const known = cache.get(template);
	if (known) {
		return known;
	}
	const wanted = ESSENTIAL[template.family];
	const { preamble, sections, isRuled } = splitSections(template.body);
	const isListed = (index: number): boolean => {
		const section = sections[index];
		return section !== undefined && (wanted.includes(section.heading) || isListed(section.parent));
	};
	const kept = new Set<number>();
	sections.forEach(({ level }, index) => {
		if (level === 1 || isListed(index)) {
			for (let at = index; at >= 0; at = sections[at]?.parent ?? -1) {
				kept.add(at);
			}
		}
	});
	let body = preamble;
	sections.forEach(({ level, text }, index) => {
		if (kept.has(index)) {
			body += `${body === '' ? '' : isRuled && level === 2 ? '\n\n---\n\n' : '\n\n'}${text}`;
		}
	});
	const essential: Template = { ...template, body: `${body}\n` };
	cache.set(template, essential);
	return essential;
}

/** How many blanks a document made from the template has; those that the wizard fills in don't count. */
export function blankCount(template: Template): number {
	let count = counts.get(template);
	if (count === undefined) {
		const pieces = fillTemplate(template, { now: NOON, title: 'Title', category: 'category', id: 'id', author: 'Name' });
		count = pieces.filter(piece => piece.kind === 'stop' && piece.group !== TITLE_GROUP && piece.group !== 'assignee').length;
		counts.set(template, count);
	}
	return count;
}

const counts = new WeakMap<Template, number>();
/** Any day, since only the number of blanks is wanted. */
const NOON: Moment = { date: { year: 2000, month: 1, day: 1 }, hour: 12, minute: 0, second: 0, offsetMinutes: 0 };
