import { assert } from 'chai';
import fc from 'fast-check';
import { findPlaceholders } from '../../../../src/document/placeholder/findPlaceholders';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { bundledTemplate, bundledTemplates } from '../../../../src/template/bundled';
import { findParts } from '../../../../src/document/part/findParts';
import { anyDocument } from '../anyDocument';
import { added, allParts } from '../../../unit/document/part/partsOf';

describe('findParts', () => {
	describe('of the five families, unfilled', () => {
		const expected: readonly (readonly [Parameters<typeof bundledTemplate>[0], string, string])[] = [
			[
				'implementation-plan',
				'Phase 3',
				'\n\n### Phase 3: [Name]\n**Estimated Effort:** S/M/L/XL\n**Dependencies:** Phase 2\n\n**Tasks:**\n1. [ ] Task 1\n2. [ ] Task 2',
			],
			['implementation-plan', 'riskRow', '\n| [What could break] | High/Med/Low | High/Med/Low | [What keeps that from happening] |'],
			['implementation-plan', 'Test case 3', '\n- [ ] Test case 3: [the same with a mistake on the way]'],
			['enhancement-tracking', 'Phase 5', '\n\n### Phase 5: [Name] [Time estimate]\n- [ ] Task 1\n- [ ] Task 2\n- [ ] Task 3'],
			[
				'enhancement-tracking',
				'Option 3',
				'\n\n### Option 3: [Approach name]\n**Pros:** [What speaks for the third option]\n**Cons:** [What speaks against the third option]\n**Effort:** [Time the third option takes]',
			],
			['enhancement-tracking', 'Milestone 4', "\n- [ ] Milestone 4: [Date] - [What is in everyone's hands]"],
			['enhancement-task', 'Risk 3', '\n- **Risk 3**: [What else could go wrong] - Mitigation: [How you would notice and recover]'],
			[
				'implementation-task',
				'Test Case 3',
				'\n\n3. **Test Case 3**: [The case most likely to fail]\n   - **Given**: [The unusual state at the start]  \n   - **When**: [The action that meets it]\n   - **Then**: [What should happen instead of a failure]',
			],
			[
				'implementation-task',
				'File/Module 3',
				'\n\n3. **[File/Module 3]**: [What will be different in this one]\n   - **Type**: [New/Modified/Deleted]\n   - **Details**: [What a reviewer should know beforehand]',
			],
			[
				'backlog-item',
				'Phase 3',
				'\n\n### Phase 3: [Phase Name]\n1. **[Task 1]**\n   - [The first concrete thing to do]\n   - [What to watch out for while doing it]\n\n2. **[Task 2]**\n   - [What follows from the first task]\n   - [What may be left for later]',
			],
		];
		for (const [family, name, text] of expected) {
			it(`${family}: ${name}`, () => {
				assert.equal(added(bundledTemplate(family).body, name), text);
			});
		}
	});

	it('every part of a bundled template holds something to fill in, and is one of its row', () => {
		for (const template of bundledTemplates()) {
			for (const part of allParts(template.body)) {
				const before = parse(template.body);
				const after = parse(applyEdits(template.body, [part.edit]));
				const lines = part.edit.newText.split('\n').slice(1);
				assert.isTrue(
					findPlaceholders(lines, { samples: template.samples }).length > 0 ||
						/\d/u.test(part.name ?? '') ||
						lines.some(line => /High\/Med/u.test(line)),
					part.edit.newText,
				);
				assert.equal(after.fields.length, before.fields.length, part.edit.newText);
				assert.equal(after.sections.length - before.sections.length, lines.filter(line => line.startsWith('#')).length);
			}
		}
	});

	it('never throws, and only inserts', () => {
		fc.assert(
			fc.property(anyDocument, fc.nat(60), (text, line) => {
				const document = parse(text);
				const { here, elsewhere } = findParts(document, line, '\n');
				for (const part of [...here, ...elsewhere]) {
					assert.deepEqual(part.edit.range.start, part.edit.range.end);
					assert.isAbove(applyEdits(text, [part.edit]).length, text.length);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
