import {registerHooks} from 'node:module'

// zod loads its messages in sixty languages, none of which a command speaks: that is half of its time to load. English, which it
// falls back on, it imports by another way.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('locales/index.js') && context.parentURL?.includes('/node_modules/zod/') === true
      ? {url: 'data:text/javascript,', format: 'module', shortCircuit: true}
      : next(specifier, context),
})
