import { assert } from 'chai';
import { levelOf } from '../../../../src/document/model/level';
import { stageOf } from '../../../../src/document/model/stage';

/** One line a case: the value as written, an arrow, what it means. */
function check(meaning: (text: string) => string, cases: string): void {
	for (const line of cases.trim().split('\n')) {
		const [value = '', expected = ''] = line.split(' => ');
		it(`${value.trim()} is ${expected.trim()}`, () => assert.equal(meaning(value.trim()), expected.trim()));
	}
}

describe('stageOf', () => {
	check(
		stageOf,
		`
		Todo => todo
		TO DO => todo
		Not Started => todo
		🔵 PENDING => todo
		Ready for Implementation => todo
		\`draft\` => todo
		Draft v0.1 (2026-09-10, first notes) => todo
		Planned for Q3 => todo
		0% complete => todo
		In Progress => in-progress
		in-progress => in-progress
		IN_PROGRESS => in-progress
		**Active** => in-progress
		🚧 WIP => in-progress
		🚧 => in-progress
		80% Complete => in-progress
		Partially complete => in-progress
		Not complete => in-progress
		In progress — foundation / Phase 0 => in-progress
		In Review => in-review
		Ready for Review => in-review
		Pending review => in-review
		Approved & Implemented => done
		LEGACY／不再執行。 => archived
		✅ Approved and implemented (2026-02-27) => done
		Completed & archived => archived
		Reviewed and approved => done
		Approved & ready for dev => todo
		Ready & waiting => todo
		Approved and implementing => todo
		Blocked by #12 => blocked
		On Hold => blocked
		Waiting on legal => blocked
		Paused => blocked
		✅ COMPLETE => done
		✅ 100% COMPLETE => done
		COMPLETED - Ready for content creation => done
		Done. => done
		Implemented (v1.2, 2026-01-01) => done
		Fully implemented => done
		[x] Done => done
		✅ => done
		Superseded by [ADR 7](0007.md) => archived
		Won't Do => archived
		Won’t fix => archived
		Cancelled => archived
		No longer needed => archived
		[ ] Draft [x] Accepted [ ] Rejected => done
		Analysis Complete => done
		TASK BREAKDOWN COMPLETE => todo
		Implementation Ready => todo
		⏳ AWAITING EXECUTION => todo
		v4 — **APPROVED / architecture frozen** => todo
		v2 - Shipped => done
		ALL TASKS COMPLETE => done
		FIX IMPLEMENTED - see below => done
		All work completed and deployed => done
		5/5 done => done
		Investigation In Progress => in-progress
		Under Investigation => in-progress
		Phases 1-3 code-complete, bugs found => in-progress
		Phase 2 complete — the gate is wired => in-progress
		Phase A done => in-progress
		3/5 done => in-progress
		3 of 5 tasks completed => in-progress
		Almost all tests fixed => other
		✅ All planned tasks completed successfully => done
		All planned => todo
		All open tasks not completed => todo
		All tasks to be completed => other
		All steps must be fixed => other
		All phases partially implemented => other
		Ready for PR => in-review
		Ready for Pull Request => in-review
		In Fix => in-progress
		Tests to be fixed => other
		Nothing was finished => other
		A rather long sentence about what was finally done => other
		Whatever we feel like => other
		대기 중 => todo
		Week 1 => other
		🤷 => other
		`,
	);
	it('of nothing is unset', () => assert.deepEqual([stageOf(''), stageOf('   ')], ['unset', 'unset']));
});

describe('levelOf', () => {
	check(
		levelOf,
		`
		High => high
		HIGH => high
		🔴 Critical => critical
		P0-CRITICAL => critical
		P1-HIGH => high
		P2 => medium
		P3 - Low => low
		🟡 High => high
		LOW (Post-Beta) => low
		Medium-High => medium
		MEDIUM - Independent feature => medium
		nice-to-have => low
		**Medium** => medium
		0 => critical
		1 => high
		2 => medium
		3 => low
		4 => low
		7 => other
		M => medium
		Must have => high
		should => medium
		Should be soon => other
		2 days => other
		Week 1 => other
		8 hours => other
		Debug hero section, then more => other
		`,
	);
	it('of nothing is unset', () => assert.equal(levelOf(' '), 'unset'));
});
