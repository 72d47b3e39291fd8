import type { TaskDocument, Title } from '../document/model/model';
import { normalizeLabel, stripInlineMarkdown } from '../document/model/plainText';
import { parentPath } from '../util/paths';
import { folderWords } from './base/names';
import type { PlanFormat } from './base/planFormat';

/** Text before a plan's own title in its first heading. */
const PREFIX =
	/^(?:tasks?|task list|implementation tasks?|feature specification|specification|spec|implementation plan|change|change proposal|proposal|technical design document|technical design|design document|design|requirements document|requirements|track plan|track|plan)(?: ?[:：]| [-–—])\s*/iu;
/** The kind of document before a colon, in languages that PREFIX doesn't cover. */
const KIND_PREFIX = /^([^:：]{1,60}?) ?[:：]\s*(\S[^]*)$/u;

/** Headings that only name the kind of document, in the languages that plans have been found in. */
const KINDS: ReadonlySet<string> = new Set(
	`implementation plan|implementation tasks|implementation|requirements document|requirements|requirement|design document|design|design doc|technical design|technical design document|technical plan
	tasks|task|task list|tasks list|todo|todo list|proposal|change proposal|change|plan|project plan|spec|specification|feature specification|bugfix requirements document|bugfix design|why
	功能规格|功能规范|功能規格|規格書|变更提案|变更|變更提案|變更|機能仕様書|機能仕様|仕様書|変更提案|変更|기능 명세서|기능 명세|변경 제안|변경
	especificación de funcionalidad|especificación|cambio|especificação de funcionalidade|especificação|mudança|spécification de fonctionnalité|spécification|modification|specifica della funzionalità|specifica|modifica|spezifikation|änderung|спецификация|изменение|специфікація|зміна|specyfikacja|zmiana|specificatie|wijziging
	实施计划|实现计划|实施方案|实现任务|需求文档|需求|设计文档|设计|技术设计|技术设计文档|任务|任务列表|任务清单|提案|规格|计划|實作計畫|實施計畫|實作計劃|需求文件|設計文件|任務清單|任務列表|任務|設計|提案
	実装計画|実装タスク|実装プラン|要件定義書|要件定義|要件|設計書|設計|技術設計書|技術設計|設計ドキュメント|タスク|タスクリスト|タスク一覧|提案|計画|구현 계획|요구사항 문서|요구사항|설계 문서|설계|작업|작업 목록|제안|계획|기술 설계
	plan de implementación|documento de requisitos|requisitos|documento de diseño|diseño|diseño técnico|tareas|lista de tareas|propuesta|plano de implementação|documento de design|tarefas|lista de tarefas|proposta
	plan d'implémentation|document d'exigences|document des exigences|exigences|document de conception|conception|tâches|proposition|piano di implementazione|documento dei requisiti|requisiti|documento di progettazione|attività
	implementierungsplan|umsetzungsplan|anforderungsdokument|anforderungen|designdokument|entwurf|aufgaben|aufgabenliste|vorschlag|implementatieplan|vereisten|ontwerp|taken|voorstel|plan implementacji|dokument wymagań|wymagania|projekt|zadania|propozycja
	план реализации|документ требований|требования|документ проектирования|дизайн|проектирование|задачи|список задач|предложение|план реалізації|документ вимог|вимоги|завдання|uygulama planı|gereksinimler|gereksinim belgesi|tasarım|tasarım belgesi|görevler|öneri`
		.split(/[|\n]/u)
		.map(kind => kind.trim()),
);

/**
 * The title of a plan: the format's title field, else its first heading without the words for the kind of document,
 * else the name of the unit or the file in words.
 */
export function planTitle(document: TaskDocument, format: PlanFormat, path: string, unit: string | undefined): Title {
	const field = document.fields.find(
		({ isSet, name, label, zone }) =>
			isSet && (name === 'title' || (zone === 'frontMatter' && format.titleField === normalizeLabel(label))),
	);
	if (field) {
		return { text: stripInlineMarkdown(field.value), range: field.valueRange };
	}
	// A heading after the first sections is a comment of a shell sample, or a part's.
	const first = document.sections[0];
	const heading = first?.level === 1 && (format.titleOf === undefined || isFirst(document, first.line)) ? first : undefined;
	const text = heading ? withoutKind(stripInlineMarkdown(heading.text)) : '';
	if (heading && text !== '') {
		return { text, range: heading.textRange };
	}
	return { text: format.titleOf?.(path) ?? nameInWords(unit ?? path), range: undefined };
}

/** A name in words; that of the folder for a file that is only named after its kind, such as `tasks.md`. */
function nameInWords(path: string): string {
	const words = folderWords(path);
	const folder = folderWords(parentPath(path));
	return folder !== '' && KINDS.has(words.toLowerCase()) && !KINDS.has(folder.toLowerCase()) ? folder : words;
}

/** Whether nothing but blank lines is between the front matter and a line. */
function isFirst(document: TaskDocument, line: number): boolean {
	let at = (document.frontMatter?.endLine ?? -1) + 1;
	while (at < line && document.line(at).trim() === '') {
		at++;
	}
	return at === line;
}

/** A heading without the words for the kind of document; `''` when nothing else stands there. */
function withoutKind(heading: string): string {
	const rest = withoutEnding(heading).replace(PREFIX, '').trim();
	if (KINDS.has(rest.toLowerCase())) {
		return '';
	}
	const match = KIND_PREFIX.exec(rest.slice(0, 500));
	return match && KINDS.has((match[1] ?? '').toLowerCase()) ? (match[2] ?? '').trim() : rest;
}

const ENDING = ' implementation plan';

/** A heading without `Implementation Plan` at its end, and without the commit that Conductor appends. */
function withoutEnding(heading: string): string {
	const checkpoint = heading.lastIndexOf('[checkpoint:');
	const text = (checkpoint < 0 ? heading : heading.slice(0, checkpoint)).trim();
	return text.toLowerCase().endsWith(ENDING)
		? text
				.slice(0, -ENDING.length)
				.trimEnd()
				.replace(/[-–—:：]$/u, '')
				.trimEnd()
		: text;
}
