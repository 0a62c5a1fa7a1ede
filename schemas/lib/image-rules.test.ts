import {describe, expect, it} from 'vitest'
import {isMailFormat, isSharp} from './image-rules.ts'

const image = (size: string, crop?: {left: number; right: number}) => ({
  asset: {_ref: `image-${'a'.repeat(40)}-${size}`},
  ...(crop && {crop: {top: 0, bottom: 0, ...crop}}),
})

describe('isSharp', () => {
  it('takes what has two pixels for each of its display, and what isn’t there', () => {
    expect([isSharp(image('1104x300-jpg')), isSharp(undefined), isSharp({})]).toEqual([true, true, true])
  })

  it('counts what is shown, and says which way out there is', () => {
    expect(isSharp(image('1103x300-png'))).toBe(
      'Has 1103 pixels in its width, where 1104 are sharp on good screens. Upload a larger one.',
    )
    expect(isSharp(image('2000x300-png', {left: 0.25, right: 0.25}))).toBe(
      'Has 1000 pixels in its width, where 1104 are sharp on good screens. Upload a larger one, or crop less.',
    )
  })
})

describe('isMailFormat', () => {
  it('takes JPEG and PNG', () => {
    expect(['jpg', 'jpeg', 'png'].map((name) => isMailFormat(image(`1200x300-${name}`)))).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each([
    ['gif', 'the first picture is sent'],
    ['svg', 'this SVG is sent as a PNG'],
    ['webp', 'this WEBP is sent as a JPEG'],
  ])('says of %s that %s', (name, words) => {
    expect(isMailFormat(image(`1200x300-${name}`))).toContain(words)
  })
})
