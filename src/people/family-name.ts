/** Family names compared: "van der Berg" is one whether a file has "van der" as a particle or as part of the family name. */
import { PARTICLES } from '../bibliography/names/name-words.ts';
import { fold } from './fold.ts';

export interface FamilyName {
  /** As written, without its leading particles. */
  key: string;
  /** Folded, empty if there are none. */
  particle: string;
  /** Its particle is written small, as one that people leave out is. */
  isSmall: boolean;
}

/** The family name without its leading particles, wherever the file put them. */
export function readFamily(particle: string | undefined, family: string): FamilyName {
  // Most names, which need not be taken apart.
  if (particle === undefined && !family.includes(' ')) return { key: family, particle: '', isSmall: true };
  const words = family.split(/\s+/);
  const leading = particle ? particle.split(/\s+/) : [];
  while (words.length > 1 && PARTICLES.has(words[0]!.toLowerCase().replace('’', "'"))) leading.push(words.shift()!);
  return { key: words.join(' '), particle: fold(leading.join(' ')), isSmall: !/^\p{Lu}/u.test(leading[0] ?? '') };
}

/** Whether two particles, folded, can be those of somebody who is known: they may be left out. */
export function particlesAgree(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Whether two names of strangers can be one person's: "Dos Santos" and "Santos" are two families. */
export function strangersAgree(one: FamilyName, other: FamilyName): boolean {
  return one.particle === other.particle || (one.particle === '' && other.isSmall) || (other.particle === '' && one.isSmall);
}
