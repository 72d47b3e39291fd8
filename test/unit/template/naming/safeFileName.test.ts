import { assert } from 'chai';
import { safeFileName } from '../../../../src/template/naming/safeFileName';

describe('safeFileName', () => {
	const cases: readonly (readonly [title: string, name: string | undefined])[] = [
		['Login form', 'login-form'],
		['  Login   form  ', 'login-form'],
		['Größere Übersicht (v2)', 'grossere-ubersicht-v2'],
		['Crème brûlée à la carte', 'creme-brulee-a-la-carte'],
		['Łódź, Ærø & Þór', 'lodz-aero-thor'],
		['İstanbul ISPARTA', 'istanbul-isparta'],
		["Don't repeat the user’s words", 'dont-repeat-the-users-words'],
		['C++ and C#', 'c-and-c'],
		['v1.2.0', 'v1-2-0'],
		['snake_case stays', 'snake_case-stays'],
		['__init__', 'init'],
		['日本語のタイトル', '日本語のタイトル'],
		['Привет, мир', 'привет-мир'],
		['שלום עולם', 'שלום-עולם'],
		['\u202Eevil\u202C name', 'evil-name'],
		['हिन्दी शीर्षक', 'हिन्दी-शीर्षक'],
		['🚀 Launch 🚀', 'launch'],
		['../../x', 'x'],
		['..\\..\\x', 'x'],
		['/etc/passwd', 'etc-passwd'],
		['a:b', 'a-b'],
		['a\u0000b', 'a-b'],
		['line\nbreak', 'line-break'],
		['CON', 'con-document'],
		['nul', 'nul-document'],
		['COM1', 'com1-document'],
		['Lpt9', 'lpt9-document'],
		['console', 'console'],
		['CON.md', 'con-md'],
		['Template', 'template-document'],
		['_templates', 'templates-document'],
		['.hidden', 'hidden'],
		['name.', 'name'],
		['- [ ] todo', 'todo'],
		['', undefined],
		['   ', undefined],
		['🚀🎉', undefined],
		['...', undefined],
		['..', undefined],
		['\u202E\u202C', undefined],
		['—', undefined],
	];
	for (const [title, name] of cases) {
		it(`${JSON.stringify(title)} gives ${JSON.stringify(name)}`, () => {
			assert.equal(safeFileName(title), name);
		});
	}

	it('truncates long titles between words, and long words between characters', () => {
		assert.equal(safeFileName('word '.repeat(60)), 'word-'.repeat(16).slice(0, -1));
		assert.equal(safeFileName('a'.repeat(300)), 'a'.repeat(80));
		assert.equal(safeFileName('漢'.repeat(300)), '漢'.repeat(60));
		assert.equal(safeFileName('𠮷'.repeat(300)), '𠮷'.repeat(40));
		assert.equal(safeFileName(`${'a'.repeat(79)} b`), 'a'.repeat(79));
	});
});
