import { assert } from 'chai';
import fc from 'fast-check';
import { parseIgnoreFile } from '../../src/catalog/files/ignoreFile';
import { createGlobMatcher } from '../../src/catalog/files/glob';
import { checkDocument } from '../../src/document/check/checkDocument';
import { findPlaceholders } from '../../src/document/placeholder/findPlaceholders';
import { fixesOf, safeEdits } from '../../src/document/fix/fixesOf';
import type { TaskDocument } from '../../src/document/model/model';
import { normalizeLabel } from '../../src/document/model/plainText';
import { parse } from '../../src/document/read/parse';
import { progressEdits } from '../../src/document/progress/progressEdits';
import { recordTime } from '../../src/document/edit/recordTime';
import { rewriteDate, isDateToday, type Moment } from '../../src/document/date/rewriteDate';
import { readDate } from '../../src/document/date/date';
import { applyEdits, comparePositions, type Range } from '../../src/document/model/text';
import { FAMILIES } from '../../src/document/model/family';
import { bundledText } from '../../src/template/bundledTexts';
import type { FieldPlace } from '../../src/action/convert/convertResult';
import { moveFields } from '../../src/action/convert/moveFields';
import { isRefusal, newDocument } from '../../src/action/newDocument';
import { makeTemplate } from '../../src/template/makeTemplate';
import { findParts } from '../../src/document/part/findParts';
import { readTemplate } from '../../src/template/template';
import { compare } from '../unit/document/markdown/compareReaders';
import { anyText } from './anyText';
import { target, type Target } from './target';

const NOW: Moment = { date: { year: 2026, month: 3, day: 2 }, hour: 12, minute: 5, second: 9, offsetMinutes: 120 };

/** Every range that a document tells lies in it. */
function assertRanges(document: TaskDocument, ranges: readonly Range[]): void {
	for (const { start, end } of ranges) {
		const isWithin =
			comparePositions(start, end) <= 0 &&
			start.character >= 0 &&
			end.line < document.lines.length &&
			start.character <= (document.lines[start.line] ?? '').length &&
			end.character <= (document.lines[end.line] ?? '').length;
		assert.isTrue(isWithin, JSON.stringify({ start, end }));
	}
}

const fieldsOf = (text: string): readonly string[] =>
	parse(text)
		.fields.map(({ name, label, value }) => JSON.stringify([name, normalizeLabel(label), value]))
		.sort();

const paths = fc.constantFrom(
	null,
	'docs/a.md',
	'templates/x.md',
	'README.md',
	'../a',
	'__proto__',
	'a'.repeat(300),
	'.tasks/active/2026-03-02_1_x.md',
);
const words = fc.oneof(
	fc.string({ maxLength: 30 }),
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.constantFrom('', ' ', 'done', 'Done high', '[', '(a+)+$', '\\', '__proto__', 'constructor'),
);

/** What reading promises about any text, and what is made of it elsewhere. */
export const READ_TARGETS: readonly Target<unknown>[] = [
	// Everything is read without an exception, and every range lies in the text.
	target('parse', fc.tuple(anyText, paths), ([text, path]) => {
		const document = parse(text, path === null ? {} : { path });
		const fields = document.fields.flatMap(field => [field.labelRange, field.valueRange]);
		assertRanges(document, [...fields, ...document.items.map(item => item.markRange), ...document.boxes.map(box => box.markRange)]);
		assertRanges(
			document,
			checkDocument(document).map(problem => problem.range),
		);
		assertRanges(
			document,
			findPlaceholders(document.lines).map(placeholder => placeholder.range),
		);
		assert.equal(document.progress.all.total >= document.progress.all.done, true);
	}),
	// Where the quick reader of blocks is sure, the library says the same.
	target('scan', anyText, text => {
		// The library puts another character in place of a NUL.
		compare(text.replaceAll('\0', '\uFFFD'));
	}),
	// A fix can be applied, and safe ones together.
	target('fixes', anyText, text => {
		const document = parse(text, { path: 'docs/a.md' });
		const problems = checkDocument(document);
		for (const problem of problems.slice(0, 10)) {
			for (const { edits } of fixesOf(text, document, problem, { now: NOW })) {
				assert.notEqual(applyEdits(text, edits), text);
			}
		}
		parse(applyEdits(text, safeEdits(text, document, problems, { now: NOW })));
	}),
	// Only numbers change, and a second time nothing.
	target('progress', anyText, text => {
		const document = parse(text);
		const after = applyEdits(text, progressEdits(text, document));
		const again = parse(after);
		assert.deepEqual(
			again.items.map(({ line, mark }) => [line, mark]),
			document.items.map(({ line, mark }) => [line, mark]),
		);
		assert.deepEqual(progressEdits(after, again), []);
	}),
	// A date that is rewritten is today's, and once.
	target(
		'rewrite-date',
		fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'0123456789-/.:TZ +, JanuryMachDeb()'), maxLength: 40 })),
		value => {
			const text = value.slice(0, 300);
			const after = rewriteDate(text, NOW);
			if (after !== undefined && readDate(text)) {
				assert.isTrue(isDateToday(after, NOW), after);
				assert.equal(rewriteDate(after, NOW) ?? after, after);
			}
		},
	),
	// Fields keep their values, or it is refused.
	target(
		'move-fields',
		fc.tuple(anyText, fc.constantFrom('\n', '\r\n'), fc.constantFrom<FieldPlace>('frontMatter', 'fieldLines')),
		([written, eol, to]) => {
			// An editor's document has line ends of one kind.
			const text = written.replace(/\r\n|\r|\n/g, eol);
			const result = moveFields(parse(text), to, eol);
			if (!result.refusal) {
				assert.deepEqual(fieldsOf(applyEdits(text, result.edits)), fieldsOf(text));
			}
		},
	),
	// Any text is a template, and any answer makes a document of it, inside its folder.
	target(
		'instantiate',
		fc.tuple(
			fc.oneof(
				{ weight: 4, arbitrary: anyText },
				{ weight: 1, arbitrary: fc.constantFrom(...FAMILIES.map(({ name }) => bundledText(name))) },
			),
			words,
			words,
			words,
		),
		([text, title, category, author]) => {
			const made = newDocument(readTemplate(text), { title, category, briefName: title }, { now: NOW, entries: [], folders: {}, author });
			if (!isRefusal(made)) {
				assert.notMatch(made.path, /(?:^|\/)\.\.(?:\/|$)|^\/|[\0\\]/u);
				parse(made.text);
			}
		},
	),
	// Parts are only inserted; the way back to a template can be applied.
	target('parts', fc.tuple(anyText, fc.nat(60)), ([text, line]) => {
		const document = parse(text);
		const { here, elsewhere } = findParts(document, line % document.lines.length, '\n');
		for (const { edit } of [...here, ...elsewhere].slice(0, 4)) {
			assert.deepEqual(edit.range.start, edit.range.end);
			assert.isAbove(applyEdits(text, [edit]).length, text.length);
		}
		applyEdits(text, makeTemplate(document));
		const recorded = recordTime(document, line, '2 hours');
		assert.isTrue(recorded.refusal !== undefined || applyEdits(text, recorded.edits) !== '');
	}),
	// Globs and ignore rules are read, whatever stands there.
	target(
		'globs',
		fc.tuple(
			fc.array(words, { maxLength: 3 }),
			fc.string({ unit: fc.constantFrom(...'*?[]{},!^/\\-ab|()$+.'), maxLength: 40 }),
			fc.string({ unit: fc.constantFrom(...'ab/.-'), maxLength: 60 }),
		),
		([rules, glob, path]) => {
			createGlobMatcher([...rules, glob])(path);
			const relative = path
				.split('/')
				.filter(segment => segment !== '' && !/^\.+$/.test(segment))
				.join('/');
			if (relative !== '') {
				parseIgnoreFile([...rules, glob].join('\n'))(relative);
			}
		},
	),
];
