import { useTranslations } from 'next-intl'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { TextLink } from '@/components/ui/text-link'
import type { Role } from '@/lib/domain/access/actor'

interface Props {
  readonly name: string
  readonly role: Role
  readonly token: string | null
}

/** Who is signed in and under which office, one's own account, and the way out. */
export const PersonBar = ({ name, role, token }: Props) => {
  const t = useTranslations('access.role')
  return (
    <>
      <span className="person">
        <TextLink href="/account">{name}</TextLink>
        <span className="small"> {t(role)}</span>
      </span>
      <SignOutForm token={token} />
    </>
  )
}
