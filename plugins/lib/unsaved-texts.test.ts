import {expect, it} from 'vitest'
import {unsavedTexts, type UnsavedTexts} from './unsaved-texts.ts'

it('tells of each document’s own texts alone, and of none once they are saved', () => {
  const seen: UnsavedTexts[] = []
  const subscription = unsavedTexts.of('essay').subscribe((texts) => seen.push(texts))
  const body = {path: ['body'], blocks: ['new'], isShown: false}
  unsavedTexts.put('essay', 'body', body)
  unsavedTexts.put('other', 'body', {path: ['body'], blocks: [], isShown: false})
  unsavedTexts.remove('essay', 'introduction')
  unsavedTexts.remove('essay', 'body')
  unsavedTexts.remove('other', 'body')
  subscription.unsubscribe()
  expect(seen).toEqual([new Map(), new Map([['body', body]]), new Map()])
})

it('keeps what is held until it is released, unless more is written meanwhile', () => {
  const sizes: number[] = []
  const subscription = unsavedTexts.of('essay').subscribe(({size}) => sizes.push(size))
  const body = {path: ['body'], blocks: ['new'], isShown: false}
  unsavedTexts.put('essay', 'body', body)
  unsavedTexts.hold('essay', 'body')
  unsavedTexts.remove('essay', 'body')
  expect(sizes).toEqual([0, 1])
  unsavedTexts.release('essay', 'body')
  expect(sizes).toEqual([0, 1, 0])

  unsavedTexts.put('essay', 'body', body)
  unsavedTexts.hold('essay', 'body')
  unsavedTexts.remove('essay', 'body')
  unsavedTexts.put('essay', 'body', body)
  unsavedTexts.release('essay', 'body')
  expect(sizes.at(-1)).toBe(1)
  unsavedTexts.remove('essay', 'body')
  expect(sizes.at(-1)).toBe(0)
  subscription.unsubscribe()
})
