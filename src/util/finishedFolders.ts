/** Folders for documents that are kept and no longer worked on, in all languages. */
const ARCHIVE: ReadonlySet<string> = new Set(
	'archive archives archived archiv archief archivado archivados arquivado arquivados archivio archiviati archiwum arşiv архив архів 归档 存档 歸檔 封存 アーカイブ 보관'.split(
		' ',
	),
);
/** Folders for documents that are done. */
const DONE: ReadonlySet<string> = new Set(
	[
		'complete completed done finished closed erledigt abgeschlossen fertig terminé terminés terminées completado completados hecho hechos',
		'concluído concluídos concluídas completato completati completate fatto fatti voltooid afgerond gotowe zakończone',
		'готово выполнено завершено виконано завершені tamamlanan tamamlananlar tamamlandı 已完成 完了 완료',
	].flatMap(words => words.split(' ')),
);
/** A dot, underscore or number before a name: `99-archive`, `_done`. */
const PREFIX = /^[._]?(?:\d{1,2}[-_. ]{1,3})?/u;

/** What a folder of this name is for, if for finished documents. */
export function finishedFolder(name: string): 'done' | 'archived' | undefined {
	const word = name
		.slice(PREFIX.exec(name)?.[0].length ?? 0)
		.toLowerCase()
		.normalize('NFC');
	return ARCHIVE.has(word) ? 'archived' : DONE.has(word) ? 'done' : undefined;
}
