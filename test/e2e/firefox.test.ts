import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {hasFirefox, launchFirefox, type Firefox, type FirefoxWindow} from '../browser/firefox.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {within} from './within.ts'

const ESSAY = 'essay-port-factory'
const titleField = `document.querySelector('[data-testid="field-title"] input')?.value`
const streams = `performance.getEntriesByType('resource').filter(({name}) => name.includes('/data/listen/')).length`

const eventually = within(40_000)

describe.skipIf(!hasFirefox)('in Firefox (skipped where it is not installed)', () => {
  let newsroom: Newsroom
  let firefox: Firefox
  const windows: FirefoxWindow[] = []

  beforeAll(async () => {
    newsroom = await openNewsroom()
    firefox = await launchFirefox()
    for (let at = 0; at < 3; at += 1) {
      const window = await firefox.open()
      await window.goTo(`${newsroom.url}/intent/edit/id=${ESSAY};type=essay`)
      windows.push(window)
    }
  }, 180_000)

  afterAll(async () => {
    await firefox.close()
    await newsroom.stop()
  })

  it('every window hears of changes over its one socket', async () => {
    for (const window of windows) {
      await eventually(async () => expect(await window.read(titleField)).toContain('Port'))
    }
    for (const title of ['Heard in Firefox', 'Heard once more']) {
      await newsroom.client.patch(ESSAY).set({title}).commit()
      for (const window of windows) {
        await eventually(async () => expect(await window.read(titleField)).toBe(title))
      }
    }
    for (const window of windows) expect(await window.read(streams)).toBe('0')
  }, 180_000)
})
