import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/**
 * Walks through a part of a page by Tab alone, as somebody without a mouse does, and expects that every control in it is come to, once
 * and in the order in which it stands, is seen to have the focus, and has a name. In a dialog it is once round, from where the focus is.
 *
 * @param part - A CSS selector.
 * @returns What was come to, each as `button "Add"`.
 */
export const walksByTab = async (page: Page, part: string): Promise<readonly string[]> => {
  await page.evaluate(begin, part)
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press('Tab')
    if (!(await page.evaluate(() => globalThis.tabWalk?.step()))) break
  }
  const {missed, unseen} = (await page.evaluate(() => globalThis.tabWalk?.end())) ?? NOTHING
  const walked = await inWords(page)
  const nameless = walked.filter((control) => control.endsWith('""'))
  expect({walked, missed, unseen, nameless}).toEqual({walked, ...NOTHING, nameless: []})
  return walked
}

/** More than any part has, with the links of a mail in its frame. */
const MOST = 80

const NOTHING: Outcome = {missed: [], unseen: []}

interface Outcome {
  /** The tags of what is there and was not come to in its turn. */
  readonly missed: readonly string[]
  /** Of what looks the same with the focus as without. */
  readonly unseen: readonly string[]
}

/** A walk, kept in the page. */
interface TabWalk {
  readonly controls: readonly HTMLElement[]
  /** Takes down what has the focus. @returns Whether the walk goes on. */
  readonly step: () => Promise<boolean>
  readonly end: () => Promise<Outcome>
}

declare global {
  var tabWalk: TabWalk | undefined
}

/** Runs in the page. */
const begin = (part: string): void => {
  const root = document.querySelector<HTMLElement>(part)
  if (root === null) throw new Error(`There is no ${part}.`)
  const controls: HTMLElement[] = []
  const looks: string[] = []
  const drawn = () => new Promise(requestAnimationFrame)
  // Of a field, the ring is around what it is in, or what lies over it.
  const lookOf = (control: Element) =>
    [control, control.nextElementSibling, control.parentElement]
      .map((one) => {
        if (one === null) return ''
        const {outline, boxShadow, borderColor} = getComputedStyle(one)
        return [outline, boxShadow, borderColor].join(' ')
      })
      .join()
  const step = async () => {
    const control = document.activeElement
    if (!(control instanceof HTMLElement) || !root.contains(control)) return false
    // A frame's links and a date's parts are within it.
    if (control === controls.at(-1)) return control.matches('iframe, [type=date]')
    if (controls.includes(control)) return false
    await drawn()
    controls.push(control)
    looks.push(lookOf(control))
    return true
  }
  const tagOf = (control: HTMLElement) => control.outerHTML.replace(/>.*/s, '>')
  // Of tabs, and of choices of one, the arrows lead from one to the next.
  const isOneOfMany = (control: HTMLElement) =>
    control.matches('[role=tab][aria-selected=false]') ||
    (control instanceof HTMLInputElement &&
      control.type === 'radio' &&
      control !==
        (root.querySelector(`[name="${control.name}"]:checked`) ??
          root.querySelector(`[name="${control.name}"]:enabled`)))
  const end = async () => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement) focused.blur()
    await drawn()
    const blurred = controls.map(lookOf)
    if (focused instanceof HTMLElement) focused.focus()
    const there = [
      ...root.querySelectorAll<HTMLElement>(
        // Without the empty ones, by which a dialog keeps the focus.
        'a[href], :is(button, input, select, textarea):enabled, [tabindex="0"]:not(:empty), [contenteditable=true]',
      ),
    ].filter((control) => control.checkVisibility({visibilityProperty: true}) && !isOneOfMany(control))
    const first = Math.max(
      0,
      controls.findIndex((control) => control === there[0]),
    )
    const inTurn = [...controls.slice(first), ...controls.slice(0, first)].filter((control) =>
      there.includes(control),
    )
    return {
      missed: there.filter((control, at) => inTurn[at] !== control).map(tagOf),
      unseen: controls
        .filter((control, at) => blurred[at] === looks[at] && !control.matches('iframe'))
        .map(tagOf),
    }
  }
  globalThis.tabWalk = {controls, step, end}
  if (root.matches('[role=dialog]')) return
  const had = root.getAttribute('tabindex')
  root.tabIndex = -1
  root.focus({preventScroll: true})
  if (had === null) root.removeAttribute('tabindex')
  else root.setAttribute('tabindex', had)
}

/** Roles and names, as the browser tells them to whatever reads them out. */
const inWords = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const said: string[] = []
  for (;;) {
    const {result} = await session.send('Runtime.evaluate', {
      expression: `tabWalk.controls[${String(said.length)}]`,
    })
    if (result.objectId === undefined) break
    const {nodes} = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    said.push(`${String(nodes[0]?.role?.value)} "${String(nodes[0]?.name?.value ?? '')}"`)
  }
  await session.detach()
  return said
}
