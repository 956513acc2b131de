namespace Ec20Emulator.Modem.Journal;

/// <summary>The journal does not hold what was expected. The message names what came nearest.</summary>
/// <param name="message">The story.</param>
public sealed class JournalExpectationException(string message) : Exception(message);
