/**
 * Commands of LaTeX that stand for characters in running text. Greek letters and relations belong to mathematics, but
 * exported files often use them outside of it.
 */

/** Reads a table written as "name character" pairs. */
function table(pairs: string): Map<string, string> {
  const words = pairs.trim().split(/\s+/u);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at]!, words[at + 1]!);
  return map;
}

/** Name without backslash to character. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...table(`
  i ı j ȷ l ł L Ł o ø O Ø ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ
  ohorn ơ OHORN Ơ uhorn ư UHORN Ư ij ĳ IJ Ĳ textschwa ə
  S § P ¶ copyright © pounds £ euro € EUR € texteuro € textsterling £ textyen ¥ textcent ¢ textdollar $
  dag † ddag ‡ dagger † ddagger ‡ textdagger † textdaggerdbl ‡ textsection § textparagraph ¶ textasteriskcentered ∗
  textregistered ® texttrademark ™ textcopyright © textordfeminine ª textordmasculine º textdegree ° degree °
  textbullet • textperiodcentered · textellipsis … ldots … dots … lq ‘ rq ’ quotesinglbase ‚ quotedblbase „ glqq „ grqq “
  glq ‚ grq ‘ flqq « frqq » flq ‹ frq › guillemotleft « guillemotright » guillemetleft « guillemetright »
  guilsinglleft ‹ guilsinglright › og « fg »
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl " textquotesingle '
  textendash – textemdash — endash – emdash — textasciitilde ~ textasciicircum ^ textasciigrave \` textbackslash \\
  textbar | textbraceleft { textbraceright } lbrace { rbrace } textless < textgreater > textunderscore _ slash /
  textexclamdown ¡ textquestiondown ¿ textmu µ micro µ textohm Ω textnumero № textonehalf ½ textonequarter ¼ textfractionsolidus ⁄
  textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textpm ± texttimes × textdiv ÷
  textminus − textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓ textsurd √ textlnot ¬ textinfty ∞
  lt < gt > less < greater > mathsemicolon ; mathplus + backslash \\ vert | Vert ‖ textvisiblespace ␣ colon :
  TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ
  omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  pm ± mp ∓ times × div ÷ cdot ⋅ cdots ⋯ ast ∗ star ⋆ circ ∘ bullet ∙ sim ∼ simeq ≃ approx ≈ cong ≅ equiv ≡ neq ≠ ne ≠
  leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ propto ∝ in ∈ notin ∉ subset ⊂ subseteq ⊆
  supset ⊃ cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ oplus ⊕ otimes ⊗ odot ⊙ partial ∂
  nabla ∇ infty ∞ int ∫ sum ∑ prod ∏ sqrt √ angle ∠ perp ⊥ parallel ∥ mid ∣ prime ′ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ uparrow ↑ downarrow ↓
  mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ Longleftarrow ⟸ implies ⟹ iff ⟺ gets ← hookrightarrow ↪
  twoheadrightarrow ↠ rightsquigarrow ⇝ leadsto ⇝ rightharpoonup ⇀ supseteq ⊇ subsetneq ⊊ ni ∋ prec ≺ succ ≻ preceq ≼ succeq ≽
  vdash ⊢ models ⊨ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ top ⊤ bot ⊥ sqcup ⊔ sqcap ⊓ rtimes ⋊ ltimes ⋉ bigcup ⋃ bigcap ⋂
  bigoplus ⨁ bigotimes ⨂ coprod ∐ oint ∮ iint ∬ imath ı jmath ȷ lvert | rvert | lVert ‖ rVert ‖ varnothing ∅ land ∧ lor ∨
  lnot ¬ wp ℘ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ checkmark ✓ natural ♮ sharp ♯ flat ♭
  sun ☉ earth ⊕ arcmin ′ arcsec ″ textdegreecelsius ℃ textcelsius ℃ female ♀ male ♂ heartsuit ♥ spadesuit ♠ square □
  triangle △ diamond ⋄ bigstar ★ blacksquare ■ textalpha α textbeta β textgamma γ textdelta δ textmugreek μ
  textomega ω texttheta θ textlambda λ textpi π textsigma σ texttau τ textphi φ textchi χ textpsi ψ textrho ρ textepsilon ε
  textperthousand ‰ textservicemark ℠ textesh ʃ textturna ɐ
  upalpha α upbeta β upgamma γ updelta δ uplambda λ upmu μ uppi π upsigma σ upomega ω
  `),
  // Units of siunitx, as within \SI{5}{\kilo\metre}.
  ...table(`
  percent % celsius °C degreeCelsius °C meter m metre m gram g second s hertz Hz volt V ampere A kelvin K mole mol newton N
  pascal Pa joule J watt W electronvolt eV tesla T liter L litre L hour h minute min angstrom Å kilogram kg per /
  kilo k mega M giga G tera T milli m nano n pico p femto f centi c km km kg kg cm cm mm mm nm nm um µm GeV GeV TeV TeV MeV MeV
  `),
  // Spaces cannot stand in the table above.
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['enspace', ' '],
  ['thinspace', '\u2009'],
  ['nobreakspace', '\u00A0'],
  ['textnonbreakinghyphen', '\u2011'],
  ['nobreakdash', ''],
  ['newblock', ' '],
]);

/** Commands of one character that is not a letter. `\\` is read apart. */
export const CONTROL_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['&', '&'],
  ['#', '#'],
  ['%', '%'],
  ['$', '$'],
  ['_', '_'],
  ['{', '{'],
  ['}', '}'],
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  [',', '\u2009'],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['@', ''],
  ['*', '*'],
  ['+', ''],
  ['|', '‖'],
]);

/** Commands that change the look of what follows or lay out a page: nothing of them is printed. */
export const SILENT: ReadonlySet<string> = new Set(
  `relax protect tt unskip ignorespaces allowbreak break linebreak nolinebreak pagebreak newpage noindent
  indent centering raggedright sloppy selectfont rm sf sc up md normalfont rmfamily sffamily ttfamily upshape scshape
  mdseries tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge hfill hfil vfill null leavevmode
  displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits left right big Big bigl bigr Bigl Bigr smallskip medskip bigskip nocase
  nobreak boldmath unboldmath bgroup egroup begingroup endgroup makeatletter makeatother nopp pno ppno`
    .trim()
    .split(/\s+/u),
);
