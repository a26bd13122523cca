import { house } from './tests/architecture/lint.mjs'

export default house({ types: true })
