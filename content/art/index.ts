import sharp from 'sharp'
import {berths} from './berths.ts'
import {containerPort} from './container-port.ts'
import {factoryPlan} from './factory-plan.ts'
import {leadTimes} from './lead-times.ts'
import {machineHall} from './machine-hall.ts'
import {pylons} from './pylons.ts'
import {spindle} from './spindle.ts'
import {swell} from './swell.ts'

/** What each file in `content/images` is drawn by, as SVG. */
export const drawings: Readonly<Record<string, () => string>> = {
  'berths.png': berths,
  'container-port.jpg': containerPort,
  'factory-plan.png': factoryPlan,
  'lead-times.png': leadTimes,
  'machine-hall.jpg': machineHall,
  'pylons.jpg': pylons,
  'spindle.png': spindle,
  'swell.png': swell,
}

/** As many pixels as a page shows at the most, so that exports take the files as they are. */
const WIDTH = 1280

/** The bytes of an image file: a photograph's format for what has gradients, a palette for what has lines. */
export const draw = (file: string, drawing: () => string): Promise<Buffer> => {
  const picture = sharp(Buffer.from(drawing())).resize(WIDTH)
  return file.endsWith('.jpg')
    ? picture.jpeg({quality: 84, mozjpeg: true}).toBuffer()
    : picture.png({palette: true, colours: 48, compressionLevel: 9}).toBuffer()
}
