import { describe, expect, it } from 'vitest';
import { planFor, shownWidth } from '../../src/images/variants.ts';

const photo = { type: 'jpg', width: 4000, height: 3000, turned: false, hash: 'abc', animated: false, whole: true };
const widths = (sizes?: string): number[] => planFor('a.jpg', photo, sizes).modern.map((variant) => variant.width);

describe('the sizes of a picture', () => {
  it('go up to the largest worth having', () => {
    expect(widths()).toEqual([240, 360, 540, 800, 1200, 1600]);
    expect(widths('(min-width: 60em) 28rem, 100vw')).toEqual([240, 360, 540, 800, 1200, 1600]);
  });

  it('end where a sharp screen has enough', () => {
    expect(widths('100px')).toEqual([240]);
    expect(widths('(min-width: 60em) 300px, 28rem')).toEqual([240, 360, 540, 800, 1200]);
  });

  it('are never larger than the picture itself', () => {
    expect(planFor('a.png', { ...photo, type: 'png', width: 300, height: 150 }).modern).toMatchObject([
      { name: 'a-abc1-240.webp', width: 240, height: 120 }, { width: 300, height: 150 },
    ]);
    expect(planFor('a.png', { ...photo, type: 'png', width: 10, height: 1000 }).modern).toMatchObject([{ width: 10, height: 1000 }]);
  });

  it('are made of what lies on its side in any format, which few browsers set upright', () => {
    const lying = { ...photo, width: 300, height: 400, turned: true };
    expect(planFor('a.webp', { ...lying, type: 'webp' }).fallback).toMatchObject({ name: 'a-abc1-300.jpeg', height: 400 });
    expect(planFor('a.png', { ...lying, type: 'png' }).fallback).toMatchObject({ name: 'a-abc1-300.png', height: 400 });
    expect(planFor('a.webp', { ...photo, type: 'webp' })).toEqual({ modern: [] });
  });

  it('have names that any host can serve', () => {
    expect(planFor('assets/images/Été à la “plage”.JPG', photo).fallback!.name).toBe('Ete-a-la-plage-abc1-1600.jpeg');
  });
});

describe('a sizes attribute', () => {
  it.each([['8rem', 128], ['(min-width: 40em) 10em, 100px', 160], ['100vw', undefined], ['calc(1rem + 2px)', undefined], ['', undefined]])(
    '%j asks for %j pixels at most', (sizes, pixels) => {
      expect(shownWidth(sizes)).toBe(pixels);
    });
});
