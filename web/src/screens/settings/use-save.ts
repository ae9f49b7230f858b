import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Runs a change and asks for the lists it touches again. */
export function useSave<Given, Answer = unknown>(
  run: (given: Given) => Promise<Answer>,
  keys: string[],
  done?: (answer: Answer, given: Given) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: (answer: Answer, given: Given) => {
      for (const key of keys) void queries.invalidateQueries({ queryKey: [key] })
      done?.(answer, given)
    },
  })
}
