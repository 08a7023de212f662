/// Renderers for the answers of a session.
extension Session {
  /// By the session's settings.
  var renderer: AnswerRenderer {
    AnswerRenderer(form: settings.form, page: settings.page, locator: locator)
  }

  /// Writes the same bytes everywhere.
  var plainRenderer: AnswerRenderer {
    AnswerRenderer(form: .plain, page: .plain, locator: locator)
  }

  /// Writes what a terminal of 80 columns without colours shows: the same bytes everywhere,
  /// whatever the settings.
  var goldenRenderer: AnswerRenderer {
    AnswerRenderer(
      form: .terminal, page: Page(columns: Self.goldenWidth), locator: locator)
  }

  /// In columns.
  private static let goldenWidth = 80

  /// For results that go to a file.
  var fileRenderer: AnswerRenderer {
    settings.form == .terminal ? plainRenderer : renderer
  }
}
