import type { ParseOptions, TaskDocument } from '../document/model/model';
import { parse } from '../document/read/parse';
import type { FormatOptions } from './base/formatOptions';
import { isGuidance } from './guidance';
import { isManual, isTemplateName } from './manual';
import { readPlan } from './readPlan';

/** The path is required, since the format depends on it. */
export interface ReadDocumentOptions extends ParseOptions {
	readonly path: string;
	/** Default: the formats of the known tools. */
	readonly formats?: FormatOptions | undefined;
}

/** A file that begins with code of a template engine, such as Obsidian's Templater. */
const TEMPLATE_CODE = /^\uFEFF?\s{0,100}<%/u;

/**
 * Parses a document as `parse` does and, if it is a plan by its path, adds the items, the title and the stage of its
 * format. Never throws.
 * @param text see parse
 */
export function readDocument(text: string, options: ReadDocumentOptions): TaskDocument {
	const document = parse(text, options);
	if (document.isTemplate) {
		return document;
	}
	if (isGuidance(options.path) || isTemplateName(options.path) || TEMPLATE_CODE.test(text)) {
		return document.with({ isGuidance: true });
	}
	const facts = readPlan(document, options.path, options.formats);
	if (facts.plan) {
		return document.with(facts);
	}
	return document.family === undefined && isManual(options.path) ? document.with({ isGuidance: true }) : document;
}
