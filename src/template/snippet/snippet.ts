import { fillTemplate, type Known } from '../fill';
import { renderSnippet } from '../pieces';
import type { Template } from '../template';

/**
 * The template in VS Code's snippet syntax: placeholders are tab stops, the title's the first; choices offer their
 * options; what is known is entered; everything else is inserted literally, `$`, `}` and `\` included. Exactly one line
 * end at the end, `\n` throughout, the final tab stop before it.
 */
export function toSnippet(template: Template, known: Known): string {
	return renderSnippet(fillTemplate(template, known));
}
