import {describe, expect, it} from 'vitest'
import {planImage} from '../../../newsletter/render/image-plan.ts'
import {imageAddress} from './image-address.ts'

const sha1 = '0123456789'.repeat(4)
const plan = planImage(
  {
    asset: {_id: `image-${sha1}-1200x800-png`, _type: 'sanity.imageAsset', _rev: 'r'},
    crop: {top: 0, bottom: 0.5, left: 0.25, right: 0.25},
  },
  300,
)

describe('an image’s address', () => {
  it('is on the lake’s own address', () => {
    expect(
      imageAddress(plan, {apiHost: 'http://localhost:3900', projectId: 'local', dataset: 'production'}),
    ).toBe(`http://localhost:3900/images/local/production/${sha1}-1200x800.png?rect=300,0,600,400&w=600`)
  })

  it('is on the images’ host where the lake is Sanity’s', () => {
    expect(
      imageAddress(plan, {apiHost: 'https://api.sanity.io', projectId: 'abc', dataset: 'production'}),
    ).toBe(`https://cdn.sanity.io/images/abc/production/${sha1}-1200x800.png?rect=300,0,600,400&w=600`)
  })
})
