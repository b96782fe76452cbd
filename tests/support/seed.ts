import fc from 'fast-check'

/** Property tests try the same inputs on every machine; `ATLAS_SEED=random` or a number tries others. */
const asked = process.env['ATLAS_SEED']
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked ? Number(asked) : 20_261_121 })
