/** Venues by their usual short names: to tell a conference from a journal, and one name of a venue from another. */

/** Short name, full name, c(onference) or j(ournal); further spellings behind. */
const ROWS = `
ICML|International Conference on Machine Learning|c
NeurIPS|Advances in Neural Information Processing Systems|c|NIPS|Neural Information Processing Systems|Conference on Neural Information Processing Systems
ICLR|International Conference on Learning Representations|c
AISTATS|International Conference on Artificial Intelligence and Statistics|c|Artificial Intelligence and Statistics
COLT|Conference on Learning Theory|c|Annual Conference on Learning Theory
ALT|International Conference on Algorithmic Learning Theory|c|Algorithmic Learning Theory
UAI|Conference on Uncertainty in Artificial Intelligence|c|Uncertainty in Artificial Intelligence
AAAI|AAAI Conference on Artificial Intelligence|c
IJCAI|International Joint Conference on Artificial Intelligence|c
ECAI|European Conference on Artificial Intelligence|c
CoRL|Conference on Robot Learning|c
L4DC|Learning for Dynamics and Control|c
ACML|Asian Conference on Machine Learning|c
QCAV|International Conference on Quality Control by Artificial Vision|c
CVPR|IEEE/CVF Conference on Computer Vision and Pattern Recognition|c|Computer Vision and Pattern Recognition|IEEE Conference on Computer Vision and Pattern Recognition|Conference on Computer Vision and Pattern Recognition
ICCV|IEEE/CVF International Conference on Computer Vision|c|International Conference on Computer Vision|IEEE International Conference on Computer Vision
ECCV|European Conference on Computer Vision|c
WACV|IEEE/CVF Winter Conference on Applications of Computer Vision|c|Winter Conference on Applications of Computer Vision
BMVC|British Machine Vision Conference|c
3DV|International Conference on 3D Vision|c
MICCAI|Medical Image Computing and Computer-Assisted Intervention|c|International Conference on Medical Image Computing and Computer-Assisted Intervention
ACL|Annual Meeting of the Association for Computational Linguistics|c
EMNLP|Conference on Empirical Methods in Natural Language Processing|c|Empirical Methods in Natural Language Processing
NAACL|Conference of the North American Chapter of the Association for Computational Linguistics|c
EACL|Conference of the European Chapter of the Association for Computational Linguistics|c
AACL|Conference of the Asia-Pacific Chapter of the Association for Computational Linguistics|c
COLING|International Conference on Computational Linguistics|c
LREC|Language Resources and Evaluation Conference|c|International Conference on Language Resources and Evaluation
CoNLL|Conference on Computational Natural Language Learning|c
Interspeech|Annual Conference of the International Speech Communication Association|c
ICASSP|IEEE International Conference on Acoustics, Speech and Signal Processing|c
EUSIPCO|European Signal Processing Conference|c
KDD|ACM SIGKDD Conference on Knowledge Discovery and Data Mining|c|Knowledge Discovery and Data Mining
WWW|The Web Conference|c|World Wide Web Conference
WSDM|ACM International Conference on Web Search and Data Mining|c|Web Search and Data Mining
SIGIR|International ACM SIGIR Conference on Research and Development in Information Retrieval|c
CIKM|ACM International Conference on Information and Knowledge Management|c
RecSys|ACM Conference on Recommender Systems|c
SIGMOD|ACM SIGMOD International Conference on Management of Data|c
VLDB|International Conference on Very Large Data Bases|c
ICDE|IEEE International Conference on Data Engineering|c
CHI|ACM CHI Conference on Human Factors in Computing Systems|c|CHI Conference on Human Factors in Computing Systems
UIST|ACM Symposium on User Interface Software and Technology|c
CSCW|ACM Conference on Computer-Supported Cooperative Work|c
IUI|International Conference on Intelligent User Interfaces|c
FAccT|ACM Conference on Fairness, Accountability, and Transparency|c
ICRA|IEEE International Conference on Robotics and Automation|c|International Conference on Robotics and Automation
IROS|IEEE/RSJ International Conference on Intelligent Robots and Systems|c
RSS|Robotics: Science and Systems|c
STOC|ACM Symposium on Theory of Computing|c|Symposium on Theory of Computing
FOCS|IEEE Symposium on Foundations of Computer Science|c|Foundations of Computer Science
SODA|ACM-SIAM Symposium on Discrete Algorithms|c|Symposium on Discrete Algorithms
ICALP|International Colloquium on Automata, Languages, and Programming|c
ESA|European Symposium on Algorithms|c
STACS|Symposium on Theoretical Aspects of Computer Science|c
ITCS|Innovations in Theoretical Computer Science|c
SoCG|Symposium on Computational Geometry|c
CRYPTO|Annual International Cryptology Conference|c
EUROCRYPT|Annual International Conference on the Theory and Applications of Cryptographic Techniques|c
CCS|ACM Conference on Computer and Communications Security|c
NDSS|Network and Distributed System Security Symposium|c
S&P|IEEE Symposium on Security and Privacy|c
POPL|ACM Symposium on Principles of Programming Languages|c|Principles of Programming Languages
PLDI|ACM Conference on Programming Language Design and Implementation|c
ICFP|International Conference on Functional Programming|c
OOPSLA|Object-Oriented Programming, Systems, Languages and Applications|c
ICSE|International Conference on Software Engineering|c
FSE|Foundations of Software Engineering|c
LICS|IEEE Symposium on Logic in Computer Science|c|Logic in Computer Science
CAV|International Conference on Computer Aided Verification|c
OSDI|USENIX Symposium on Operating Systems Design and Implementation|c
SOSP|ACM Symposium on Operating Systems Principles|c
NSDI|USENIX Symposium on Networked Systems Design and Implementation|c
SIGCOMM|ACM SIGCOMM Conference|c
INFOCOM|IEEE International Conference on Computer Communications|c
SIGGRAPH|ACM SIGGRAPH|c|SIGGRAPH Asia
ISIT|IEEE International Symposium on Information Theory|c
CDC|IEEE Conference on Decision and Control|c
ACC|American Control Conference|c
EC|ACM Conference on Economics and Computation|c
SSVM|Scale Space and Variational Methods in Computer Vision|c
GSI|Geometric Science of Information|c
ISBI|IEEE International Symposium on Biomedical Imaging|c
IPMI|Information Processing in Medical Imaging|c
JMLR|Journal of Machine Learning Research|j
TMLR|Transactions on Machine Learning Research|j
TACL|Transactions of the Association for Computational Linguistics|j
TPAMI|IEEE Transactions on Pattern Analysis and Machine Intelligence|j|PAMI
IJCV|International Journal of Computer Vision|j
TIP|IEEE Transactions on Image Processing|j
TIT|IEEE Transactions on Information Theory|j
TOG|ACM Transactions on Graphics|j
JAIR|Journal of Artificial Intelligence Research|j
AIJ|Artificial Intelligence|j
PNAS|Proceedings of the National Academy of Sciences|j|Proceedings of the National Academy of Sciences of the United States of America
PRL|Physical Review Letters|j|Phys. Rev. Lett.
PRX|Physical Review X|j
PRD|Physical Review D|j|Phys. Rev. D
PRB|Physical Review B|j|Phys. Rev. B
JHEP|Journal of High Energy Physics|j
ApJ|The Astrophysical Journal|j|Astrophysical Journal
MNRAS|Monthly Notices of the Royal Astronomical Society|j
A&A|Astronomy & Astrophysics|j|Astronomy and Astrophysics
AJ|The Astronomical Journal|j|Astronomical Journal
JACS|Journal of the American Chemical Society|j
JACM|Journal of the ACM|j
CACM|Communications of the ACM|j
SIMAX|SIAM Journal on Matrix Analysis and Applications|j
SIMODS|SIAM Journal on Mathematics of Data Science|j
SIIMS|SIAM Journal on Imaging Sciences|j
SISC|SIAM Journal on Scientific Computing|j
SIOPT|SIAM Journal on Optimization|j
SINUM|SIAM Journal on Numerical Analysis|j
FoCM|Foundations of Computational Mathematics|j
CPAM|Communications on Pure and Applied Mathematics|j
JEMS|Journal of the European Mathematical Society|j
AoS|The Annals of Statistics|j|Annals of Statistics
JASA|Journal of the American Statistical Association|j
JRSSB|Journal of the Royal Statistical Society: Series B|j|Journal of the Royal Statistical Society Series B
EJS|Electronic Journal of Statistics|j
QJE|The Quarterly Journal of Economics|j|Quarterly Journal of Economics
AER|American Economic Review|j|The American Economic Review
JPE|Journal of Political Economy|j
ReStud|The Review of Economic Studies|j|Review of Economic Studies
APSR|American Political Science Review|j
AJPS|American Journal of Political Science|j
BMJ|British Medical Journal|j
NEJM|New England Journal of Medicine|j|The New England Journal of Medicine
PLOS ONE|PLOS ONE|j|PLoS One
eLife|eLife|j
JOSS|Journal of Open Source Software|j
||j|Nature|Science|Cell|Neuron|The Lancet|Lancet|Econometrica|Biometrika|Bernoulli|Automatica|Numerische Mathematik|Inventiones Mathematicae|Annals of Mathematics|Acta Numerica|Neural Computation|Neural Networks|Machine Learning|NeuroImage|Linguistics|Synthese|Mind|Noûs|Cognition
`;

export interface KnownVenue {
  /** Empty for venues that have none. */
  short: string;
  full: string;
  kind: 'conference' | 'journal';
}

let known: Map<string, KnownVenue> | undefined;

/** Lower case, without years, ordinals and the words around a conference's own name. */
export function foldVenue(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(
      /\b(?:19|20)\d\d\b|['’]\d\d\b|\b\d+(?:st|nd|rd|th)\b|\b(?:\w+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twent\w+|thirt\w+|fort\w+)\b/g,
      ' ',
    )
    .replace(/^\s*(?:in|in:)\s+/, '')
    .replace(/^\s*(?:the\s+)?(?:proceedings|proc\.?)\s+(?:of\s+)?(?!of the national academy|the national academy)(?:the\s+)?/, '')
    .replace(/^\s*the\s+/, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** What is known of a venue, by any of its names. */
export function knownVenue(name: string): KnownVenue | undefined {
  known ??= table();
  return known.get(foldVenue(name));
}

function table(): Map<string, KnownVenue> {
  const out = new Map<string, KnownVenue>();
  for (const row of ROWS.trim().split('\n')) {
    const [short = '', full = '', kind, ...more] = row.split('|');
    for (const name of [short, full, ...more].filter((one) => one !== '')) {
      const venue: KnownVenue = { short, full: full || name, kind: kind === 'j' ? 'journal' : 'conference' };
      if (!out.has(foldVenue(name))) out.set(foldVenue(name), venue);
    }
  }
  return out;
}

/** Whether two names may well mean one venue: equal, one known as the other, or one made of the other's capitals. */
export function sameVenue(one: string, other: string): boolean {
  const [left, right] = [foldVenue(one), foldVenue(other)];
  if (left === right) return true;
  const [first, second] = [knownVenue(one), knownVenue(other)];
  if (first && second) return first.full === second.full;
  const capitals = (name: string): string =>
    name
      .replace(/\b(?:[A-Z](?=[a-z]))[a-z]+|\b[a-z]+\b/g, (word) => (/^[A-Z]/.test(word) ? word[0]! : ''))
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  const [short, long] = left.length < right.length ? [one, other] : [other, one];
  return short.replace(/[^A-Za-z]/g, '').length >= 2 && capitals(long).includes(foldVenue(short).replace(/[^a-z]/g, ''));
}
