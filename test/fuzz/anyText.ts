import fc from 'fast-check';
import { documents } from 'fixtures:documents';
import { FAMILIES } from '../../src/document/model/family';
import { bundledText } from '../../src/template/bundledTexts';
import { anyDocument } from '../properties/document/anyDocument';

const pieces = [
	'---',
	'---\n',
	'\n',
	'\n\n',
	'\r\n',
	'\r',
	'**Status**',
	'**Status:** ',
	'Status: ',
	': ',
	'Done',
	'In Progress',
	'| a | b |\n|---|---|\n',
	'|',
	'- [ ] ',
	'- [x] ',
	'* [X] ',
	'1. [ ] ',
	'  ',
	'\t',
	'# ',
	'## Status\n',
	'### Phase 1: ',
	'> ',
	'`',
	'```\n',
	'~~~',
	'*',
	'**',
	'_',
	'[',
	']',
	'(',
	')',
	'[Description]',
	'[A | B]',
	'[High/Medium/Low]',
	'YYYY-MM-DD',
	'____',
	'<!--',
	'-->',
	'<div>',
	'status: x\n',
	'title: ',
	'"',
	"'",
	'\\',
	'&',
	'+++\n',
	'{',
	'}',
	'**状态**：',
	'Статус: ',
	'：',
	'（',
	'｜',
	'已完成',
	'2026年3月2日',
	'\uFEFF',
	'\u2028',
	'\u00a0',
	'\0',
	'😀',
	'\uD800',
	'2026-01-08',
	'2026-02-30',
	'9999-12-31',
	'~~',
	'0/0',
	'3/7',
	'[X% complete]',
	'100%',
	'Blocked By: ',
	'[[x]]',
	'[a](b.md)',
	'[a]: b\n',
	'====\n',
	'__proto__: x\n',
	'constructor',
	'x'.repeat(300),
	'|'.repeat(60),
	'['.repeat(60),
	'> '.repeat(30),
	'  '.repeat(40),
];

/** Signs that mean something, one after the other without sense. */
const salad = fc
	.array(
		fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
		{ maxLength: 40 },
	)
	.map(parts => parts.join(''));

const real = fc.constantFrom(...Object.values(documents), ...FAMILIES.map(({ name }) => bundledText(name)));
const change = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.oneof(fc.nat(3), fc.nat(200)),
	insert: fc.oneof(fc.constantFrom('', ...pieces), salad),
});

/** A text that a person wrote, cut and torn in a few places. */
const torn = fc.tuple(real, fc.array(change, { minLength: 1, maxLength: 5 })).map(([text, changes]) =>
	changes.reduce(
		(before, { at, length, insert }) => {
			const start = Math.floor(at * before.length);
			return before.slice(0, start) + insert + before.slice(start + length);
		},
		text.slice(0, 6000),
	),
);

/** Texts of every kind: documents as they should be, torn ones, and nonsense. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: anyDocument },
	{ weight: 3, arbitrary: torn },
	{ weight: 2, arbitrary: salad },
);
