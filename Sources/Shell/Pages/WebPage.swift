import Basics

/// A page for browsers in one file, which loads nothing and runs nothing. The same content gives
/// the same bytes.
struct WebPage {
  let title: String
  /// What stands at the head.
  let head: HTML
  let body: HTML
  /// What the link before everything else leads to, in words.
  let start: String

  /// How every page begins.
  static let mark = "<!doctype html>\n<!-- dixit page 1 -->\n"

  var text: String {
    let skip = HTML(.a, [.class("skip"), .link(.text)], [HTML(start)])
    let content =
      skip + HTML(.header, [], [HTML(.h1, [], [HTML(title)]), head])
      + HTML(.main, [.id(.text)], [body])
    return Self.mark + """
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(HTML(title).markup)</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      \(content.markup)</body>
      </html>

      """
  }

  /// What a browser may load: the style that the page holds.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  /// Writes it to a file: a new one, an empty one or an older page, never any other.
  func write(to file: String) throws(FileError) {
    try FileWriting.replace(file, with: text, unless: "is not such a page") {
      $0.starts(with: Self.mark.utf8)
    }
  }

  /// Whether the name of a file is that of a page.
  static func isNamed(by file: String) -> Bool {
    let name = file.lowercased()
    return name.hasSuffix(".html") || name.hasSuffix(".htm")
  }

  /// The name of a file as a page shows it: a path from the root, which others do not have, without
  /// its folders.
  static func shown(_ file: String) -> String {
    guard file.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return file }
    return String(file[slash...].dropFirst())
  }
}
