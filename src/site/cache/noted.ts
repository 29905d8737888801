/**
 * What pages ask while they are printed, noted in the journal as it is answered.
 */
import type { Images } from '../../images/index.ts';
import type { Place } from '../../images/locate.ts';
import type { MarkdownOptions, MarkdownPage } from '../../markdown/index.ts';
import type { Problems } from '../../problems.ts';
import type { Journal, PictureNote } from './journal.ts';

/** Pictures that note what they are asked. */
export function notedImages(images: Images, journal: Journal): Images {
  /** Pages are places too, but too large to be noted. */
  const placeOf = ({ source, url }: Place): Place => ({ source, ...(url !== undefined && { url }) });
  const request = <T extends { page?: Place }>({ page, ...rest }: T) => [{ ...rest, ...(page && { page: placeOf(page) }) }];
  const noted = <T>(method: PictureNote['method'], args: readonly unknown[], problems: Problems): T => {
    const answer = journal.unnoted(() => ask(images, method, args, problems));
    journal.notes?.pictures.push({ method, args, answer: JSON.stringify(answer ?? null) });
    return answer as T;
  };
  return {
    picture: (asked, problems) => noted('picture', request(asked), problems),
    html: (asked, problems) => noted('html', request(asked), problems),
    media: (asked, problems) => noted('media', request(asked), problems),
    publish: (src, page) => noted('publish', [src, ...(page ? [placeOf(page)] : [])], journal.problems),
    file: (src, page) => noted('file', [src, ...(page ? [placeOf(page)] : [])], journal.problems),
    finish: () => images.finish(),
  };
}

/** Asks what a note says was asked. */
export function ask(images: Images, method: PictureNote['method'], args: readonly unknown[], problems: Problems): unknown {
  return method === 'publish' || method === 'file'
    ? images[method](...(args as Parameters<Images['publish']>))
    : images[method](args[0] as Parameters<Images['html']>[0] & Parameters<Images['media']>[0], problems);
}

/** Answers to Markdown that note what the text asked. */
export function notedMarkdown(options: Required<Pick<MarkdownOptions, NotedOption>> & MarkdownOptions, journal: Journal): MarkdownOptions {
  /** A text that cites hangs on all papers, and so does that there is no such paper. */
  const ofPapers = <A extends unknown[], T>(answer: (...asked: A) => T) => (...asked: A): T => {
    if (journal.notes) journal.notes.papers = true;
    return answer(...asked);
  };
  return {
    ...options,
    linkTarget(source, page) {
      const url = options.linkTarget(source, page);
      journal.notes?.links.set(source, url);
      return url;
    },
    cite: ofPapers(options.cite),
    knownKey: ofPapers(options.knownKey),
    nearestKey: ofPapers(options.nearestKey),
    references(page: MarkdownPage) {
      // Asked for every text; most cite nothing.
      const list = options.references(page);
      if (list && journal.notes) journal.notes.papers = true;
      return list;
    },
    list(...asked) {
      // Papers that stand in the text are left out of the lists after it, which only making it tells.
      if (journal.notes) journal.notes.once = true;
      return options.list(...asked);
    },
  };
}

type NotedOption = 'linkTarget' | 'cite' | 'references' | 'knownKey' | 'nearestKey' | 'list';
