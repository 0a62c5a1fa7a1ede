/** A published issue, as the schedule looks at it. */
export interface ScheduledIssue {
  readonly id: string
  readonly number: number
  readonly status: string
  /** When it goes out, as an instant. */
  readonly dueAt: string
  /** Whether the ledger knows of a delivery of it to the target. */
  readonly isDelivered: boolean
}

/** What is to be done now, and what not. */
export interface Plan {
  /** To be delivered now, the earliest first. */
  readonly due: readonly ScheduledIssue[]
  /** Whose time is still to come, the earliest first. */
  readonly waiting: readonly ScheduledIssue[]
  /** Whose time passed too long ago for a machine to decide. */
  readonly missed: readonly ScheduledIssue[]
  readonly delivered: readonly ScheduledIssue[]
  /** Published, but its status says that it is still being drafted. */
  readonly drafting: readonly ScheduledIssue[]
}

/**
 * Sorts issues by what is to be done with them.
 *
 * @param now - An instant.
 * @param tolerance - In milliseconds: how late an issue may still go out by itself. An archive of old issues that meets an
 *   empty ledger must not be mailed.
 */
export const planDeliveries = (issues: readonly ScheduledIssue[], now: string, tolerance: number): Plan => {
  const at = Date.parse(now)
  const placeOf = (issue: ScheduledIssue): keyof Plan => {
    if (issue.isDelivered) return 'delivered'
    if (issue.status === 'drafting') return 'drafting'
    const late = at - Date.parse(issue.dueAt)
    if (late < 0) return 'waiting'
    return late <= tolerance ? 'due' : 'missed'
  }
  const places = Map.groupBy(
    issues.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.number - b.number),
    placeOf,
  )
  const placed = (place: keyof Plan) => places.get(place) ?? []
  return {
    due: placed('due'),
    waiting: placed('waiting'),
    missed: placed('missed'),
    delivered: placed('delivered'),
    drafting: placed('drafting'),
  }
}
