/** CSS colours as the red, green and blue that pictures and paper are made of. */
import { COLOUR_NAMES } from './names.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The colour that a name or any notation of CSS Color 4 means (https://www.w3.org/TR/css-color-4/), opaque and clipped to
 * what a screen of today shows; undefined for anything else.
 */
export function rgbOf(css: string): Rgb | undefined {
  const typed = css.trim().toLowerCase();
  const text = Object.hasOwn(COLOUR_NAMES, typed) ? COLOUR_NAMES[typed]! : typed;
  const hex = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?)$/.exec(text);
  if (hex) {
    const channel = (short: string | undefined, long: string | undefined): number => parseInt(long ?? short! + short!, 16);
    return [channel(hex[1], hex[4]), channel(hex[2], hex[5]), channel(hex[3], hex[6])];
  }
  const call = /^(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(([^()]*)\)$/.exec(text);
  const values = call?.[2]!.split(/[\s,/]+/).filter(Boolean).slice(0, 3);
  if (!values || values.length < 3) return undefined;
  const notation = NOTATIONS[call![1]!]!;
  const [first, second, third] = values.map((value, index) => number(value, notation.wholes[index]!));
  return notation.rgb(first!, second!, third!);
}

interface Notation {
  /** What 100 % of each value is. */
  wholes: readonly [number, number, number];
  rgb(first: number, second: number, third: number): Rgb;
}

const NOTATIONS: Readonly<Record<string, Notation>> = {
  rgb: { wholes: [255, 255, 255], rgb: (red, green, blue) => [clamp(red), clamp(green), clamp(blue)] },
  hsl: { wholes: [360, 100, 100], rgb: (hue, saturation, lightness) => hsl(hue, saturation / 100, lightness / 100) },
  hwb: { wholes: [360, 100, 100], rgb: (hue, white, black) => hwb(hue, white / 100, black / 100) },
  lab: { wholes: [100, 125, 125], rgb: lab },
  lch: { wholes: [100, 150, 360], rgb: (lightness, chroma, hue) => lab(lightness, ...polar(chroma, hue)) },
  oklab: { wholes: [1, 0.4, 0.4], rgb: oklab },
  oklch: { wholes: [1, 0.4, 360], rgb: (lightness, chroma, hue) => oklab(lightness, ...polar(chroma, hue)) },
};

function number(text: string, whole: number): number {
  return text.endsWith('%') ? (parseFloat(text) / 100) * whole : parseFloat(text) || 0;
}

function polar(chroma: number, hue: number): [a: number, b: number] {
  const angle = (hue * Math.PI) / 180;
  return [chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function hsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (start: number): number => {
    const turn = (((start + hue / 30) % 12) + 12) % 12;
    return clamp(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** https://www.w3.org/TR/css-color-4/#hwb-to-rgb */
function hwb(hue: number, white: number, black: number): Rgb {
  const share = Math.max(1, white + black);
  const [w, b] = [white / share, black / share];
  const mix = (channel: number): number => clamp(channel * (1 - w - b) + 255 * w);
  const [red, green, blue] = hsl(hue, 1, 0.5);
  return [mix(red), mix(green), mix(blue)];
}

/** CIE Lab under D50 to sRGB: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function lab(lightness: number, a: number, b: number): Rgb {
  const y = (lightness + 16) / 116;
  const linear = (value: number): number => (value ** 3 > 216 / 24389 ? value ** 3 : (116 * value - 16) / (24389 / 27));
  const [x, z] = [0.9642956764 * linear(a / 500 + y), 0.8251046025 * linear(y - b / 200)];
  const luminance = linear(y);
  return [
    encode(3.1341358529 * x - 1.6173863321 * luminance - 0.4906619460 * z),
    encode(-0.9787954781 * x + 1.9162543774 * luminance + 0.0334427312 * z),
    encode(0.0719553420 * x - 0.2289768264 * luminance + 1.4053860582 * z),
  ];
}

/** OKLab to sRGB, out-of-gamut channels clipped: Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/. */
function oklab(lightness: number, a: number, b: number): Rgb {
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
