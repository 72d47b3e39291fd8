import { assert } from 'chai';
import fc from 'fast-check';
import { addField } from '../../src/document/edit/addField';
import { formatIso, readDate } from '../../src/document/date/date';
import type { FieldName } from '../../src/document/model/fieldName';
import type { TaskDocument } from '../../src/document/model/model';
import { parse } from '../../src/document/read/parse';
import { isDateToday, type Moment } from '../../src/document/date/rewriteDate';
import { setField } from '../../src/document/edit/setField';
import { applyEdits, comparePositions, splitLines, type TextEdit } from '../../src/document/model/text';
import { toggleBox } from '../../src/document/edit/toggleBox';
import { toggleItem, toggleSection } from '../../src/document/edit/toggleItem';
import { contentApartFromDates, touch } from '../../src/document/edit/touch';
import { anyText } from './anyText';
import { target, type Target } from './target';

const NOW: Moment = { date: { year: 2026, month: 3, day: 2 }, hour: 12, minute: 5, second: 9, offsetMinutes: 120 };

/** Applies edits within lines, and checks that nothing else changed: other lines, line ends, the text around the ranges. */
function applyWithinLines(text: string, edits: readonly TextEdit[]): string {
	const after = applyEdits(text, edits);
	const [before, now] = [splitLines(text), splitLines(after)];
	assert.deepEqual(after.match(/\r\n|\n|\r/g), text.match(/\r\n|\n|\r/g));
	assert.equal(now.length, before.length);
	for (const [line, old] of before.entries()) {
		let expected = old;
		const inLine = edits.filter(edit => edit.range.start.line === line).sort((a, b) => comparePositions(b.range.start, a.range.start));
		for (const { range, newText } of inLine) {
			assert.equal(range.end.line, line);
			assert.notEqual(old.slice(range.start.character, range.end.character), newText, 'an edit that changes nothing');
			expected = expected.slice(0, range.start.character) + newText + expected.slice(range.end.character);
		}
		assert.equal(now[line], expected);
	}
	return after;
}

const facts = ({ title, sections, items, boxes }: TaskDocument) => ({
	title: title.text,
	sections: sections.map(({ text, line, level }) => [text, line, level]),
	items: items.map(({ text, line, mark, parent, section }) => ({ text, line, mark, parent, section })),
	boxes: boxes.map(({ line, label, choice }) => [line, label, choice]),
});
const fieldFacts = ({ fields }: TaskDocument) =>
	fields.map(({ name, label, value, form, zone, labelRange }) => ({ name, label, value, form, zone, line: labelRange.start.line }));

const values = fc.constantFrom(
	'Done',
	'in progress',
	'COMPLETED',
	'a | b',
	'@bob',
	'Foo: bar',
	'1.10',
	'yes',
	'a #b',
	'"q" \\ \'',
	'🎉 Ärger',
	'- x',
	'# y',
	'',
);

/** What each edit promises about any document: the intended change and no other. */
export const EDIT_TARGETS: readonly Target<unknown>[] = [
	// Toggle an item: one mark changes, and nothing else.
	target('toggle', fc.tuple(anyText, fc.nat()), ([text, pick]) => {
		const document = parse(text);
		if (document.items.length === 0) {
			return;
		}
		const index = pick % document.items.length;
		const after = applyWithinLines(text, toggleItem(document, index));
		assert.equal(after.length, text.length);
		const now = parse(after);
		const expected = facts(document);
		const mark = now.items[index]?.mark ?? '';
		assert.equal(now.items[index]?.state, document.items[index]?.state === 'done' ? 'open' : 'done');
		assert.deepEqual(facts(now), { ...expected, items: expected.items.map((item, at) => (at === index ? { ...item, mark } : item)) });
		assert.deepEqual(fieldFacts(now), fieldFacts(document));
	}),

	// Toggle with parents in step, a section, a box: only marks change.
	target('toggle-more', fc.tuple(anyText, fc.nat(), fc.constantFrom('open' as const, 'done' as const)), ([text, pick, to]) => {
		const document = parse(text);
		const edits = [
			toggleItem(document, pick % (document.items.length || 1), { syncParents: true, to }),
			toggleSection(document, (pick % (document.sections.length + 1)) - 1, to),
			toggleBox(document, pick % (document.boxes.length || 1)),
		];
		for (const some of edits) {
			const now = parse(applyWithinLines(text, some));
			const open = (words: string) => words.replace(/\[[xX]\]/gu, '[ ]');
			// A choice that is the title's own value decides whether there is one.
			const isTitle = document.fields.some(
				({ name, labelRange }) => name === 'title' && some.some(({ range }) => range.start.line === labelRange.start.line),
			);
			const withoutMarks = (of: TaskDocument) =>
				JSON.parse(
					open(
						JSON.stringify({ ...facts(of), ...(isTitle && { title: '' }), items: facts(of).items.map(item => ({ ...item, mark: '' })) }),
					),
				) as unknown;
			assert.deepEqual(withoutMarks(now), withoutMarks(document));
		}
	}),

	// Set a field: its own value changes, and that of no other field.
	target(
		'set-field',
		fc.tuple(anyText, fc.constantFrom<FieldName>('status', 'priority', 'assignee', 'modified', 'sprint'), values),
		([text, name, value]) => {
			const document = parse(text);
			const result = setField(document, name, value);
			if (result.refusal) {
				return;
			}
			const now = parse(applyWithinLines(text, result.edits));
			// Whether a later section still speaks of the document may depend on what its header says.
			const lasting = (field: { readonly zone: string; readonly line: number }, others: TaskDocument) =>
				field.zone !== 'section' || others.fields.some(({ labelRange }) => labelRange.start.line === field.line);
			const before = fieldFacts(document).filter(field => lasting(field, now));
			const after = fieldFacts(now).filter(field => lasting(field, document));
			const masked = (fields: ReturnType<typeof fieldFacts>) =>
				fields.map(field => (field.name === name ? { ...field, value: '', form: '' } : field));
			assert.deepEqual(masked(after), masked(before));
			const changed = after.filter((field, index) => field.value !== before[index]?.value);
			for (const field of changed) {
				const plain = field.value.replaceAll('\\|', '|').replace(/^(\*\*|`)(.*)\1$/u, '$2');
				assert.equal(plain.toLowerCase(), value.toLowerCase());
			}
			const marks = (of: TaskDocument) => of.items.map(item => [item.line, item.mark, item.parent]);
			assert.deepEqual(marks(now), marks(document));
			// A value that held a box of its own takes it along.
			assert.isAtMost(now.boxes.length, document.boxes.length);
		},
	),

	// Touch: every modified date that can be read is the day, once, and the rest of the text the same.
	target('touch', fc.tuple(anyText), ([text]) => {
		const document = parse(text);
		const now = parse(applyWithinLines(text, touch(document, NOW)));
		assert.equal(contentApartFromDates(now), contentApartFromDates(document));
		assert.deepEqual(touch(now, NOW), []);
		assert.deepEqual({ ...facts(now), sections: now.sections.length }, { ...facts(document), sections: document.sections.length });
		if (!document.isTemplate && document.frontMatter?.isValid !== false) {
			for (const field of now.fields.filter(({ name, value }) => name === 'modified' && readDate(value))) {
				assert.isTrue(isDateToday(field.value, NOW), field.value);
			}
		}
		assert.deepEqual(
			fieldFacts(now).filter(({ name }) => name !== 'modified'),
			fieldFacts(document).filter(({ name }) => name !== 'modified'),
		);
	}),

	// Add a field: one insertion, and everything that was there exists.
	target('add-field', fc.tuple(anyText, fc.constantFrom('\n', '\r\n')), ([text, eol]) => {
		const document = parse(text);
		const result = addField(document, 'due', 'Due', formatIso(NOW.date), eol);
		if (result.refusal) {
			return;
		}
		assert.equal(result.edits.length, 1);
		assert.deepEqual(result.edits[0]?.range.start, result.edits[0]?.range.end);
		const now = parse(applyEdits(text, result.edits));
		// A section that speaks of the document may not be heard on every field.
		const isOwn = document.fields.some(({ zone }) => zone === 'header' || zone === 'frontMatter');
		if (isOwn) {
			assert.equal(now.due, '2026-03-02', applyEdits(text, result.edits));
		}
		const known = (of: TaskDocument) => of.fields.filter(({ name }) => name !== 'due').map(({ label, value }) => `${label}: ${value}`);
		assert.deepEqual(known(now), known(document));
		assert.deepEqual(
			now.items.map(item => item.text),
			document.items.map(item => item.text),
		);
		assert.deepEqual(
			now.sections.map(section => section.text),
			document.sections.map(section => section.text),
		);
	}),
];
