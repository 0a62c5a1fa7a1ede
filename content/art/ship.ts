import {dark, waterline} from './quayside.ts'
import {fill, mix, polygon, rect} from './svg.ts'

const containers = ['#7a3b32', '#31505c', '#6b5a3a', '#46384f']

/** A container ship at the quay, its boxes stacked as chance has it. */
export const ship = (random: () => number): string => {
  const [stern, bow, rail] = [560, 1290, waterline - 74]
  const boxes = Array.from({length: 15}, (_, column) => {
    const tiers = 2 + Math.floor(random() * 4) + (column > 2 && column < 11 ? 1 : 0)
    return Array.from({length: tiers}, (_tier, tier) =>
      rect(
        stern + 120 + column * 38,
        rail - 24 * (tier + 1),
        36,
        22,
        fill(mix('#1d1f29', containers[Math.floor(random() * containers.length)] ?? dark, 0.55)),
      ),
    ).join('')
  })
  return [
    ...boxes,
    polygon(
      [
        [stern, rail],
        [bow, rail],
        [bow + 50, rail - 22],
        [bow - 20, waterline + 6],
        [stern + 26, waterline + 6],
      ],
      fill('#181a22'),
    ),
    rect(stern + 30, rail - 170, 76, 172, fill('#1b1d26')),
    rect(stern + 14, rail - 176, 108, 16, fill('#1b1d26')),
    rect(stern + 52, rail - 220, 26, 50, fill('#1b1d26')),
    ...Array.from({length: 8}, (_, at) =>
      rect(stern + 40 + (at % 4) * 15, rail - 150 + Math.floor(at / 4) * 34, 7, 7, fill('#ffd58a', 0.85)),
    ),
  ].join('')
}
