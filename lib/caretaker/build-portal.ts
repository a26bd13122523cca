// `npm run build`: makes the portal if anything it is made of changed; with the word `client`, its database client only.
import { buildPortal, generateClient } from './build'
import { closing } from './closing'
import { HOUSE } from './folders'
import { giveUp } from './obstacle.mjs'

const make = process.argv[2] === 'client' ? generateClient : buildPortal
make(closing()).catch((error: unknown) => giveUp(error, HOUSE))
