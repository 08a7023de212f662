import Testing
import Transcripts

/// Lines as `spans(of:)` shows them, without the head and the bytes.
private func lines(_ text: String) throws -> [String] {
  try spans(of: read(text)).split(separator: "\n").dropFirst()
    .map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" }
}

struct JSONTests {
  @Test(arguments: [
    #""speaker": 3"#, #""speaker": "3""#, #""speaker": {"id": 3}"#, #""speaker_label": "3""#,
    #""speakerTag": 3"#, #""data": {"speaker": 3}"#, #""who": 3"#, #""spk_id": 3"#,
  ])
  func `A speaker may be a number in a field of many names`(field: String) throws {
    #expect(try lines(#"[{\#(field), "text": "It rains."}]"#) == ["3 | It rains."])
  }

  @Test(arguments: [
    #""speaker": 3, "voice": "Mira""#, #""speaker": "SPEAKER_00", "name": "Mira""#,
    #""speaker": {"id": 3, "name": "Mira"}"#, #""speaker_name": "Mira", "speaker": "S1""#,
    #""role": "host", "speaker": "Mira""#, #""participant": {"id": 7, "name": "Mira"}"#,
  ])
  func `A name goes before a number and before a part`(fields: String) throws {
    #expect(try lines(#"[{\#(fields), "text": "It rains."}]"#) == ["Mira | It rains."])
  }

  @Test(arguments: [
    (#""start": "00:01:02.500", "end": "00:01:04,000""#, "62.5-64.0"),
    (#""start": "0:01:02.500000", "end": "0:01:04""#, "62.5-64.0"),
    (#""start": 62.5, "end": 64"#, "62.5-64.0"),
    (#""start_ms": 62500, "end_ms": 64000"#, "62.5-64.0"),
    (#""start": 62500, "end": 64000"#, "62.5-64.0"), (#""start": "62.5s""#, "62.5"),
    (#""start_time": "62.5", "end_time": "64.0""#, "62.5-64.0"),
    (#""offset": "PT1M2.5S", "duration": "PT1.5S""#, "62.5-64.0"),
    (#""offsetInTicks": 625000000"#, "62.5"), (#""timestamp": [62.5, null]"#, "62.5"),
    (#""timestamps": {"from": "00:01:02,500", "to": "00:01:04,000"}"#, "62.5-64.0"),
    (#""startTime": {"seconds": "62", "nanos": 500000000}"#, "62.5"),
    (
      #""words": [{"start": 62.5, "end": 63, "word": "It"}, {"start": 63, "end": 64}]"#, "62.5-64.0"
    ),
  ])
  func `Times are read in many forms`(fields: String, time: String) throws {
    #expect(
      try lines(#"[{\#(fields), "speaker": 1, "text": "It rains."}]"#) == ["1 \(time) | It rains."])
  }

  @Test(arguments: ["text", "body", "content", "transcript", "utterance_text", "displayText"])
  func `Words are read under many names`(name: String) throws {
    #expect(
      try lines(#"{"turns": [{"speaker": 1, "\#(name)": "It rains."}]}"#) == ["1 | It rains."])
  }

  @Test func `Words are joined as their service means it`() throws {
    let apart =
      #"[{"speaker": 1, "elements": [{"value": "It"}, {"value": "rains"}, {"value": "."}]}]"#
    #expect(try lines(apart) == ["1 | It rains."])
    let marked =
      #"[{"who": 1, "elements": [{"value": "It"}, {"value": " "}, {"value": "rai"}, "#
      + #"{"value": "ns"}, {"value": "."}]}]"#
    #expect(try lines(marked) == ["1 | It rains."])
    let spaced =
      #"{"segments": [{"speaker": 1, "words": [{"word": " It"}, {"word": " rai"}, "#
      + #"{"word": "ns."}]}]}"#
    #expect(try lines(spaced) == ["1 | It rains."])
    #expect(try lines(#"[{"speaker": 1, "lines": ["It", "rains."]}]"#) == ["1 | It rains."])
    #expect(try lines(#"[{"speaker": 1, "words": [{"word": "下"}, {"word": "雨"}]}]"#) == ["1 | 下雨"])
  }

  @Test func `Of the same words, those with speakers and times are read, and whole segments`()
    throws
  {
    let text = #"""
      {"text": "Rain? Snow.", "words": [{"start": 1, "word": "Rain?"}, {"start": 2, "word": "Snow."}],
       "results": {"utterances": [
         {"speaker": 0, "start": 1, "text": "Rain?", "alternatives": [{"text": "Rain?"}, {"text": "Ran?"}]},
         {"speaker": 1, "start": 2, "text": "Snow."}]}}
      """#
    #expect(try lines(text) == ["0 1.0 | Rain?", "1 2.0 | Snow."])
    #expect(try read(text).unread.isEmpty)
  }

  @Test func `The best of several alternatives is read, its time stands beside them`() throws {
    let text =
      #"{"results": [{"start_time": 1.5, "alternatives": [{"content": "Rain", "speaker": "S1"}, "#
      + #"{"content": "Ran", "speaker": "S2"}]}]}"#
    #expect(try lines(text) == ["S1 1.5 | Rain"])
  }

  @Test func `Speakers are found by a table of names and by their times`() throws {
    let table =
      #"{"speakers": [{"id": 7, "name": "Mira"}], "turns": [{"speakerId": 7, "text": "Rain."}]}"#
    #expect(try lines(table) == ["Mira | Rain."])
    let map = #"{"speakers": {"S7": "Mira"}, "turns": [{"speaker": "S7", "text": "Rain."}]}"#
    #expect(try lines(map) == ["Mira | Rain."])
    let times =
      #"{"words": [{"start": 100, "end": 300, "text": "Rain?"}, {"start": 400, "end": 700, "#
      + #""text": "Snow."}], "turns": [{"start": 0.1, "speaker": "Mira"}, {"start": 0.4, "speaker": "Odo"}]}"#
    #expect(try lines(times) == ["Mira 0.1-0.3 | Rain?", "Odo 0.4-0.7 | Snow."])
  }

  @Test func `Names before the words count if no field tells the speakers`() throws {
    let text =
      #"{"segments": [{"start": 0, "end": 1, "text": "Mira: Rain?"}, "#
      + #"{"start": 1, "end": 2, "text": "Odo: \"Snow\"."}, {"start": 2, "end": 3, "text": "Mira: Oh."}]}"#
    #expect(
      try lines(text) == ["Mira 0.0-1.0 | Rain?", "Odo 1.0-2.0 | \"Snow\".", "Mira 2.0-3.0 | Oh."])
  }

  @Test func `Segments with times go before the whole text`() throws {
    let text =
      #"{"text": "Rain today? Snow tonight.", "duration": 9, "segments": [{"start": 1, "end": 2.5, "text": "#
      + #""Rain today?"}, {"start": 61, "end": 64.5, "text": "Snow tonight."}]}"#
    #expect(try lines(text) == ["- 1.0-2.5 | Rain today?", "- 61.0-64.5 | Snow tonight."])
  }

  @Test func `A name may begin any segment, whatever ends the one before`() throws {
    let text =
      #"[{"start": 1, "duration": 2.5, "text": "Mira: \u96e8\uff1f"}, {"start": 4, "duration": 1.5, "#
      + #""text": "Odo: Snow, I think"}, {"start": 8, "duration": 1.5, "text": "Mira: Since when?"}]"#
    #expect(
      try lines(text) == [
        "Mira 1.0-3.5 | 雨？", "Odo 4.0-5.5 | Snow, I think", "Mira 8.0-9.5 | Since when?",
      ])
  }

  @Test func `Lists of times and words are read, those of tiers by time`() throws {
    let text =
      #"{"tiers": {"Mira": {"entries": [[1.5, 2, "Rain?"], [9, 9.5, "Oh."]]}, "#
      + #""Odo": {"entries": [[4, 5, "Snow."]]}}}"#
    let spoken = ["Mira 1.5-2.0 | Rain?", "Odo 4.0-5.0 | Snow.", "Mira 9.0-9.5 | Oh."]
    #expect(try lines(text) == spoken)
    let named =
      #"{"tiers": [{"name": "Mira", "entries": [[1.5, 2, "Rain?"], [9, 9.5, "Oh."]]}, "#
      + #"{"name": "Odo", "entries": [[4, 5, "Snow."]]}]}"#
    #expect(try lines(named) == spoken)
  }

  @Test func `Words in lists have the speakers of their times`() throws {
    let text =
      #"{"results": [{"alternatives": [{"transcript": "rain snow now", "timestamps": [["rain", 1.5, 2], "#
      + #"["snow", 4, 4.5], ["now", 4.5, 5]]}]}], "speaker_labels": [{"from": 1.5, "to": 2, "speaker": 0}, "#
      + #"{"from": 4, "to": 4.5, "speaker": 1}, {"from": 4.5, "to": 5, "speaker": 1}]}"#
    #expect(try lines(text) == ["0 1.5-2.0 | rain", "1 4.0-5.0 | snow now"])
  }

  @Test(arguments: [
    (
      #""start": 24000, "end": 40000, "words": [{"word": "It", "start": 1.5, "end": 2.5}]"#,
      "1.5-2.5"
    ),
    (#""timeOffset": 1.5, "duration": 1"#, "1.5-2.5"),
    (#""startOffset": "00:00:01.5000000", "endOffset": "00:00:02.5000000""#, "1.5-2.5"),
  ])
  func `Times of services are read in seconds`(fields: String, time: String) throws {
    #expect(
      try lines(#"[{"speaker": 1, \#(fields), "text": "It rains."}]"#) == ["1 \(time) | It rains."])
  }

  @Test func `Who speaks may stand in a list of one`() throws {
    let text = #"[{"ts": "00:00:01.500", "users": [{"username": "Mira"}], "text": "Rain?"}]"#
    #expect(try lines(text) == ["Mira 1.5 | Rain?"])
  }

  @Test func `JSON Lines and objects with numbers as keys are lists`() throws {
    let spoken = ["Mira | Rain?", "Odo | Snow."]
    #expect(
      try lines(
        "{\"speaker\": \"Mira\", \"text\": \"Rain?\"}\n{\"speaker\": \"Odo\", \"text\": \"Snow.\"}\n"
      ) == spoken)
    #expect(
      try lines(
        #"{"0": {"speaker": "Mira", "text": "Rain?"}, "1": {"speaker": "Odo", "text": "Snow."}}"#)
        == spoken)
  }

  @Test func `Escapes are read as what they stand for`() throws {
    let text =
      #"[{"speaker": "Z\u00f6e", "text": "\n \u0022Rain\u0022\r\nor \ud83d\ude00\/snow\t"}]"#
    #expect(try lines(text) == ["Zöe | \"Rain\"  or 😀/snow"])
  }

  @Test func `Words that are not read are named`() throws {
    let text = #"[{"speaker": 1, "text": "It rains.", "translation": "Es regnet ja immer."}]"#
    #expect(try read(text).unread == ["‘translation’"])
    let mixed =
      #"[{"speaker": 1, "words": [{"text": "It rains now."}]}, {"speaker": 2, "text": "Oh."}]"#
    #expect(try read(mixed).unread == ["‘text’"])
    let cut = "[{\"speaker\": 1, \"text\": \"It rains.\"},\n{\"speaker\": 2, \"text\": \"Sno"
    #expect(try read(cut).unread == ["what follows the fault in line 2"])
    let error = #expect(throws: TranscriptError.self) {
      try read(#"[{"chi": 1, "dice": "It rains."}]"#)
    }
    #expect(error?.description.hasSuffix("not ‘dice’") == true)
  }

  @Test func `A text that begins with a bracket is no JSON`() throws {
    #expect(try read("[\"Rain\" begins]\nMira: It rains.\nOdo: It snows.\n").format != .podcastJSON)
    #expect(try read("{Mira}: It rains.\n{Odo}: It snows.\n{Mira}: So.\n").format == .labelled)
  }

  @Test func `A name that every object has its own of names no speaker`() throws {
    let text =
      #"[{"name": "a", "text": "It."}, {"name": "b", "text": "So."}, "#
      + #"{"name": "c", "text": "No."}, {"name": "d", "text": "Hm."}]"#
    #expect(try read(text).speakers.isEmpty)
  }
}
