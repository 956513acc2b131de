namespace Ec20Emulator.Scenarios;

/// <summary>A scenario or a card file is not understood; the message names file, line and column.</summary>
/// <param name="file">The file.</param>
/// <param name="line">Line, from 1.</param>
/// <param name="column">Column, from 1.</param>
/// <param name="message">What is wrong.</param>
public sealed class ScenarioException(string file, long line, long column, string message) : FormatException($"{file}:{line}:{column}: {message}");
