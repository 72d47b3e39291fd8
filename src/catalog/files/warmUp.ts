import type { Location } from '../entry';
import { readTextEntry } from './readEntry';
import type { Steps } from '../../util/steps';

/** One of each kind of line that most documents have; the code for each is compiled when it first runs. */
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

/** Texts that the libraries read. */
export const ODD: readonly string[] = ['- a\n  - b\n\n[a]:\nb', '---\na: "\\n"\nb: &c\n---'];

const NOWHERE: Location = { uri: 'file:///a.md', folder: '', path: 'a.md' };

/**
 * Reads small sample documents, one a step, so that functions and expressions are not all compiled while the first real
 * document is read, which would then take a hundred times as long as others.
 */
export function ordinarySteps(): Steps<void> {
	return reading(ORDINARY);
}

/** The same for code that only some documents need. */
export function oddSteps(): Steps<void> {
	return reading(ODD);
}

function* reading(samples: readonly string[]): Steps<void> {
	for (const sample of samples) {
		readTextEntry(sample, NOWHERE);
		yield;
	}
}
