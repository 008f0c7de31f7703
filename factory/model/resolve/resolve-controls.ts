import type { BaselineControls } from '../baseline-controls';
import { type ControlName, controlNames } from '../baseline-profile';
import type { Origin } from '../landing-zone';
import { type ControlContext, controlDefaults } from './control-defaults';
import { BUILT_IN, type LayerPlace, originIn } from './origins';

/** Settings that one place gives, control by control. */
export interface ControlLayer extends LayerPlace {
  readonly controls: Readonly<Partial<Record<ControlName, boolean | Readonly<Record<string, unknown>>>>>;
}

export interface ResolvedControls {
  readonly controls: BaselineControls;
  /** By `<control>` (on or off) and `<control>.<setting>`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * Lays settings over one another, the last layer on top, setting by setting. `true` switches a control on and keeps the
 * settings below it; `false` switches it off; a mapping switches it on and sets what it names.
 *
 * @param names - the controls to resolve; all by default
 */
export function resolveControls(
  layers: readonly ControlLayer[],
  context: ControlContext,
  names: readonly ControlName[] = controlNames,
): ResolvedControls {
  const controls: Partial<Record<ControlName, Readonly<Record<string, unknown>>>> = {};
  const origins: Record<string, Origin> = {};
  for (const name of names) {
    const start = controlDefaults[name](context);
    const settings: Record<string, unknown> = { ...start.settings };
    const places: Readonly<Record<string, LayerPlace>> = { ...start.places };
    const own: Record<string, Origin> = {};
    let on = originIn(BUILT_IN, start.on, []);
    for (const [setting, value] of Object.entries(settings))
      own[`${name}.${setting}`] = originIn(places[setting] ?? BUILT_IN, value, []);
    for (const layer of layers) {
      const given = layer.controls[name];
      if (given === undefined) continue;
      on = originIn(layer, given !== false, [name]);
      if (typeof given === 'boolean') continue;
      for (const [setting, value] of Object.entries(given)) {
        settings[setting] = value;
        own[`${name}.${setting}`] = originIn(layer, value, [name, setting]);
      }
    }
    origins[name] = on;
    if (on.value === true) {
      controls[name] = settings;
      Object.assign(origins, own);
    }
  }
  // Each entry holds its defaults overlaid with values of the same shape, which the compiler cannot follow by name.
  return { controls: controls as BaselineControls, origins };
}
