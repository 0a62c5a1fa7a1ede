import {networkInterfaces} from 'node:os'
import {join} from 'node:path'
import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {artifacts} from './artifacts.ts'
import {FOLLOWED, lineOf, type StoredBlock} from './essay-editor.ts'
import {goTo} from './go-to.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {openStaffedNewsroom, PASSWORD, type StaffedNewsroom} from './staff.ts'
import {selectWords} from './text-places.ts'
import {within} from './within.ts'

const ESSAY = 'essay-port-factory'
const essayPath = `/intent/edit/id=${ESSAY};type=essay`

const titleField = (page: Page) => page.getByTestId('field-title').locator('input')

const textOf = (page: Page) => page.getByTestId('field-body').getByRole('textbox').first()

const eventually = within(60_000, 100)

/** A text's words, without the marks that stand where others are. */
const wordsIn = async (text: Locator): Promise<string> =>
  (await text.innerText()).replaceAll(/\n?\uFEFF/g, '')

/** Puts the cursor of a text behind words; again where what the editor draws meanwhile puts its own back. */
const goBehind = async (page: Page, words: string): Promise<void> => {
  await eventually(async () => {
    await textOf(page).focus()
    await selectWords(textOf(page), words)
    await page.waitForTimeout(FOLLOWED)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words)
  })
  await page.keyboard.press('ArrowRight')
}

describe('several windows of one browser', () => {
  let newsroom: Newsroom
  const pages: Page[] = []
  const streams: string[] = []
  const sockets: string[] = []

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const first = await newsroom.open('/structure')
    // Windows of one profile share its connections, of which there are six to a host.
    for (let window = 0; window < 4; window += 1) {
      const page = await first.context().newPage()
      page.on('request', (request) => {
        if (request.url().includes('/data/listen/')) streams.push(request.url())
      })
      page.on('websocket', (socket) => sockets.push(socket.url()))
      await page.goto(newsroom.url + essayPath)
      pages.push(page)
    }
    for (const page of pages) await titleField(page).waitFor()
  })

  afterAll(() => newsroom.stop())

  it('carry every listener over one socket each', () => {
    expect(streams).toEqual([])
    expect(sockets.filter((url) => url.includes('/multiplex'))).toHaveLength(pages.length)
  })

  it('save while all of them listen, and each shows what was typed in another', async () => {
    const [writer, ...readers] = pages as [Page, ...Page[]]
    for (let round = 0; round < 5; round += 1) {
      const title = `What a Port Can’t Unload, ${round}`
      const start = performance.now()
      await titleField(writer).fill(title)
      await eventually(async () => {
        const draft = await newsroom.client.getDocument(`drafts.${ESSAY}`)
        expect(draft?.['title']).toBe(title)
      })
      // Starved of connections, a save waited for half a minute.
      expect(performance.now() - start).toBeLessThan(10_000)
      for (const reader of readers) {
        await eventually(async () => expect(await titleField(reader).inputValue()).toBe(title))
      }
    }
  })

  it('lose nothing that is typed while the lake is away', async () => {
    const [writer, reader] = pages as [Page, Page]
    const stored = async (): Promise<unknown> =>
      (await newsroom.client.getDocument(`drafts.${ESSAY}`))?.['title']
    await titleField(writer).fill('What a port')
    await eventually(async () => expect(await stored()).toBe('What a port'))
    await titleField(writer).press('End')
    await newsroom.whileAway(async () => {
      await writer.keyboard.type(' can’t unload')
      expect(await titleField(writer).inputValue()).toBe('What a port can’t unload')
      await expect(stored()).rejects.toThrow()
    })
    await writer.keyboard.type(', yet')
    await eventually(async () => {
      expect(await stored()).toBe('What a port can’t unload, yet')
      expect(await titleField(reader).inputValue()).toBe('What a port can’t unload, yet')
    })
  })

  it('publish, and say so in every window', async () => {
    const [writer, reader] = pages as [Page, Page]
    await newsroom.client
      .patch(`drafts.${ESSAY}`)
      .set({title: 'What a Port Can’t Unload, published'})
      .commit()
    await eventually(async () =>
      expect(await titleField(writer).inputValue()).toBe('What a Port Can’t Unload, published'),
    )
    // The preview's pane has one of its own.
    const publish = writer.getByTestId('action-publish').first()
    await eventually(async () => expect(await publish.isEnabled()).toBe(true))
    await publish.click()
    await eventually(async () => {
      expect(await newsroom.client.getDocument(`drafts.${ESSAY}`)).toBeUndefined()
      expect((await newsroom.client.getDocument(ESSAY))?.['title']).toContain('published')
    })
    await reader.screenshot({path: join(artifacts, 'lake-two-windows.png')})
  })
})

/** An address of this machine on its network. */
const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address

describe.skipIf(networkAddress === undefined)('on a network (skipped where this machine is on none)', () => {
  let newsroom: StaffedNewsroom

  beforeAll(async () => {
    newsroom = await openStaffedNewsroom(
      [
        {name: 'Ada Lind', role: 'administrator'},
        {name: 'Noor Haddad', role: 'editor'},
      ],
      {bind: '0.0.0.0', name: networkAddress ?? ''},
    )
  })

  afterAll(() => newsroom.stop())

  /** By hand, as people do. */
  const signIn = async (name: string): Promise<Page> => {
    const page = await newsroom.open(essayPath)
    await page.getByText('Sign in', {exact: false}).first().click()
    await page.getByText(name).click()
    await page.screenshot({path: join(artifacts, 'lake-sign-in.png')})
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('link', {name: 'Vision'}).waitFor()
    await goTo(page, essayPath)
    await titleField(page).waitFor()
    return page
  }

  it('people sign in, and what each writes is theirs in the history', async () => {
    const ada = await signIn('Ada Lind')
    const noor = await newsroom.signIn('Noor Haddad', essayPath)
    await titleField(noor).waitFor()
    await titleField(ada).fill('A title by Ada')
    await eventually(async () => expect(await titleField(noor).inputValue()).toBe('A title by Ada'))
    await titleField(noor).fill('A title by Noor')
    await eventually(async () => expect(await titleField(ada).inputValue()).toBe('A title by Noor'))
    await titleField(noor).focus()
    // Her initials, on the field she is in.
    await eventually(async () => expect(await ada.getByText('NH').count()).toBeGreaterThan(1))
    await ada.screenshot({path: join(artifacts, 'lake-presence.png')})
    const store = newsroom.lake.datasets.get('production')!
    const authors = store.log.ofDocument(`drafts.${ESSAY}`).map(({author}) => author)
    expect(new Set(authors)).toEqual(new Set(['p-ada-lind', 'p-noor-haddad']))
  })

  it(
    'two people write in one text at once, at one point too, and by turns, see each other and lose no word',
    {timeout: 240_000},
    async () => {
      const store = newsroom.lake.datasets.get('production')!
      // As it was at first, should this be the second try.
      await store.transact([{createOrReplace: {...store.index.get(ESSAY)!, _id: `drafts.${ESSAY}`}}], {
        author: 'p-ada-lind',
      })
      const [ada, noor] = [
        await newsroom.signIn('Ada Lind', essayPath),
        await newsroom.signIn('Noor Haddad', essayPath),
      ]
      const everywhere = async (words: string) => {
        await eventually(() =>
          expect(JSON.stringify(store.index.get(`drafts.${ESSAY}`)?.['body'])).toContain(words),
        )
        for (const page of [ada, noor])
          await eventually(async () => expect(await wordsIn(textOf(page))).toContain(words))
      }
      const writeBoth = (ofAda: string, ofNoor: string) =>
        Promise.all([ada.keyboard.type(ofAda, {delay: 70}), noor.keyboard.type(ofNoor, {delay: 70})])
      for (const page of [ada, noor]) await textOf(page).waitFor()

      await goBehind(ada, 'row by row, for nobody.')
      await goBehind(noor, 'The port itself is a success.')
      await writeBoth(' Alpha stands at the end.', ' Beta stands in it.')
      await everywhere('for nobody. Alpha stands at the end.')
      await everywhere('is a success. Beta stands in it.')
      await everywhere('Beta stands in it. It moved')

      await goBehind(noor, 'nine cranes,')
      await goBehind(ada, 'two kilometres of quay,')
      await writeBoth(' lit all night,', ' of which one is idle,')
      await everywhere('nine cranes, of which one is idle,')
      await everywhere('two kilometres of quay, lit all night,')

      for (const [writer, reader, name, behind, words] of [
        [ada, noor, 'Ada-Lind', 'From the control room', ' that is glazed'],
        [noor, ada, 'Noor-Haddad', 'Alpha stands at the end.', ' Gamma goes behind it.'],
        [ada, noor, 'Ada-Lind', 'which one is', ' nearly always'],
      ] as const) {
        await goBehind(writer, behind)
        await textOf(reader).getByTestId(`presence-cursor-${name}`).first().waitFor({state: 'attached'})
        await writer.keyboard.type(words, {delay: 40})
        await everywhere(behind + words)
      }

      for (const page of [ada, noor]) await goBehind(page, 'nearly always')
      // Of letters that are alike, typed at one point, nobody can tell whose is whose.
      await writeBoth('(by day)', '[by night]')
      for (const words of ['(by day)', '[by night]']) await everywhere(words)
      const paragraph = () => {
        const [first] = store.index.get(`drafts.${ESSAY}`)?.['body'] as readonly [StoredBlock]
        return lineOf(first).replace('normal ', '')
      }
      for (const page of [ada, noor])
        await eventually(async () => expect(await wordsIn(textOf(page))).toContain(paragraph()))
      await ada.screenshot({path: join(artifacts, 'lake-two-writers.png')})
      for (const page of [ada, noor]) await page.context().close()
    },
  )

  it('nobody reads without signing in', async () => {
    const response = await fetch(`http://${networkAddress}:${new URL(newsroom.url).port}/`)
    expect(response.status).toBe(200)
    const query = `${newsroom.lakeUrl}/v1/data/query/production?query=*`
    expect((await fetch(query)).status).toBe(401)
  })
})
