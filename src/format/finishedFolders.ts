import { foldWord } from '../document/language/foldWord';

/** Names of folders for documents that are kept and no longer worked on, by language. */
const ARCHIVE_NAMES: Readonly<Record<string, string>> = {
	en: 'archive archives archived',
	de: 'archiv',
	es: 'archivado archivados',
	pt: 'arquivado arquivados',
	it: 'archivio archiviati',
	nl: 'archief',
	pl: 'archiwum',
	ru: 'архив',
	uk: 'архів',
	tr: 'arşiv',
	zh: '归档 存档 歸檔 封存',
	ja: 'アーカイブ',
	ko: '보관',
};
/** Names of folders for documents that are done, by language. */
const DONE_NAMES: Readonly<Record<string, string>> = {
	en: 'complete completed done finished closed',
	de: 'erledigt abgeschlossen fertig',
	fr: 'terminé terminés terminées',
	es: 'completado completados hecho hechos',
	pt: 'concluído concluídos concluídas',
	it: 'completato completati completate fatto fatti',
	nl: 'voltooid afgerond',
	pl: 'gotowe zakończone',
	ru: 'готово выполнено завершено',
	uk: 'готово виконано завершено завершені',
	tr: 'tamamlanan tamamlananlar tamamlandı',
	zh: '已完成',
	ja: '完了',
	ko: '완료',
};
const ARCHIVE = folded(ARCHIVE_NAMES);
const DONE = folded(DONE_NAMES);
/** A dot, underscore or number before a name: `99-archive`, `_done`. */
const PREFIX = /^[._]?(?:\d{1,2}[-_. ]{1,3})?/u;

/** What a folder of this name is for, if for finished documents. Ignores case and accents. */
export function finishedFolder(name: string): 'done' | 'archived' | undefined {
	const word = foldWord(name.slice(PREFIX.exec(name)?.[0].length ?? 0));
	return ARCHIVE.has(word) ? 'archived' : DONE.has(word) ? 'done' : undefined;
}

function folded(names: Readonly<Record<string, string>>): ReadonlySet<string> {
	return new Set(Object.values(names).flatMap(words => words.split(' ').map(foldWord)));
}
