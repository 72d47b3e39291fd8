import { assert } from 'chai';
import fc from 'fast-check';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { catalogFixes } from '../../../../src/catalog/fix/catalogFixes';
import type { WorkspaceFix, WorkspaceFixCode } from '../../../../src/catalog/fix/workspaceFix';
import { relativePath, stemOf } from '../../../../src/catalog/relations/paths';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { checkDocument } from '../../../../src/document/check/checkDocument';
import type { Problem, ProblemCode } from '../../../../src/document/model/problem';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits, comparePositions, splitLines, type TextEdit } from '../../../../src/document/model/text';
import { familyConventions } from '../../../../src/template/nameConvention';
import { catalogOf, documentIn, uriOf } from '../../../unit/catalog/catalogOf';

/** Enough to fail soon after a mistake; thousands were run when this was written. */
const RUNS = 150;

/** Documents by path, and what other files there are. */
interface Workspace {
	readonly texts: Readonly<Record<string, string>>;
	readonly files: ReadonlySet<string>;
}

const path = fc.constantFrom(
	'LAN-1.md',
	'LAN-2-lamp.md',
	'LAN-3.md',
	'b.md',
	'docs/c.md',
	'docs/b.md',
	'a (b)/c d.md',
	'tasks/active/d.md',
	'tasks/active/LAN-4-e.md',
	'tasks/completed/e.md',
	'tasks/completed/d.md',
	'tasks/todo/f.md',
	'tasks/doing/g/h.md',
	'tasks/archive/ü.md',
	't/2026-11-20_3_Login.md',
	't/2026-11-20_4_out.md',
	't/enhancement-ui_Login Page.md',
	't/enhancement-api-x.md',
	'k/one-a.md',
	'k/two.md',
	'k/three.md',
	'k/four.md',
	'k/Five Sails.md',
	'k/sixSails.md',
	'x/a/task.md',
	'x/a/plan.md',
);
/** `{way 2}` and the like stand for one of the workspace's documents; see `named`. */
const name = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.tuple(
				fc.constantFrom('{stem}', '{root}', '{way}', '[x]({way}#y)', '[x](<{way}>)', '[x]({code})', '[[{stem}]]', '`{stem}`'),
				fc.nat(6),
			)
			.map(([form, at]) => form.replace('}', ` ${at}}`)),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'LAN-1',
			'lan-2',
			'LAN-007',
			'LAN-99',
			'2026-11-20_3',
			'2026-11-20_3_login',
			'lamp',
			'Pier',
			'None',
			'TBD',
			'[Task IDs]',
			'the login work',
			'[gone](gone.md)',
		),
	},
);
const id = fc.constantFrom('LAN-1', 'LAN-007', 'lan-1', '2026-11-20_3_login', 'lamp', 'x9', '"LAN-1"', 'LAN 1', '9'.repeat(9));
const status = fc.constantFrom(
	'Todo',
	'In Progress',
	'DONE',
	'COMPLETED',
	'active',
	'✅ Done - soon',
	'Blocked',
	'[Todo | Done]',
	'cancelled',
	'IN REVIEW',
	'strange',
);
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const relation = fc.constantFrom('blocked_by', 'blocks', 'depends_on', 'related', 'Blocks');
const title = (label: string): string =>
	label
		.split('_')
		.map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join(' ');

const yamlRelation = fc
	.tuple(
		relation,
		names,
		fc.constantFrom<(label: string, of: readonly string[]) => string[]>(
			(label, [one]) => [`${label}: ${one?.startsWith('[') || one?.startsWith('`') ? `"${one}"` : one}`],
			(label, of) => [`${label}: "${of.join(', ')}"`],
			(label, of) => [`${label}: [${of.map(one => `"${one}"`).join(', ')}] # so far`],
			(label, of) => [`${label}: [ ${of.filter(one => /^(?:[\w-]+|\{stem \d\})$/u.test(one)).join(', ')} ]`],
			(label, of) => [`${label}:`, ...of.map(one => `  - '${one}'`)],
			(label, of) => [`${label}:`, ...of.filter(one => /^(?:[\w-]+|\{\w+ \d\})$/u.test(one)).map(one => `- ${one} # it`)],
			label => [`${label}:`],
			label => [`${label}: []`],
		),
	)
	.map(([label, of, form]) => [label.toLowerCase(), form(label, of)] as const);
const front = fc
	.record({
		id: fc.option(id, { nil: undefined }),
		status: fc.option(status, { nil: undefined }),
		relations: fc.uniqueArray(yamlRelation, { maxLength: 2, selector: ([label]) => label }),
		isLast: fc.boolean(),
	})
	.map(({ id: own, status: at, relations, isLast }) => {
		const first = [
			...(own === undefined ? [] : [`id: ${own}`]),
			...(at === undefined ? [] : [`status: ${at.startsWith('[') ? `"${at}"` : at}`]),
		];
		const rest = relations.flatMap(([, lines]) => lines);
		return ['---', ...(isLast ? [...rest, ...first] : [...first, ...rest]), '---'];
	});
const header = fc.array(
	fc.oneof(
		id.map(own => `**ID**: ${own}`),
		status.map(at => `**Status**: ${at}`),
		status.map(at => `- **Status:** ${at}  `),
		id.map(own => `Ticket: ${own}`),
		fc
			.tuple(
				relation,
				names,
				fc.constantFrom<(label: string, of: string) => string>(
					(label, of) => `**${label}**: ${of}`,
					(label, of) => `- **${label}**: ${of} (soon)  `,
					(label, of) => `> **${label}:** ${of}`,
					(label, of) => `| ${label} | ${of} |`,
					(label, of) => `**${label}**: ${of} | **Owner**: Ann`,
					label => `**${label}:**`,
				),
			)
			.map(([label, of, form]) => form(title(label), of.join(', '))),
	),
	{ maxLength: 4 },
);
const file = fc.constantFrom('src/a.ts', 'src/b.ts', './here.ts', '../up.ts', 'docs/', 'docs/c.md', 'a b/c.ts');
const section = fc.oneof(
	names.map(of => ['### Prerequisite Tasks', '', ...of.map(one => `- [ ] ${one}: first`)]),
	fc
		.tuple(relation, relation, names, names)
		.map(([label, other, of, more]) => [
			'### Related Tasks',
			`- **${title(label)}**: ${of.join(', ')}`,
			`- **${title(other)}:** ${more[0] ?? ''}`,
		]),
	fc
		.tuple(
			fc.constantFrom('### Files to Modify', '### Files to Create', '### Files to Modify/Create'),
			fc.array(file, { minLength: 1, maxLength: 3 }),
			fc.constantFrom('- ', '- [ ] ', '- [x] ', '1. [ ] '),
		)
		.map(([heading, of, bullet]) => [heading, ...of.map(one => `${bullet}\`${one}\` - why`)]),
	names.map(of => ['Prose about', `${of.join(' ')}.`, '', '[def]: ../b.md "B"']),
	fc.constantFrom(
		[
			'## Task Information',
			'- **Task ID**: 2026-11-20_3_login',
			'- **Type**: Enhancement',
			'- **Priority**: High',
			'- **Status**: PLANNED',
		],
		['- [ ] one', '  - [X] two'],
		['```', 'Blocks: b', '```'],
	),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const text = fc
	.record({
		front: fc.oneof(front, fc.constant<string[]>([])),
		title: fc.constantFrom(['# Pier', ''], ['# Lamp', ''], ['# Enhancement Task: Sail', ''], ['Sail', '====', ''], []),
		header,
		sections: fc.array(section, { maxLength: 3 }),
		ends: fc.oneof(
			lineEnd.map(end => [end]),
			lineEnd.map(end => [end]),
			fc.array(lineEnd, { minLength: 3, maxLength: 5 }),
		),
		isEnded: fc.boolean(),
	})
	.map(({ front: top, title: first, header: fields, sections, ends, isEnded }) => {
		const lines = [...top, ...first, ...fields, ...sections.flatMap(of => ['', ...of])];
		// A lone `\r` before an empty line's `\n` would be one line end.
		return lines
			.map((line, at) => line + (at < lines.length - 1 || isEnded ? ends[at % ends.length] : ''))
			.join('')
			.replace(/\r\n?\n?/gu, found => (found === '\r\n\n' ? '\r\n\r\n' : found));
	});
/** The text with the names of documents of its workspace. */
function named(of: string, at: string, paths: readonly string[]): string {
	return of.replace(/\{(stem|root|way|code) (\d)\}/gu, (_, form: string, which: string) => {
		const to = paths[Number(which) % paths.length] ?? '';
		return form === 'stem'
			? stemOf(to)
			: form === 'root'
				? to
				: form === 'way'
					? relativePath(at, to)
					: relativePath(at, to)
							.split('/')
							.map(encodeURIComponent)
							.join('/')
							.replace(/[()]/gu, sign => `%${sign.charCodeAt(0).toString(16)}`);
	});
}

const workspace: fc.Arbitrary<Workspace> = fc
	.record({
		documents: fc.uniqueArray(fc.tuple(path, text), { minLength: 2, maxLength: 7, selector: ([at]) => at }),
		// What a folder's names are compared with takes several.
		hasCompany: fc.boolean(),
		files: fc.uniqueArray(fc.constantFrom('src/a.ts', 'up.ts', 'tasks/up.ts', 'k/five-sails.md', 'here.ts', 'docs/here.ts'), {
			maxLength: 3,
		}),
	})
	.map(({ documents, hasCompany, files }) => {
		const company = hasCompany ? ['one-a', 'two', 'three', 'four'].map(stem => [`k/${stem}.md`, '# K\n\nStatus: Todo\n'] as const) : [];
		const paths = documents.map(([at]) => at);
		const texts: Record<string, string> = Object.fromEntries([
			...company,
			...documents.map(([at, of]) => [at, named(of, at, paths)] as const),
		]);
		return { texts, files: new Set(files.filter(at => !(at in texts))) };
	});

/** A file, or a folder with a file in it. */
function fileLookup({ texts, files }: Workspace): (folder: string, path: string) => boolean {
	const all = [...Object.keys(texts), ...files];
	return (folder, at) => folder === 'work' && all.some(known => known === at || known.startsWith(`${at}/`));
}

const check = (of: Workspace): ReadonlyMap<string, readonly Problem[]> =>
	checkCatalog(catalogOf(of.texts), { exists: fileLookup(of), conventions: familyConventions });
const errorsOf = ({ texts }: Workspace): number =>
	Object.values(texts)
		.flatMap(of => checkDocument(parse(of)))
		.filter(({ severity }) => severity === 'error').length;
const eolOf = (of: string): string => /\r\n|\n|\r/u.exec(of)?.[0] ?? '\n';
const pathOf = (uri: string): string => decodeURIComponent(uri.slice(uriOf('').length));

/** The text with the edits, each of which changes something within its line, and none of which makes a new kind of line end. */
function applied(of: string, edits: readonly TextEdit[]): string {
	const lines = splitLines(of);
	const ends: readonly string[] = of.match(/\r\n|\n|\r/gu) ?? ['\n'];
	const ordered = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
	for (const [
		at,
		{
			range: { start, end },
			newText,
		},
	] of ordered.entries()) {
		assert.equal(start.line, end.line);
		assert.isAtMost(end.character, lines[end.line]?.length ?? -1);
		assert.notEqual((lines[start.line] ?? '').slice(start.character, end.character), newText);
		assert.isTrue(
			(newText.match(/\r\n|\n|\r/gu) ?? []).every(found => ends.includes(found)),
			JSON.stringify(newText),
		);
		const next = ordered[at + 1];
		assert.isTrue(!next || comparePositions(end, next.range.start) <= 0);
	}
	return applyEdits(of, ordered);
}

/** What the fix makes of the workspace; nothing is overwritten, and every text is somewhere afterwards. */
function after(before: Workspace, fix: WorkspaceFix): Workspace {
	const moves = new Map(fix.renames.map(({ from, to }) => [pathOf(from), pathOf(to)]));
	assert.lengthOf(new Set(fix.edits.map(({ uri }) => uri)), fix.edits.length);
	const texts = Object.fromEntries(
		Object.entries(before.texts).map(([at, old]) => {
			const change = fix.edits.find(({ uri }) => uri === uriOf(at));
			return [moves.get(at) ?? at, change ? applied(old, change.edits) : old];
		}),
	);
	const made = fix.creates.map(pathOf);
	for (const at of [...moves.values(), ...made]) {
		assert.isFalse(fileLookup(before)('work', at), at);
	}
	assert.sameMembers(
		Object.keys(texts),
		Object.keys(before.texts).map(at => moves.get(at) ?? at),
	);
	return { texts, files: new Set([...before.files, ...made]) };
}

/** What stands in the places that the edits change. */
function replaced(of: string, edits: readonly TextEdit[]): string[] {
	const lines = splitLines(of);
	return edits.map(({ range: { start, end } }) => (lines[start.line] ?? '').slice(start.character, end.character));
}

/** Whom each document means, by the paths they all had before. */
function meanings({ texts }: Workspace, oldPath: (path: string) => string): Record<string, readonly (string | undefined)[]> {
	const catalog = catalogOf(texts);
	return Object.fromEntries(
		catalog.entries.map(({ uri, path: at }) => [
			oldPath(at),
			relationIndexOf(catalog)
				.outgoing(uri)
				.map(({ to }) => to && oldPath(to.path)),
		]),
	);
}

/** Whether the problem is still there. Of some codes a document has one at most; others are told apart by their place and by what they say: no fix moves it. */
function isLeft(problem: Problem, problems: readonly Problem[]): boolean {
	const isOnly: readonly ProblemCode[] = ['folder-status', 'file-name', 'duplicate-id'];
	return problems.some(
		other => other.code === problem.code && (isOnly.includes(problem.code) || JSON.stringify(other) === JSON.stringify(problem)),
	);
}

/** What may be overwritten in a list of names: nothing that names anything. */
const EMPTY = /^(?:|None|TBD|\[Task IDs\]|\[\])$/u;

describe('fixes between any documents', function () {
	this.timeout(120_000);

	it('take their problem away and leave all other text as it is', () => {
		const seen = new Map<WorkspaceFixCode, number>();
		fc.assert(
			fc.property(workspace, before => {
				const catalog = catalogOf(before.texts);
				const context = {
					catalog,
					documentOf: documentIn(before.texts),
					eolOf: (uri: string) => eolOf(before.texts[pathOf(uri)] ?? ''),
					exists: fileLookup(before),
				};
				for (const [uri, problems] of check(before)) {
					for (const problem of problems) {
						const fixes = catalogFixes(uri, problem, context);
						assert.isAtMost(fixes.filter(({ isPreferred }) => isPreferred).length, 1);
						for (const fix of fixes) {
							const now = after(before, fix);
							const own = fix.renames.find(({ from }) => from === uri)?.to ?? uri;
							const left = check(now).get(uriOf(pathOf(own))) ?? [];
							assert.isFalse(isLeft(problem, left), `${fix.code} for ${JSON.stringify(problem)} of ${uri}: ${JSON.stringify(now.texts)}`);
							assert.isAtMost(errorsOf(now), errorsOf(before));
							for (const { uri: changed, edits } of fix.edits) {
								const old = replaced(before.texts[pathOf(changed)] ?? '', edits);
								assert.isTrue(fix.code !== 'add-inverse' || old.every(part => EMPTY.test(part)), JSON.stringify(old));
								assert.isTrue(fix.code !== 'tick-path' || old.join() === ' ');
							}
							if (fix.renames.length > 0) {
								const oldPath = (at: string): string => (at === pathOf(own) ? pathOf(uri) : at);
								assert.deepEqual(
									meanings(now, oldPath),
									meanings(before, at => at),
									fix.code,
								);
							}
							seen.set(fix.code, (seen.get(fix.code) ?? 0) + 1);
						}
					}
				}
			}),
			{ numRuns: RUNS },
		);
		assert.hasAllKeys(Object.fromEntries(seen), [
			'add-inverse',
			'rename-file',
			'set-folder-status',
			'move-to-folder',
			'next-id',
			'create-file',
			'tick-path',
		] satisfies WorkspaceFixCode[]);
	});
});
