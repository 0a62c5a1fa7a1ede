import * as z from 'zod'
import {bodyBlock} from '../blocks/block/contract.ts'
import {callout} from '../blocks/callout/contract.ts'
import {divider} from '../blocks/divider/contract.ts'
import {figureBlock} from '../blocks/figure/contract.ts'
import {table} from '../blocks/table/contract.ts'

/** One entry of an essay's body as it may be published. */
export const bodyNode = z.discriminatedUnion('_type', [bodyBlock, figureBlock, table, callout, divider])

export type BodyNode = z.output<typeof bodyNode>
