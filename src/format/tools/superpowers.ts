import type { TaskDocument } from '../../document/model/model';
import type { PlanFormat } from '../base/planFormat';

/** The line that superpowers plans begin with, wherever they are. */
const MARK = /^>[ \t]*\*\*For (?:agentic workers|Claude):?\*\*:?/iu;
/** Maximum lines from the top that are searched for the mark. */
const MAX_HEADER_LINES = 40;

/** Plans of superpowers, whose boxes are rarely ticked. */
export const superpowers: readonly PlanFormat[] = [
	{ name: 'superpowers-plan', looksRight: hasMark, boxes: 'work', isParsed: false, isTicked: false },
	{
		name: 'superpowers-plan',
		path: /(?:^|\/)docs\/superpowers\/plans\/(?!README\.md$)[^/]+\.md$/iu,
		boxes: 'work',
		isParsed: false,
		isTicked: false,
	},
];

function hasMark(document: TaskDocument): boolean {
	return document.linesWith('**For ').some(line => line < MAX_HEADER_LINES && MARK.test(document.line(line).slice(0, 200)));
}
