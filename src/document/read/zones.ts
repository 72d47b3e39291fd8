import { LineKind, type Blocks } from '../markdown/blockModel';
import type { Section, Zone } from '../model/model';

/** Lines in which a document describes itself. */
export interface ZoneLines {
	readonly zone: Exclude<Zone, 'frontMatter'>;
	/** 0-based. */
	readonly startLine: number;
	/** 0-based, exclusive. */
	readonly endLine: number;
	/** Index of the section whose text this is, or -1. */
	readonly section: number;
	/** The section's name does not say that it describes the document: its fields count only in an unbroken block right below it, or below its first paragraph if they are clearly about the document. */
	readonly isWeak: boolean;
	/** With this many sibling sections that have a status of their own, the section is about its part only; 0 for never. */
	readonly siblings: number;
}

/**
 * The zones of a document in the order they count: the header (before the first section, below the title), sections that
 * describe the document, the first section when nothing says otherwise, and the blocks after the last rules.
 * @param titleSection index of the heading that is the document's title, or -1.
 */
export function readZones(
	blocks: Blocks,
	sections: readonly Section[],
	titleSection: number,
	firstLine: number,
	lineCount: number,
): ZoneLines[] {
	const zones: ZoneLines[] = [];
	const firstSection = titleSection + 1 < sections.length ? titleSection + 1 : -1;
	const headerEnd = sections[firstSection]?.line ?? lineCount;
	zones.push({ zone: 'header', startLine: firstLine, endLine: headerEnd, section: titleSection, isWeak: false, siblings: 0 });
	sections.forEach((section, index) => {
		if (index <= titleSection) {
			return;
		}
		const isTopLevel = section.parent === -1 || section.parent === titleSection;
		if (!isTopLevel && index > firstSection + 1) {
			return;
		}
		const { meaning } = section;
		const { isMetadata } = meaning;
		const endLine = sections[index + 1]?.line ?? lineCount;
		if ((isTopLevel && isMetadata) || (index === firstSection && !meaning.isPart)) {
			zones.push({
				zone: 'section',
				startLine: section.line + 1,
				endLine,
				section: index,
				isWeak: !isMetadata,
				siblings: !isMetadata ? 1 : meaning.isGeneral ? 2 : 0,
			});
		} else if (
			index === firstSection + 1 &&
			index > 0 &&
			section.parent === firstSection &&
			isMetadata &&
			isEmptyBetween(blocks, sections, firstSection)
		) {
			// A subtitle right below the title, and the describing section in it.
			zones.push({ zone: 'section', startLine: section.line + 1, endLine, section: index, isWeak: false, siblings: 0 });
		}
	});
	for (const [startLine, endLine] of footers(blocks, sections, headerEnd, lineCount)) {
		zones.push({ zone: 'footer', startLine, endLine, section: -1, isWeak: false, siblings: 0 });
	}
	return zones;
}

function isEmptyBetween(blocks: Blocks, sections: readonly Section[], index: number): boolean {
	const from = (sections[index]?.line ?? 0) + 1;
	const to = sections[index + 1]?.line ?? from;
	return blocks.kinds.subarray(from, to).every(kind => kind === LineKind.Prose) && to - from <= 2;
}

/**
 * The blocks after a rule at the end of the document, without headings in them, and with none after them except
 * instructions for the template's user.
 */
function footers(blocks: Blocks, sections: readonly Section[], headerEnd: number, lineCount: number): [number, number][] {
	let last = sections.length - 1;
	while (last >= 0 && sections[last]?.kind === 'instruction') {
		last--;
	}
	const tailStart = Math.max(sections[last]?.line ?? 0, headerEnd);
	const tailEnd = sections[last + 1]?.line ?? lineCount;
	const found: [number, number][] = [];
	let start = -1;
	for (let line = tailStart; line < lineCount; line++) {
		const kind = blocks.kinds[line];
		if (kind === LineKind.Rule || kind === LineKind.Heading || line === tailEnd) {
			if (start >= 0) {
				found.push([start, line]);
			}
			start = kind === LineKind.Rule ? line + 1 : -1;
		}
	}
	if (start >= 0) {
		found.push([start, lineCount]);
	}
	return found;
}
