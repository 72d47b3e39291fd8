import { assert } from 'chai';
import { expandWord, foldWord } from '../../../../src/document/language/foldWord';
import { LANGUAGES } from '../../../../src/document/language/languages';
import { labelKey, wordKey } from '../../../../src/document/language/lexicon';
import { labelLookup } from '../../../../src/document/model/fieldName';
import { levelOf } from '../../../../src/document/model/level';
import { stageOf } from '../../../../src/document/model/stage';

type Row = readonly [words: string, meaning: string];

function rows(table: object): Row[] {
	return Object.entries(table).flatMap(([meaning, words]) => (words as string[]).flatMap(expandWord).map((word): Row => [word, meaning]));
}

/** The words with two meanings: `word: first, second`. */
function ambiguous(table: object, keyOf: (word: string) => string): string[] {
	const seen = new Map<string, string>();
	return rows(table).flatMap(([word, meaning]) => {
		const first = seen.get(keyOf(word));
		seen.set(keyOf(word), meaning);
		return first === undefined || first === meaning ? [] : [`${word}: ${first}, ${meaning}`];
	});
}

describe('languages', () => {
	it('are all that documents are read in', () =>
		assert.sameMembers(
			LANGUAGES.map(({ code }) => code),
			['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'zh-Hans', 'zh-Hant', 'ja', 'ko'],
		));

	for (const { code, statuses, priorities, ends, headings, labels, months, weekdays } of LANGUAGES) {
		it(`${code}: no word means two things`, () => {
			assert.deepEqual(ambiguous(statuses, wordKey), []);
			assert.deepEqual(ambiguous(priorities, wordKey), []);
			assert.deepEqual(ambiguous(ends, wordKey), []);
			assert.deepEqual(ambiguous(headings, labelKey), []);
			assert.deepEqual(ambiguous(labels, labelKey), []);
		});

		it(`${code}: each word is read as what it means, beside all other languages`, () => {
			const lookup = labelLookup(undefined);
			assert.deepEqual(
				rows(statuses).filter(([word, stage]) => stageOf(word) !== stage),
				[],
			);
			assert.deepEqual(
				rows(priorities).filter(([word, level]) => levelOf(word) !== level),
				[],
			);
			assert.deepEqual(
				rows(labels).filter(([label, name]) => lookup(label)?.name !== name),
				[],
			);
		});

		it(`${code}: words in capitals, and without accents, are the same words`, () => {
			assert.deepEqual(
				rows(statuses).filter(([word, stage]) => stageOf(word.toLocaleUpperCase(code)) !== stage || stageOf(foldWord(word)) !== stage),
				[],
			);
		});

		it(`${code}: months and weekdays are complete or absent`, () => {
			assert.include([0, 12], months.length);
			assert.include([0, 7], weekdays.length);
			assert.isTrue([...months, ...weekdays].every(names => names.length >= 2));
		});
	}
});

describe('expandWord', () => {
	it('spells out endings in braces', () => assert.deepEqual(expandWord('a{b,c}d{,e}'), ['abd', 'abde', 'acd', 'acde']));
	it('leaves other words alone', () => assert.deepEqual(expandWord('a b'), ['a b']));
});

describe('foldWord', () => {
	it('removes case and accents of Latin and Cyrillic letters only', () =>
		assert.deepEqual(['Terminé', 'İPTAL', 'Größe', 'Żółć', 'Приёмка', 'デバッグ', '완료'].map(foldWord), [
			'termine',
			'iptal',
			'grosse',
			'zolc',
			'приемка',
			'デバッグ',
			'완료',
		]));
});

/** One line a case: the value as written, an arrow, what it means. */
function check(meaning: (text: string) => string, cases: string): void {
	for (const line of cases.trim().split('\n')) {
		const [value = '', expected = ''] = line.split(' => ');
		it(`${value.trim()} is ${expected.trim()}`, () => assert.equal(meaning(value.trim()), expected.trim()));
	}
}

describe('stageOf in other languages', () => {
	check(
		stageOf,
		`
		✅ 已完成（第一批） => done
		✅ Pronto per iniziare sviluppo => todo
		Da continuare con due moduli => in-progress
		Створено на основі всіх відповідей => todo
		已完成并验证 => done
		架构设计完成 => done
		需求定义中 => in-progress
		任务规划完成，可进入开发 => todo
		第二阶段完成 => in-progress
		P1完成 => in-progress
		部分完成 => in-progress
		未完成 => in-progress
		\`[ ] 待开始\` => todo
		待审批 => in-review
		计划 2026 年完成 => todo
		已搁置 => blocked
		Phase 0 進行中 (70%) => in-progress
		規劃中 → 準備執行 => todo
		レビュー待ち => in-review
		本番環境対応完了 => done
		実装準備完了 => todo
		一部実装済（要監視） => in-progress
		⏳ 대기 => todo
		🚀 진행 중 => in-progress
		✅ 배포 완료 (2026-02-01) => done
		보류 — 예산 없음 => blocked
		Erledigt am 3. März => done
		teilweise umgesetzt => in-progress
		Wartet auf Freigabe => in-review
		Umsetzung abgeschlossen => done
		ABGELOEST DURCH ADR 7 => archived
		Terminée (16 exemples) => done
		Corrections appliquées => done
		En attente de validation => in-review
		Planificación completada - Pendiente de implementación => todo
		EN PROGRESO => in-progress
		100% completado => done
		80% concluído => in-progress
		Em andamento — falta o teste => in-progress
		In corso => in-progress
		Wacht op goedkeuring => in-review
		w trakcie realizacji => in-progress
		✅ ЗАВЕРШЁН => done
		Готов к реализации => todo
		не завершено => in-progress
		В процесі => in-progress
		TAMAMLANDI => done
		%100 Tamamlandı => done
		%70 Tamamlandı => in-progress
		Kod tamamlandı - manuel test bekleniyor => done
		Onay Bekliyor => in-review
		Informationen zur Heizung => other
		今日の天気 => other
		`,
	);
});

describe('levelOf in other languages', () => {
	check(
		levelOf,
		`
		🔴 高 => high
		高优先级 => high
		中（可延后） => medium
		中国 => other
		最優先 => critical
		높음 => high
		Très haute => critical
		ALTA (bloquea el lanzamiento) => high
		Średni => medium
		Критичный => critical
		Düşük => low
		niedrig => low
		`,
	);
});
