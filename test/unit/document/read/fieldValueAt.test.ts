import { assert } from 'chai';
import { labelLookup } from '../../../../src/document/model/fieldName';
import { fieldValueAt } from '../../../../src/document/read/fieldValueAt';
import { parse } from '../../../../src/document/read/parse';

/** Reads `name <value> [blank needed] yaml` at the `|` in the text; what an answer would replace stands in `<>`. */
function at(text: string): string | undefined {
	const offset = text.indexOf('¦');
	const before = text.slice(0, offset).split('\n');
	const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	const whole = text.replace('¦', '');
	const place = fieldValueAt(parse(whole), position, labelLookup({ status: ['Befinden'] }));
	const line = whole.split('\n')[position.line] ?? '';
	return (
		place &&
		`${place.name}: ${line.slice(0, place.start)}<${line.slice(place.start, place.end)}>${line.slice(place.end)}${place.needsBlank ? ' needs a blank' : ''}${place.isYaml ? ' yaml' : ''}`
	);
}

describe('the field value at a position', () => {
	it('is found behind a label without a value yet', () => {
		assert.strictEqual(at('# A\n\n**Status**: ¦'), 'status: **Status**: <>');
		assert.strictEqual(at('# A\n\n**Status:** ¦\n\ntext'), 'status: **Status:** <>');
		assert.strictEqual(at('# A\n\n- **Priority**:¦'), 'priority: - **Priority**:<> needs a blank');
		assert.strictEqual(at('# A\n\nStatus: ¦\n'), 'status: Status: <>');
		assert.strictEqual(at('---\nstatus: ¦\n---\n'), 'status: status: <> yaml');
		assert.strictEqual(at('---\nstatus:¦\n---\n'), 'status: status:<> needs a blank yaml');
		assert.strictEqual(at('---\nstatus: ¦'), 'status: status: <>');
		assert.strictEqual(at('# A\n\nBefinden: ¦'), 'status: Befinden: <>');
		assert.strictEqual(at('# A\n\n| Field | Value |\n|---|---|\n| Status | ¦ |\n'), 'status: | Status | <> |');
	});

	it('takes what is written already as the value to replace', () => {
		assert.strictEqual(at('# A\n\n**Status**: In P¦'), 'status: **Status**: <In P>');
		assert.strictEqual(at('# A\n\n**Status**: In ¦'), 'status: **Status**: <In >');
		assert.strictEqual(at('# A\n\n**Status**: [To¦do | Done]  '), 'status: **Status**: <[Todo | Done]>  ');
		assert.strictEqual(at('---\nstatus: "to¦do" # mine\n---\n'), 'status: status: <"todo"> # mine yaml');
		assert.strictEqual(at('# A\n\n**Status**: Draft | **Due**: 2¦'), 'due: **Status**: Draft | **Due**: <2>');
	});

	it('is none in a label, in prose, in code, in a comment and for a label that means nothing', () => {
		for (const text of [
			'# A\n\n**Sta¦tus**: x',
			'# A\n\nThe status: ¦',
			'```\nStatus: ¦\n```',
			'<!--\nstatus: ¦\n-->',
			'# A\n\n**Colour**: ¦',
			'¦',
			'# A\n\nStatus¦',
		]) {
			assert.isUndefined(at(text), text);
		}
	});
});
