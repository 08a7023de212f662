/// How pages look: in light and dark, on narrow screens and on paper. Every verdict has a colour, a
/// kind of line and, in the text, a sign and a word; every pair of colours that is read has a
/// contrast of 4.5 or more.
enum PageStyle {
  static let text = [colours, base, drafts, cards, sessions, screens].joined(separator: "\n")

  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcfa; --raised: #ffffff; --ink: #1b1b1f; --dim: #5b5b66; --rule: #dcd8d0;
      --accent: #0b57a8; --mark: #ffe58a; --marked: #1b1b1f;
      --exact: #1a6b2f; --folded: #0b6666; --elided: #1c5d99; --translated: #4a4fb0;
      --record: #6b3fa0; --misattributed: #854800; --joined: #8a2a6b; --altered: #ad2418;
      --absent: #8b1a2b; --unchecked: #5b5b66; --hides: #854800; --unclosed: #854800;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16171b; --raised: #1e2026; --ink: #e8e6e3; --dim: #adacb4; --rule: #3a3c45;
        --accent: #8cbcf5; --mark: #5c4a00; --marked: #fff3c4;
        --exact: #7fd28f; --folded: #6fd0cf; --elided: #8cbcf5; --translated: #b0b5ff;
        --record: #cfaef8; --misattributed: #f2b266; --joined: #f29ad0; --altered: #ff9c90;
        --absent: #ff8f9b; --unchecked: #adacb4; --hides: #f2b266; --unclosed: #f2b266;
      }
    }
    [data-verdict=exact] { --own: var(--exact); --line: solid; }
    [data-verdict=folded] { --own: var(--folded); --line: solid; }
    [data-verdict=elided] { --own: var(--elided); --line: dashed; }
    [data-verdict=translated] { --own: var(--translated); --line: dashed; }
    [data-verdict=record] { --own: var(--record); --line: double; }
    [data-verdict=misattributed] { --own: var(--misattributed); --line: double; }
    [data-verdict=joined] { --own: var(--joined); --line: dashed; }
    [data-verdict=altered] { --own: var(--altered); --line: wavy; }
    [data-verdict=absent] { --own: var(--absent); --line: wavy; }
    [data-verdict=unchecked] { --own: var(--unchecked); --line: dotted; }
    [data-verdict=hides] { --own: var(--hides); --line: wavy; }
    [data-verdict=unclosed] { --own: var(--unclosed); --line: wavy; }
    """

  private static let base = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC",
        "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    header, main { max-width: 82rem; margin: 0 auto; padding: 0 1.5rem; }
    header { padding-top: 1.5rem; padding-bottom: 1rem; }
    main { padding-bottom: 4rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
    h3 { font-size: 1rem; margin: 0; }
    p, ul, ol { margin: .4rem 0; }
    a { color: var(--accent); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    mark { background: var(--mark); color: var(--marked); padding: .05em 0; }
    del, ins { padding: 0 .1em; text-decoration-thickness: 2px; }
    del { color: var(--altered); text-decoration-line: line-through; }
    ins { color: var(--exact); text-decoration-line: underline; text-underline-offset: .2em; }
    pre { white-space: pre-wrap; font-size: .85rem; line-height: 1.5; margin: .4rem 0; }
    code { font-size: .8rem; }
    summary { cursor: pointer; color: var(--accent); }
    .skip { position: absolute; left: -99rem; }
    .skip:focus {
      left: 1rem; top: .5rem; z-index: 1; padding: .4rem .8rem; background: var(--raised);
    }
    .legend { color: var(--dim); font-size: .875rem; }
    """

  private static let drafts = """
    .counts { font-size: 1.05rem; }
    .chip {
      color: var(--own); border: 1px solid; border-radius: 1rem; padding: .1rem .6rem;
      font-size: .9rem; white-space: nowrap; display: inline-block; margin: .1rem 0;
    }
    .fine { color: var(--exact); font-weight: 600; }
    nav ul { padding: 0; margin: 0; list-style: none; }
    nav li { padding: .15rem 0; }
    nav a { color: var(--own); text-decoration-thickness: 1px; }
    .reason { color: var(--dim); font-size: .9rem; }
    .reason strong { color: var(--ink); }
    .row {
      display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem;
      border-top: 1px solid var(--rule); padding: 1rem 0;
    }
    .text {
      white-space: pre-wrap; unicode-bidi: plaintext; font-size: 1.05rem; line-height: 1.75;
      font-family: ui-serif, Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif;
    }
    .quotation { color: inherit; text-decoration: none; }
    .quotation > span {
      text-decoration: underline var(--line) var(--own) 2px; text-underline-offset: .25em;
      text-decoration-skip-ink: none;
      background: color-mix(in srgb, var(--own) 11%, var(--paper));
    }
    .quotation[data-verdict=unchecked] > span {
      background: none; text-decoration-thickness: 1px;
    }
    .quotation sup {
      color: var(--own); font: 600 .7rem/1 system-ui, sans-serif; padding: 0 .15em;
      white-space: nowrap;
    }
    .quotation:target { outline: 3px solid var(--own); border-radius: 3px; }
    """

  private static let cards = """
    .card {
      background: var(--raised); border: 1px solid var(--rule); border-left: 4px solid var(--own);
      border-radius: 6px; padding: .6rem .9rem; margin: 0 0 .75rem; font-size: .925rem;
      line-height: 1.5; scroll-margin-top: 1rem;
    }
    .card:last-child { margin-bottom: 0; }
    .card:target { outline: 3px solid var(--own); outline-offset: 1px; }
    .number { color: var(--dim); font-weight: 400; }
    .verdict { color: var(--own); }
    .notes { padding-left: 1.1rem; margin: .3rem 0; }
    .grave { list-style: none; margin-left: -1.1rem; color: var(--own); }
    .difference {
      border: 1px dashed var(--rule); border-radius: 4px; padding: .3rem .6rem; margin: .5rem 0;
    }
    figure { margin: .5rem 0 0; }
    blockquote { margin: 0; }
    blockquote > p { white-space: pre-line; unicode-bidi: plaintext; }
    blockquote p, .card p { margin: .2rem 0; }
    details > p { color: var(--dim); white-space: pre-line; }
    summary { font-size: .85rem; }
    figcaption, .back { color: var(--dim); font-size: .85rem; }
    figcaption strong { color: var(--ink); }
    .title { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
    .card .back { margin: 0; white-space: nowrap; }
    """

  private static let sessions = """
    .session {
      display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem;
      align-items: start;
    }
    .interaction { border-top: 1px solid var(--rule); padding: 1rem 0; }
    .interaction h3 { font-size: 1.1rem; line-height: 1.4; }
    .value { font-size: 1.3rem; font-weight: 600; margin: .3rem 0; }
    .citations { list-style: none; padding: 0; }
    .citations > li {
      border-left: 3px solid var(--rule); padding: 0 0 0 .9rem; margin: .8rem 0;
      scroll-margin-top: 1rem;
    }
    .citations > li:target { border-color: var(--accent); outline: 2px solid var(--accent); }
    .citations blockquote a { color: inherit; text-decoration-color: var(--accent); }
    .note, .place { color: var(--dim); font-size: .875rem; }
    .error { color: var(--altered); }
    .transcripts {
      position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 0 1rem 2rem;
      border-left: 1px solid var(--rule);
    }
    .speaker { font-weight: 600; margin: .9rem 0 0; }
    .speaker span { color: var(--dim); font-weight: 400; }
    .paragraph {
      margin: .15rem 0; padding: .1rem .3rem .1rem 3.2rem; position: relative;
      unicode-bidi: plaintext; border-radius: 4px;
    }
    .paragraph:target, .paragraph:has(:target) { outline: 2px solid var(--accent); }
    .line {
      position: absolute; left: .2rem; width: 2.6rem; text-align: right; color: var(--dim);
      font-size: .75rem; line-height: 2.1;
    }
    .paragraph span[id] { scroll-margin-top: 5rem; }
    .paragraph span:target + mark { text-decoration: underline 2px; text-underline-offset: .2em; }
    .time, .aside, .gap { color: var(--dim); font-size: .85rem; }
    .heading { font-weight: 600; }
    .paragraph sup { font-size: .75rem; line-height: 0; white-space: nowrap; }
    .paragraph sup a { padding: .35em .2em; }
    """

  private static let screens = """
    @media (max-width: 799px) {
      header, main { padding-left: 1rem; padding-right: 1rem; }
      h1 { font-size: 1.35rem; }
      .row, .session { grid-template-columns: minmax(0, 1fr); }
      .cards:not(:empty) { margin-top: .9rem; }
      .transcripts {
        position: static; max-height: none; overflow: visible; padding: 0; border: 0;
        border-top: 1px solid var(--rule);
      }
      .paragraph { padding-left: 2.4rem; }
      .line { left: 0; width: 2rem; }
    }
    @media print {
      :root { --paper: #ffffff; }
      header, main { max-width: none; padding: 0; }
      .skip, .back { display: none; }
      .card, .citations > li { break-inside: avoid; }
      .transcripts { position: static; max-height: none; overflow: visible; }
      mark, .quotation > span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
