import { assert } from 'chai';
import { setNamedField } from '../../../src/action/setNamedField';
import { labelLookup } from '../../../src/document/model/fieldName';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const lookup = labelLookup(undefined);

function set(lines: readonly string[], name: string, value: string, known = lookup) {
	const document = parse(lines.join('\n'));
	return applied(document, setNamedField(document, name, value, known, '\n'));
}

describe('setNamedField', () => {
	const lines = ['# A', '', '**Status:** Todo', '**Owner:** Ines', '**Mood:** calm', ''];

	it('finds a field by its name, by another label and by the label of any field of the document', () => {
		assert.deepEqual(set(lines, 'assignee', 'Ben'), ['# A', '', '**Status:** Todo', '**Owner:** Ben', '**Mood:** calm', '']);
		assert.deepEqual(set(lines, 'assigned to', 'Ben'), ['# A', '', '**Status:** Todo', '**Owner:** Ben', '**Mood:** calm', '']);
		assert.deepEqual(set(lines, 'mood', 'stormy'), ['# A', '', '**Status:** Todo', '**Owner:** Ines', '**Mood:** stormy', '']);
		assert.deepEqual(set(lines, 'Status', 'finished'), ['# A', '', '**Status:** Done', '**Owner:** Ines', '**Mood:** calm', '']);
	});

	it('adds a missing field under the typed label', () => {
		const yaml = ['---', 'status: todo', '---', '# A'];
		assert.deepEqual(set(yaml, 'blockedBy', 'LAN-1'), ['---', 'status: todo', 'blocked_by: LAN-1', '---', '# A']);
		assert.deepEqual(set(yaml, 'depends on', 'LAN-1'), ['---', 'status: todo', 'depends on: LAN-1', '---', '# A']);
		assert.deepEqual(set(yaml, 'modified', '2026-03-01'), ['---', 'status: todo', 'last_updated: 2026-03-01', '---', '# A']);
		assert.deepEqual(set(lines, 'due', '2026-03-01'), [
			'# A',
			'',
			'**Status:** Todo',
			'**Owner:** Ines',
			'**Mood:** calm',
			'**Due:** 2026-03-01',
			'',
		]);
	});

	it("adds a field under a label of the document's language", () => {
		const italian = ['# Avvisi', '', '**Stato**: In corso', '**Responsabile**: Ines', ''];
		assert.deepEqual(set(italian, 'due', '2026-03-01'), [...italian.slice(0, 4), '**Scadenza**: 2026-03-01', '']);
		assert.deepEqual(set(['# Проба', '', '**Статус**: в роботі', ''], 'priority', 'high'), [
			'# Проба',
			'',
			'**Статус**: в роботі',
			'**Пріоритет**: Високий',
			'',
		]);
		assert.deepEqual(set(['---', 'stato: in corso', '---', '# Avvisi'], 'blockedBy', 'LAN-1'), [
			'---',
			'stato: in corso',
			'bloccato_da: LAN-1',
			'---',
			'# Avvisi',
		]);
		// Keys are English even where the text is not.
		assert.deepEqual(set(['---', 'status: in corso', '---', '# Avvisi'], 'due', '2026-03-01'), [
			'---',
			'status: in corso',
			'due: 2026-03-01',
			'---',
			'# Avvisi',
		]);
	});

	it('uses the labels from the settings', () => {
		assert.deepEqual(set(['# A', '', '**Status:** Todo', ''], 'Kümmerer', 'Ines', labelLookup({ assignee: ['Kümmerer'] })), {
			code: 'label',
		});
		const document = parse('# A\n\n**Kümmerer:** Ben\n', { fieldAliases: { assignee: ['Kümmerer'] } });
		assert.deepEqual(applied(document, setNamedField(document, 'Kümmerer', 'Ines', labelLookup({ assignee: ['Kümmerer'] }), '\n')), [
			'# A',
			'',
			'**Kümmerer:** Ines',
			'',
		]);
	});

	it('clears a field, and changes nothing if the value is the same', () => {
		assert.deepEqual(set(lines, 'owner', ''), ['# A', '', '**Status:** Todo', '**Owner:** ', '**Mood:** calm', '']);
		assert.deepEqual(set(lines, 'mood', 'calm'), lines);
		assert.deepEqual(set(lines, 'due', ''), { code: 'no-field' });
	});

	it('refuses unknown names, listing the known ones, multi-line values, and templates', () => {
		const unknown = set(lines, 'colour', 'red');
		assert.equal(unknown && 'code' in unknown && unknown.code === 'unknown-field' ? unknown.known.at(-1) : unknown, 'Mood');
		assert.deepEqual(set(lines, 'mood', 'a\nb'), { code: 'value' });
		assert.deepEqual(set(lines, 'title', 'B'), { code: 'no-field' });
		const template = parse('# A\n\n**Status:** Todo\n', { path: 'templates/a.md' });
		assert.deepEqual(setNamedField(template, 'status', 'done', lookup, '\n').refusal, { code: 'is-template' });
	});
});
