import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/platform/auth'

interface Context {
  readonly params: Promise<{ nextauth: string[] }>
}

const answer = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions()) as Promise<Response>

export { answer as GET, answer as POST }
