import { nextChoice } from '../../../../src/document/edit/nextChoice';
import { parse } from '../../../../src/document/read/parse';
import { setField } from '../../../../src/document/edit/setField';
import { applyEdits } from '../../../../src/document/model/text';

/** What the field says after each of so many steps; `?` where no choice follows, which ends the walk. */
export function walk(text: string, field: 'status' | 'priority', steps: number, direction: 'next' | 'previous' = 'next'): string {
	const words: string[] = [];
	let now = text;
	for (let step = 0; step < steps; step++) {
		const document = parse(now);
		const choice = nextChoice(document, field, direction);
		words.push(choice?.text ?? '?');
		if (!choice) {
			break;
		}
		now = applyEdits(now, setField(document, field, choice.text).edits ?? []);
	}
	return words.join(' → ');
}

export const lines = (...all: string[]): string => all.join('\n');

export const FAMILY_HEADS = {
	'enhancement-task': (status: string) =>
		lines('# Enhancement Task: A', '', '## Task Information', `- **Status**: ${status}`, '- **Priority**: High'),
	'enhancement-tracking': (status: string) =>
		lines(
			'# A',
			'',
			'## Enhancement Overview',
			'',
			'**Priority:** critical',
			'',
			'## Implementation Tracking',
			'',
			'### Current Status',
			`- **Phase:** ${status}`,
		),
	'implementation-task': (status: string) => lines('# Task: A', '', '**Document Type**: Implementation Task  ', `**Status**: ${status}  `),
	'implementation-plan': (status: string) => lines('# A - Implementation Plan', '', `**Status:** ${status}`),
	'backlog-item': (status: string) => lines('---', `status: ${status}`, 'date_created: 2026-01-01', '---', '# A'),
} as const;
