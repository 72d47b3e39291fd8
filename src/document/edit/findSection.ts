import type { TaskDocument } from '../model/model';

/** What someone saw when they chose a section, so that it can be found again in a document that changed meanwhile. */
export interface SectionReference {
	/** 0-based line of the heading. */
	readonly line: number;
	/** The headings around it and its own, outermost first. */
	readonly path: readonly string[];
	/** Which one it was of `occurrences` sections with that path; 0-based. */
	readonly occurrence: number;
	readonly occurrences: number;
}

/** The reference to every section of the document as it is now, by index. Linear in the sections. */
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
 * Finds the section that a reference was made to: the only one under that path, or the same one of as many as there
 * were, still on its line. Undefined when neither is certain.
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
		// A section stands after the one around it.
		paths.push([...(paths[section.parent] ?? []), section.text]);
	}
	return paths;
}
