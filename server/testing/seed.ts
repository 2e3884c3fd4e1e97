/**
 * What tests with chance in them begin from, and name: in `npm test` always the same, so that what fails on one machine
 * fails on another; in `npm run test:long` another each time. `SEED` repeats one of those.
 */
export const SEED = Number(process.env.SEED ?? (process.env.LONG ? Date.now() % 2 ** 31 : 20_231_231));
