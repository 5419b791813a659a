import SiteGenerator
import Subprocess

/// Runs other programs; a value, so that tests need none.
public struct ProcessRunner: Sendable {
  /// A program with all that it is given.
  public struct Command: Sendable, Hashable {
    /// The program, looked up in `PATH`.
    public var tool: Tool
    /// Its arguments; no shell reads them.
    public var arguments: [String]
    /// Variables beside those of this program.
    public var environment: [String: String] = [:]
    /// What it reads from its standard input.
    public var input = ""
    /// The folder in which it starts.
    public var folder: String?

    /// A command.
    public init(
      _ tool: Tool, _ arguments: [String], environment: [String: String] = [:], input: String = "",
      folder: String? = nil
    ) {
      self.tool = tool
      self.arguments = arguments
      self.environment = environment
      self.input = input
      self.folder = folder
    }
  }

  /// How a program ended.
  public struct Outcome: Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    public var status: Int32
    /// What it wrote to its standard output.
    public var output: [UInt8]
    /// What it wrote to its standard error.
    public var errors: String

    /// An outcome.
    public init(status: Int32 = 0, output: [UInt8] = [], errors: String = "") {
      self.status = status
      self.output = output
      self.errors = errors
    }

    /// The standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a command to its end. Throws where it cannot be started; how it ended is the caller's matter.
  public var run: @Sendable (Command) async throws(EnvironmentError) -> Outcome

  /// A runner of one's own.
  public init(run: @escaping @Sendable (Command) async throws(EnvironmentError) -> Outcome) {
    self.run = run
  }

  /// Runs a command that must succeed.
  func checked(_ command: Command) async throws(EnvironmentError) -> Outcome {
    let outcome = try await run(command)
    guard outcome.status == 0 else { throw Self.failed(command.tool, outcome) }
    return outcome
  }

  /// What is said where a program failed: its own last words, without secrets.
  static func failed(_ tool: Tool, _ outcome: Outcome) -> EnvironmentError {
    let words = outcome.errors.split(whereSeparator: \.isNewline).suffix(4)
      .joined(separator: "; ")
    return EnvironmentError(
      tool.rawValue,
      "ended with status \(outcome.status)\(words.isEmpty ? "" : ": ")\(Secrets.hidden(in: words))",
      help: "mend what it says, then publish again: what has arrived is not sent twice")
  }
}

extension ProcessRunner {
  /// As much as a program may write.
  private static let outputLimit = 256 << 20

  /// Runs real programs.
  public static let subprocess = ProcessRunner { command throws(EnvironmentError) in
    do {
      // The same words and the same order of names on every machine.
      var variables: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8"]
      for (name, value) in command.environment { variables[.init(stringLiteral: name)] = value }
      let result = try await Subprocess.run(
        .name(command.tool.rawValue), arguments: Arguments(command.arguments),
        environment: .inherit.updating(variables),
        workingDirectory: command.folder.map { .init(stringLiteral: $0) },
        input: .string(command.input), output: .bytes(limit: outputLimit),
        error: .string(limit: 16 << 20))
      let status: Int32 =
        switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
      return Outcome(
        status: status, output: result.standardOutput, errors: result.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw EnvironmentError(
        command.tool.rawValue, "is not on this machine", help: command.tool.installation)
    } catch {
      throw EnvironmentError(
        command.tool.rawValue, "cannot be run: \(Secrets.hidden(in: "\(error)"))",
        help: "check that the program works when you call it yourself, then publish again")
    }
  }
}
