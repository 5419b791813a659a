import ArgumentParser
import BriefingModel

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2025-11-25`.
  public init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {
  /// Reads a language tag.
  public init?(argument: String) { self.init(argument) }
}

extension Source.Rights: ExpressibleByArgument {}
