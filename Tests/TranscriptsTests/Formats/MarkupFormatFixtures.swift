/// Formats of captions, of speech research and of annotation, in markup and in tables of their own.
extension FormatFixture {
  static let markup = [
    FormatFixture(
      name: "TTML: agents, times in frames and ticks, a role, line ends",
      text: #"""
        <?xml version="1.0"?>
        <tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xmlns:m="urn:m" xmlns:ttp="urn:p" ttp:frameRate="25" ttp:tickRate="1000">
        <tt:head><m:title>Herons</m:title><m:agent xml:id="a"><m:name>Mira &amp; co</m:name></m:agent></tt:head>
        <tt:body><tt:div begin="10s" m:agent="a"><tt:p begin="00:00:01:05" end="2500t">Where do <tt:span>they</tt:span><tt:br/>
          nest &#8212; now?</tt:p></tt:div><tt:p begin="1m" dur="40f" m:agent="b">北方。</tt:p>
        <tt:p begin="62s" m:role="sound">[wind]</tt:p></tt:body></tt:tt>

        """#,
      spans: """
        TTML: Mira & co interviewer?, b guest?
        158..<164 - | Herons
        324..<384 Mira & co 11.2-12.5 | Where do they nest — now?
        439..<448 b 60.0-61.6 | 北方。
        489..<495 - 62.0 | [wind]
        """),
    FormatFixture(
      name: "timed text of YouTube, twice escaped",
      text: #"""
        <?xml version="1.0" encoding="utf-8" ?><transcript><text start="1.5" dur="2">where it&amp;#39;s</text><text start="3.5" dur="1.25">cold &amp;amp; wet</text></transcript>

        """#,
      spans: """
        timed text:
        77..<149 - 1.5-4.75 | where it's cold & wet
        """),
    FormatFixture(
      name: "timed text of YouTube, its third format",
      text: #"""
        <timedtext format="3"><body><p t="1500" d="2000"><s>where</s><s t="500"> do they</s></p><p t="3500" d="500">
        nest</p></body></timedtext>

        """#,
      spans: """
        timed text:
        52..<113 - 1.5-4.0 | where do they nest
        """),
    FormatFixture(
      name: "Transcriber: turns, times, two at once, events",
      text: #"""
        <?xml version="1.0"?>
        <!DOCTYPE Trans SYSTEM "trans-14.dtd">
        <Trans><Speakers><Speaker id="s1" name="Mira"/><Speaker id="s2" name="Odo"/></Speakers><Episode><Section>
        <Turn speaker="s1" startTime="0" endTime="2"><Sync time="0"/>
        Where do they nest?
        </Turn><Turn speaker="s2" startTime="2" endTime="5.5"><Sync time="2"/>
        North. <Event desc="cough"/> It is
        <Sync time="4"/>
        cold.
        </Turn><Turn speaker="s1 s2" startTime="5.5" endTime="7"><Sync time="5.5"/>
        <Who nb="1"/>
        Oh.
        <Who nb="2"/>
        Yes.
        </Turn></Section></Episode></Trans>

        """#,
      spans: """
        Transcriber: Mira participant, Odo participant
        229..<248 Mira 0.0-2.0 | Where do they nest?
        320..<377 Odo 2.0-5.5 | North. It is cold.
        468..<471 Mira 5.5-7.0 | Oh.
        486..<490 Odo 5.5-7.0 | Yes.
        """),
    FormatFixture(
      name: "ELAN: two speakers, a translation below",
      text: #"""
        <?xml version="1.0"?>
        <ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="2" TIME_VALUE="1500"/><TIME_SLOT TIME_SLOT_ID="3" TIME_VALUE="3000"/><TIME_SLOT TIME_SLOT_ID="4" TIME_VALUE="3500"/></TIME_ORDER>
        <TIER TIER_ID="M" PARTICIPANT="Mira"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a" TIME_SLOT_REF1="1" TIME_SLOT_REF2="2"><ANNOTATION_VALUE>Where?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="c" TIME_SLOT_REF1="3" TIME_SLOT_REF2="4"><ANNOTATION_VALUE>Oh &amp; why?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="O" PARTICIPANT="Odo"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="b" TIME_SLOT_REF1="2" TIME_SLOT_REF2="3"><ANNOTATION_VALUE>北方。</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="O-en" PARENT_REF="O"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="d" ANNOTATION_REF="b"><ANNOTATION_VALUE>North.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>

        """#,
      spans: """
        ELAN: Mira interviewer?, Odo guest?
        399..<405 Mira 0.0-1.5 | Where?
        789..<798 Odo 1.5-3.0 | 北方。
        569..<582 Mira 3.0-3.5 | Oh & why?
        """),
    FormatFixture(
      name: "ELAN: numbers above the words",
      text: #"""
        <ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="2" TIME_VALUE="1500"/></TIME_ORDER>
        <TIER TIER_ID="Mira-ref" PARTICIPANT="Mira"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a" TIME_SLOT_REF1="1" TIME_SLOT_REF2="2"><ANNOTATION_VALUE>001</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="Mira-tx" PARENT_REF="Mira-ref" PARTICIPANT="Mira"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="b" ANNOTATION_REF="a"><ANNOTATION_VALUE>They nest in the north.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>

        """#,
      spans: """
        ELAN: Mira participant
        504..<527 Mira 0.0-1.5 | They nest in the north.
        """),
    FormatFixture(
      name: "EXMARaLDA: a point without a time, an annotation",
      text: #"""
        <?xml version="1.0"?>
        <basic-transcription><head><speakertable><speaker id="S0"><abbreviation>MI</abbreviation></speaker><speaker id="S1"><abbreviation/></speaker></speakertable></head><basic-body><common-timeline><tli id="T0" time="0"/><tli id="T1" time="1.5"/><tli id="T2"/><tli id="T3" time="3.5"/></common-timeline>
        <tier speaker="S0" category="v" type="t"><event start="T0" end="T1">Where? </event><event start="T2" end="T3">Oh.</event></tier>
        <tier speaker="S1" category="v" type="t"><event start="T1" end="T2">北方。</event></tier>
        <tier speaker="S1" category="en" type="a"><event start="T1" end="T2">North.</event></tier></basic-body></basic-transcription>

        """#,
      spans: """
        EXMARaLDA: MI participant, S1 participant
        388..<394 MI 0.0-1.5 | Where?
        517..<526 S1 1.5-2.5 | 北方。
        430..<433 MI 2.5-3.5 | Oh.
        """),
    FormatFixture(
      name: "TEI: utterances of words and segments",
      text: #"""
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><titleStmt><title>Herons</title></titleStmt><person xml:id="M"><persName><forename>Mira</forename> <surname>Lund</surname></persName></person></teiHeader>
        <text><timeline><when xml:id="T0"/><when xml:id="T1" interval="2.5" since="#T0"/></timeline><body><u who="#M" start="#T0" end="#T1"><w>Where</w><w>to</w><pc>?</pc></u>
        <annotationBlock who="#O" start="#T1"><u><seg>To the <pause dur="1"/>north.</seg><seg>Now.</seg><vocal><desc>laughs</desc></vocal></u></annotationBlock></body></text></TEI>

        """#,
      spans: """
        TEI: Mira Lund interviewer?, O guest?
        70..<76 - | Herons
        342..<365 Mira Lund 0.0-2.5 | Where to?
        421..<465 O 2.5 | To the north. Now.
        """),
    FormatFixture(
      name: "TEI: written dialogue",
      text: #"""
        <?xml version="1.0"?>
        <TEI><teiHeader/><text><body><head>Herons</head><p>It rains.</p><sp who="#m"><speaker>MIRA</speaker><p>Where?</p><stage>She waits.</stage></sp>
        <sp who="#o"><p>North.</p></sp></body></text></TEI>

        """#,
      spans: """
        TEI: MIRA interviewer?, o guest?
        57..<63 - | Herons
        73..<82 - | It rains.
        125..<131 MIRA | Where?
        142..<152 - | She waits.
        182..<188 o | North.
        """),
    FormatFixture(
      name: "TextGrid: the long form, a mark within, points",
      text: #"""
        File type = "ooTextFile"
        Object class = "TextGrid"

        xmin = 0
        xmax = 3.5
        tiers? <exists>
        size = 3
        item []:
            item [1]:
                class = "IntervalTier"
                name = "Mira"
                xmin = 0
                xmax = 3.5
                intervals: size = 2
                intervals [1]:
                    xmin = 0
                    xmax = 1.5
                    text = "Where do ""they"" nest?"
                intervals [2]:
                    xmin = 1.5
                    xmax = 3.5
                    text = ""
            item [2]:
                class = "IntervalTier"
                name = "Odo"
                xmin = 0
                xmax = 3.5
                intervals: size = 2
                intervals [1]:
                    xmin = 0
                    xmax = 1.5
                    text = "<sil>"
                intervals [2]:
                    xmin = 1.5
                    xmax = 3.5
                    text = "北方。"
            item [3]:
                class = "TextTier"
                name = "events"
                xmin = 0
                xmax = 3.5
                points: size = 1
                points [1]:
                    number = 1
                    mark = "door"

        """#,
      spans: """
        Praat TextGrid: Mira interviewer?, Odo guest?
        324..<347 Mira 0.0-1.5 | Where do "they" nest?
        753..<762 Odo 1.5-3.5 | 北方。
        """),
    FormatFixture(
      name: "TextGrid: the short form, sounds below",
      text: #"""
        File type = "ooTextFile"
        "TextGrid"

        0
        3
        <exists>
        2
        "IntervalTier"
        "Mira - words"
        0
        3
        2
        0
        1
        "in"
        1
        3
        "north"
        "IntervalTier"
        "Mira - phones"
        0
        3
        3
        0
        1
        "I"
        1
        2
        "n"
        2
        3
        "N"

        """#,
      spans: """
        Praat TextGrid: Mira participant
        93..<107 Mira 0.0-3.0 | in north
        """),
    FormatFixture(
      name: "STM",
      text: #"""
        ;; made up
        talk 1 mira 0.00 1.50 <o,f0,female> where do they nest
        talk 1 inter_segment_gap 1.5 1.6 <o,,>
        talk A odo 1.60 2 北方

        """#,
      spans: """
        NIST STM: mira participant, odo participant
        47..<65 mira 0.0-1.5 | where do they nest
        123..<129 odo 1.6-2.0 | 北方
        """),
    FormatFixture(
      name: "Audacity labels with names, a line of frequencies",
      text: #"""
        0.0	1.5	Mira: Where do they nest?
        1.5	2.0	Odo: North.
        \	100.0	2000.0
        2.0	3.0	Mira: Oh.

        """#,
      spans: """
        Audacity labels: Mira participant, Odo participant
        14..<33 Mira 0.0-1.5 | Where do they nest?
        47..<53 Odo 1.5-2.0 | North.
        83..<86 Mira 2.0-3.0 | Oh.
        """),
  ]
}
