import { assert } from 'chai';
import { findBox, referBox } from '../../../../src/document/edit/findBox';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { toggleBox } from '../../../../src/document/edit/toggleBox';

const NOW = { date: { year: 2026, month: 1, day: 8 }, hour: 10, minute: 5, second: 0, offsetMinutes: 60 };
const CHOICE = '**Approved for implementation:** [ ] Yes [ ] No [ ] Deferred';

/** The text after choosing the option of that name. */
function chosen(text: string, option: string): string {
	const document = parse(text);
	return applyEdits(
		text,
		toggleBox(
			document,
			document.boxes.findIndex(({ label }) => label === option),
			NOW,
		),
	);
}

/** What becomes of the line with the approval date when Yes is chosen above. */
function dated(line: string, ...more: readonly string[]): string {
	return chosen(['# A', '', '### Approval', CHOICE, line, ...more].join('\n'), 'Yes').split('\n')[4] ?? '';
}

describe('approvalDateEdits', () => {
	for (const end of ['\n', '\r\n']) {
		it(`fills in the date of the section, and nothing else, with ${JSON.stringify(end)}`, () => {
			const text = [
				'# A',
				'## Earlier',
				'**Approved date:** ____',
				'## Approval',
				CHOICE,
				'**Approved date:** __________  ',
				'**Approver:** ____',
				'## Later',
				'**Approved date:** ____',
				'',
			].join(end);
			assert.strictEqual(chosen(text, 'Yes'), text.replace('[ ] Yes', '[x] Yes').replace('__________', '2026-01-08'));
		});
	}

	it("fills every form of blank, in the document's style", () => {
		assert.deepEqual(
			[
				'**Approved date:** [Date]',
				'**Approved date**: YYYY-MM-DD  ',
				'- **Approval Date:** TBD',
				'**Approved on:**',
				'**Date approved**: DD.MM.YYYY | **By**: Ann',
			].map(line => dated(line)),
			[
				'**Approved date:** 2026-01-08',
				'**Approved date**: 2026-01-08  ',
				'- **Approval Date:** 2026-01-08',
				'**Approved on:** 2026-01-08',
				'**Date approved**: 08.01.2026 | **By**: Ann',
			],
		);
		const text = `# A\n\n**Created:** March 3, 2025\n\n### Approval\n${CHOICE}\n**Approved date:** ____`;
		assert.strictEqual(chosen(text, 'Yes').split('\n')[6], '**Approved date:** January 8, 2026');
	});

	it('leaves a date that is there alone, and one in code', () => {
		for (const line of [
			'**Approved date:** 2025-12-24',
			'**Approved date:** after the holidays',
			'`**Approved date:** ____`',
			'<!-- **Approved date:** ____ -->',
			'    **Due date:** ____',
		]) {
			assert.strictEqual(dated(line), line);
		}
		assert.strictEqual(dated('```', '**Approved date:** ____', '```'), '```');
	});

	it('is for Yes alone, and for choosing it', () => {
		const text = `# A\n\n### Approval\n${CHOICE}\n**Approved date:** ____`;
		assert.strictEqual(chosen(text, 'No'), text.replace('[ ] No', '[x] No'));
		const given = text.replace('[ ] Yes', '[x] Yes');
		assert.strictEqual(chosen(given, 'Yes'), text);
		assert.strictEqual(chosen(given.replace('____', '2026-01-01'), 'No'), text.replace('[ ] No', '[x] No').replace('____', '2026-01-01'));
		const table = '# A\n\n| [ ] Yes | **Approved date:** ____ |\n| --- | --- |\n';
		assert.strictEqual(chosen(table, 'Yes'), table.replace('[ ]', '[x]'));
	});
});

describe('findBox', () => {
	it('finds a box on its line, or where its line went', () => {
		const before = parse(`# A\n${CHOICE}`);
		const reference = referBox(before, 2);
		assert.isDefined(reference);
		const find = (text: string): string | undefined => {
			const document = parse(text);
			const box = reference && document.boxes[findBox(document, reference) ?? -1];
			return box && `${box.line}: ${box.label}`;
		};
		assert.strictEqual(find(`# A\n${CHOICE}`), '1: Deferred');
		assert.strictEqual(find(`# A\n\n\n${CHOICE.replace('[ ] Yes', '[x] Yes')}  `), '3: Deferred');
		assert.isUndefined(find(`# A\n${CHOICE.replace('Deferred', 'Later')}`));
		assert.isUndefined(find(`${CHOICE}\n# A\n\n${CHOICE}`));
		assert.strictEqual(find(`${CHOICE}\n${CHOICE}`), '1: Deferred');
		assert.isUndefined(referBox(before, 3));
	});
});
