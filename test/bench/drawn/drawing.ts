/** Numbers that look drawn and are the same for the same seed. */
export const drawing = (seed: number) => {
  let state = seed * 2 + 1
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}
