import type { TaskDocument } from '../../document/model/model';
import type { PlanFormat } from '../base/planFormat';

/** The line by which plans of superpowers begin, wherever they stand. */
const MARK = /^>[ \t]*\*\*For (?:agentic workers|Claude):?\*\*:?/iu;
/** In lines. */
const HEADER = 40;

/** Plans of superpowers, whose boxes hardly anybody ticks. */
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
	return document.linesWith('**For ').some(line => line < HEADER && MARK.test(document.line(line).slice(0, 200)));
}
