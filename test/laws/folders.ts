import path from 'node:path';
import { cyclesIn } from './cycles';
import { importsOf, targetOf, type SourceTexts } from './imports';

/**
 * The cycles among the folders of a folder, each as `a → b → a` with an import of each arrow; types count too. Files
 * directly in the folder count as one more folder, `.`.
 * @param top such as `src/document`
 */
export function folderCycles(sources: SourceTexts, top: string): string[] {
	const arrows = new Map<string, Map<string, string>>();
	for (const [file, text] of Object.entries(sources).filter(([name]) => name.startsWith(`${top}/`))) {
		const from = folderIn(top, file);
		const targets = arrows.get(from) ?? new Map<string, string>();
		arrows.set(from, targets);
		for (const { specifier } of importsOf(text)) {
			const target = targetOf(file, specifier);
			const to = target?.startsWith(`${top}/`) ? folderIn(top, target) : from;
			if (target !== undefined && to !== from && !targets.has(to)) {
				targets.set(to, `${path.posix.relative(top, file)} imports ${path.posix.relative(top, target)}`);
			}
		}
	}
	return cyclesIn(new Map([...arrows].map(([folder, targets]) => [folder, [...targets.keys()]]))).map(cycle => {
		const folders = cycle.split(' → ');
		const imports = folders.slice(1).map((to, index) => arrows.get(folders[index] ?? '')?.get(to) ?? '');
		return `${top}: ${cycle} (${imports.join(', ')})`;
	});
}

function folderIn(top: string, file: string): string {
	const [first = '', ...rest] = path.posix.relative(top, file).split('/');
	return rest.length > 0 ? first : '.';
}
