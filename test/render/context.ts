import {planImage} from '../../newsletter/render/image-plan.ts'
import type {RenderContext} from '../../newsletter/render/types.ts'

/** Addresses as an archive at https://weekly.example gives them. */
export const sampleContext: RenderContext = {
  issueUrl: ({number}) => `https://weekly.example/issue-${number}/web.html`,
  image: (image, maxWidth) => {
    const {fileName, width, height} = planImage(image, maxWidth)
    return {src: `https://weekly.example/images/${fileName}`, width, height}
  },
}
