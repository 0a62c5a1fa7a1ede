import type {Locator, Page} from 'playwright-core'
import {expect} from 'vitest'
import {within} from './within.ts'

/**
 * Presses Publish in a form until its document is published. Where the Studio, still loading, replaces the button under the press, it is
 * lost; it is pressed again only then, not while publishing is under way.
 *
 * @param isPublished - Whether the lake has it so.
 * @param confirm - What has to be pressed, too.
 */
export const pressPublish = (form: Locator | Page, isPublished: () => boolean, confirm?: Locator) =>
  eventually(async () => {
    if (isPublished()) return
    if ((await confirm?.isVisible()) !== true)
      await form.locator('[data-testid=action-publish]:enabled').first().click({timeout: PRESS})
    await confirm?.click({timeout: PRESS})
    await within(UNDER_WAY)(() => expect(isPublished()).toBe(true))
  })

const eventually = within(110_000)

// In milliseconds, all of them within what one look may take.
const PRESS = 2000
const UNDER_WAY = 5000
