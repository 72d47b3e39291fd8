import type { TaskDocument } from '../model/model';

/** A reference to a section that finds it again in a document that has changed since. */
export interface SectionReference {
	/** 0-based line of the heading. */
	readonly line: number;
	/** The headings around it and its own, outermost first. */
	readonly path: readonly string[];
	/** Which one it was of `occurrences` sections with that path; 0-based. */
	readonly occurrence: number;
	readonly occurrences: number;
}

/** The references to all sections of the document, by index. Linear in the sections. */
export function referSections(document: TaskDocument): readonly SectionReference[] {
	const paths = sectionPaths(document);
	const counts = new Map<string, number>();
	const places = paths.map(path => {
		const key = path.join('\n');
		const occurrence = counts.get(key) ?? 0;
		counts.set(key, occurrence + 1);
		return { key, occurrence };
	});
	return document.sections.map((section, index) => ({
		line: section.line,
		path: paths[index] ?? [],
		occurrence: places[index]?.occurrence ?? 0,
		occurrences: counts.get(places[index]?.key ?? '') ?? 1,
	}));
}

/**
 * Finds the referenced section: the only one with that path, or the one on the same line while the number of equal paths
 * is unchanged. Undefined when neither is certain.
 */
export function findSection(document: TaskDocument, reference: SectionReference): number | undefined {
	const key = reference.path.join('\n');
	const equals = sectionPaths(document).flatMap((path, index) => (path.join('\n') === key ? [index] : []));
	if (equals.length !== reference.occurrences) {
		return undefined;
	}
	const found = equals[reference.occurrence];
	return equals.length === 1 || document.sections[found ?? -1]?.line === reference.line ? found : undefined;
}

/** For each section the texts of the headings around it and its own, outermost first. */
export function sectionPaths(document: TaskDocument): readonly (readonly string[])[] {
	const paths: (readonly string[])[] = [];
	for (const section of document.sections) {
		// A section comes after the one around it.
		paths.push([...(paths[section.parent] ?? []), section.text]);
	}
	return paths;
}
