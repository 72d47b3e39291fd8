import type { Location } from '../entry';
import { readTextEntry } from './readEntry';
import type { Steps } from '../../util/steps';

/** One of each kind of line that most documents have: what reads it is compiled when it meets the first. */
export const ORDINARY: readonly string[] = [
	'',
	'Words',
	'# Title',
	'# Title\n\n## Overview',
	'---\nstatus: Done\n---',
	'**Status:** Done',
	'- **Priority**: High',
	'# Title\n\n- [ ] Item',
	'# Title\n\n**Due**: 2026-01-02',
];

/** What leads to the libraries. */
export const ODD: readonly string[] = ['- a\n  - b\n\n[a]:\nb', '---\na: "\\n"\nb: &c\n---'];

const NOWHERE: Location = { uri: 'file:///a.md', folder: '', path: 'a.md' };

/**
 * Reads small documents that nobody sees, one a step. The first document that is read takes a hundred times as long as
 * others, since functions and expressions are compiled when they are first used; this way it does not happen all at once.
 */
export function ordinarySteps(): Steps<void> {
	return reading(ORDINARY);
}

/** The same for what only some documents need. */
export function oddSteps(): Steps<void> {
	return reading(ODD);
}

function* reading(samples: readonly string[]): Steps<void> {
	for (const sample of samples) {
		readTextEntry(sample, NOWHERE);
		yield;
	}
}
