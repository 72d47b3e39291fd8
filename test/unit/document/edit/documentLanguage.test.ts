import { assert } from 'chai';
import { addField } from '../../../../src/document/edit/addField';
import { documentLanguage } from '../../../../src/document/edit/documentLanguage';
import { modifiedLabel } from '../../../../src/document/edit/modifiedLabel';
import { nextChoice } from '../../../../src/document/edit/nextChoice';
import { setField } from '../../../../src/document/edit/setField';
import { priorityChoices, statusChoices } from '../../../../src/document/edit/statusChoices';
import { applyEdits } from '../../../../src/document/model/text';
import { parse } from '../../../../src/document/read/parse';

/** The field lines after the next status and priority. */
function stepped(...lines: readonly string[]): string[] {
	let text = ['# T', '', ...lines, '', 'Text'].join('\n');
	for (const name of ['status', 'priority'] as const) {
		const document = parse(text);
		const next = nextChoice(document, name);
		if (document[name].field && next) {
			text = applyEdits(text, setField(document, name, next.text).edits ?? []);
		}
	}
	return text.split('\n').slice(2, 2 + lines.length);
}

describe('the next status and priority', () => {
	const cases: readonly (readonly [name: string, before: readonly string[], after: readonly string[]])[] = [
		['German', ['**Status:** Offen', '**Priorität:** hoch'], ['**Status:** In Arbeit', '**Priorität:** mittel']],
		['French', ['**Statut** : À faire', '**Priorité** : Haute'], ['**Statut** : En cours', '**Priorité** : Moyenne']],
		['Spanish', ['- **Estado:** PENDIENTE', '- **Prioridad:** Alta'], ['- **Estado:** EN PROGRESO', '- **Prioridad:** Media']],
		['Portuguese', ['Status: Pendente', 'Prioridade: Alta'], ['Status: Em andamento', 'Prioridade: Média']],
		['Italian', ['**Stato:** Da fare', '**Priorità:** Alta'], ['**Stato:** In corso', '**Priorità:** Media']],
		['Dutch', ['**Status:** Te doen', '**Prioriteit:** Hoog'], ['**Status:** Bezig', '**Prioriteit:** Middel']],
		['Polish', ['**Status:** Do zrobienia', '**Priorytet:** Wysoki'], ['**Status:** W trakcie', '**Priorytet:** Średni']],
		['Russian', ['**Статус:** ✅ Новая', '**Приоритет:** Высокий'], ['**Статус:** В работе', '**Приоритет:** Средний']],
		['Ukrainian', ['**Статус:** Заплановано', '**Пріоритет:** Високий'], ['**Статус:** В роботі', '**Пріоритет:** Середній']],
		['Turkish', ['**Durum:** YAPILACAK', '**Öncelik:** Yüksek'], ['**Durum:** DEVAM EDİYOR', '**Öncelik:** Orta']],
		['Chinese', ['状态：待开始', '优先级：高'], ['状态：进行中', '优先级：中']],
		['Chinese with narrow colons', ['状态:待开始', '**优先级**:高'], ['状态:进行中', '**优先级**: 中']],
		[
			'traditional Chinese',
			['**狀態**：⏳ 待開始｜**負責人**：王', '**優先級**：高'],
			['**狀態**：進行中｜**負責人**：王', '**優先級**：中'],
		],
		[
			'Japanese',
			['| 項目 | 内容 |', '| --- | --- |', '| ステータス | 未着手 |', '| 優先度 | 高 |'],
			['| 項目 | 内容 |', '| --- | --- |', '| ステータス | 進行中 |', '| 優先度 | 中 |'],
		],
		['Korean', ['- **상태**: 할 일', '- **우선순위**: 높음'], ['- **상태**: 진행 중', '- **우선순위**: 중간']],
		[
			'English words under German labels',
			['**Status:** Todo', '**Priorität:** High'],
			['**Status:** In Progress', '**Priorität:** Medium'],
		],
	];
	for (const [name, before, after] of cases) {
		it(`are of the document's language: ${name}`, () => assert.deepEqual(stepped(...before), after));
	}

	it('of an unset field are of the language of its labels', () => {
		const document = parse('# T\n\n**Статус:** \n**Приоритет:** \n**Ответственный:** Анна\n');
		assert.deepEqual(
			statusChoices(document).map(({ text }) => text),
			['К выполнению', 'В работе', 'На проверке', 'Заблокировано', 'Готово', 'В архиве'],
		);
		assert.deepEqual(
			priorityChoices(document).map(({ text }) => text),
			['Критический', 'Высокий', 'Средний', 'Низкий'],
		);
	});

	it('in front matter stay in lower case', () => {
		const document = parse('---\nstatus: offen\npriority: hoch\n---\n\n# T\n');
		assert.deepEqual(
			statusChoices(document).map(({ text }) => text),
			['offen', 'in arbeit', 'in prüfung', 'blockiert', 'erledigt', 'archiviert'],
		);
	});
});

describe('documentLanguage', () => {
	const codeOf = (...lines: readonly string[]): string => documentLanguage(parse(['# T', '', ...lines].join('\n'))).code;

	it('is that of most labels and words', () => {
		assert.equal(codeOf('**Status:** Draft', '**Owner:** Ann'), 'en');
		assert.equal(codeOf('**Status:** In Arbeit', '**Erstellt:** 2026-01-01'), 'de');
		assert.equal(codeOf('**Estado:** Pendiente', '**Última actualización:** 2026-01-01'), 'es');
		assert.equal(codeOf('**Estado:** Pendente', '**Última atualização:** 2026-01-01'), 'pt');
		assert.equal(codeOf('**状态**: 完成', '**创建日期**: 2026-01-01'), 'zh-Hans');
		assert.equal(codeOf('**狀態**: 完成', '**建立日期**: 2026-01-01'), 'zh-Hant');
	});

	it('is English where nothing tells', () => assert.equal(codeOf('Text'), 'en'));

	it('gives a new modified date its label, in the form of the other fields', () => {
		const text = '# T\n\n**状态**：进行中\n**创建日期**：2026-01-01\n';
		const document = parse(text);
		const edits = addField(document, 'modified', modifiedLabel(document), '2026-02-02', '\n').edits ?? [];
		assert.equal(applyEdits(text, edits), '# T\n\n**状态**：进行中\n**创建日期**：2026-01-01\n**最后更新**：2026-02-02\n');
	});
});
