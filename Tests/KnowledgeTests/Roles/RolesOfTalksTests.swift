import Fixtures
import Knowledge
import Testing
import Transcripts

/// Who asks and who answers in invented talks, by the words of the repository's lexicon.
struct RolesOfTalksTests {
  @Test(arguments: [
    // A word in the label, numbered or not, in either script.
    ("Interviewer 1: Go on.\nMara: I dig.\nInterviewer 2: More.\nMara: Clay.", "asks answers asks"),
    ("主持人：講吧。\n何青：我挖土。\n主持人：然後呢？\n何青：燒磚。", "asks answers"),
    ("主持人何青：讲吧。\n嘉宾卢平：我挖土。\n何青：然后？\n卢平：烧砖。", "asks answers"),
    (
      "Q: Go on.\nA: I dig.\nTHE COURT: Quiet.\nQ: And then?\nA: Bricks.", "asks answers takes-part"
    ),
    // The other of somebody labelled as a guest.
    ("嘉宾：我挖土。\n何青：怎么挖？\n嘉宾：用铲。\n何青：还有呢？", "answers asks?"),
  ])
  func `Labels state who asks`(talk: String, roles: String) throws {
    #expect(try self.roles(in: talk) == roles)
  }

  @Test func `Whoever opens a programme and presents another asks, without a question mark`() throws
  {
    let talk = """
      Mara Quill: Welcome back to the Kiln Podcast. My guest today is Odo Fenn, who digs clay.
      Odo Fenn: Thanks for having me. I have dug clay since I was nine years old, up in the hills.
      Mara Quill: Tell us about the hills.
      Odo Fenn: They are red, and nobody has counted them, and the rain takes a little every year.
      Mara Quill: Thanks for listening, everybody.
      Odo Fenn: Goodbye.
      """
    #expect(try roles(in: talk) == "asks? answers?")
  }

  @Test func `The same in Chinese, in either script`() throws {
    let talk = """
      何青：各位聽眾大家好，歡迎收聽磚窯夜話，今天我們請到盧平。
      盧平：謝謝主持人，大家好，我是盧平，我在山上挖了四十年的土，今天很高興。
      何青：講講您的山。
      盧平：山是紅的，沒有人數過有幾座，每年下雨都要沖走一點，我們就往上再搬一點。
      """
    #expect(try roles(in: talk) == "asks? answers?")
  }

  @Test func `Two hosts ask one guest, who speaks most`() throws {
    var talk = ""
    for number in 1...6 {
      let answer = String(repeating: "We fire the kiln at night and sleep by day. ", count: 6)
      talk += "Mara Quill: I see, so what burns in kiln \(number)?\nOdo Fenn: \(answer)\n"
      talk += "Ivo Penn: That is quite a lot of wood, number \(number).\nOdo Fenn: \(answer)\n"
      talk += "Ivo Penn: And who stokes it?\nOdo Fenn: \(answer)\n"
    }
    #expect(try roles(in: talk) == "asks? answers? asks?")
  }

  @Test func `One host presents several guests`() throws {
    let talk = """
      Mara: Welcome to another episode of the Kiln Show. I'm joined by two potters.
      Odo Fenn: Happy to be here. I throw bowls, mostly, and a jar when somebody dies.
      Mara: And the other?
      Ivo Penn: I throw plates, and what does it matter? Plates sell and bowls do not.
      Mara: We shall see.
      """
    #expect(try roles(in: talk) == "asks? answers? answers?")
  }

  @Test func `Short questions and long answers make an interview`() throws {
    var talk = ""
    for number in 1...8 {
      talk += "ORLA: \(number % 2 == 0 ? "And then?" : "Go on, I am listening.")\n"
      talk += "PIET: " + String(repeating: "We carried clay down in baskets. ", count: 6) + "\n"
    }
    #expect(try roles(in: talk) == "asks? answers?")
  }

  @Test(arguments: [
    // Both ask: a chat.
    "Mara: Where is the spade?\nOdo: Did you lose it?\nMara: Did I?\nOdo: Who else?\nMara: You?",
    // Nobody asks.
    "Mara: The spade is gone.\nOdo: It is in the shed.\nMara: The shed is locked.\nOdo: I have the key.",
    // A meeting, though one asks and another welcomes.
    """
    Budget meeting
    - Attendees
    Mara: Thank you for joining us. Shall we begin? Who pays for the wood?
    Odo: The guild pays.
    Mara: Who pays the guild?
    Ivo: We all do.
    Mara: Is that fair?
    Odo: It is old.
    """,
    "会议纪要\n何青：钱呢？\n卢平：在柜里。\n何青：柜呢？\n余田：在屋里。\n何青：屋呢？\n卢平：在。",
    // One voice.
    "Mara: What is clay? What is a kiln?\nMara: What is fire?\nMara: What is night?",
  ])
  func `In a chat, a meeting and a monologue everybody takes part`(talk: String) throws {
    #expect(try Set(roles(in: talk).split(separator: " ")) == ["takes-part"])
  }

  @Test(arguments: [
    ("Interviewed by Mara Quill", "asks answers"), ("Interview with Odo Fenn", "asks? answers?"),
    ("A walk along the canal", "takes-part takes-part"),
  ])
  func `The head of the file states who asks`(head: String, roles: String) throws {
    let talk = "\(head)\n\nQUILL: The clay.\nFENN: It is red.\nQUILL: The wood.\nFENN: It is oak."
    let found = try self.roles(in: talk)
    #expect(found == roles)
  }

  @Test func `Whom the file credits with asking asks, another helper takes part`() throws {
    let draft = "Mara: Clay.\nOdo: It is red.\nIvo: The tape is full.\nMara: Wood.\nOdo: It is oak."
    let words = try words
    let source = SourceText(name: "a.txt", bytes: Array(draft.utf8), encoding: .utf8)
    let people = [
      KnownPerson(name: "mara", role: .interviewer), KnownPerson(name: "Ivo", role: .participant),
      KnownPerson(name: "Nemo", role: .guest),
    ]
    let interview = try TranscriptReader(roleWords: words, people: people).read(source)
    #expect(interview.speakers.map(\.role) == [.interviewer, .guest, .participant])
    #expect(interview.unknownPeople == ["Nemo"])
  }

  @Test func `What is known of a person overrules labels and questions`() throws {
    let talk = "Host: Why?\nOdo: Clay.\nHost: How?\nOdo: Wood."
    let people = [
      KnownPerson(name: "Host", role: .guest), KnownPerson(name: "odo", role: .interviewer),
    ]
    let source = SourceText(name: "a.txt", bytes: Array(talk.utf8), encoding: .utf8)
    let interview = try TranscriptReader(roleWords: words, people: people).read(source)
    #expect(interview.speakers.map(\.role) == [.guest, .interviewer])
    #expect(interview.speakers.allSatisfy { !$0.isRoleInferred })
  }

  @Test(arguments: [
    ("Speaker 1: My name is Mara Quill.\nSpeaker 2: And mine is a secret.", ["Mara Quill", nil]),
    ("Speaker 1: I'm Mara Quill, from the guild.\nSpeaker 2: I am tired.", ["Mara Quill", nil]),
    ("Speaker 1: My name is Mara.\nSpeaker 2: My name is Mara.", [nil, nil]),
    ("Speaker 1: I'm American.\nSpeaker 2: I'm not.", [nil, nil]),
    ("说话人1：大家好，我是主持人何青。\n说话人2：我叫盧平，种地的。", ["何青", "盧平"]),
    ("说话人1：我是一个老师。\n说话人2：我是来学习的。", [nil, nil]),
    ("Mara: My name is Odo Fenn.\nSpeaker 2: So.", [nil, nil]),
  ])
  func `A numbered speaker is called by the name he alone gives himself`(
    talk: String, names: [String?]
  ) throws {
    // Labels recur.
    let labels = talk.split(separator: "\n").map { $0.prefix { $0 != ":" && $0 != "：" } }
    let rest = labels.map { "\($0): So." }.joined(separator: "\n")
    let speakers = try read(talk + "\n" + rest).speakers
    #expect(speakers.map(\.calledName) == names)
    #expect(speakers.last.map { $0.name.hasSuffix("2") } ?? false)
  }

  private func roles(in talk: String) throws -> String {
    try read(talk).speakers.map { speaker in
      let role =
        switch speaker.role {
        case .interviewer: "asks"
        case .guest: "answers"
        case .participant: "takes-part"
        case .outlet: "narrates"
        }
      return role + (speaker.isRoleInferred ? "?" : "")
    }.joined(separator: " ")
  }

  private func read(_ talk: String) throws -> Interview {
    let source = SourceText(name: "a.txt", bytes: Array(talk.utf8), encoding: .utf8)
    return try TranscriptReader(roleWords: words).read(source)
  }

  private var words: RoleWords {
    get throws { try Repository.knowledge.get().roleWords }
  }
}
