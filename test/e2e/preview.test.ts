import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {watchTyping} from '../bench/typing-watch.ts'
import {artifacts} from './artifacts.ts'
import {allFindings} from './axe.ts'
import {looksRightInBothSchemes} from './both-schemes.ts'
import {exported} from './exported.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {walksByTab} from './tab-walk.ts'
import {within} from './within.ts'

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.open('/intent/edit/id=issue-43;type=issue')
  // A first load on a busy machine takes its time.
  await page.getByTestId('issue-preview').waitFor({timeout: 100_000})
})

afterAll(async () => {
  await newsroom.stop()
  // Chromium says so whenever a test looks into a frame that runs no scripts, and of each picture that is off.
  const expected = /^(?:Blocked script execution|Loading the image '[^']*' violates)/
  expect(newsroom.complaints.filter((said) => !expected.test(said))).toEqual([])
})

const eventually = within(40_000, 100)

const shot = (name: string) => page.screenshot({path: join(artifacts, `preview-${name}.png`)})

const frame = () => page.frameLocator('[data-testid=preview-frame]')
const words = () => frame().locator('body').innerText()
const look = (name: string) => page.getByTestId(`look-${name}`).click()
// While the bytes change it says nothing of them.
const shownHash = () => page.locator('[data-testid=preview-hash][data-sha256]').getAttribute('data-sha256')

/** How the essay of issue 43 begins. */
const FIRST_WORDS = 'There is a room in the hills'

const focusedId = () => page.evaluate(() => document.activeElement?.id)

describe('the preview', () => {
  it('shows a draft of another document as it is typed, and publishing it gives the export’s very bytes', async () => {
    await newsroom.client
      .patch('drafts.essay-mother-machines')
      .set({title: 'Changed by a colleague, elsewhere'})
      .commit()
    await eventually(async () => expect(await words()).toContain('Changed by a colleague, elsewhere'))
    const draftHash = await shownHash()
    expect((await exported(newsroom, 43))['email.html']).not.toBe(draftHash)
    await newsroom.client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.essay-mother-machines',
      publishedId: 'essay-mother-machines',
    })
    const files = await exported(newsroom, 43)
    for (const [name, file] of [
      ['desktop', 'email.html'],
      ['text', 'email.txt'],
      ['web', 'web.html'],
    ] as const) {
      await look(name)
      await eventually(async () => expect(await shownHash(), file).toBe(files[file]))
    }
    expect(files['email.html']).toBe(draftHash)
  })

  it('follows what is typed in the form', async () => {
    await look('desktop')
    const title = page.getByTestId('field-title').locator('input').first()
    await title.fill('The Machines, Typed')
    await eventually(async () => expect(await words()).toContain('The Machines, Typed'))
  })

  it('marks what has changed since it was published', async () => {
    await page.getByTestId('preview-differences').click()
    await eventually(async () =>
      expect((await frame().locator('[data-preview-ins]').allInnerTexts()).join(' ')).toContain('Typed'),
    )
    // A picture has another address here than in the bytes, and is the same.
    expect(await frame().locator('img[data-preview-ins]').count()).toBe(0)
    await shot('differences')
    await page.getByTestId('preview-differences').click()
    await eventually(async () => expect(await frame().locator('[data-preview-ins]').count()).toBe(0))
  })

  it('leads from a part of the mail to its field, in another document too, and marks it', async () => {
    await frame().locator('h1').first().click()
    await eventually(async () => expect(await focusedId()).toBe('title'))
    await frame().getByText('In the room above the lake').first().click()
    await eventually(async () => {
      expect(page.url()).toContain('essay-mother-machines')
      expect(await page.evaluate(() => getSelection()?.anchorNode?.textContent ?? '')).toContain(
        'In the room above',
      )
      expect(await frame().locator('[data-preview-focus]').allInnerTexts()).toEqual([
        expect.stringContaining('In the room above'),
      ])
    })
    await shot('in-focus')
    // What stands in documents that have no preview of their own is led to, and follows what is typed, too.
    for (const [printed, then, id, field, typed] of [
      ['Jonas Achterberg', 'Jonas A. Berg', 'person-achterberg', 'name', 'Jonas A. Berg'],
      ['What is in the empty boxes.', 'What fills them.', 'link-berths-20', 'headline', 'What fills them'],
      ['(Freight Ledger)', '(Freight Log)', 'source-freight-ledger', 'publisher', 'Freight Log'],
      ['(Drawing: Works & Means)', '(Ours)', 'credit-own-drawing', 'creditLine', 'Ours'],
    ] as const) {
      const part = (words: string) => frame().getByText(words, {exact: true})
      await part(printed).or(part(then)).first().click()
      await eventually(() => expect(page.url()).toContain(id))
      await page.getByTestId(`field-${field}`).locator('input').first().fill(typed)
      await eventually(async () =>
        expect((await frame().locator('[data-preview-focus]').allInnerTexts()).join()).toContain(then),
      )
    }
    await page.goto(`${newsroom.url}/intent/edit/id=issue-43;type=issue`)
    await page.getByTestId('issue-preview').waitFor()
  })

  it('shows what is typed in an essay before its form hears of it, and what others do meanwhile', async () => {
    const id = 'essay-mother-machines'
    const published = await newsroom.client.getDocument(id)
    await newsroom.client.createOrReplace({...published, _id: `drafts.${id}`, _type: 'essay'})
    const essay = await newsroom.open(`/intent/edit/id=${id};type=essay`)
    const mail = essay.frameLocator('[data-testid=preview-frame]').locator('body')
    await mail.getByText(FIRST_WORDS).first().waitFor({timeout: 100_000})
    await essay.getByTestId('field-body').locator('[data-pt-path]', {hasText: FIRST_WORDS}).first().click()
    await eventually(async () => {
      await essay.keyboard.press('ControlOrMeta+Home')
      expect(await essay.evaluate(() => getSelection()?.anchorOffset)).toBe(0)
    })
    await essay.evaluate(watchTyping, FIRST_WORDS)
    await essay.keyboard.type('Quickly ', {delay: 60})
    await eventually(async () =>
      expect(await essay.evaluate(() => globalThis.typingWatch?.isDone())).toBe(true),
    )
    const typed = await essay.evaluate(() => globalThis.typingWatch?.stop().keystrokes ?? [])
    // The editor keeps what is typed to itself for a quarter of a second at least.
    expect(Math.min(...typed.map(({preview = Infinity}) => preview))).toBeLessThan(250)
    await newsroom.client.patch(`drafts.${id}`).set({teaser: 'A teaser from elsewhere'}).commit()
    await essay.keyboard.type('and ', {delay: 60})
    await eventually(async () => {
      const shown = await mail.innerText()
      expect(shown).toContain(`Quickly and ${FIRST_WORDS}`)
      expect(shown).toContain('A teaser from elsewhere')
    })
    await essay.keyboard.press('ControlOrMeta+z')
    await eventually(async () => expect(await mail.innerText()).not.toContain(`and ${FIRST_WORDS}`))
    await essay.keyboard.type('slowly ', {delay: 60})
    // The Studio doesn't survive words that reach a draft which is gone (sanity-io/sanity#7260).
    await eventually(async () =>
      expect(JSON.stringify(await newsroom.client.getDocument(`drafts.${id}`))).toContain(
        `lowly ${FIRST_WORDS}`,
      ),
    )
    await newsroom.client.delete(`drafts.${id}`)
    await eventually(async () => expect(await mail.innerText()).not.toContain('lowly'))
    expect(await mail.innerText()).toContain(FIRST_WORDS)
    await essay.context().close()
  })

  it('is opened in a window, copied with and without its formatting, saved and printed', async () => {
    await look('desktop')
    const choose = async (name: string) => {
      await page.getByTestId('preview-actions').press('Enter')
      // The menu gives its first item the focus, and a key that is pressed before would be pressed on that.
      await page.locator('[role=menuitem]:focus').waitFor()
      await page.getByRole('menuitem', {name}).press('Enter')
    }
    const clipboard = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const html = item?.types.includes('text/html') === true ? await item.getType('text/html') : undefined
        return {html: (await html?.text()) ?? '', text: await navigator.clipboard.readText()}
      })
    const [opened] = await Promise.all([page.context().waitForEvent('page'), choose('Open in a window')])
    await opened.frameLocator('iframe').getByText('The Machines, Typed').first().waitFor()
    await opened.close()
    await choose('Copy as formatted text')
    await eventually(async () => expect((await clipboard()).html).toContain('The Machines, Typed</h1>'))
    expect((await clipboard()).text).not.toContain('<h1')
    await choose('Copy the source')
    await eventually(async () => expect((await clipboard()).text).toContain('<!DOCTYPE html>'))
    const [saved] = await Promise.all([page.waitForEvent('download'), choose('Save email.html')])
    const bytes = await readFile(await saved.path())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await shownHash())
    // A browser without a screen has no printer: whether the page's own frame is told to print is what can be seen.
    const printed = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new MutationObserver(([record]) => {
            const [frame] = record?.addedNodes ?? []
            if (!(frame instanceof HTMLIFrameElement)) return
            frame.addEventListener(
              'load',
              () => {
                const view = frame.contentWindow
                if (view === null) return
                view.print = () => {
                  resolve(frame.contentDocument?.body.innerText ?? '')
                  view.dispatchEvent(new Event('afterprint'))
                }
              },
              {capture: true},
            )
          }).observe(document.body, {childList: true})
        }),
    )
    await choose('Print')
    expect(await printed).toContain('The Machines, Typed')
  })

  it('is looked at by keyboard', async () => {
    await page.getByTestId('look-desktop').focus()
    await page.keyboard.press('c')
    const background = () =>
      frame()
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor)
    await eventually(async () => expect(await background()).not.toBe('rgb(255, 255, 255)'))
    await shot('dark')
    for (const key of ['c', 'c', 'c', 'c']) await page.keyboard.press(key)
    await eventually(async () => expect(await background()).toBe('rgb(255, 255, 255)'))
    await page.keyboard.press('i')
    await page.getByTestId('inbox-narrow').waitFor()
    // The line of a wide list scrolls by itself, and nothing beside it.
    const overflow = (name: string) =>
      page.getByTestId(name).evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)
    expect(await overflow('preview-inbox')).toBe(0)
    expect(await overflow('inbox-desk')).toBeGreaterThan(0)
    expect(await walksByTab(page, '[data-testid=preview-pane]')).toEqual([
      'button "Close the preview"',
      'tab "Inbox"',
      'button "Open, copy, save, print"',
      'tabpanel "Inbox"',
      'group "On a desk"',
      expect.stringMatching(/^button "\d+ things? keeps? it|^button "Can be exported/),
      expect.stringContaining('button "SHA-256'),
    ])
    await page.getByTestId('look-inbox').focus()
    await looksRightInBothSchemes(page, 'preview-inbox', '[data-testid=preview-inbox]')
    await page.keyboard.press('m')
    await eventually(async () =>
      expect(
        await frame()
          .locator('html')
          .evaluate(() => innerWidth),
      ).toBe(390),
    )
    await shot('phone')
    const pictures = () =>
      frame()
        .locator('img')
        .evaluateAll((images: HTMLImageElement[]) => images.map(({naturalWidth}) => naturalWidth > 0))
    await eventually(async () => expect(new Set(await pictures())).toEqual(new Set([true])))
    await page.keyboard.press('p')
    await eventually(async () => expect(new Set(await pictures())).toEqual(new Set([false])))
    await shot('no-pictures')
    await page.keyboard.press('p')
    await page.keyboard.press('h')
    await eventually(async () =>
      expect(await page.getByTestId('preview-plain').innerText()).toContain('<!DOCTYPE html>'),
    )
    await page.keyboard.press('d')
    await frame().locator('h1').first().waitFor()
  })

  it('can be used without seeing it', async () => {
    await looksRightInBothSchemes(page, 'preview-pane', '[data-testid=issue-preview]', allFindings)
  })

  it('shows an issue with gaps, and says how many things are missing', async () => {
    await newsroom.client
      .patch('drafts.issue-43')
      .unset(['essays', 'subject', 'preheader', 'number'])
      .commit()
    await eventually(async () => {
      expect(await page.getByTestId('preview-verdict').innerText()).toMatch(/^\d+ things keep it/)
      expect(await words()).toContain('The Machines, Typed')
    })
    await shot('gaps')
    await newsroom.client.delete('drafts.issue-43')
  })

  it('keeps the widths that its pane was given', async () => {
    const left = async () => (await page.getByTestId('issue-preview').boundingBox())?.x ?? 0
    const middle = 450
    // The Studio may be laying out its panes yet.
    await eventually(async () => {
      const before = await left()
      await page.mouse.move(before, middle)
      await page.mouse.down()
      await page.mouse.move(before - 60, middle, {steps: 4})
      await page.mouse.move(before - 120, middle, {steps: 4})
      await page.mouse.up()
      expect(await left()).toBeLessThan(before - 60)
    })
    const dragged = await left()
    await page.reload()
    await page.getByTestId('issue-preview').waitFor()
    await eventually(async () => expect(Math.abs((await left()) - dragged)).toBeLessThan(12))
  })

  it('keeps the form in sight where the desk’s list comes after it', async () => {
    const late = await newsroom.open('/intent/edit/id=essay-mother-machines;type=essay')
    const body = late.getByTestId('field-body').locator('[data-pt-editor]')
    await body.waitFor()
    const {promise: isShown, resolve: show} = Promise.withResolvers<undefined>()
    await late.route('**/static/userComponent-*.js', async (route) => {
      await isShown
      await route.continue()
    })
    await late.reload()
    await body.waitFor()
    await late.getByTestId('preview-frame').waitFor()
    expect(await late.getByTestId('desk-list').count()).toBe(0)
    show(undefined)
    await late.getByTestId('desk-list').waitFor({state: 'attached'})
    await eventually(async () => {
      expect(await late.getByTestId('desk-list').isVisible()).toBe(false)
      expect(await body.isVisible()).toBe(true)
    })
    // Whoever unfolds the list has its room.
    await late.getByTestId('desk-list').locator('xpath=ancestor::*[@data-ui="Pane"]').click()
    await late.getByTestId('desk-essays').waitFor()
    await late.context().close()
  })

  it('can be used in a narrow window', async () => {
    await page.setViewportSize({width: 640, height: 900})
    // One of the two has the room, once the Studio has laid them out; the other is a strip.
    const folded = page.getByTestId('preview-folded')
    await eventually(async () => {
      if (await folded.isVisible()) await folded.press('Enter')
      expect(await page.getByTestId('look-desktop').isVisible()).toBe(true)
      const cut = await page.getByTestId('issue-preview').evaluate(
        (preview) =>
          [...preview.querySelectorAll('button')].filter((button) => {
            const {left, right} = button.getBoundingClientRect()
            return left < 0 || right > innerWidth
          }).length,
      )
      expect(cut).toBe(0)
      // It may be laid out, and folded, once more.
      expect(await frame().locator('h1').first().isVisible()).toBe(true)
    })
    await shot('narrow')
    // In pixels of the window.
    const tooWide = () =>
      page
        .getByTestId('preview-frame')
        .evaluate((mail) => mail.getBoundingClientRect().width - (mail.parentElement?.clientWidth ?? 0))
    await eventually(async () => expect(await tooWide()).toBeLessThan(1))
    await page.getByTestId('preview-fit').click()
    await eventually(async () => expect(await tooWide()).toBeGreaterThan(1))
    await page.getByTestId('preview-fit').click()
    await page.setViewportSize({width: 1400, height: 900})
  })

  it('gives the keyboard back to the form when it is closed', async () => {
    await page.getByTestId('preview-close').press('Enter')
    await eventually(async () => expect(await page.getByTestId('preview-pane').count()).toBe(0))
    const inForm = () =>
      page.evaluate(() => document.activeElement?.closest('[data-testid=document-pane]') !== null)
    expect(await inForm()).toBe(true)
    await page.goBack()
    await page.getByTestId('issue-preview').waitFor()
  })

  it('shows an issue with nothing in it, and one whose essay isn’t there', async () => {
    await newsroom.client.create({_id: 'drafts.issue-empty', _type: 'issue'})
    await newsroom.client.create({
      _id: 'drafts.issue-dangling',
      _type: 'issue',
      number: 90,
      title: 'Nobody wrote it',
      essays: [{_key: 'e', _type: 'reference', _ref: 'essay-nobody-wrote', _weak: true}],
    })
    for (const [id, said] of [
      ['issue-empty', 'No. ⟦number missing⟧, ⟦date missing⟧'],
      ['issue-dangling', 'Nobody wrote it'],
    ] as const) {
      const opened = await newsroom.open(`/intent/edit/id=${id};type=issue`)
      const verdict = opened.locator('[data-testid=preview-verdict][data-state=blocked]')
      await verdict.waitFor()
      expect(await verdict.innerText()).toMatch(/^\d+ things keep it/)
      const shown = opened.frameLocator('[data-testid=preview-frame]').locator('body')
      await eventually(async () => expect(await shown.innerText()).toContain(said))
      await opened.screenshot({path: join(artifacts, `preview-${id}.png`)})
      await opened.context().close()
    }
  })

  it('says that it couldn’t be checked where the checks can’t be loaded', async () => {
    const opened = await newsroom.open('/')
    await opened.addInitScript(() => {
      const RealWorker = globalThis.Worker
      globalThis.Worker = class extends RealWorker {
        constructor(_address: string | URL, options?: WorkerOptions) {
          super('/static/gone.js', options)
        }
      }
    })
    await opened.goto(`${newsroom.url}/intent/edit/id=issue-43;type=issue`)
    await opened.locator('[data-testid=preview-verdict][data-state=unknown]').waitFor()
    await opened.getByTestId('preview-verdict').click()
    await eventually(async () =>
      expect(await opened.getByTestId('issue-preview').innerText()).toContain('can’t be loaded'),
    )
    await opened.screenshot({path: join(artifacts, 'preview-unchecked.png')})
    await opened.context().close()
  })
})
