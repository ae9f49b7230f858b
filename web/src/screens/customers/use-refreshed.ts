import { useQueryClient } from '@tanstack/react-query'

/** Asks again for everything that shows a customer. */
export const useRefreshed = () => {
  const queries = useQueryClient()
  return () => {
    for (const key of ['customer', 'customers', 'conversation']) void queries.invalidateQueries({ queryKey: [key] })
  }
}
