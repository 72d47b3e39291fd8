import { assert } from 'chai';
import { addableParts, addNamedPart, addPart, namedPart } from '../../../src/action/addPart';
import { parse } from '../../../src/document/read/parse';
import { NOW } from '../template/moment';
import { applied } from './applied';

const CONTEXT = { line: 0, eol: '\n', now: NOW };

const PHASES = '# Plan\n\n### Phase 1: Start\n\n- [ ] one\n\n### Phase 2: End\n\n- [ ] two\n';

describe('addPart', () => {
	it('adds the part with a given name or kind', () => {
		const document = parse(PHASES);
		const added = applied(document, addNamedPart(document, 'phase', CONTEXT)) as readonly string[];
		assert.include(added.join('\n'), '### Phase 3: ');
		assert.deepEqual(applied(document, addNamedPart(document, 'PHASE 3', CONTEXT)), added);
		assert.deepEqual(addNamedPart(document, 'phase 9', CONTEXT), { refusal: { code: 'no-such-part', part: 'phase 9' } });
		assert.deepEqual(addNamedPart(parse('# A\n\nWords.\n'), 'phase', CONTEXT), { refusal: { code: 'no-parts' } });
	});

	it('adds the chosen part, unless it no longer fits into the document', () => {
		const document = parse(PHASES);
		const part = namedPart(addableParts(document, CONTEXT), 'phase');
		assert.isDefined(part);
		assert.deepEqual(addPart(document, part, CONTEXT), { edits: [part.edit] });
		assert.deepEqual(addPart(parse(`# Plan\n\nMore.\n${PHASES}`), part, CONTEXT), { refusal: { code: 'changed-meanwhile' } });
	});
});
