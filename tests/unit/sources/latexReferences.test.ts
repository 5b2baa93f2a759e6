import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/corpus/readNumbers.ts';
import { readDrafts, readText } from '../../fixtures/readText.ts';

const REEDS = {
  title: 'Gated reeds: Linear-time models of long nests',
  date: '2024',
  arxivId: '2401.01234',
  venue: null,
};

describe('references of LaTeX', () => {
  it('have blocks for names, title and place, as BibTeX prints them', async () => {
    const { papers } = await readText(String.raw`\begin{thebibliography}{2}
\providecommand{\natexlab}[1]{#1}
\providecommand{\url}[1]{\texttt{#1}}

\bibitem[P{\'e}rez~Soto et~al.(2023)P{\'e}rez~Soto, Heron, and Wren]{soto2023}
Tom{\'a}s P{\'e}rez~Soto, Ivo~K. Heron, and Zo{\"e} Wren.
\newblock Counting swifts with {$O(n)$} models.
\newblock In \emph{Advances in Neural Bird Systems}, volume~36, pages
  101--113, 2023.
\newblock \doi{10.5555/jor.2021.04.002}.

\bibitem[{Zhang and Lark(2024{\natexlab{a}})}]{zhang2024}
Zhang, W. and Lark, M. 2024{\natexlab{a}}.
\newblock \href {http://arxiv.org/abs/2401.01234} {Gated reeds: {L}inear-time models of long nests}.
\newblock \emph{Preprint}, arXiv:2401.01234.

\end{thebibliography}`);
    expect(papers).toMatchObject([
      {
        line: 5,
        draft: {
          title: 'Counting swifts with O(n) models',
          authors: ['Tomás Pérez Soto', 'Ivo K. Heron', 'Zoë Wren'],
          venue: 'Advances in Neural Bird Systems',
          date: '2023',
          doi: '10.5555/jor.2021.04.002',
          otherIds: [
            { scheme: 'citation-key', id: 'soto2023' },
            { scheme: 'volume', id: '36' },
            { scheme: 'pages', id: '101-113' },
          ],
        },
      },
      { draft: { ...REEDS, authors: ['W. Zhang', 'M. Lark'] } },
    ]);
  });

  it('have no blocks where IEEE or Springer prints them, or somebody wrote them', async () => {
    const drafts = await readDrafts(
      String.raw`\begin{thebibliography}{9}
\bibitem{zhang24} W.~Zhang and M.~Lark, ${'``'}Gated reeds: Linear-time models of long nests,''
  \emph{arXiv preprint arXiv:2401.01234}, 2024.
\bibitem{soto23}
{P{\'e}rez Soto}, T., Heron, I.K.: Counting swifts. In: Proceedings of Birds. pp. 101--113 (2023). \doi{10.5555/birds.9}
\bibitem[Lark(2021)]%
        {lark21}
\bibfield{author}{\bibinfo{person}{Mia Lark} {and} \bibinfo{person}{Ivo~K. Heron}.} \bibinfo{year}{2021}\natexlab{}.
\newblock \showarticletitle{On the Reading of Nests}.
\newblock \bibinfo{journal}{\emph{Commun. Nests}} \bibinfo{volume}{4}, \bibinfo{number}{2} (\bibinfo{date}{March} \bibinfo{year}{2021}), \bibinfo{pages}{1--9}.
\bibitem{heron} I. Heron, M. Lark, On nests, J. Nests 4 (2020) 1--9.
\end{thebibliography}`,
    );
    expect(drafts).toMatchObject([
      { ...REEDS, authors: ['W. Zhang', 'M. Lark'] },
      {
        title: 'Counting swifts',
        authors: ['T. Pérez Soto', 'I.K. Heron'],
        venue: 'Proceedings of Birds',
        date: '2023',
        doi: '10.5555/birds.9',
      },
      {
        title: 'On the Reading of Nests',
        authors: ['Mia Lark', 'Ivo K. Heron'],
        venue: 'Commun. Nests',
        date: '2021',
      },
      { title: 'I. Heron, M. Lark, On nests, J. Nests 4 (2020) 1–9.', authors: [], date: '2020' },
    ]);
    expect(drafts[3]?.otherIds).toEqual([{ scheme: 'citation-key', id: 'heron' }]);
  });

  it('have no titles where physicists and astronomers wrote them', async () => {
    const { papers } = await readText(String.raw`\begin{thebibliography}{9}
\bibitem{heron} I.~Heron and M.~Lark, Phys.\ Nests Lett. \textbf{19}, 1264 (1967).
\bibitem{team} I. Heron {\it et al.} [REEDS Collaboration], Phys. Nests B {\bf 716} (2012) 12 [arXiv:1207.7214 [hep-ex]].
\bibitem{two} W. Zhang, J. Nests C {\bf 6}, 1181 (1973); M. Lark, Sov. Nests {\bf 32}, 493 (1971).
\bibitem[Zhang et al.(2016)]{zhang} {Reed Collaboration}, {Zhang}, W.~P., {Lark}, M., et al.\ 2016, \prl, 116, 061102
\end{thebibliography}`);
    const places = papers.map(({ draft }) => readNumbers(draft.otherIds));
    expect(papers).toMatchObject([
      {
        draft: {
          title: 'Phys. Nests Lett. 19, 1264 (1967)',
          authors: ['I. Heron', 'M. Lark'],
          venue: 'Phys. Nests Lett.',
          date: '1967',
        },
        doubts: [{ reason: 'it has no title and is shown under its place' }],
      },
      {
        draft: {
          title: 'arXiv:1207.7214',
          authors: ['I. Heron', 'REEDS Collaboration'],
          authorCount: null,
          venue: 'Phys. Nests B',
          date: '2012',
        },
        doubts: [{}, {}],
      },
      {
        draft: { title: 'J. Nests C 6, 1181 (1973)', authors: ['W. Zhang'] },
        doubts: [{}, { reason: 'it names several works, of which the first is read' }],
      },
      {
        draft: {
          title: 'Physical Review Letters, 116, 061102 (2016)',
          authors: ['Reed Collaboration', 'W. P. Zhang', 'M. Lark'],
          date: '2016',
        },
      },
    ]);
    expect(places.map(({ volume, pages }) => [volume, pages])).toEqual([
      ['19', '1264'],
      ['716', '12'],
      ['6', '1181'],
      ['116', '061102'],
    ]);
  });

  it('have fields where REVTeX prints them', async () => {
    const { papers } = await readText(String.raw`\begin{thebibliography}{2}%
\providecommand \bibnamefont  [1]{#1}%
\bibitem [{\citenamefont {Heron}\ and\ \citenamefont {Lark}(2020)}]{heron20}%
  \BibitemOpen
  \bibfield  {author} {\bibinfo {author} {\bibfnamefont {I.~K.}~\bibnamefont {Heron}}\ and\ \bibinfo {author} {\bibfnamefont {M.}~\bibnamefont {P{\'e}rez Soto}},\ }\bibfield  {title} {\bibinfo {title} {Nests in the wind},\ }\href {https://doi.org/10.1103/Nests.101.012345} {\bibfield  {journal} {\bibinfo  {journal} {Phys. Nests A}\ }\textbf {\bibinfo {volume} {101}},\ \bibinfo {pages} {012345} (\bibinfo {year} {2020})}\BibitemShut {NoStop}%
\bibitem [{\citenamefont {Lark}(2021)}]{lark21}%
  \BibitemOpen
  \bibfield  {author} {\bibinfo {author} {\bibfnamefont {M.}~\bibnamefont {Lark}},\ }\href {\doibase 10.1103/Nests.7.1} {\bibfield  {journal} {\bibinfo  {journal} {Phys. Nests B}\ }\textbf {\bibinfo {volume} {7}},\ \bibinfo {pages} {1} (\bibinfo {year} {2021})}\BibitemShut {NoStop}%
\end{thebibliography}`);
    expect(papers).toMatchObject([
      {
        draft: {
          title: 'Nests in the wind',
          authors: ['I. K. Heron', 'M. Pérez Soto'],
          venue: 'Phys. Nests A',
          date: '2020',
          doi: '10.1103/Nests.101.012345',
          otherIds: [
            { scheme: 'citation-key', id: 'heron20' },
            { scheme: 'volume', id: '101' },
            { scheme: 'pages', id: '012345' },
            { scheme: 'author', id: 'Pérez Soto, M.' },
          ],
        },
        doubts: [],
      },
      {
        draft: { title: '10.1103/Nests.7.1', authors: ['M. Lark'], venue: 'Phys. Nests B' },
        doubts: [{ reason: 'it has no title and is shown under its address' }],
      },
    ]);
  });

  it('have fields where biblatex wrote them', async () => {
    const drafts = await readDrafts(String.raw`% $ biblatex auxiliary file $
\begingroup
\@ifundefined{ver@biblatex.sty}
  {\@latex@error{Missing 'biblatex' package}{}\aftergroup\endinput}
  {}
\endgroup

\refsection{0}
  \datalist[entry]{nty/global//global/global/global}
    \entry{lark2021}{article}{}{}
      \name{author}{2}{}{%
        {{un=0,uniquepart=base,hash=abc}{%
           family={Lark},
           familyi={L\bibinitperiod},
           given={Mia},
           giveni={M\bibinitperiod},
           givenun=0}}%
        {{un=0,uniquepart=base,hash=def}{%
           family={Berg},
           familyi={B\bibinitperiod},
           given={Ivo\bibnamedelima K.},
           giveni={I\bibinitperiod\bibinitdelim K\bibinitperiod},
           givenun=0,
           prefix={van\bibnamedelima der},
           prefixi={v\bibinitperiod\bibinitdelim d\bibinitperiod}}}%
      }
      \field{abstract}{We read nests.}
      \field{eprinttype}{arxiv}
      \field{journaltitle}{Journal of Nests}
      \field{month}{3}
      \field{title}{On the {Reading} of Nests}
      \field{volume}{4}
      \field{year}{2021}
      \field{pages}{1\bibrangedash 9}
      \verb{doi}
      \verb 10.5555/jor.2021.04.002
      \endverb
      \verb{eprint}
      \verb 2401.01234
      \endverb
    \endentry
  \enddatalist
\endrefsection`);
    expect(drafts).toMatchObject([
      {
        title: 'On the Reading of Nests',
        authors: ['Mia Lark', 'Ivo K. van der Berg'],
        date: '2021-03',
        venue: 'Journal of Nests',
        abstract: 'We read nests.',
        doi: '10.5555/jor.2021.04.002',
        arxivId: '2401.01234',
        kind: 'article',
        otherIds: [
          { scheme: 'citation-key', id: 'lark2021' },
          { scheme: 'volume', id: '4' },
          { scheme: 'pages', id: '1-9' },
        ],
      },
    ]);
  });
});
