import { LineIndex } from '../document/markdown/lineIndex';
import { FAMILIES, type FamilyName } from '../document/model/family';
import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import { readFrontMatter } from '../document/frontMatter/frontMatter';
import type { TaskDocument } from '../document/model/model';
import { parse } from '../document/read/parse';
import { stripInlineMarkdown } from '../document/model/plainText';
import { splitLines } from '../document/model/text';
import { readNaming, type Naming } from './naming/naming';
import { sampleTexts } from './sampleTexts';
import { stripInstructions } from './stripInstructions';

/** A document that others are created from. */
export interface Template {
	/** The title shown to users: `Enhancement Task`. */
	readonly title: string;
	/** Its first sentence of prose; undefined if it has none. */
	readonly description: string | undefined;
	/** Undefined for a user's template that belongs to no family. */
	readonly family: FamilyName | undefined;
	/** Workspace-relative; undefined for a bundled template. */
	readonly path: string | undefined;
	/** The initial text of documents: without instructions, with `\n` line endings and exactly one at the end. */
	readonly body: string;
	readonly naming: Naming;
	/** Sample texts without brackets in the body; for findPlaceholders in documents made from the template. */
	readonly samples: ReadonlySet<string>;
	/**
	 * Whether its front matter has `category: template` and so describes the template, not the documents made from it.
	 */
	readonly describesItself: boolean;
}

export interface TemplateSource {
	/** Workspace-relative, `/` between segments; undefined for a bundled template. */
	readonly path?: string;
	/** Shown instead of the title read from the text. */
	readonly name?: string;
	readonly description?: string;
}

/** Texts longer than this, in UTF-16 characters, are truncated: no template is that long. */
const MAX_LENGTH = 200_000;
const MAX_DESCRIPTION = 160;

/**
 * Reads any Markdown text as a template. Infers everything from the text itself; its front matter can have a key
 * `taskDocs` with `folder`, `fileName`, `id` and `strip` (headings of sections to leave out). Never throws; nothing is
 * evaluated.
 */
export function readTemplate(text: string, source: TemplateSource = {}): Template {
	const whole = splitLines(text.slice(0, MAX_LENGTH).replace(/^\uFEFF/u, '')).join('\n');
	const document = parse(whole, source.path === undefined ? {} : { path: source.path });
	const rules = readRules(document);
	const body = stripInstructions(whole, { sections: rules.strip });
	const kept = new Set(body.split('\n'));
	const instructions = document.lines.filter(line => line.trim() !== '' && !kept.has(line));
	const inner = parse(body);
	return {
		title: source.name ?? titleOf(inner, source.path),
		description: source.description ?? descriptionOf(document, inner),
		family: document.family,
		path: source.path,
		body,
		naming: readNaming(document, instructions, rules, source.path),
		samples: sampleTexts(body),
		describesItself: inner.fields.some(
			field => field.zone === 'frontMatter' && field.name === 'category' && field.value.toLowerCase() === 'template',
		),
	};
}

interface Rules {
	readonly folder: string | undefined;
	readonly fileName: string | undefined;
	readonly id: string | undefined;
	readonly strip: readonly string[];
}

/**
 * Reads the mapping of the `taskDocs` key as a block of its own, so that the one safe front matter parser handles it.
 */
function readRules({ lines, fields, frontMatter }: TaskDocument): Rules {
	const field = fields.find(candidate => candidate.zone === 'frontMatter' && candidate.label === 'taskDocs');
	const rules = new Map<string, string>();
	if (field && frontMatter?.format === 'yaml') {
		const { start, end } = field.valueRange;
		const block = lines
			.slice(start.line, end.line + 1)
			.map((line, index, all) => line.slice(index === 0 ? start.character : 0, index === all.length - 1 ? end.character : undefined));
		const indent = start.character;
		const dedented = block.map((line, index) => (index === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length))));
		for (const rule of readFrontMatter(new LineIndex(['---', ...dedented, '---'].join('\n'))).fields) {
			rules.set(rule.label, rule.value);
		}
	}
	return {
		folder: rules.get('folder'),
		fileName: rules.get('fileName'),
		id: rules.get('id'),
		strip: (rules.get('strip') ?? '')
			.split(',')
			.map(heading => heading.trim())
			.filter(heading => heading !== ''),
	};
}

/**
 * `# Enhancement Task: [Task Name]` gives `Enhancement Task`; a title that is only a placeholder gives the name of the
 * family, else of the file.
 */
function titleOf(document: TaskDocument, path: string | undefined): string {
	const label = FAMILIES.find(family => family.name === document.family)?.label;
	const heading = document.sections.find(section => section.level === 1);
	const placeholders = heading ? findPlaceholders([heading.text]) : [];
	let words = heading?.text ?? '';
	for (const { range } of [...placeholders].reverse()) {
		words = words.slice(0, range.start.character) + words.slice(range.end.character);
	}
	const own = stripInlineMarkdown(words)
		.replace(/\btemplate\b/giu, ' ')
		.replace(/(?<![<{])[<{]+[^<>{}]{0,80}[>}]+/gu, ' ')
		.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, '')
		.replace(/\s+/gu, ' ');
	if (label !== undefined && (own === '' || label.toLowerCase().endsWith(own.toLowerCase()))) {
		return label;
	}
	return own.slice(0, 100) || titleOfPath(path ?? '') || 'Document';
}

function titleOfPath(path: string): string {
	const segments = path.split('/');
	const name = (segments.pop() ?? '').replace(/\.(?:md|markdown)$/iu, '');
	const words =
		name
			.replace(/[_.-]+/gu, ' ')
			.replace(/\btemplate\b/giu, ' ')
			.replace(/\s+/gu, ' ')
			.trim() || (segments.pop() ?? '').replace(/[_.-]+/gu, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The purpose that it states, else its first sentence that isn't a placeholder. */
function descriptionOf(whole: TaskDocument, inner: TaskDocument): string | undefined {
	const purpose = whole.lines
		.map(line => /^(?:\*\*)?Purpose(?::\*\*|\*\*:|:)[ \t]*(\S.*)$/iu.exec(line.slice(0, 1000))?.[1])
		.find(text => text !== undefined && !text.startsWith('['));
	const text = purpose ?? (inner.summary !== undefined && findPlaceholders([inner.summary]).length === 0 ? inner.summary : undefined);
	const sentence =
		stripInlineMarkdown(text ?? '')
			.split(/(?<=[.!?])\s/u)[0]
			?.trim() ?? '';
	return sentence === ''
		? undefined
		: sentence.length > MAX_DESCRIPTION
			? `${sentence.slice(0, MAX_DESCRIPTION - 1).trimEnd()}…`
			: sentence;
}
