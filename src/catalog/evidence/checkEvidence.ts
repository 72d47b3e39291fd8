import type { Catalog } from '../catalog';
import { isHistory } from '../check/isHistory';
import type { Entry } from '../entry';
import { isMissingPath, placesOf } from '../relations/paths';
import { isOver, relationIndexOf, type RelationIndex } from '../relations/relationIndex';
import type { TaskDocument, TaskItem } from '../../document/model/model';
import { isOpenItem } from '../../document/read/items';
import { shownValue } from '../../document/model/plainText';
import { lineRange } from '../../document/model/text';
import { lastSegment } from '../../util/paths';
import { claimedPaths, isAboutGoneFiles, mayBeGone, type ClaimedPath } from './claimedPaths';
import type { Evidence, EvidenceContext } from './evidence';

/** A document of a catalog and its facts. */
export interface ReadEntry {
	readonly entry: Entry;
	readonly document: TaskDocument;
}

/** Maximum evidence reported per document. */
const MAX_EVIDENCE = 100;

/**
 * What speaks against the checked items of documents: files and documents that they name and that don't exist, documents
 * that they are about and that aren't done, and the same items that are open in a document beside. By URI, in order; at
 * most 100 each. Archives, examples and templates are not checked. Linear.
 * @param documents the documents to check
 * @param siblings all documents of the catalog that may have the same items
 */
export function checkEvidence(
	catalog: Catalog,
	documents: readonly ReadEntry[],
	siblings: readonly ReadEntry[],
	context: EvidenceContext,
): ReadonlyMap<string, readonly Evidence[]> {
	const index = relationIndexOf(catalog);
	const open = openItems(siblings);
	const found = new Map<string, readonly Evidence[]>();
	for (const { entry, document } of documents) {
		if (!entry.isTaskDocument || isHistory(entry)) {
			continue;
		}
		const isAboutGone = goneContext(document);
		const evidence = document.items
			.filter(({ state, kind }) => state === 'done' && kind !== 'instruction')
			.flatMap(item => [
				...(isAboutGone(item)
					? []
					: [...fileEvidence(document, entry, item, context), ...linkEvidence(document, entry, item, index, context)]),
				...subjectEvidence(document, entry, item, index),
				...siblingEvidence(entry, item, open),
			]);
		if (evidence.length > 0) {
			found.set(entry.uri, evidence.slice(0, MAX_EVIDENCE));
		}
	}
	return found;
}

/** Returns whether the title, a heading above an item, or an item around it says that files were deleted or moved. */
function goneContext({ title, sections, items }: TaskDocument): (item: TaskItem) => boolean {
	if (isAboutGoneFiles(title.text)) {
		return () => true;
	}
	const inSection: boolean[] = [];
	for (const { text, parent } of sections) {
		inSection.push(inSection[parent] === true || isAboutGoneFiles(text));
	}
	return ({ section, parent }) => {
		let isGone = inSection[section] === true;
		for (let around = items[parent]; around && !isGone; around = items[around.parent]) {
			isGone = isAboutGoneFiles(around.text);
		}
		return isGone;
	};
}

function fileEvidence(document: TaskDocument, entry: Entry, item: TaskItem, context: EvidenceContext): readonly Evidence[] {
	return claimedPaths(document.line(item.line), item.markRange.end.character + 1).flatMap(({ path, start, end, claim }): Evidence[] => {
		const range = lineRange(item.line, start, end);
		if (claim === 'deleted') {
			const isThere = placesOf(entry, path).some(place => context.exists(entry.folder, place) === true);
			return path.includes('/') && isThere ? [{ code: 'claimed-deletion', range, parameters: { path } }] : [];
		}
		return isMissing(entry, { path }, context) ? [{ code: 'claimed-file', range, parameters: { path } }] : [];
	});
}

/**
 * Whether a path leads nowhere and evidently begins in this workspace folder, and no file elsewhere in it is the one that
 * was meant: one with the same name and folder, or the only one with the name.
 */
function isMissing(entry: Entry, { path }: Pick<ClaimedPath, 'path'>, { exists, filesNamed }: EvidenceContext): boolean {
	const places = placesOf(entry, path);
	if (places.length === 0 || !places.every(place => exists(entry.folder, place) === false)) {
		return false;
	}
	const alike = filesNamed(entry.folder, lastSegment(path).toLowerCase());
	if (!alike) {
		return false;
	}
	const segments = path.split('/').filter(segment => segment !== '.' && segment !== '..');
	const tail = `/${segments.slice(-2).join('/')}`.toLowerCase();
	if (segments.length === 1) {
		return alike.length === 0;
	}
	if (alike.length === 1 || alike.some(file => `/${file}`.toLowerCase().endsWith(tail))) {
		return false;
	}
	const [first = ''] = segments;
	return places.some(place => exists(entry.folder, upTo(place, first)) === true);
}

/** The place up to and with the segment that the path begins with. */
function upTo(place: string, first: string): string {
	const segments = place.split('/');
	return segments.slice(0, segments.lastIndexOf(first) + 1).join('/');
}

/** The documents that an item links to and that don't exist. */
function linkEvidence(
	document: TaskDocument,
	entry: Entry,
	item: TaskItem,
	index: RelationIndex,
	{ exists }: EvidenceContext,
): readonly Evidence[] {
	const links = index
		.outgoing(entry.uri)
		.filter(({ relation, to }) => relation.range.start.line === item.line && !to && relation.form === 'link');
	if (links.length === 0 || mayBeGone(document.line(item.line).slice(item.markRange.end.character + 1))) {
		return [];
	}
	return links
		.map(({ relation }) => relation)
		.filter(relation => !index.find(relation.target, entry) && isMissingPath(entry, relation, exists) === true)
		.map(({ range, target }) => ({ code: 'claimed-document', range, parameters: { target } }));
}

/** The document that an item is about, if it isn't done. */
function subjectEvidence(document: TaskDocument, entry: Entry, item: TaskItem, index: RelationIndex): readonly Evidence[] {
	const about = subjectOf(document.line(item.line), item);
	const match = about && index.find(about.target, entry);
	const [uri, ...others] = match && (match.kind === 'id' || match.kind === 'file-id' || match.kind === 'path') ? match.uris : [];
	const to = uri === undefined || others.length > 0 ? undefined : index.resolve(about?.target ?? '', entry);
	if (about && to?.isTaskDocument && to.uri !== entry.uri && !isOver(to) && to.status.text !== undefined && to.status.stage !== 'other') {
		const { range } = about;
		const related = to.places.status ? [{ uri: to.uri, range: to.places.status, name: to.path }] : [];
		return [{ code: 'claimed-done', range, parameters: { target: about.target, status: shownValue(to.status.text) }, related }];
	}
	return [];
}

/** What an item begins with and is about: a link to a document, or an id. */
function subjectOf(line: string, item: TaskItem): { readonly target: string; readonly range: Evidence['range'] } | undefined {
	const from = item.markRange.end.character + 1;
	const link = /^[\s*_]{0,6}\[[^\]]{1,200}\]\(([^()\s#]{1,260}\.md)\)/u.exec(line.slice(from));
	const id = /^[\s*_`[]{0,6}([A-Za-z]{2,12}-\d{1,8})(?=[\s*_`\]:.,-]|$)/u.exec(line.slice(from));
	const match = link ?? id;
	if (!match) {
		return undefined;
	}
	const target = match[1] ?? '';
	const start = from + match[0].lastIndexOf(target);
	return { target, range: lineRange(item.line, start, start + target.length) };
}

/** The open items of units by their names. */
type OpenItems = ReadonlyMap<string, readonly { readonly entry: Entry; readonly item: TaskItem }[]>;

function openItems(documents: readonly ReadEntry[]): OpenItems {
	const found = new Map<string, { readonly entry: Entry; readonly item: TaskItem }[]>();
	for (const { entry, document } of documents) {
		for (const item of entry.unit === undefined || isHistory(entry) ? [] : document.items) {
			const key = isOpenItem(item) ? keyOf(entry, item) : undefined;
			if (key !== undefined) {
				const known = found.get(key);
				if (known) {
					known.push({ entry, item });
				} else {
					found.set(key, [{ entry, item }]);
				}
			}
		}
	}
	return found;
}

function siblingEvidence(entry: Entry, item: TaskItem, open: OpenItems): readonly Evidence[] {
	const key = keyOf(entry, item);
	const other = key === undefined ? undefined : open.get(key)?.find(each => each.entry.uri !== entry.uri);
	if (!other) {
		return [];
	}
	const start = item.markRange.end.character + 2;
	return [
		{
			code: 'claimed-elsewhere',
			range: lineRange(item.line, start, start + item.text.length),
			parameters: { other: other.entry.path, line: other.item.line + 1 },
			related: [{ uri: other.entry.uri, range: other.item.markRange, name: other.entry.path }],
		},
	];
}

/** The unit and the whole text of an item that says enough to be the same elsewhere; undefined for others. */
function keyOf({ unit, folder }: Entry, { text }: TaskItem): string | undefined {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return unit === undefined || words.length < 3 ? undefined : `${folder}\0${unit}\0${words.join(' ')}`;
}
