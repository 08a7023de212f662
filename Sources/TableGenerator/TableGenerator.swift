#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Prints a table made from files of the Unicode Character Database (Debian: `unicode-data`):
///
///     TableGenerator width EastAsianWidth.txt DerivedGeneralCategory.txt
///     TableGenerator variants Unihan_Variants.txt Unihan_IRGSources.txt UnicodeData.txt
///     TableGenerator readings Unihan_Readings.txt
@main
enum TableGenerator {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("width", 3):
      print(
        WidthTableWriter.text(
          widths: PropertyFile(try text(of: arguments[1])),
          categories: PropertyFile(try text(of: arguments[2]))),
        terminator: "")
    case ("variants", 4):
      print(
        VariantTableWriter.text(
          variants: try text(of: arguments[1]), sources: try text(of: arguments[2]),
          unicodeData: try text(of: arguments[3])),
        terminator: "")
    case ("readings", 2):
      print(ReadingTableWriter.text(readings: try text(of: arguments[1])), terminator: "")
    default: throw UsageError.unknownCall
    }
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

enum UsageError: Error, CustomStringConvertible {
  case unknownCall

  var description: String {
    "usage: TableGenerator width WIDTHS CATEGORIES | variants VARIANTS SOURCES UNICODEDATA"
      + " | readings READINGS"
  }
}
