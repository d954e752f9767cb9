import type { LedgerRow } from '../ledger.ts';
import { loadSolver } from '../solver.ts';
import { type Attacked, attack } from './attack.ts';
import type { Audit, Finding } from './examine.ts';
import { Program } from './program.ts';
import { type Exposed, type Seen, spaceOf } from './space.ts';

/** `disclosed` is certain to an outsider, `unproven` could not be decided: a table with either is not published. */
export interface Verdict {
  readonly safe: boolean;
  readonly disclosed: readonly Exposed[];
  readonly unproven: readonly Exposed[];
}

/**
 * Attacks everything that was ever published as an outsider would, who knows the rules, that counts are whole and what
 * cannot exist. Shares no algorithm with what chose the dots.
 */
export async function judge(rows: readonly LedgerRow[], audit: Audit): Promise<Verdict> {
  const space = spaceOf(rows);
  if (space.contradictions.length > 0) return { safe: false, disclosed: space.contradictions, unproven: [] };
  const program = new Program(await loadSolver(), space);
  try {
    return program.end([], 1) === undefined
      ? { safe: false, disclosed: [], unproven: rows.map(({ query }) => ({ query })) }
      : verdictOf(await attack(program, space, audit));
  } finally {
    program.close();
  }
}

function verdictOf({ groups, meetings }: Attacked): Verdict {
  const all = [
    ...groups.map(({ group, finding }) => ({ exposed: nameOf(group), finding })),
    ...meetings.map(({ meeting, finding }) => ({
      exposed: { query: { piece: [meeting.join(' ')] } },
      finding,
    })),
  ];
  const named = (wanted: Finding): Exposed[] =>
    all.flatMap(({ exposed, finding }) => (finding === wanted ? [exposed] : []));
  const disclosed = named('disclosed');
  const unproven = named('unproven');
  return { safe: disclosed.length + unproven.length === 0, disclosed, unproven };
}

const nameOf = ({ query, without }: Seen): Exposed =>
  without === undefined ? { query } : { query, without };
