import { assert } from 'chai';
import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from 'markdown-it';
import type { DueState } from '../../src/catalog/group/dueState';
import type { PreviewedDocument, PreviewHost } from '../../src/preview/previewHost';
import { previewPlugin } from '../../src/preview/previewPlugin';
import { readDocument } from '../../src/format/readDocument';
import { placeholdersIn } from '../../src/template/placeholdersIn';

/** These tests need the whole of markdown-it; the bundles leave out what it needs for inline content. */

const TODAY = { year: 2026, month: 6, day: 1 };

const dueWords = ({ kind, days }: DueState): string | undefined => (kind === 'overdue' || kind === 'soon' ? `${kind} ${days}` : undefined);

/** @param known the texts of planning documents, by path */
function host(known: Readonly<Record<string, string>>, link = false): PreviewHost & { readonly errors: unknown[] } {
	const errors: unknown[] = [];
	return {
		errors,
		words: {
			summary: () => 'Facts',
			status: text => `Status: ${text}`,
			priority: text => `Priority: ${text}`,
			stage: stage => `<${stage}>`,
			level: level => level,
			due: state => `Due ${state.date ?? ''} ${dueWords(state) ?? ''}`.trim(),
			milestone: dueWords,
			itemsDone: ({ done, total }) => `${done} of ${total}`,
			blanks: count => `${count} blanks`,
			item: state => state,
			optional: () => 'optional',
			toggle: state => `toggle ${state}`,
		},
		documentOf: text => {
			const path = Object.keys(known).find(each => known[each] === text);
			if (path === undefined) {
				return undefined;
			}
			const document = readDocument(text, { path });
			return { document, today: TODAY, due: { soonDays: 7, staleDays: 14 }, blanks: placeholdersIn(document) };
		},
		toggleLink: (_, item) => (link ? `vscode://x/"${JSON.stringify(item)}` : undefined),
		onError: error => errors.push(error),
	};
}

/** The HTML of a planning document, its lines without those that are blank. */
function render(lines: readonly string[], { path = 'task.md', link = false, use = (_: Parser): void => undefined } = {}): string {
	const text = lines.join('\n');
	const own = host({ [path]: text }, link);
	const markdown = new MarkdownIt({ html: true });
	use(markdown);
	previewPlugin(markdown, own);
	const html = markdown.render(text);
	assert.deepEqual(own.errors, []);
	return html;
}

const chip = (kind: string, text: string, label = text): string =>
	`<span class="task-docs-chip task-docs-${kind}" role="img" aria-label="${label}" title="${label}">${text}</span>`;
const bar = (done: number, total: number): string =>
	`<span class="task-docs-progress" role="img" aria-label="${done} of ${total}" title="${done} of ${total}"><progress value="${done}" max="${total}" aria-hidden="true"></progress><span>${done}/${total}</span></span>`;
const box = (state: string): string => `<span class="task-docs-box task-docs-${state}" aria-label="${state}" role="img"></span> `;

const PLAN = [
	'# Mend the lamp',
	'',
	'**Status:** In Progress',
	'**Priority:** High',
	'**Due:** 2026-05-30',
	'',
	'## Steps',
	'',
	'- [x] Buy a `bulb`',
	'- [ ] Change *it*',
	'1. [~] Try it',
	'',
	'## Words',
	'',
	'No items.',
];

describe('previewPlugin', () => {
	it('draws status, priority, due date and progress below the title', () => {
		assert.include(
			render(PLAN),
			`<h1>Mend the lamp</h1>\n<div class="task-docs-summary" role="group" aria-label="Facts">${chip('stage-in-progress', 'In Progress', 'Status: In Progress')}${chip('level-high', 'High', 'Priority: High')}${chip('due-overdue', 'Due 2026-05-30 overdue -2')}${bar(1, 3)}</div>\n<p><strong>Status:</strong> In Progress`,
		);
	});

	it('draws boxes, and the progress of sections with items', () => {
		const html = render(PLAN);
		assert.include(html, `<h2>Steps ${bar(1, 3)}</h2>`);
		assert.include(
			html,
			`<ul>\n<li class="task-docs-item">${box('done')}Buy a <code>bulb</code></li>\n<li class="task-docs-item">${box('open')}Change <em>it</em></li>\n</ul>`,
		);
		assert.include(html, `<ol>\n<li class="task-docs-item">${box('begun')}Try it</li>\n</ol>`);
		assert.include(html, '<h2>Words</h2>');
		assert.notInclude(html, '[x]');
	});

	it('draws loose, nested and quoted items, and several boxes on a line', () => {
		const html = render(['# A', '- [ ] one', '', '  - [x] two', '', '- [-] three', '', '> - [ ] four', '', '**Approved:** [x] Yes [ ] No']);
		assert.include(html, `<p>${box('open')}one</p>`);
		assert.include(html, `<li class="task-docs-item">${box('done')}two</li>`);
		assert.include(html, `${box('other')}three`);
		assert.include(html, `<p><strong>Approved:</strong> ${box('done')} Yes ${box('open')} No</p>`);
	});

	it('leaves boxes in code, and brackets that are links', () => {
		const html = render([
			'# A',
			'- [ ] item',
			'',
			'```',
			'- [ ] code',
			'```',
			'',
			'The `[ ]` and [x].',
			'',
			'- [x] ref',
			'',
			'[x]: https://example.org',
		]);
		assert.include(html, '<code>- [ ] code\n</code>');
		assert.include(html, '<code>[ ]</code> and <a href="https://example.org">x</a>');
		assert.include(html, '<li><a href="https://example.org">x</a> ref</li>');
	});

	it('marks blanks in text, headings and tables, and counts them', () => {
		const html = render([
			'# Task: [Name]',
			'',
			'**Status:** [To Do / Done]',
			'',
			'| A | B |',
			'| - | - |',
			'| x | [Owner] |',
			'',
			'In `[Code]` too.',
			'- [ ] [Step]',
		]);
		assert.include(html, '<h1>Task: <mark class="task-docs-blank">[Name]</mark></h1>');
		assert.include(html, '<td><mark class="task-docs-blank">[Owner]</mark></td>');
		assert.include(html, `${box('open')}<mark class="task-docs-blank">[Step]</mark>`);
		assert.match(html, /task-docs-blanks" role="img" aria-label="\d blanks"/);
	});

	it('keeps the text of a heading, from which its anchor is made', () => {
		const html = render(['# Tracks', '', '## [x] Track: Frost', '', '## [ ] Track: Ring', ''], { path: 'conductor/tracks.md' });
		assert.include(
			html,
			'<h2><span class="task-docs-box task-docs-done" aria-label="done" role="img"><span class="task-docs-source">[x]</span></span> Track: Frost',
		);
	});

	it('shows when milestones are due', () => {
		const html = render([
			'# A',
			'',
			'**Status:** in progress',
			'',
			'## Milestones',
			'',
			'- [ ] 2026-05-29 Draft',
			'- [ ] 2026-06-03 Review',
			'- [ ] 2026-12-03 End',
		]);
		assert.include(html, `Draft ${chip('due-overdue', 'overdue -3')}</li>`);
		assert.include(html, `Review ${chip('due-soon', 'soon 2')}</li>`);
		assert.include(html, 'End</li>');
	});

	it('shows a document without a title, and the facts of front matter, before the text', () => {
		const text = ['Words.', '', '- [ ] a', ''].join('\n');
		assert.match(render([text]), /^<div class="task-docs-summary".*<\/div>\n<p>Words/);
	});

	it('marks optional items of Kiro', () => {
		const html = render(['# Implementation Plan', '', '- [ ]* 1. Write tests', '- [ ] 2. Do it', ''], {
			path: '.kiro/specs/lamp/tasks.md',
		});
		assert.include(html, `${box('open')}${chip('optional', 'optional')} 1. Write tests`);
	});

	it('escapes all text', () => {
		const html = render(['# A', '', '**Status:** In Progress <img src=x onerror=alert(1)> "', '', '- [ ] b'], { link: true });
		const summary = /<div class="task-docs-summary".*/.exec(html)?.[0] ?? '';
		assert.include(summary, 'In Progress &lt;img src=x onerror=alert(1)&gt; &quot;');
		assert.notInclude(summary, '<img');
	});

	it('links boxes where the user wants to click them', () => {
		assert.include(
			render(['# A', '', '- [ ] "b" & c'], { link: true }),
			'<a class="task-docs-box task-docs-open" aria-label="open" role="checkbox" aria-checked="false" title="toggle open" href="vscode://x/&quot;{&quot;line&quot;:2,&quot;mark&quot;:&quot; &quot;,&quot;text&quot;:&quot;\\&quot;b\\&quot; &amp; c&quot;}"></a> &quot;b&quot; &amp; c',
		);
	});

	it('leaves any other text, and the tokens of it, exactly as markdown-it makes them', () => {
		const text = [...PLAN, '', '| a | [b] |', '| - | - |', '| [ ] | ____ |', '', '<b>html</b>'].join('\r\n');
		const plain = new MarkdownIt({ html: true });
		const extended = previewPlugin(new MarkdownIt({ html: true }), host({ 'other.md': 'other' }));
		assert.strictEqual(extended.render(text), plain.render(text));
		assert.deepEqual(extended.parse(text, {}), plain.parse(text, {}));
		assert.strictEqual(extended.renderInline('- [ ] a [Name]'), plain.renderInline('- [ ] a [Name]'));
	});

	it('finds a document with other line ends', () => {
		const text = PLAN.join('\r\n');
		assert.include(previewPlugin(new MarkdownIt(), host({ 'task.md': text })).render(text), box('open'));
	});

	it('makes tokens that are plain data', () => {
		const text = PLAN.join('\n');
		const tokens = previewPlugin(new MarkdownIt(), host({ 'task.md': text })).parse(text, {});
		assert.deepEqual(
			JSON.parse(JSON.stringify(tokens)),
			JSON.parse(
				JSON.stringify(
					structuredClone(tokens.map(token => ({ ...token, children: token.children?.map(child => ({ ...child })) ?? null }))),
				),
			),
		);
	});

	/** Draws check boxes of items, as other plugins do. */
	const drawOtherBoxes: (state: StateCore) => void = state => {
		for (const token of state.tokens) {
			if (token.type === 'inline' && /^\[[ x]\] /.test(token.content) && token.children?.[0]) {
				const input = new state.Token('html_inline', '', 0);
				input.content = `<input type="checkbox" ${token.content[1] === 'x' ? 'checked' : ''}>`;
				token.children[0].content = token.children[0].content.slice(3);
				token.children.unshift(input);
			}
		}
	};

	/** A plugin that numbers headings, in a renderer rule of its own that calls the one before. */
	function numbers(markdown: Parser): void {
		let count = 0;
		const before = markdown.renderer.rules.heading_open;
		markdown.renderer.rules.heading_open = (tokens, index, options, environment, self) =>
			`${before ? before(tokens, index, options, environment, self) : self.renderToken(tokens, index, options)}${++count}. `;
	}

	it('leaves boxes to another plugin that has drawn them', () => {
		const html = render(PLAN, { use: markdown => void markdown.core.ruler.after('inline', 'other_boxes', drawOtherBoxes) });
		assert.include(html, '<li><input type="checkbox" checked> Buy a');
		assert.notInclude(html, box('done'));
		assert.include(html, box('begun'));
		assert.include(html, bar(1, 3));
	});

	it('leaves no box for another plugin to draw once more', () => {
		const text = PLAN.join('\n');
		const markdown = previewPlugin(new MarkdownIt({ html: true }), host({ 'task.md': text }));
		markdown.core.ruler.push('other_boxes', drawOtherBoxes);
		assert.strictEqual(markdown.render(text), render(PLAN));
	});

	it('works together with a plugin that wraps renderer rules, before or after it', () => {
		const text = PLAN.join('\n');
		const before = render(PLAN, { use: numbers });
		const after = previewPlugin(new MarkdownIt({ html: true }), host({ 'task.md': text }));
		numbers(after);
		assert.strictEqual(after.render(text), before);
		assert.include(before, `<h2>2. Steps ${bar(1, 3)}</h2>`);
	});

	it('shows a document as far as it was drawn when drawing fails', () => {
		const text = PLAN.join('\n');
		const own = host({ 'task.md': text });
		const broken: PreviewHost = {
			...own,
			documentOf: source => {
				const found = own.documentOf(source);
				return found && { ...found, blanks: [{ range: undefined }] as never };
			},
		};
		const html = previewPlugin(new MarkdownIt({ html: true }), broken).render(text);
		assert.strictEqual(html, new MarkdownIt({ html: true }).render(text));
		assert.lengthOf(own.errors, 1);
	});

	it('takes linear time for many items, boxes and blanks', () => {
		const previewed = (count: number): PreviewedDocument => {
			const document = readDocument(
				['# A', ...Array.from({ length: count }, (_, index) => `- [ ] [Blank ${index}] [ ] a [x] b`)].join('\n'),
				{ path: 'long.md' },
			);
			return { document, today: TODAY, due: { soonDays: 7, staleDays: 14 }, blanks: placeholdersIn(document) };
		};
		const timeOf = (found: PreviewedDocument): number => {
			const markdown = new MarkdownIt();
			previewPlugin(markdown, { ...host({}), documentOf: () => found });
			const start = performance.now();
			assert.include(markdown.render(found.document.text), box('open'));
			return performance.now() - start;
		};
		const [few, many] = [previewed(200), previewed(2_000)];
		timeOf(few);
		assert.isBelow(timeOf(many), 40 * Math.max(timeOf(few), 5));
	});
});
