import { useApp } from '../../actions/app.ts'
import { openSample } from '../../actions/open.ts'
import { sampleTitle, SAMPLES } from '../../actions/samples.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { Icon } from '../../theme/icons.tsx'

/** Models that ship with the app, to look at before one has anything to paste. */
export function SampleList() {
  const say = useSay()
  const app = useApp()
  const language = useStore((state) => state.language)
  if (SAMPLES.length === 0) return null
  return (
    <section className="side-section">
      <h2 className="heading">{say('samples.title')}</h2>
      <ul>
        {SAMPLES.map((sample) => (
          <li key={sample.id} className="source-row">
            <button type="button" className="source-main" onClick={() => void openSample(app, sample)}>
              <Icon name="network" />
              <span className="grow cut">{sampleTitle(sample, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
