import { describe, expect, it } from 'vitest';
import { readableTex } from '../../src/text/readable-tex.ts';

describe('formulas for readers without mathematics', () => {
  it.each([
    // Scripts
    ['\\ell_1', 'ℓ₁'],
    ['W_2', 'W₂'],
    ['\\mathcal{O}(n^{2})', 'O(n²)'],
    ['\\mathbb{R}^d', 'R^d'],
    ['x^{ab}', 'x^ab'],
    ['e^{-x}', 'e^(-x)'],
    ['x^{a+b}', 'x^(a+b)'],
    ['{a+b}^2', '(a+b)²'],
    ['x_{i = 1}', 'xᵢ₌₁'],
    ['90^\\circ', '90°'],
    ['{}^{14}C', '¹⁴C'],
    ['x^\\mathrm{T}', 'x^T'],
    ['p_{\\text{at least once}}', 'p_(at least once)'],
    // Fractions and roots
    ['\\frac{1}{2}', '½'],
    ['\\frac12 x', '½ x'],
    ['\\frac ab', 'a/b'],
    ['\\frac{a+b}{c+d}', '(a+b)/(c+d)'],
    ['\\frac{(a+b)}{2}', '(a+b)/2'],
    ['\\frac{1}{2n}', '1/(2n)'],
    ['\\frac{x}{y}z', '(x/y)z'],
    ['\\frac{d}{dx} f', '(d/dx) f'],
    ['\\frac{\\partial u}{\\partial t} = 0', '∂u/∂t = 0'],
    ['\\frac{\\frac{a}{b}}{c}', '(a/b)/c'],
    ['\\sqrt{x+1}', '√(x+1)'],
    ['\\sqrt2', '√2'],
    ['\\sqrt{x_1}', '√x₁'],
    ['\\sqrt[3]{x}', '∛x'],
    ['\\sqrt[n]{x}', 'ⁿ√x'],
    ['\\sqrt[k]{x+1}', '(x+1)^(1/k)'],
    ['\\binom{n}{k}', '(n choose k)'],
    // Accents
    ['\\hat{x}', 'x̂'],
    ['b\\bar b', 'bb̄'],
    ['\\dot{x}=f(x)', 'ẋ = f(x)'],
    ['\\hat{x_1}', 'x̂₁'],
    ['\\vec\\imath', 'i⃗'],
    ['\\overline{AB}', 'A̅B̅'],
    // Relations and signs
    ['x \\not= y', 'x ≠ y'],
    ['x \\not\\in A', 'x ∉ A'],
    ['\\alpha \\leq \\beta_{ij}', 'α ≤ βᵢⱼ'],
    ['H \\to b\\bar b', 'H → bb̄'],
    ['3\\times 3', '3 × 3'],
    ['\\pm 1', '±1'],
    ['x = \\pm 1', 'x = ±1'],
    ['f\\colon X \\to Y', 'f: X → Y'],
    // Names of functions
    ['O(n \\log n)', 'O(n log n)'],
    ['n\\log n', 'n log n'],
    ['\\log(n)', 'log(n)'],
    ['\\sin^2 x', 'sin² x'],
    ['\\operatorname{argmax} f', 'argmax f'],
    ['\\sum_{i=1}^n x_i', '∑ᵢ₌₁ⁿ xᵢ'],
    // What leaves no trace
    ['\\left\\{ a, b \\right\\}', 'a, b'],
    ['\\left. x \\right|', 'x |'],
    ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', 'a b; c d'],
  ])('writes %s as %s', (tex, text) => {
    expect(readableTex(tex)).toBe(text.normalize('NFC'));
  });

  it('leaves neither a command nor a brace, whatever it is given', () => {
    expect(readableTex('\\unknown{a{b}_{c_{d}}}\\')).not.toMatch(/[\\{}]/);
    expect(readableTex('\\frac{')).not.toMatch(/[\\{}]/);
    expect(readableTex('{'.repeat(20_000) + 'x' + '^'.repeat(20_000) + '\\sqrt['.repeat(20_000))).toContain('x');
  });
});
