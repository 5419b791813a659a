extension Shape where Value == ContentLimits {
  /// `limits` of `Content/site.yaml`.
  static let limits: Shape = .object("the limits") { fields in
    var limits = ContentLimits.standard
    limits.fileBytes = fields.optional(
      "fileBytes", .integer(1 << 10...1 << 30), default: limits.fileBytes, "bytes of a file")
    limits.depth = fields.optional(
      "depth", .integer(8...256), default: limits.depth, "lists and mappings within each other")
    limits.values = fields.optional(
      "values", .integer(100...100_000_000), default: limits.values, "values in a file")
    limits.entries = fields.optional(
      "entries", .integer(10...10_000_000), default: limits.entries,
      "entries of a list, and keys of a mapping")
    limits.files = fields.optional(
      "files", .integer(1...10_000_000), default: limits.files, "files of content")
    limits.figures = fields.optional(
      "figures", .integer(1...1_000_000), default: limits.figures, "figures of an article")
    limits.markdownBytes = fields.optional(
      "markdownBytes", .integer(1 << 10...1 << 28), default: limits.markdownBytes,
      "bytes of a text in Markdown")
    limits.paragraphBytes = fields.optional(
      "paragraphBytes", .integer(1 << 10...1 << 20), default: limits.paragraphBytes,
      "bytes of a paragraph in Markdown")
    limits.tableColumns = fields.optional(
      "tableColumns", .integer(1...1000), default: limits.tableColumns,
      "columns of a table in Markdown")
    limits.tableCells = fields.optional(
      "tableCells", .integer(1...10_000_000), default: limits.tableCells,
      "cells of a table in Markdown")
    limits.sourceBytes = fields.optional(
      "sourceBytes", .integer(1 << 10...1 << 30), default: limits.sourceBytes,
      "bytes of a report that is imported, extracted or verified, and of a line of JSON Lines")
    limits.templateBytes = fields.optional(
      "templateBytes", .integer(1 << 10...1 << 20), default: limits.templateBytes,
      "bytes of a template")
    limits.templateTags = fields.optional(
      "templateTags", .integer(10...1_000_000), default: limits.templateTags,
      "tags of a page's template, those that it includes counted each time")
    limits.templateDepth = fields.optional(
      "templateDepth", .integer(4...256), default: limits.templateDepth,
      "sections and templates within each other")
    return limits
  }
}
