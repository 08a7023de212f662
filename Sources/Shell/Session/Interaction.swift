/// A line with its response.
struct Interaction {
  let line: String
  let response: Response
}
