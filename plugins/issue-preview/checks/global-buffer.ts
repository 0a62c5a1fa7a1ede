import {Buffer} from 'buffer/index.js'

// What encodes the message takes bytes as Node has them. Only in the worker, so that no page gets used to it.
Object.assign(globalThis, {Buffer})
