import { expect, it } from 'vitest';
import { fold } from '../../src/browser/fold.ts';

it.each([
  ['PEYRE', 'Peyré'], ['ostergard', 'Østergård'], ['los', 'Łoś'], ['strasser', 'Straßer'], ['nguyen', 'Nguyễn'], ['istanbul', 'İstanbul'],
  ['abc', 'ＡＢＣ'], ['ｶﾞﾗｽ', 'ガラス'],
])('%s finds %s', (typed, printed) => expect(fold(printed)).toBe(fold(typed)));

it('what voicing tells apart stays apart', () => expect(fold('カラス')).not.toBe(fold('ガラス')));
