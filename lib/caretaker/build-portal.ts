// `npm run build`: makes the portal if anything it is made of changed.
import { buildPortal } from './build'
import { closing } from './closing'
import { HOUSE } from './folders'
import { giveUp } from './obstacle.mjs'

buildPortal(closing()).catch((error: unknown) => giveUp(error, HOUSE))
