import {describe, expect, it} from 'vitest'
import {appending, changingLinks, takingOut} from './link-list.ts'

const of = (_id: string, ...refs: readonly string[]) => ({
  _id,
  _type: 'issue',
  _rev: 'r1',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  weeklyLinks: refs.map((_ref) => ({_type: 'reference', _key: `k-${_ref}`, _ref})),
})

const kiln = {id: 'kiln', isPublished: true}

describe('changingLinks', () => {
  it('appends to the draft that it has read, and to no other', () => {
    expect(
      changingLinks('drafts.i', {draft: of('drafts.i', 'a'), published: of('i')}, appending(kiln, 'x')),
    ).toEqual([
      {
        patch: {
          id: 'drafts.i',
          ifRevisionID: 'r1',
          setIfMissing: {weeklyLinks: []},
          insert: {after: 'weeklyLinks[-1]', items: [{_type: 'reference', _key: 'x', _ref: 'kiln'}]},
        },
      },
    ])
  })

  it('begins the draft from what is published', () => {
    const [create, patch] = changingLinks(
      'drafts.i',
      {draft: null, published: of('i', 'a')},
      appending(kiln, 'x'),
    )
    expect(create).toMatchObject({create: {_id: 'drafts.i', weeklyLinks: [{_ref: 'a'}]}})
    expect(patch).toMatchObject({patch: {id: 'drafts.i'}})
  })

  it('refers weakly to a link that has never been published', () => {
    const [mutation] = changingLinks(
      'drafts.i',
      {draft: of('drafts.i'), published: null},
      appending({...kiln, isPublished: false}, 'x'),
    )
    expect(mutation).toMatchObject({
      patch: {insert: {items: [{_weak: true, _strengthenOnPublish: {type: 'weeklyLink'}}]}},
    })
  })

  it.each([
    ['to put in what is in it', of('drafts.i', 'a', 'kiln'), appending(kiln, 'x')],
    ['to take out what is not in it', of('drafts.i', 'a'), takingOut('kiln')],
    ['in an issue that is gone', null, appending(kiln, 'x')],
  ])('has nothing to do: %s', (_what, draft, change) => {
    expect(changingLinks('drafts.i', {draft, published: null}, change)).toEqual([])
  })

  it('takes out every entry of the link', () => {
    expect(
      changingLinks('drafts.i', {draft: of('drafts.i', 'kiln', 'a'), published: null}, takingOut('kiln')),
    ).toMatchObject([{patch: {unset: ['weeklyLinks[_key=="k-kiln"]']}}])
  })
})
