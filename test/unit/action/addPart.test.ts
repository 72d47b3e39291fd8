import { assert } from 'chai';
import { addNamedPart, addPart, namedPart } from '../../../src/action/addPart';
import { findParts } from '../../../src/document/part/findParts';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const PHASES = '# Plan\n\n### Phase 1: Start\n\n- [ ] one\n\n### Phase 2: End\n\n- [ ] two\n';

describe('addPart', () => {
	it('adds the part with a given name or kind', () => {
		const document = parse(PHASES);
		const added = applied(document, addNamedPart(document, 0, 'phase', '\n')) as readonly string[];
		assert.include(added.join('\n'), '### Phase 3: ');
		assert.deepEqual(applied(document, addNamedPart(document, 0, 'PHASE 3', '\n')), added);
		assert.deepEqual(addNamedPart(document, 0, 'phase 9', '\n'), { refusal: { code: 'no-such-part', part: 'phase 9' } });
		assert.deepEqual(addNamedPart(parse('# A\n\nWords.\n'), 0, 'phase', '\n'), { refusal: { code: 'no-parts' } });
	});

	it('adds the chosen part, unless it no longer fits into the document', () => {
		const document = parse(PHASES);
		const part = namedPart(findParts(document, 0, '\n'), 'phase');
		assert.isDefined(part);
		assert.deepEqual(addPart(document, 0, part, '\n'), { edits: [part.edit] });
		assert.deepEqual(addPart(parse(`# Plan\n\nMore.\n${PHASES}`), 0, part, '\n'), { refusal: { code: 'changed-meanwhile' } });
	});
});
