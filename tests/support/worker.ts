// Runs before each integration test file: a fresh clone of the template, and the environment the portal itself would have.
import { cloneDatabase } from '@/tests/support/database'

const { portal } = await cloneDatabase()

process.env['DATABASE_URL'] = portal
process.env.NEXTAUTH_SECRET = 'a-secret-for-tests-only-0123456789-abcdef'
process.env['AADHAAR_KEY'] = 'a-key-for-tests-only-9876543210-zyxwvu'
process.env.NEXTAUTH_URL = 'http://localhost:3000'
