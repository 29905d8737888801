/** Front matter of content/talks/. */
import { address, date, flag, oneOrMore, suggestion, text } from '../fields.ts';
import { pageRecord } from './page.ts';

export const talk = pageRecord(
  {
    event: text().optional().describe('Conference, seminar or series.'),
    event_url: address().optional().describe('Its homepage.'),
    end_date: date().optional().describe('Last day, if there are several.'),
    place: text().optional().describe('Town and country.'),
    kind: suggestion([
      'invited',
      'keynote',
      'seminar',
      'contributed',
      'poster',
      'tutorial',
      'panel',
      'lecture',
      'outreach',
    ])
      .optional()
      .describe('Kind of talk.'),
    online: flag().optional().describe('`true` for a talk given online.'),
    slides: address().optional().describe('Slides: a file of `assets/files/`, or a link.'),
    video: address().optional().describe('Recording: a file of the site, or a link.'),
    poster: address().optional().describe('Poster: a file of `assets/files/`, or a link.'),
    code: address().optional().describe('Code shown in the talk.'),
    with: oneOrMore(text(), 'a name, or a list of names')
      .optional()
      .describe('Who gave it with you: ids of `people.yaml`, or names.'),
    abstract: text().optional().describe('Abstract, where the text of the page is something else.'),
    cite: flag().optional().describe('`false` leaves out how to cite the talk; one to come is cited only with `true`.'),
  },
  {
    span: ['date', 'end_date'],
    aliases: {
      type: 'kind',
      venue: 'event',
      conference: 'event',
      event_name: 'event',
      location: 'place',
      address: 'place',
      event_start: 'date',
      event_end: 'end_date',
      date_end: 'end_date',
      slidesurl: 'slides',
      slides_url: 'slides',
      url_slides: 'slides',
      url_video: 'video',
      video_url: 'video',
      recording: 'video',
      url_code: 'code',
      link: 'links',
      url: 'links',
      paper: 'papers',
      paperurl: { to: 'links', as: (url) => [{ label: 'Paper', url }] },
    },
    ignored: ['authors', 'event_all_day', 'all_day', 'projects'],
  },
);

