import type { BoxReference } from '../../document/edit/findBox';
import type { ItemReference } from '../../document/edit/findItem';
import type { SectionReference } from '../../document/edit/findSection';

/**
 * The argument that an item's lens passes to `taskDocs.toggleItemAt`: enough to find the item again or to detect that
 * it is gone.
 */
export interface ToggleItemArguments {
	/** The document's URI as text. */
	readonly uri: string;
	/** The document's version when the lens was computed. */
	readonly version: number;
	readonly item: ItemReference;
	readonly to: 'open' | 'done';
}

/** The argument that an option's lens passes to `taskDocs.toggleItemAt`. */
export interface ToggleBoxArguments {
	readonly uri: string;
	readonly version: number;
	readonly box: BoxReference;
	readonly to: 'open' | 'done';
}

/** The argument that a section's lens passes to `taskDocs.toggleSection`. */
export interface ToggleSectionArguments {
	readonly uri: string;
	readonly version: number;
	readonly section: SectionReference;
	readonly to: 'open' | 'done';
}

/** Validates the command's argument, since keybindings can pass anything. */
export function isToggleItemArguments(value: unknown): value is ToggleItemArguments {
	return (
		isLens(value) &&
		'item' in value &&
		isRecord(value.item) &&
		typeof value.item['line'] === 'number' &&
		typeof value.item['text'] === 'string' &&
		typeof value.item['mark'] === 'string' &&
		(value.item['path'] === undefined || isTexts(value.item['path']))
	);
}

/** Like isToggleItemArguments, for an option of a choice. */
export function isToggleBoxArguments(value: unknown): value is ToggleBoxArguments {
	return (
		isLens(value) &&
		'box' in value &&
		isRecord(value.box) &&
		typeof value.box['line'] === 'number' &&
		typeof value.box['text'] === 'string' &&
		typeof value.box['position'] === 'number'
	);
}

/** Like isToggleItemArguments, for a section. */
export function isToggleSectionArguments(value: unknown): value is ToggleSectionArguments {
	return (
		isLens(value) &&
		'section' in value &&
		isRecord(value.section) &&
		typeof value.section['line'] === 'number' &&
		isTexts(value.section['path']) &&
		typeof value.section['occurrence'] === 'number' &&
		typeof value.section['occurrences'] === 'number'
	);
}

function isLens(value: unknown): value is Record<string, unknown> {
	return (
		isRecord(value) &&
		typeof value['uri'] === 'string' &&
		typeof value['version'] === 'number' &&
		(value['to'] === 'open' || value['to'] === 'done')
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every(text => typeof text === 'string');
}
