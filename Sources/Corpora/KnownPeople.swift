import Knowledge
import Transcripts

/// Those of whom it is known what they do in an interview, before it is read.
enum KnownPeople {
  /// The people of the interview's `about.json`, and those of whom the user says it, which counts
  /// more.
  ///
  /// - Parameter about: nil for a file that the knowledge folder has nothing on.
  static func all(of about: About?, given roles: [GivenRole]) -> [KnownPerson] {
    let edited = (about?.people ?? []).map { person in
      let given = roles.last { ([person.name] + person.variants).contains($0.name) }
      return KnownPerson(
        name: person.name, variants: person.variants,
        role: given?.speakerRole ?? role(named: person.role))
    }
    let others = roles.filter { role in
      !edited.contains { $0.name == role.name || $0.variants.contains(role.name) }
    }
    return edited + others.map { KnownPerson(name: $0.name, role: $0.speakerRole) }
  }

  /// Nil for a task that is not done in the conversation, such as `editor`.
  private static func role(named word: String) -> Speaker.Role? {
    switch word {
    case "interviewer": .interviewer
    case "guest": .guest
    case "participant": .participant
    default: nil
    }
  }
}
