/**
 * Words that name no topic: those of the language, and those any abstract of any field may use.
 * A word missing here only makes a shared term less telling; a word too many hides one.
 */
const WORDS = `
a about above across after again against all almost alone along already also although always am among an and
another any anything are around as at away back be became because become becomes been before behind being below
between beyond both but by came can cannot come could did do does doing done down due during each either else
enough especially etc even ever every example e.g few fewer first five for former found four from further
furthermore gave generally get give given gives go goes good had has have having he hence her here high higher
highest highly his how however i i.e if in indeed instead into is it its itself just keep kept know known largely
larger largest last later latter least less let like likely long longer low lower lowest made mainly make makes
making many may might more moreover most mostly much must namely near nearly need needed needs neither never
nevertheless new next no none nor not nothing notably now of off often on once one only onto or other others
otherwise our out over overall own particular particularly per perhaps possible previous previously quite rather
really recent recently remain remains respectively same second see seen several shall she should show showed shown
shows similar similarly simple simply since single six small smaller so some sometimes somewhat soon specific
specifically still strong stronger strongly such sufficient ten than that the their them themselves then there
thereby therefore these they third this those though three through throughout thus to together too toward towards
two type types typical typically under unlike until up upon us use used useful uses using usually various very via
was way ways we well were what when where whereas whether which while who whole whom whose why wide widely will
with within without would yet you your zero
able achieve achieved achieves achieving additional additionally address addresses addressing adopt advance
advances advantage advantages aim aims allow allowing allows analyse analysis analyze analyzing apply applied
applying applicable application applications approach approaches art aspect aspects available based baseline
baselines basis begin benefit benefits best better broad broader build building builds call called capability
capabilities capable capture captures case cases challenge challenges challenging chain claim code combination
combine combined combining common commonly compare compared comparable comparing comparison comparisons compelling
competitive complete comprehensive concept conduct conducted consider considerable considerably consist consisting
consistent consistently contain contribute contribution contributions core corresponding crucial current currently
datasets dataset data deliver demonstrate demonstrated demonstrates demonstrating describe design designed designs
despite detail detailed develop developed development difference different difficult direct directly discuss
diverse drawback effect effective effectively effectiveness efficiency efficient efficiently eliminate emerge
emerged emerging employ enable enabled enables enabling end enhance enhanced enhances enhancing ensure ensuring
entire establish established evaluate evaluated evaluating evaluation evaluations evidence examine excellent
exhibit exhibits existing experiment experimental experiments explore explored extend extended extensive
extensively extension face facilitate fact factor fail fall field fields finally find finding findings follow
following form forms framework full fully fundamental future gain gains gap general github goal great greater
greatly growing handle help highlight identify impact implement implementation implemented important impressive
improve improved improvement improvements improves improving include includes including incorporate incorporating
increase increased increases increasing increasingly inherent insight insights inspire inspired integrate
integrated integrating introduce introduced introduces introducing investigate issue issues key lack lead leading
leads level leverage leverages leveraging limit limitation limitations limited limits main maintain maintaining
maintains major makes manner match matches matching mean means method methodology methods metric model modeling
modelling models motivate motivated multiple natural necessary novel number numerous obtain offer offering offers
open order original outperform outperformed outperforming outperforms paper papers part particular perform
performance performed performing performs perspective phenomenon point popular possess potential power powerful
practical practice present presented presents preserve preserving prior problem problems process produce promising
properties property propose proposed proposes prove provide provided provides providing purpose question
questions range reach recent reduce reduced reduces reducing related relatively release released rely relies
remarkable remarkably replace represent require required requirement requirements requires requiring research
researchers resolve respect result resulting results reveal reveals robust role run set setting settings shed
significant significantly solution solutions solve solving source state-of-the-art standard strategy struggle
studied studies study substantial substantially success successful successfully suffer suffers suggest suitable
superior support surpass surpasses surpassing system systems tackle take takes task tasks technique techniques
term terms test tested times total trade traditional train trained training try turn underlying understand
understanding unified unique utilize utilizing validate variety verify version viable view work works world yield
yields
al aforementioned accurately adding added adopting appropriate area arise attain attracted attributed avoid balance
breaking careful cast caused choice closely complicated component consequently constraining construct contained
contrast convert corpora creating dealing descriptive discard distinct dominance drop efforts elements equal equipped
essential et exceed explain explicitly exploit exploits extremely facto fails families focus focused focuses forth
gained identical ii iii implicitly inevitably initial insufficient intrinsic involves led lets line minimal
mitigates nature necessitates observation observations observe outputs overcome overlook past paves perfectly
preliminary primary primitive project quality ranging referred repository restricted rich right scenario scenarios
serve share shared showcase showcases showing shown simultaneously sourced stably stands strategies strengths
substantive suggested suite tailored tend termed unifying unlocking values vary visible years yielded
large high-quality high-performance open-source general-purpose ai hand-crafted real-life real-world large-scale trade-off trade-offs time-consuming pre-trained
accuracy behavior behaviour content cost costs inputs input output outputs
`;
const ORDINARY = new Set(WORDS.split(/\s+/u).filter((word) => word !== ''));

/** Whether a lower-case word names no topic. */
export function isOrdinaryWord(word: string): boolean {
  return ORDINARY.has(word);
}
