/** CSS colours as the red, green and blue that pictures are made of. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour that `#rgb`, `#rrggbb`, `rgb()` or `oklch()` means; undefined for other notations. */
export function rgbOf(css: string): Rgb | undefined {
  const text = css.trim().toLowerCase();
  const hex = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?)$/.exec(text);
  if (hex) {
    const channel = (short: string | undefined, long: string | undefined): number => parseInt(long ?? short! + short!, 16);
    return [channel(hex[1], hex[4]), channel(hex[2], hex[5]), channel(hex[3], hex[6])];
  }
  const call = /^(rgba?|oklch)\(([^()]*)\)$/.exec(text);
  const values = call?.[2]!.split(/[\s,/]+/).filter(Boolean).slice(0, 3);
  if (!values || values.length < 3) return undefined;
  if (call![1] === 'oklch') return oklch(number(values[0]!, 1), number(values[1]!, 0.4), number(values[2]!, 360));
  const [red, green, blue] = values.map((value) => clamp(number(value, 255)));
  return [red!, green!, blue!];
}

function number(text: string, whole: number): number {
  return text.endsWith('%') ? (parseFloat(text) / 100) * whole : parseFloat(text) || 0;
}

/** OKLCH to sRGB, out-of-gamut channels clipped: Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/. */
function oklch(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function encode(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return clamp(value * 255);
}

function clamp(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}

/** `#rrggbb` */
export function hexOf([red, green, blue]: Rgb): string {
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
