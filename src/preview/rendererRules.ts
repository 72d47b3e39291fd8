import type { RendererRule, Token } from 'markdown-it';
import type { Count, ItemState } from '../document/model/model';
import type { BoxMeta, DueMeta } from './drawInline';
import type { PreviewHost } from './previewHost';
import type { Summary } from './summary';
import { tokenTypes } from './tokenTypes';

type TokenType = (typeof tokenTypes)[keyof typeof tokenTypes];

/** How the plugin's tokens become HTML. Every text is escaped. */
export function rendererRules(
	{ words, toggleLink }: PreviewHost,
	escape: (text: string) => string,
): Readonly<Record<TokenType, RendererRule>> {
	const chip = (kind: string, text: string, label: string): string =>
		`<span class="task-docs-chip task-docs-${kind}" role="img" aria-label="${escape(label)}" title="${escape(label)}">${escape(text)}</span>`;
	const progress = (count: Count): string => {
		const label = escape(words.itemsDone(count));
		return `<span class="task-docs-progress" role="img" aria-label="${label}" title="${label}"><progress value="${count.done}" max="${count.total}" aria-hidden="true"></progress><span>${count.done}/${count.total}</span></span>`;
	};
	const attributesOf = (state: ItemState): string => `class="task-docs-box task-docs-${state}" aria-label="${escape(words.item(state))}"`;
	const box = (environment: unknown, { state, line, mark, text }: BoxMeta): string => {
		const link = text === undefined ? undefined : toggleLink(environment, { line, mark, text });
		const checked = state === 'begun' ? 'mixed' : String(state === 'done');
		return link === undefined
			? `<span ${attributesOf(state)} role="img"></span> `
			: `<a ${attributesOf(state)} role="checkbox" aria-checked="${checked}" title="${escape(words.toggle(state))}" href="${escape(link)}"></a> `;
	};
	return {
		[tokenTypes.summary]: (tokens, index) => {
			const summary = metaOf<Summary>(tokens[index]);
			const { status, priority, due, blanks } = summary;
			const dueText = due && words.due(due);
			const parts = [
				status &&
					chip(`stage-${status.stage}`, status.text ?? words.stage(status.stage), words.status(status.text ?? words.stage(status.stage))),
				priority && chip(`level-${priority.level}`, priority.text, words.priority(priority.text)),
				dueText === undefined ? undefined : chip(`due-${due?.kind ?? ''}`, dueText, dueText),
				summary.progress && progress(summary.progress),
				blanks > 0 ? chip('blanks', words.blanks(blanks), words.blanks(blanks)) : undefined,
			];
			return `<div class="task-docs-summary" role="group" aria-label="${escape(words.summary())}">${parts.filter(part => part !== undefined).join('')}</div>\n`;
		},
		[tokenTypes.box]: (tokens, index, _options, environment) => box(environment, metaOf<BoxMeta>(tokens[index])),
		// The text of the box stays in the heading, hidden, so that copying the heading copies it.
		[tokenTypes.headingBoxOpen]: (tokens, index) =>
			`<span ${attributesOf(metaOf<BoxMeta>(tokens[index]).state)} role="img"><span class="task-docs-source">`,
		[tokenTypes.headingBoxClose]: () => '</span></span>',
		[tokenTypes.optional]: () => `${chip('optional', words.optional(), words.optional())} `,
		[tokenTypes.blankOpen]: () => '<mark class="task-docs-blank">',
		[tokenTypes.blankClose]: () => '</mark>',
		[tokenTypes.progress]: (tokens, index) => ` ${progress(metaOf<Count>(tokens[index]))}`,
		[tokenTypes.due]: (tokens, index) => {
			const { due } = metaOf<DueMeta>(tokens[index]);
			const text = words.milestone(due);
			return text === undefined ? '' : ` ${chip(`due-${due.kind ?? ''}`, text, text)}`;
		},
	};
}

/** What the plugin has kept in a token of its own. */
function metaOf<Meta>(token: Token | undefined): Meta {
	return token?.meta as unknown as Meta;
}
