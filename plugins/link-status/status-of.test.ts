import {describe, expect, it} from 'vitest'
import {pageStatusOf} from './status-of.ts'

const url = 'https://a.example/x'
const urlCheck = (outcome: string, asked = url) => ({
  outcome,
  url: asked,
  checkedAt: '2026-05-08T10:00:00.000Z',
  detail: 'HTTP 404',
})
const check = {date: '2026-05-08', detail: 'HTTP 404'}

describe('the state of a page', () => {
  it.each([
    [
      {url, urlStatus: 'dead', urlCheck: urlCheck('gone')},
      {message: 'dead', color: 'danger', check},
    ],
    [
      {url, urlStatus: 'dead'},
      {message: 'dead', color: 'danger'},
    ],
    [
      {url, urlStatus: 'usurped', urlCheck: urlCheck('found')},
      {message: 'usurped', color: 'danger'},
    ],
    [
      {url, urlStatus: 'live', urlCheck: urlCheck('unreachable')},
      {message: 'unreachable', color: 'warning', check},
    ],
    [
      {url, urlStatus: 'live', urlCheck: urlCheck('moved')},
      {message: 'moved', color: 'warning', check},
    ],
    [
      {url, urlStatus: 'live', urlCheck: urlCheck('frontPage')},
      {message: 'front-page', color: 'warning', check},
    ],
    [{url, urlStatus: 'live', urlCheck: urlCheck('found')}, undefined],
    [{url, urlStatus: 'live', urlCheck: urlCheck('moved', 'https://a.example/old')}, undefined],
    [{url}, undefined],
    [null, undefined],
  ])('of %j is %j', (source, expected) => {
    expect(pageStatusOf(source)).toEqual(expected)
  })
})
