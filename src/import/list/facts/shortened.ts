/** Words that names of venues shorten with a full stop, which then ends nothing: "Phys. Rev. Lett." */
const WORDS =
  'Abh Acad Adm Adv Agric Algebr Am Amer Anal Angew Ann Annu Anthropol Appl Arch Archaeol Assoc Astron Astrophys Atmos Autom Automat Behav ' +
  'Ber Biochem Bioinform Biol Biomed Biophys Bot Brit Bull Bur Cardiol Chem Circ Clin Cogn Colloq Combin Comm Commun Comp Comput Conf Congr ' +
  'Contemp Cryst Curr Cybern Dev Diff Differ Discret Dyn Ecol Econ Econom Educ Electr Electron Eng Entomol Environ Epidemiol Equ Ergod ' +
  'Eur Evol Exp Finan Found Funct Gastroenterol Gen Genet Geogr Geol Geom Geophys Geosci Hist Hydrol Immunol Ind Inf Inform Inst Instrum ' +
  'Int Intell Internat Invent Isr J Jpn Lang Lect Lett Linguist Mach Manag Mater Math Mech Med Mem Meth Microbiol Mod Mol Mon Monogr Nachr ' +
  'Nat Natl Neurobiol Neurol Neurosci Nucl Num Numer Nutr Oceanogr Oper Opt Optim Org Pharmacol Phil Philol Philos Phys Physiol Polit Polym ' +
  'Popul Probab Proc Prog Progr Psychiatr Psychol Publ Quant Quart Radiat Radiol Relat Rend Rep Res Rev Rheol Robot Roy Sci Secur Ser ' +
  'Simul Soc Sociol Softw Stat Statist Stoch Struct Stud Surv Symb Symp Syst Tech Technol Theor Theoret Ther Trans Transl Transp Univ Vet ' +
  'Verh Vib Vjschr Wirel Z Zool Zs Ztschr';

/** The words as a part of patterns. */
export const SHORTENED = `(?<![\\p{L}.])(?:${WORDS.replaceAll(' ', '|')})`;
