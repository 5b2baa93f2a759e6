import { describe, expect, it } from 'vitest';
import { readDrafts } from '../../fixtures/readText.ts';

describe('a page with a heading for each paper', () => {
  it('has titles that link to papers, and fields in any language below them', async () => {
    const drafts = await readDrafts(`# 精选论文 - 2026-06-01

## Marshes

### 1. **[On Reeds: A Study](https://arxiv.org/abs/2605.30245v1)**
- **评分**: ⭐ 82/100 | **日期**: 2026-05-28
- **作者**: Ann Bee, Cy Dee
- **标签**: \`cs.CL\` \`cs.AI\`
<details>
<summary>原始摘要</summary>

Reeds grow, and \`we\` show why.
</details>
- **评分理由**: 好。

### 2. **[On Sedges](https://arxiv.org/abs/2605.30233v1)**
- **作者**: Eve Eff et al.
`);
    expect(drafts).toMatchObject([
      {
        title: 'On Reeds: A Study',
        authors: ['Ann Bee', 'Cy Dee'],
        date: '2026-05-28',
        arxivId: '2605.30245',
        keywords: ['cs.CL', 'cs.AI'],
        abstract: 'Reeds grow, and we show why.',
      },
      { title: 'On Sedges', authors: ['Eve Eff'], arxivId: '2605.30233' },
    ]);
  });

  it('has titles alone, with one paper’s address below each', async () => {
    const entry = (number: number, title: string) => `
### ${number}. ${title}

> **Score:** \`30/100\`

**Autores:** Ann Bee, Cy Dee  
**Fuente:** arXiv [cs.CR] · **Fecha:** 2026-06-29  
[🔗 Ver paper](https://arxiv.org/abs/2606.3060${number}v1) · [📄 PDF](https://arxiv.org/pdf/2606.3060${number}v1)

**Resumen:**  
Reeds introduce new surfaces.

---
`;
    const drafts = await readDrafts(
      `# Report\n**Fecha:** 2026-06-30\n\n## 🔵 arXiv\n_2 papers_\n${entry(1, 'MESA: On Reeds')}${entry(2, 'On Sedges')}`,
    );
    expect(drafts).toMatchObject([
      {
        title: 'MESA: On Reeds',
        authors: ['Ann Bee', 'Cy Dee'],
        date: '2026-06-29',
        arxivId: '2606.30601',
        abstract: 'Reeds introduce new surfaces.',
        kind: 'preprint',
      },
      { title: 'On Sedges', arxivId: '2606.30602' },
    ]);
  });

  it('has a link and a summary below each, with or without authors, below headings of subjects', async () => {
    const entry = (title: string, fields: string) => `#### ${title}\n\n${fields}\n\n---\n`;
    const link = (at: number) => `- **Link:** https://marsh.example.edu/${at}.html`;
    const summary = '- **Summary:** It shows how reeds grow.\n  - **Key Results:**\n    - Up to 5x';
    const drafts = await readDrafts(`# Marshes 2025: Growing

## 1. Systems

### 1.1 Reeds

${entry('Growing Reeds in Parallel 🔦 **SPOTLIGHT**', `${link(1)}\n${summary}`)}
### 1.2 Sedges

${entry('Growing Sedges', `${link(2)} | https://arxiv.org/abs/2410.00001\n- **Authors:** Ann Bee (Reed Lab), Cy Dee (Marsh\n${summary}`)}`);
    expect(drafts).toMatchObject([
      { title: 'Growing Reeds in Parallel', date: '2025', columns: { Section: 'Reeds' } },
      { title: 'Growing Sedges', authors: ['Ann Bee', 'Cy Dee'], columns: { Section: 'Sedges' } },
    ]);
  });
});
