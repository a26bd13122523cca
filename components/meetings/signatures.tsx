/** Lines to sign on paper, with whose they are underneath. */
export const Signatures = ({ names }: { names: readonly string[] }) => (
  <div className="mt-16 flex flex-wrap justify-between gap-8">
    {names.map((name) => (
      <p key={name} className="min-w-48 border-t pt-1 text-center">
        {name}
      </p>
    ))}
  </div>
)
