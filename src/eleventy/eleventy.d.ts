/** The part of Eleventy 3 that we call; the package itself comes without types. */

declare module '@11ty/eleventy/UserConfig' {
  type Callback = (...args: never[]) => unknown;

  export interface UserConfig {
    pathPrefix?: string;
    ignores: Set<string>;
    watchIgnores: Set<string>;
    on(event: string, callback: Callback): void;
    addPlugin(plugin: (config: UserConfig) => unknown): void;
    addExtension(ending: string, options: {
      key: string;
      compileOptions: { permalink: boolean };
      compile: (text: string, inputPath: string) => (this: { defaultRenderer(data: object): Promise<string> }, data: object) => Promise<string | undefined>;
    }): void;
    addPreprocessor(name: string, endings: string, callback: Callback): void;
    addDataExtension(endings: string, options: { read?: boolean; parser: (contents: string) => unknown }): void;
    addPassthroughCopy(paths: string | Record<string, string>): void;
    addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
    setWatchJavaScriptDependencies(wanted: boolean): void;
    setFrontMatterParsingOptions(options: { engines: Record<string, { parse(text: string): object }> }): void;
    setServerOptions(options: Record<string, unknown>): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setChokidarConfig(options: Record<string, unknown>): void;
  }
}

declare module '@11ty/eleventy' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  /** Of @11ty/eleventy-dev-server. */
  export class DevServer {
    constructor(name: string, folder: string, options: object);
    static getServer(name: string, folder: string, options: object): DevServer;
    readonly server: Server;
    /** Of the package “ws”, once `setupReloadNotifier` has returned. */
    readonly updateServer: { shouldHandle: (request: IncomingMessage) => boolean };
    _serverListen(port: number): void;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    setupReloadNotifier(): void;
  }

  export type DevServerClass = typeof DevServer;

  export interface EleventyOptions {
    source: 'cli' | 'script';
    configPath: string;
    pathPrefix?: string;
    runMode: 'build' | 'serve' | 'watch';
    quietMode: boolean;
    dryRun?: boolean;
  }

  export class Eleventy {
    constructor(input: string, output: string | undefined, options: EleventyOptions);
    /** Chokidar's, once `watch` has returned. */
    readonly watcher: { on(event: string, heard: (path: string) => void): void; emit(event: string, path: string): boolean };
    /** After `init`. */
    readonly eleventyServe: { getServerModule(name?: string): Promise<DevServerClass> };
    readonly logger: { overrideLogger(logger: object): void };
    /** Before `init`. */
    setFormats(endings: string): void;
    init(): Promise<void>;
    /** Files, folders and patterns that `watch` is to watch. */
    getWatchedFiles(): Promise<string[]>;
    /** Settings of the watcher; asked for once the files are known. */
    getChokidarConfig(): { ignored: string[] };
    write(): Promise<unknown>;
    watch(): Promise<unknown>;
    serve(port: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
