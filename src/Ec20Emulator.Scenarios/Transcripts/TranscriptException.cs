namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>A transcript is not understood; the message names file and line.</summary>
/// <param name="file">Name of the transcript.</param>
/// <param name="line">Line, from 1.</param>
/// <param name="message">What is wrong.</param>
public sealed class TranscriptException(string file, int line, string message) : FormatException($"{file}:{line}: {message}");
