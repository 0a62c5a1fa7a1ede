/** Draws the images of the sample anew, into `images/`. */
import {mkdir, writeFile} from 'node:fs/promises'
import {draw, drawings} from './art/index.ts'

const folder = new URL('images/', import.meta.url)
await mkdir(folder, {recursive: true})
for (const [file, drawing] of Object.entries(drawings)) {
  await writeFile(new URL(file, folder), await draw(file, drawing))
}
