import { assert } from 'chai';
import { readListedPaths } from '../../../../src/document/relation/listedPaths';
import { parse } from '../../../../src/document/read/parse';

function pathsIn(...lines: string[]): string[] {
	const document = parse(lines.join('\n'));
	return readListedPaths(document).map(({ action, path, range, item }) => {
		assert.equal(lines[range.start.line]?.slice(range.start.character, range.end.character), path);
		return `${action} ${path}${item < 0 ? '' : ` [${document.items[item]?.mark ?? '?'}]`}`;
	});
}

describe('readListedPaths', () => {
	it("reads the paths below the families' headings", () => {
		assert.deepEqual(
			pathsIn(
				'# A',
				'## Technical Design',
				'### Files to Modify',
				'- `src/lamp.ts` - Brighter',
				'- [src/fuse.ts](../src/fuse.ts): New',
				'- src/glass.ts',
				'',
				'### New Files to Create',
				'- `src/pier.ts` - Purpose',
				'',
				'## Documentation',
				'### Files to Create',
				'- [ ] `docs/pier.md` - Guide',
				'- [x] `docs/lamp.md` - Guide',
				'',
				'### Files to Update',
				'- [ ] `CHANGELOG.md` - Say so',
			),
			[
				'modify src/lamp.ts',
				'modify ../src/fuse.ts',
				'modify src/glass.ts',
				'create src/pier.ts',
				'create docs/pier.md [ ]',
				'create docs/lamp.md [x]',
				'modify CHANGELOG.md [ ]',
			],
		);
	});

	it('takes no placeholder, pattern, folder or word for a path', () => {
		assert.deepEqual(
			pathsIn(
				'# A',
				'### Files to Create',
				'- [ ] `docs/[name].md` - Guide',
				'- `path/to/file1.ts` - What changes',
				'- `src/**/*.ts`',
				'- `src/`',
				'- Nothing yet',
				'- https://example.com/a.md',
				'- `npm run build`',
			),
			[],
		);
	});
});
