import { fillTemplate, type Known } from '../fill';
import { renderSnippet } from '../pieces';
import type { Template } from '../template';

/**
 * The template in VS Code's snippet syntax: placeholders are tab stops, the title's the first; choices offer their
 * options; known values are filled in; everything else is inserted literally, including `$`, `}` and `\`. Line endings
 * are `\n`, with exactly one at the end and the final tab stop before it.
 */
export function toSnippet(template: Template, known: Known): string {
	return renderSnippet(fillTemplate(template, known));
}
