import { assert } from 'chai';
import fc from 'fast-check';
import { dayOf } from '../../../src/document/read/checkFields';
import { formatIso, readDate } from '../../../src/document/date/date';
import { detectFamily, FAMILIES, signatureHeadings, withoutAffix } from '../../../src/document/model/family';
import { contentStart } from '../../../src/document/read/fieldLine';
import { headingMeaning } from '../../../src/document/read/headingMeaning';
import {
	FORM_PHRASES,
	GATE_PHRASES,
	INSTRUCTIONS,
	NUMBERED_PARTS,
	PART_PHRASES,
	QUESTION_PHRASES,
} from '../../../src/document/read/headingPhrases';
import { readMilestones } from '../../../src/document/read/milestones';
import type { Field, Section, TaskItem } from '../../../src/document/model/model';
import { normalizeLabel, stripInlineMarkdown } from '../../../src/document/model/plainText';
import { isTemplate } from '../../../src/document/read/templateSigns';

/** What begins, parts and ends words, and letters that others turn into. */
const pieces = fc.constantFrom(
	'status',
	'Last',
	'updated',
	'ID',
	'doc',
	'Task',
	'enhancement',
	'tracking',
	'implementation',
	'Plan',
	'backlog',
	'item',
	'Overview',
	'template',
	'Templates',
	'milestone',
	'MILESTONE',
	'x',
	' ',
	'  ',
	'_',
	'-',
	'.',
	':',
	': ',
	' - ',
	' – ',
	')',
	'(',
	'/',
	'*',
	'**',
	'`',
	'[',
	']',
	'#',
	'# ',
	'>',
	'> ',
	'- ',
	'* ',
	'+ ',
	'[x] ',
	'[ ] ',
	'\t',
	'^',
	'!',
	'\\',
	'\uFEFF',
	'\u00a0',
	'\u2011',
	'1',
	'2. ',
	'12) ',
	'3.4 ',
	'2024 ',
	'007: ',
	'é',
	'É',
	'ſ',
	'\u212a',
	'İ',
	'ß',
	'✅ ',
	'📋',
	'😀',
	'•',
	'|',
	'ls',
	'](a)',
	'__',
	'\\*',
);
const text = fc.array(pieces, { maxLength: 8 }).map(parts => parts.join(''));
const long = fc
	.tuple(text, fc.constantFrom('word ', 'Word', 'a1_', 'é '), fc.nat(60), text)
	.map(([before, word, count, after]) => before + word.repeat(count) + after);
const anyWords = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: long });

function each<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
	fc.assert(fc.property(arbitrary, check), { numRuns: 20_000 });
}

function labelByExpressions(label: string): string {
	return /^[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)*$/.test(label)
		? label.toLowerCase()
		: label
				.slice(0, 100)
				.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
				.replace(/[_\s\u2010-\u2012-]+/gu, ' ')
				.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
				.toLowerCase();
}

describe('what spares an expression gives what it gives', () => {
	it('labels', () => each(anyWords, label => assert.equal(normalizeLabel(label), labelByExpressions(label), JSON.stringify(label))));

	it('headings', () =>
		each(anyWords, heading => {
			const words = /^[A-Z][A-Za-z ]*$/.test(heading)
				? heading
				: stripInlineMarkdown(heading).replace(/^[^\p{L}\p{N}]*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+)?/u, '');
			assert.equal(headingMeaning(heading).name, labelByExpressions(words), JSON.stringify(heading));
		}));

	it('phrases and parts in headings', () => {
		const phrases = [...GATE_PHRASES, ...QUESTION_PHRASES, ...FORM_PHRASES, ...NUMBERED_PARTS, ...PART_PHRASES];
		const words = fc.constantFrom(...phrases, ...phrases.map(phrase => `${phrase}x`), 'the', 'API', '2', 'b', 'iv', 'é', 's');
		const separator = fc.constantFrom(' ', ' ', ' ', '', ': ', '(', ')', '/', '.', '#', ' – ');
		const heading = fc.array(fc.tuple(words, separator), { maxLength: 4 }).map(parts => parts.flat().join(''));
		each(heading, text => {
			const { name, kind, isPart, showsForm } = headingMeaning(text);
			const says = (list: readonly string[]): boolean =>
				list.some(phrase => new RegExp(`(?<![A-Za-z0-9_])${phrase}(?![A-Za-z0-9_])`).test(name));
			const isInstruction = INSTRUCTIONS.has(name);
			assert.equal(
				isInstruction ? 'instruction' : says(QUESTION_PHRASES) ? 'question' : says(GATE_PHRASES) ? 'gate' : undefined,
				kind,
				text,
			);
			assert.equal(showsForm, says(FORM_PHRASES), text);
			const isNumber = (rest: string): boolean => /^(?: ?\d| [a-z]\b| [ivx]+\b| ?[:#–—-])/u.test(rest);
			const part =
				NUMBERED_PARTS.some(
					each => name.startsWith(each) && (isNumber(name.slice(each.length)) || isNumber(name.slice(each.length).replace(/^s/, ''))),
				) ||
				PART_PHRASES.some(each => name.startsWith(each) && !/^\w/.test(name.slice(each.length))) ||
				/^[a-z]{1,6}-?\d/.test(name);
			assert.equal(isPart, part, text);
		});
	});

	it('text without Markdown', () =>
		each(anyWords, words => {
			const plain = words
				.replace(/!?\[([^\][]*)\]\([^()\s]*(?: "[^"]*")?\)/gu, '$1')
				.replace(/\*\*|__|`/gu, '')
				.replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
				.replace(/\\([!-/:-@[-`{-~])/gu, '$1')
				.trim();
			assert.equal(stripInlineMarkdown(words), plain, JSON.stringify(words));
		}));

	it('where the content of a line begins', () =>
		each(anyWords, line => {
			const marks = /^\uFEFF?[ \t]*(?:>[ \t]?)*[ \t]*(?:[-+•][ \t]+|\*[ \t]+)?(?:\[[ xX✓]\][ \t]+)?/u.exec(line)?.[0].length ?? 0;
			const signs =
				/^[^\p{L}\p{N}*_`[\]|<>(){}#=+~"'\\/.,:;!?$%&@\s-][^\p{L}\p{N}*_`[\]|<>(){}#]{0,7}/u.exec(line.slice(marks, marks + 12))?.[0]
					.length ?? 0;
			assert.equal(contentStart(line), marks + signs, JSON.stringify(line));
		}));

	it('titles without affixes', () =>
		each(anyWords.map(stripInlineMarkdown), heading => {
			const rests = FAMILIES.flatMap(({ affixes }) => affixes).map(affix => heading.replace(affix, '').trim());
			assert.equal(withoutAffix(heading), rests.find(rest => rest !== '' && rest !== heading) ?? heading, JSON.stringify(heading));
		}));

	it('families by their first heading', () =>
		each(anyWords, heading => {
			const stripped = stripInlineMarkdown(heading);
			const expected = /^enhancement task\b/iu.test(stripped)
				? 'enhancement-task'
				: /\s[–—-]\s+implementation plan$/iu.test(stripped) || /^implementation plan\s*[:–—-]/iu.test(stripped)
					? 'implementation-plan'
					: /^enhancement tracking\b|\benhancement tracking$/iu.test(stripped)
						? 'enhancement-tracking'
						: /^(?:implementation )?task\s*:/iu.test(stripped)
							? 'implementation-task'
							: undefined;
			const fields = new Map([
				['sprint', ''],
				['feature', ''],
			]);
			assert.equal(detectFamily({ heading, sections: new Set(), fields, frontMatterKeys: new Set() }), expected, JSON.stringify(heading));
		}));

	it('headings of the families', () => {
		const known = FAMILIES.flatMap(({ headings }) => headings);
		const heading = fc.oneof(fc.constantFrom(...known, ...known.map(words => words.toUpperCase())), anyWords);
		each(fc.array(fc.record({ level: fc.constantFrom(1, 2, 2, 3), text: heading }), { maxLength: 6 }), sections => {
			const lower = sections.filter(({ level }) => level === 2).map(section => section.text.toLowerCase());
			assert.deepEqual(
				[...signatureHeadings(sections)],
				[...new Set(lower)].filter(words => known.includes(words)),
			);
		});
	});

	it('days', () => {
		const day = fc.constantFrom('2026-03-01', '2026-02-30', '0000-01-01', '2026-13-01', '2026/03/01', 'March 1, 2026', '2026-3-1');
		const time = fc.constantFrom(
			'',
			'T09:30:00',
			' 14:05:00',
			'T24:00:00',
			' 23:59:60',
			'T9:30:00',
			' 09:30',
			'T09:30:00Z',
			'T09:30:00+02:00',
			'T09:30:00+15:00',
			' 09:30:00-0200',
			'T09:30:00.5Z',
			' (second reading)',
			'x',
			' x',
			'-x',
			'+02:00',
			'Z',
		);
		each(
			fc.tuple(day, time, fc.constantFrom('', ' ', 'Z', '1', 'a')).map(parts => parts.join('')),
			value => {
				const read = readDate(value);
				assert.equal(dayOf({ label: 'Due', value } as Field), read?.isValid ? formatIso(read.date) : undefined, value);
			},
		);
	});

	it('milestones', () =>
		each(anyWords, words => {
			const item = { state: 'open', section: 0, text: `${words} 2026-03-01` } as TaskItem;
			const of = (isMilestones: boolean): unknown =>
				readMilestones({ items: [item], sections: [{ level: 1, parent: -1, meaning: { isMilestones } } as Section] });
			assert.deepEqual(of(false), /^[^\p{L}\p{N}[]{0,8}milestone(?!\p{L})/iu.test(item.text) ? of(true) : [], JSON.stringify(words));
		}));

	it('paths of templates', () => {
		const segment = fc.oneof(
			fc.constantFrom(
				'templates',
				'Template',
				'_template',
				'.TEMPLATES',
				'_template-a.md',
				'template.md',
				'TEMPLATE.MD',
				'a',
				'b.md',
				'templateſ',
			),
			anyWords,
		);
		each(
			fc.array(segment, { maxLength: 4 }).map(parts => parts.join('/')),
			path => {
				const segments = path.split('/');
				const name = segments.pop() ?? '';
				const expected = /^_template.*\.\w+$|^template\.\w+$/iu.test(name) || segments.some(part => /^[._]?templates?$/iu.test(part));
				assert.equal(isTemplate({ path, templateFolders: [], title: 'a', isTitleWritten: true, fields: [] }), expected, path);
			},
		);
	});
});
