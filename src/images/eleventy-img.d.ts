/** The part of Eleventy's image plugin that we call; the package itself comes without types. */

declare module '@11ty/eleventy-img' {
  /** sharp's picture, of which this is used. */
  export interface Flattened {
    flatten(options: { background: string }): unknown;
  }

  export interface ImageOptions {
    widths: readonly number[];
    formats: readonly string[];
    outputDir: string;
    filenameFormat(id: string, src: string, width: number, format: string): string;
    fixOrientation: boolean;
    transform?(picture: Flattened): unknown;
    minimumThreshold: number;
    useCache: boolean;
    sharpWebpOptions: Readonly<Record<string, unknown>>;
    sharpJpegOptions: Readonly<Record<string, unknown>>;
    sharpPngOptions: Readonly<Record<string, unknown>>;
  }

  export type MakeImage = (file: string, options: ImageOptions) => Promise<unknown>;

  const Image: MakeImage;
  export default Image;
}
