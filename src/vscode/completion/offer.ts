import * as vscode from 'vscode';
import { writeYamlScalar } from '../../document/frontMatter/yamlScalar';

/** A value to offer. */
export interface Offer {
	readonly text: string;
	/** What it means. */
	readonly remark?: string | undefined;
	/** Additional text to match against. */
	readonly words?: string | undefined;
	readonly kind?: vscode.CompletionItemKind;
}

/** The part of a line that offers replace, in UTF-16 characters. */
export interface OfferPlace {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** The current text there. */
	readonly written: string;
	/** Whether that is a placeholder. */
	readonly isOpen: boolean;
	readonly needsBlank: boolean;
	/** `scalar`: a whole value in front matter; `flow`: an element of a flow sequence there. */
	readonly yaml: 'scalar' | 'flow' | undefined;
}

/** The meaning of a word as a remark; none if the word already says it, as `Todo` for `To Do`. */
export function remarkUnlessSame(text: string, meaning: string): string | undefined {
	return squash(text) === squash(meaning) ? undefined : meaning;
}

function squash(text: string): string {
	return text.toLowerCase().replaceAll(/[\s_-]/gu, '');
}

/** The offers as completion items that replace the text at the place, in order. */
export function toItems(offers: readonly Offer[], place: OfferPlace): vscode.CompletionItem[] {
	const { line, start, end, written, needsBlank } = place;
	const range = new vscode.Range(line, start, line, end);
	const blank = needsBlank ? ' ' : '';
	// A complete value must not filter out its alternatives.
	const value = /^(["'])(.*)\1$/u.exec(written)?.[2] ?? written;
	const isWhole = written !== '' && (place.isOpen || offers.some(({ text }) => text === value));
	return offers.map((offer, index) => {
		const item = new vscode.CompletionItem(
			{ label: offer.text, ...(offer.remark ? { description: offer.remark } : {}) },
			offer.kind ?? vscode.CompletionItemKind.Value,
		);
		item.range = range;
		item.insertText = blank + writtenText(offer.text, place);
		item.sortText = String(index).padStart(4, '0');
		item.filterText = isWhole ? written : quoteOf(written) + blank + offer.text + (offer.words ? ` ${offer.words}` : '');
		return item;
	});
}

function writtenText(text: string, { yaml }: OfferPlace): string {
	// In a flow sequence, commas and brackets end a value.
	return yaml === undefined ? text : writeYamlScalar(text, yaml === 'flow' && /[,[\]{}]/u.test(text) ? '"' : '');
}

/** The opening quote, since VS Code matches the typed text including it. */
function quoteOf(written: string): string {
	return /^["']/u.exec(written)?.[0] ?? '';
}
