import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/readText.ts';

const SWIFTS = {
  title: 'Counting Swifts with State Space Models',
  authors: ['Mia Lark', 'Wei Zhang'],
  venue: 'NeurIPS',
  date: '2023',
  kind: 'conference paper',
  url: 'http://papers.example/swifts.html',
  otherIds: [{ scheme: 'pages', id: '101-113' }],
};
const NESTS = {
  title: 'Nest Attention & Reeds',
  authors: ['Mia Lark'],
  arxivId: '2401.01234',
  doi: '10.48550/arXiv.2401.01234',
  venue: null,
  date: '2024',
  kind: 'preprint',
};

describe('XML of DBLP', () => {
  it('is an answer to a search', async () => {
    const { papers } = await readText(`<?xml version="1.0" encoding="UTF-8"?>
<result>
<query id="1">nest* attention*</query>
<status code="200">OK</status>
<hits total="2" computed="2" sent="2" first="0">
<hit score="4" id="1001">
<info><authors><author pid="1/2">Mia Lark</author><author pid="3/4-41">Wei Zhang 0041</author></authors><title>Counting Swifts with State Space Models.</title><venue>NeurIPS</venue><pages>101-113</pages><year>2023</year><type>Conference and Workshop Papers</type><key>conf/nips/LarkZ23</key><ee>http://papers.example/swifts.html</ee><url>https://dblp.org/rec/conf/nips/LarkZ23</url></info>
</hit>
<hit score="3" id="1002">
<info><authors><author pid="1/2">Mia Lark</author></authors><title>Nest Attention &amp; Reeds.</title><venue>CoRR</venue><volume>abs/2401.01234</volume><year>2024</year><type>Informal and Other Publications</type><doi>10.48550/arXiv.2401.01234</doi><ee>https://doi.org/10.48550/arXiv.2401.01234</ee></info>
</hit>
</hits>
</result>`);
    expect(papers).toMatchObject([
      { line: 7, draft: SWIFTS, doubts: [] },
      { draft: NESTS, doubts: [] },
    ]);
  });

  it('is the page of a person', async () => {
    const { papers } = await readText(`<?xml version="1.0"?>
<dblpperson name="Mia Lark" pid="1/2" n="2">
<person key="homepages/1/2" mdate="2021-03-04">
<author pid="1/2">Mia Lark</author>
</person>
<r><inproceedings key="conf/nips/LarkZ23" mdate="2024-03-01">
<author pid="1/2">Mia Lark</author>
<author pid="3/4-41">Wei Zhang 0041</author>
<title>Counting Swifts with State Space Models.</title>
<pages>101-113</pages>
<year>2023</year>
<booktitle>NeurIPS</booktitle>
<ee type="oa">http://papers.example/swifts.html</ee>
<url>db/conf/nips/neurips2023.html#LarkZ23</url>
</inproceedings>
</r>
<r><article publtype="informal" key="journals/corr/abs-2401-01234" mdate="2024-02-01">
<author pid="1/2">Mia Lark</author>
<title>Nest Attention &amp; <i>Reeds</i>.</title>
<year>2024</year>
<volume>abs/2401.01234</volume>
<journal>CoRR</journal>
<ee type="oa">https://doi.org/10.48550/arXiv.2401.01234</ee>
</article>
</r>
<coauthors n="1" nc="0"><co c="-1"><na pid="3/4-41">Wei Zhang 0041</na></co></coauthors>
</dblpperson>`);
    expect(papers).toMatchObject([
      { line: 6, draft: SWIFTS, doubts: [] },
      { draft: NESTS, doubts: [] },
    ]);
  });
});
