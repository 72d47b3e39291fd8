import { assert } from 'chai';
import { addableParts, addPart } from '../../src/action/addPart';
import { isRefusal, newDocument } from '../../src/action/newDocument';
import { checkCatalog } from '../../src/catalog/check/checkCatalog';
import { isTaskDocument } from '../../src/catalog/entry';
import { checkDocument } from '../../src/document/check/checkDocument';
import { familyOf } from '../../src/document/model/family';
import type { TaskDocument } from '../../src/document/model/model';
import { applyEdits } from '../../src/document/model/text';
import { findPlaceholders } from '../../src/document/placeholder/findPlaceholders';
import { parse } from '../../src/document/read/parse';
import { bundledTemplates } from '../../src/template/bundled';
import { essentialTemplate } from '../../src/template/essential';
import { familyConventions } from '../../src/template/nameConvention';
import { placeholdersIn } from '../../src/template/placeholdersIn';
import { readTemplate, type Template } from '../../src/template/template';
import { catalogOf } from '../unit/catalog/catalogOf';
import { NOW } from '../unit/template/moment';

function make(template: Template): { readonly path: string; readonly text: string; readonly document: TaskDocument } {
	const made = newDocument(
		template,
		{ title: 'Faster search', category: 'usability' },
		{ now: NOW, entries: [], folders: {}, author: 'Ann' },
	);
	if (isRefusal(made)) {
		throw new Error(made.code);
	}
	return { path: made.path, text: made.text, document: parse(made.text, { path: made.path }) };
}

/** The text with its blanks cut out. */
function withoutBlanks({ lines }: TaskDocument): string[] {
	const kept = [...lines];
	for (const { range } of [...findPlaceholders(lines)].reverse()) {
		const line = kept[range.start.line] ?? '';
		kept[range.start.line] = line.slice(0, range.start.character) + line.slice(range.end.character);
	}
	return kept;
}

/** What is wrong with a new document of the template: problems, and paths and code that nobody of the project wrote. */
function faultsOf(template: Template): string[] {
	const { path, text, document } = make(template);
	const between = checkCatalog(catalogOf({ [path]: text }), {
		exists: (_folder, file) => file === path,
		conventions: familyConventions,
	});
	const problems = [...checkDocument(document), ...[...between.values()].flat()].map(({ code }) => code);
	const rest = withoutBlanks(document);
	const paths = rest.flatMap(line => line.match(/[\w.-]+\/[\w./-]+\.\w{1,5}\b|\b[\w-]+\.(?:md|ts|js|json|lua|py|yaml)\b/giu) ?? []);
	const code = rest
		.filter((_, line) => !document.isProse(line) && line > (document.frontMatter?.endLine ?? -1))
		.flatMap(line => line.replace(/^```\w*/u, '').match(/[\p{L}_]\w+/gu) ?? [])
		// The shape of a data structure and of an interface, whose names are blanks.
		.filter(word => !['interface', 'POST', 'api', 'Request', 'Response'].includes(word));
	return [...problems, ...paths, ...code];
}

describe('new documents', () => {
	for (const template of bundledTemplates()) {
		for (const [extent, used] of [
			['essential', essentialTemplate(template)],
			['full', template],
		] as const) {
			it(`from ${template.title} (${extent}) have no problem and no path or code of another project`, () => {
				assert.deepEqual(faultsOf(used), []);
			});

			it(`from ${template.title} (${extent}) are task documents of its family, with their choices still to be made`, () => {
				const { document } = make(used);
				assert.isFalse(document.isTemplate);
				assert.isTrue(isTaskDocument(document));
				assert.equal(document.family, template.family);
				const { status, priority } = document;
				assert.isUndefined(priority.text);
				// A template that says how each document begins, and not which statuses there are, leaves no choice.
				const isStated = template.family === 'backlog-item' || template.family === 'enhancement-tracking';
				assert.equal(status.text, isStated && template.family ? familyOf(template.family).statuses[0] : undefined);
			});
		}

		it(`from ${template.title} are short with the essential sections, and whole again once the others are added`, () => {
			const { text, path, document } = make(essentialTemplate(template));
			assert.isAtLeast(placeholdersIn(document).length, 6);
			assert.isAtMost(placeholdersIn(document).length, 10);
			const whole = make(template).document;
			const context = { line: 0, eol: '\n', now: NOW };
			let grown = { text, document };
			for (;;) {
				const [part] = addableParts(grown.document, context).leftOut;
				if (!part) {
					break;
				}
				const { edits = [] } = addPart(grown.document, part, context);
				assert.lengthOf(edits, 1);
				const next = applyEdits(grown.text, edits);
				const added = parse(next, { path });
				assert.isTrue(
					added.sections.some(section => section.line === part.newLine),
					`${part.name}: begins at ${part.newLine}`,
				);
				grown = { text: next, document: added };
			}
			const headings = (of: TaskDocument): string[] => of.sections.map(section => `${section.level} ${section.text}`);
			// Numbered subsections are added as the next of their kind.
			const isRepeated = (heading: string): boolean => /^3 (?:Phase [2-9]|.*\[)/u.test(heading);
			const wanted = headings(whole).filter(heading => !isRepeated(heading));
			assert.deepEqual(
				headings(grown.document).filter(heading => !isRepeated(heading)),
				wanted,
			);
			assert.deepEqual(checkDocument(grown.document), []);
			assert.notMatch(grown.text, /\n{3}|---\n\n---/u);
		});
	}

	it('with a problem, a path or code of another project are noticed', () => {
		const own = (body: string): Template => ({ ...readTemplate(`# [Title]\n\n**Status:** [Todo | Done]\n\n${body}`), family: undefined });
		assert.deepEqual(faultsOf(own('- Plain words\n')), []);
		assert.deepEqual(faultsOf(own('### Files to Modify\n\n- `docs/STACK_STATUS.md`\n')), ['docs/STACK_STATUS.md']);
		assert.deepEqual(faultsOf(own('```lua\nlocal example = 1\n```\n')), ['local', 'example']);
		assert.include(faultsOf(own('**Tasks:**\n2. [ ] Starts at two\n')), 'list-start');
	});
});
