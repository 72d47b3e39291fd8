import { LineKind, type Blocks } from '../markdown/blockModel';
import type { FamilyName } from '../model/family';
import { readInlineBoxes } from '../markdown/inlineBoxes';
import { countProgress, readItems } from './items';
import type { LineIndex } from '../markdown/lineIndex';
import type {
	Field,
	FrontMatter,
	InlineBox,
	PriorityFact,
	Progress,
	Section,
	StatusFact,
	TaskDocument,
	TaskItem,
	Title,
} from '../model/model';
import type { PlanFacts } from '../model/planFacts';
import type { Problem } from '../model/problem';
import type { WordMeanings } from '../model/wordMeanings';
import { readSummary } from './summary';

/** The facts about the document itself. */
export interface OwnFacts {
	readonly title: Title;
	readonly family: FamilyName | undefined;
	readonly isTemplate: boolean;
	readonly isGuidance?: boolean;
	readonly plan?: PlanFacts | undefined;
	readonly frontMatter: FrontMatter | undefined;
	readonly fields: readonly Field[];
	readonly status: StatusFact;
	readonly priority: PriorityFact;
	readonly created: string | undefined;
	readonly createdFrom: TaskDocument['createdFrom'];
	readonly modified: string | undefined;
	readonly due: string | undefined;
	readonly assignee: string | undefined;
	readonly problems: readonly Problem[];
	readonly meanings: WordMeanings;
	/** Instead of the task list items of the text. */
	readonly items?: readonly TaskItem[];
}

/** A parsed text; facts that only an editor needs (lines as strings, inline boxes) are computed on demand. */
export class ParsedDocument implements TaskDocument {
	readonly title: Title;
	readonly family: FamilyName | undefined;
	readonly isTemplate: boolean;
	readonly isGuidance: boolean;
	readonly plan: PlanFacts | undefined;
	readonly frontMatter: FrontMatter | undefined;
	readonly fields: readonly Field[];
	readonly status: StatusFact;
	readonly priority: PriorityFact;
	readonly created: string | undefined;
	readonly createdFrom: TaskDocument['createdFrom'];
	readonly modified: string | undefined;
	readonly due: string | undefined;
	readonly assignee: string | undefined;
	readonly summary: string | undefined;
	readonly sections: readonly Section[];
	readonly items: readonly TaskItem[];
	readonly progress: Progress;
	readonly problems: readonly Problem[];
	readonly meanings: WordMeanings;
	readonly #index: LineIndex;
	readonly #blocks: Blocks;
	#lines: readonly string[] | undefined;
	#boxes: readonly InlineBox[] | undefined;

	constructor(index: LineIndex, blocks: Blocks, sections: readonly Section[], facts: OwnFacts) {
		this.title = facts.title;
		this.family = facts.family;
		this.isTemplate = facts.isTemplate;
		this.isGuidance = facts.isGuidance ?? false;
		this.plan = facts.plan;
		this.frontMatter = facts.frontMatter;
		this.fields = facts.fields;
		this.status = facts.status;
		this.priority = facts.priority;
		this.created = facts.created;
		this.createdFrom = facts.createdFrom;
		this.modified = facts.modified;
		this.due = facts.due;
		this.assignee = facts.assignee;
		this.problems = facts.problems;
		this.meanings = facts.meanings;
		this.sections = sections;
		this.summary = readSummary(index, blocks, facts.fields);
		this.items = facts.items ?? readItems(blocks, sections);
		this.progress = countProgress(this.items);
		this.#index = index;
		this.#blocks = blocks;
	}

	/** The same text with other facts. */
	with(facts: Partial<OwnFacts>): ParsedDocument {
		return new ParsedDocument(this.#index, this.#blocks, this.sections, { ...this, ...facts });
	}

	get text(): string {
		return this.#index.text;
	}

	get lines(): readonly string[] {
		return (this.#lines ??= this.#index.lines());
	}

	get boxes(): readonly InlineBox[] {
		return (this.#boxes ??= readInlineBoxes(this.#index, this.#blocks));
	}

	isProse(line: number): boolean {
		const kind = this.#blocks.kinds[line];
		return kind === LineKind.Prose || kind === LineKind.Heading || kind === LineKind.Table;
	}

	line(index: number): string {
		return this.#index.line(index);
	}

	lineAt(offset: number): number {
		return this.#index.lineAt(offset);
	}

	lineStart(line: number): number {
		return this.#index.start(line);
	}

	linesWith(text: string): readonly number[] {
		const found: number[] = [];
		for (let at = this.#index.text.indexOf(text); at >= 0;) {
			const line = this.#index.lineAt(at);
			if (this.isProse(line)) {
				found.push(line);
			}
			at = this.#index.text.indexOf(text, Math.max(this.#index.end(line), at + 1));
		}
		return found;
	}
}
