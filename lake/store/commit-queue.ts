/** What a queue does with its jobs. */
export interface CommitSteps<Job, Staged, Answer> {
  /** Whether a job sees only what is committed, so that what is staged before it has to be. */
  readonly needsCommitted: (job: Job) => boolean
  /** Works out what a job would do, on top of what is staged. What it throws refuses this job alone. */
  readonly stage: (job: Job) => Promise<Staged>
  /** Keeps everything that is staged, or throws and keeps none of it. */
  readonly commit: (staged: readonly Staged[]) => readonly Answer[]
}

interface Waiting<Job, Answer> {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Group commit: jobs are staged one after the other, and all that wait at a time share one commit. That makes the disk's rate
 * of syncs a limit on commits and not on transactions.
 */
export class CommitQueue<Job, Staged, Answer> {
  readonly #steps: CommitSteps<Job, Staged, Answer>
  #waiting: Waiting<Job, Answer>[] = []
  #draining: Promise<void> | undefined

  constructor(steps: CommitSteps<Job, Staged, Answer>) {
    this.#steps = steps
  }

  /** The job's answer, once it is kept. */
  async add(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({job, resolve, reject})
      this.#draining ??= this.#drain()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#draining
  }

  async #drain(): Promise<void> {
    // After this turn of the event loop, in which more requests may come in.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) await this.#commitTogether(this.#waiting.splice(0, together))
    this.#draining = undefined
  }

  async #commitTogether(batch: readonly Waiting<Job, Answer>[]): Promise<void> {
    let group: {readonly entry: Waiting<Job, Answer>; readonly staged: Staged}[] = []
    let refused: {readonly entry: Waiting<Job, Answer>; readonly error: unknown}[] = []
    const commit = () => {
      const [kept, failed] = [group, refused]
      group = []
      refused = []
      try {
        const answers = kept.length === 0 ? [] : this.#steps.commit(kept.map(({staged}) => staged))
        for (const [at, answer] of answers.entries()) kept[at]?.entry.resolve(answer)
        for (const {entry, error} of failed) entry.reject(error)
      } catch (error) {
        // A refusal may rest on what was staged before it and is lost now, so it isn't told either.
        for (const {entry} of [...kept, ...failed]) entry.reject(error)
      }
    }
    for (const entry of batch) {
      if (group.length > 0 && this.#steps.needsCommitted(entry.job)) commit()
      try {
        group.push({entry, staged: await this.#steps.stage(entry.job)})
      } catch (error) {
        refused.push({entry, error})
      }
    }
    commit()
  }
}

// More would keep the first of them waiting without committing faster.
const together = 256
