/** Front matter of content/teaching/. */
import { address, date, number, oneOrMore, suggestion, text } from '../fields.ts';
import { pageRecord } from './page.ts';

export const course = pageRecord(
  {
    institution: text().optional().describe('Where the course is given.'),
    department: text().optional().describe('Department, or degree programme.'),
    level: suggestion(['undergraduate', 'bachelor', 'master', 'graduate', 'doctoral', 'school', 'summer school'])
      .optional()
      .describe('Level of the students.'),
    role: suggestion(['lecturer', 'teaching assistant', 'organizer', 'examiner', 'guest lecturer'])
      .optional()
      .describe('Your part in it.'),
    terms: oneOrMore(text(), 'a term, or a list of terms')
      .default([])
      .describe('Terms in which it was given, such as `Autumn 2024`; they stand for its date, if it has none.'),
    when: text().optional().describe('When it was given, in words: `2020 – present`.'),
    end_date: date().optional().describe('Last day; `date` is the first.'),
    place: text().optional().describe('Town and country.'),
    code: text().optional().describe('Code of the course, such as MATH 101.'),
    hours: number('a number of hours').optional().describe('Hours you taught.'),
    students: number('a number of students').optional().describe('How many students took it.'),
    syllabus: address().optional().describe('Syllabus: a file of `assets/files/`, or a link.'),
  },
  {
    span: ['date', 'end_date'],
    aliases: {
      type: 'level',
      venue: 'institution',
      school: 'institution',
      university: 'institution',
      location: 'place',
      term: 'terms',
      semester: 'terms',
      year: 'when',
      url: 'links',
      website: 'links',
      course_id: 'code',
      position: 'role',
    },
    ignored: ['authors', 'instructor', 'schedule'],
  },
);

