import type {Finding} from '../findings/finding.ts'
import type {Subject} from './subject.ts'

/** What a rule may need beyond the issue. Without it the rule doesn't run, and is reported as not run. */
export type Need = 'bundle' | 'history' | 'spelling' | 'message' | 'quotes'

/** One rule of preflight: pure, total, and the same in the browser and in Node. */
export interface Rule {
  /** Stable, in kebab case. Waivers name it. */
  readonly id: `preflight/${string}`
  /** What it asks for, in a few words. */
  readonly title: string
  readonly needs: readonly Need[]
  readonly check: (subject: Subject) => readonly Finding[]
}
