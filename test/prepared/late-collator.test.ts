import {expect, it} from 'vitest'
import {LateCollator} from '../../scripts/prepared/late-collator.ts'

it('orders as the platform’s collator does', () => {
  const words = ['zebra', 'Äpfel', 'apple', '鋼', 'école', 'Zebra']
  expect(words.toSorted(new LateCollator('en').compare)).toEqual(
    words.toSorted(new Intl.Collator('en').compare),
  )
})
