import * as vscode from 'vscode';
import { writeYamlScalar } from '../../document/frontMatter/yamlScalar';

/** A value to offer. */
export interface Offer {
	readonly text: string;
	/** What it means. */
	readonly remark?: string | undefined;
	/** Further words by which it is found. */
	readonly words?: string | undefined;
	readonly kind?: vscode.CompletionItemKind;
}

/** Where offers go: a part of one line, UTF-16 characters. */
export interface OfferPlace {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** What stands there. */
	readonly written: string;
	/** Whether that is a placeholder. */
	readonly isOpen: boolean;
	readonly needsBlank: boolean;
	/** `scalar`: a value of its own in front matter; `flow`: one of a list between brackets there. */
	readonly yaml: 'scalar' | 'flow' | undefined;
}

/** What a word means, as a remark; none when that is what the word says: `Todo` means `To Do`. */
export function remarkUnlessSame(text: string, meaning: string): string | undefined {
	return squash(text) === squash(meaning) ? undefined : meaning;
}

function squash(text: string): string {
	return text.toLowerCase().replaceAll(/[\s_-]/gu, '');
}

/** The offers as items that replace what stands at the place, in their order. */
export function toItems(offers: readonly Offer[], place: OfferPlace): vscode.CompletionItem[] {
	const { line, start, end, written, needsBlank } = place;
	const range = new vscode.Range(line, start, line, end);
	const blank = needsBlank ? ' ' : '';
	// A whole value must not hide the others that could take its place.
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
	// Commas and brackets end a value in a list.
	return yaml === undefined ? text : writeYamlScalar(text, yaml === 'flow' && /[,[\]{}]/u.test(text) ? '"' : '');
}

/** What has been typed is compared with its quote. */
function quoteOf(written: string): string {
	return /^["']/u.exec(written)?.[0] ?? '';
}
