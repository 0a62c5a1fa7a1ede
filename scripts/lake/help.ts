export const DEFAULT_PORT = 3900
export const DEFAULT_DATA = '.lake'
export const DEFAULT_DATASET = 'production'

export const lakeHelp = `The embedded Content Lake: Sanity's API on one file of yours.

  npm run lake -- [options]                       run it
  npm run lake -- users add NAME --role ROLE      let somebody sign in (--email ADDRESS, --password to be asked for one)
  npm run lake -- users list | users remove ID
  npm run lake -- tokens add LABEL --role ROLE    make a token for a command; it is shown once
  npm run lake -- tokens list | tokens remove ID
  npm run lake -- import FILE                     take in an .ndjson or .tar.gz; documents of the same id are replaced
  npm run lake -- export FILE.tar.gz              write a dataset with its assets
  npm run lake -- backup FILE                     copy the lake's file, while it runs

Options
  --data DIR            the folder that holds everything (default: ${DEFAULT_DATA})
  --dataset NAME        which one (default: ${DEFAULT_DATASET})
  --port N              (default: ${DEFAULT_PORT}; 0 for any that is free)
  --host ADDR           the address to listen on (default: 127.0.0.1). Any but a loopback address needs people with passwords,
                        or tokens.
  --import FILE         fill the dataset from a file if it is empty
  --allow-host NAME     another name under which the lake may be called (repeatable)
  --allow-origin URL    an origin, besides a Studio on this machine, whose pages may call it (repeatable)
  --studio-port N       the port of a Studio on this machine (default: 3333)
  --json                lists and results as JSON
  --help                this text

Roles: administrator, editor, checker, viewer. Exit code: 0 done, 1 failed, 2 bad usage or input.
`
