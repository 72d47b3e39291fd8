import fc from 'fast-check';

const word = fc.constantFrom(
	'Draft',
	'In Progress',
	'Done',
	'in-progress',
	'BLOCKED',
	'✅ COMPLETED - Ready',
	'🟡 **High**',
	'low',
	'`todo`',
	'P1-HIGH',
	'[A | B | C]',
	'____',
	'',
	'Ärger & 日本 👩‍💻',
	'✅ 已完成（第一批）',
	'В работе',
	'À faire',
	'İptal edildi',
	'보류 — 예산 없음',
	'x: y',
);
const date = fc.constantFrom(
	'2026-01-08',
	'2026/01/08',
	'2026‑01‑08',
	'08.01.2026',
	'January 8, 2026',
	'8 Jan 2026 (Decision 063)',
	'2026年1月8日（木）',
	'8 de enero de 2026',
	'Donnerstag, 8. Januar 2026',
	'2026-01-08 10:00 UTC',
	'2026-01-08T10:00:00+02:00',
	'YYYY-MM-DD',
	'[Date]',
	'March 2026',
	'soon',
	'',
);
const label = fc.constantFrom('Status', 'Priority', 'Owner', 'Sprint', 'Effort', '状态', 'Priorität', '優先度', 'Ответственный', 'Statut');
const hardBreak = fc.constantFrom('', '  ', '\\');
const pair = fc.oneof(
	fc.tuple(label, word),
	fc.tuple(fc.constantFrom('Last Updated', 'Created', '最后更新', 'Aktualisiert', '作成日'), date),
);

const bodyField = fc
	.tuple(
		fc.constantFrom<(key: string, value: string) => string>(
			(key, value) => `**${key}**: ${value}`,
			(key, value) => `**${key}:** ${value}`,
			(key, value) => `- **${key}**: ${value}`,
			(key, value) => `- ${key}: ${value}`,
			(key, value) => `${key}: ${value}`,
			(key, value) => `${key}：${value}`,
			(key, value) => `**${key}**：${value}｜**Team**：Blue`,
			(key, value) => `**${key} :** ${value}`,
			(key, value) => `> **${key}**: ${value}`,
			(key, value) => `✅ **${key}**: ${value}`,
			(key, value) => `**${key}**: ${value} | **Team**: Blue`,
			(key, value) => `**${key}**: ${value} <!-- as agreed -->`,
			(key, value) => (value === '' || value.includes('*') ? `**${key}:**` : `**${key}: ${value}**`),
			(key, value) => `## ${key}: ${value}`,
		),
		pair,
		hardBreak,
	)
	.map(([form, [key, value], end]) => form(key, value) + end);

const table = fc
	.array(pair, { minLength: 1, maxLength: 3 })
	.map(pairs => [
		'',
		'| Field | Value |',
		'| --- | --- |',
		...pairs.map(([key, value]) => `| ${key} | ${value.replaceAll('|', '\\|')} |`),
		'',
	]);

const yamlField = fc
	.tuple(
		fc.constantFrom('status', 'priority', 'owner', 'last_updated', 'date_created', 'sprint'),
		fc.constantFrom(
			'draft',
			'"in progress"',
			"'done' # why",
			'2026-01-08',
			'"2026-01-08T10:00:00Z"',
			'1.10',
			'[a, b]',
			'[Todo | Done]',
			'',
			' # none',
			'YYYY-MM-DD',
			'|\n  a\n  b',
			'&x y',
		),
	)
	.map(([key, value]) => [key, `${key}: ${value}`.trimEnd()] as const);

const frontMatter = fc
	.uniqueArray(yamlField, { maxLength: 5, selector: ([key]) => key })
	.map(fields => ['---', ...fields.flatMap(([, line]) => line.split('\n')), '---']);

const item = fc
	.tuple(
		fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '  - ', '    - ', '> - ', '-   '),
		fc.constantFrom('[ ]', '[x]', '[X]', '[-]', '[~]', '[y]'),
		fc.constantFrom('one', 'two  ', '**three** `x`', '🎉 four', 'five [ ] six'),
	)
	.map(([bullet, mark, text]) => `${bullet}${mark} ${text}`);

const block = fc.oneof(
	{ weight: 4, arbitrary: fc.array(item, { minLength: 1, maxLength: 5 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			['Text with  blanks  ', ''],
			['', '```md', '- [ ] code', 'Status: code', '```', ''],
			['', '<!--', 'Status: comment', '- [ ] no', '-->', ''],
			['', '    - [ ] code', ''],
			['**Approved:** [ ] Yes [ ] No', ''],
			['', '| a | [ ] |', '| - | - |', '| b | [x] |', ''],
			['- [API]: a.ts'],
			['', '---', ''],
		),
	},
);

const section = fc
	.tuple(
		fc.constantFrom('## Work', '## Definition of Done', '### Open Questions', '## Task Information', '# Other'),
		fc.array(block, { maxLength: 3 }),
	)
	.map(([heading, blocks]) => ['', heading, '', ...blocks.flat()]);

const footer = fc
	.tuple(fc.constantFrom('**Last Updated:** ', '*Last Updated: '), date)
	.map(([key, value]) => ['', '---', '', key.startsWith('**') ? key + value : `${key}${value || 'never'}*`]);

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/**
 * Whole documents of every field form and item shape, some of them with a byte order mark, with mixed line ends,
 * without a last one, with blanks at the ends of lines.
 */
export const anyDocument: fc.Arbitrary<string> = fc
	.record({
		mark: fc.constantFrom('', '', '\uFEFF'),
		head: fc.oneof(frontMatter, fc.constant<string[]>([])),
		header: fc
			.tuple(
				fc.constantFrom(['# Title 📦', ''], ['# Task: T', ''], []),
				fc.array(fc.oneof({ weight: 4, arbitrary: bodyField.map(line => [line]) }, { weight: 1, arbitrary: table }), { maxLength: 6 }),
			)
			.map(([title, fields]) => [...title, ...fields.flat()]),
		sections: fc.array(section, { maxLength: 4 }),
		foot: fc.oneof(footer, fc.constant<string[]>([])),
		ends: fc.oneof(
			lineEnd.map(end => [end]),
			fc.array(lineEnd, { minLength: 3, maxLength: 7 }),
		),
		isEnded: fc.boolean(),
	})
	.map(({ mark, head, header, sections, foot, ends, isEnded }) => {
		const lines = [...head, ...header, ...sections.flat(), ...foot];
		// A lone `\r` before an empty line's `\n` would be one line end.
		return (
			mark +
			lines
				.map((line, index) => line + (index < lines.length - 1 || isEnded ? ends[index % ends.length] : ''))
				.join('')
				.replace(/\r\n?\n?/gu, found => (found === '\r\n\n' ? '\r\n\r\n' : found))
		);
	});
