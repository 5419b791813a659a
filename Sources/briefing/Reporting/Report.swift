import ArgumentParser
import BriefingModel
import Foundation
import SiteGenerator

/// What a command tells its user: messages and progress on standard error, results on standard output.
struct Report: Sendable {
  let format: SiteOptions.Format
  let strict: Bool

  /// Exit statuses of the contract.
  enum Status {
    static let content = ExitCode(1)
    static let environment = ExitCode(2)
  }

  /// A step, shown on a terminal and nowhere else.
  func progress(_ step: String) {
    guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return }
    Self.log("\(step)…\n")
  }

  /// How long each step took, by the clock and in the processors.
  func tell(_ phases: [PhaseClock.Phase]) {
    for phase in phases {
      Self.log("\(phase)\n")
    }
  }

  /// A result; where it cannot be written, that is told, and the command ends with status 2.
  func say(_ text: String) throws {
    do {
      try StandardOutput.write((text + "\n").utf8)
    } catch {
      Self.log("\(error)\n")
      throw Status.environment
    }
  }

  /// Whether nothing keeps the site from being written.
  func isSound(_ diagnostics: [Diagnostic]) -> Bool {
    !(diagnostics.hasErrors || strict && diagnostics.contains { $0.severity == .warning })
  }

  /// Tells the result and ends with the status that it calls for.
  ///
  /// - Parameter remainder: What the machine refused after the work was done.
  func finish(
    diagnostics: [Diagnostic], counts: [(name: String, count: Int)], verb: String,
    remainder: EnvironmentError? = nil
  ) throws {
    let isDone = isSound(diagnostics)
    let diagnostics = diagnostics + (remainder.map { [$0.diagnostic] } ?? [])
    switch format {
    case .json:
      try say(
        DiagnosticsJSON.text(
          ok: isDone && remainder == nil, diagnostics: diagnostics, counts: counts))
    case .text:
      show(diagnostics)
      let errors = diagnostics.count { $0.severity == .error }
      let warnings = diagnostics.count { $0.severity == .warning }
      if errors + warnings > 0 {
        Self.log(
          "\(verb): \(Self.count(errors, "errors")), \(Self.count(warnings, "warnings"))\n")
      }
      if isDone {
        try say(counts.map { Self.count($0.count, $0.name) }.joined(separator: ", "))
      }
    }
    if !isDone { throw Status.content }
    if remainder != nil { throw Status.environment }
  }

  /// A number of things, of one in the singular.
  private static func count(_ number: Int, _ plural: String) -> String {
    "\(number) \(number == 1 && plural.hasSuffix("s") ? String(plural.dropLast()) : plural)"
  }

  /// Tells what is wrong, and goes on.
  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { Self.log("\(diagnostic)\n") }
  }

  /// Runs a command's work; what the machine refuses is told and ends with status 2.
  func environment(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as EnvironmentError {
      switch format {
      case .json:
        try say(DiagnosticsJSON.text(ok: false, diagnostics: [error.diagnostic], counts: []))
      case .text:
        Self.log("\(error)\n")
      }
      throw Status.environment
    }
  }

  /// The same for work that gathers what is wrong: that is told whatever becomes of the rest, and ends with status 1
  /// where an error is among it.
  func environment(gathering work: (inout [Diagnostic]) async throws -> Void) async throws {
    try await environment {
      var diagnostics: [Diagnostic] = []
      defer { show(diagnostics) }
      try await work(&diagnostics)
      if diagnostics.hasErrors { throw Status.content }
    }
  }

  private static func log(_ text: String) {
    // Where standard error cannot be written there is nobody to tell; the status says it still.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
