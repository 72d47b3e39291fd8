/**
 * Lowercase words in names of files or folders that contain plans, by language: plan, task, to do, backlog, roadmap,
 * checklist, story, epic, milestone, issues. Includes spellings without accents, which are as common in names.
 */
export const PLAN_WORDS: Readonly<Record<string, string>> = {
	en: 'plan plans planning task tasks todo todos backlog backlogs roadmap roadmaps checklist checklists story stories epic epics milestone milestones issues',
	de: 'plan pläne plaene planung aufgabe aufgaben aufgabenliste offen checkliste checklisten meilenstein meilensteine fahrplan umsetzungsplan projektplan',
	fr: 'plan plans planification tâche tâches tache taches jalon jalons récit récits épopée',
	es: 'plan planes planificación planificacion tarea tareas pendientes historia historias épica épicas hito hitos',
	pt: 'plano planos planejamento planeamento tarefa tarefas pendências pendencias história histórias historia marco marcos',
	it: 'piano piani pianificazione attività compiti storia storie traguardo traguardi',
	nl: 'plan plannen planning taak taken takenlijst mijlpaal mijlpalen controlelijst verhaal verhalen',
	pl: 'plan plany zadanie zadania kamienie historyjka historyjki',
	ru: 'план планы задача задачи чеклист бэклог роадмап веха вехи эпик эпики',
	uk: 'план плани завдання задача задачі чекліст беклог віха епік',
	tr: 'plan planı planlar görev görevler gorev gorevler yapılacaklar yapilacaklar kilometre',
};

/** The same for languages that are written without spaces: parts of names. */
export const PLAN_PARTS: Readonly<Record<string, string>> = {
	zh: '计划 計劃 計畫 任务 任務 待办 待辦 路线图 路線圖 清单 清單 里程碑 用户故事',
	ja: '計画 タスク やること ロードマップ チェックリスト バックログ マイルストーン',
	ko: '계획 작업 할일 할-일 로드맵 체크리스트 백로그 마일스톤',
};

/** Last words of names of plans, which need no boxes to be identified. */
export const PLAN_NAMES = 'plan roadmap umsetzungsplan projektplan fahrplan plano piano план роадмап';
/** The same for languages that are written without spaces: ends of names. */
export const PLAN_NAME_PARTS = '计划 計劃 計畫 规划 規劃 路线图 路線圖 計画 計画書 ロードマップ 계획 계획서 로드맵';

/** Words for the parts of a plan in its headings: `Phase 2`, `Schritt 3`. */
export const PART_WORDS =
	'phase step task stage milestone sprint iteration wave week batch 阶段 階段 步骤 步驟 任务 任務 フェーズ ステップ タスク 단계 этап шаг задача крок étape tâche fase paso tarea etapa passo tarefa schritt aufgabe taak stap etap krok zadanie adım aşama';
