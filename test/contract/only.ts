/** The one answer of a list that is asked for one owner. */
export const only = async <Answer>(answers: Promise<readonly Answer[]>): Promise<Answer> => {
  const [answer, ...rest] = await answers
  if (answer === undefined || rest.length > 0) throw new Error('not one answer')
  return answer
}
