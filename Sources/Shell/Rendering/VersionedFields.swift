import Basics
import InterviewQA

/// The fields of a value as an object of its own, with the version of the JSON form and, where several
/// files are told of, the file.
struct VersionedFields<Value: Encodable>: Encodable {
  let value: Value
  var file: String?

  func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields(["version": DixitVersion.json])
    if let file { try encoder.encodeFields(["file": file]) }
    try value.encode(to: encoder)
  }
}
