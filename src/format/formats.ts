import type { PlanFormat } from './base/planFormat';
import { backlogMd } from './tools/backlogMd';
import { bmad } from './tools/bmad';
import { ccpm } from './tools/ccpm';
import { claudePlan } from './tools/claudePlan';
import { conductor } from './tools/conductor';
import { cursor } from './tools/cursor';
import { decisionRecord } from './tools/decisionRecord';
import { execPlan } from './tools/execPlan';
import { getShitDone } from './tools/getShitDone';
import { kiro } from './tools/kiro';
import { memoryBank } from './tools/memoryBank';
import { openSpec } from './tools/openSpec';
import { specKit } from './tools/specKit';
import { superpowers } from './tools/superpowers';
import { todoList } from './tools/todoList';

/** The known plan formats. The first match wins, so formats with their own folder come first. */
export const PLAN_FORMATS: readonly PlanFormat[] = [
	...specKit,
	...openSpec,
	...kiro,
	...getShitDone,
	...conductor,
	...cursor,
	...ccpm,
	...backlogMd,
	...bmad,
	...superpowers,
	...execPlan,
	...claudePlan,
	...memoryBank,
	...decisionRecord,
	...todoList,
];
