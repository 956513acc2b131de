namespace Ec20Emulator.Host;

/// <summary>A file named on the command line cannot be read, or is not understood; the message names it, and its place where it has one.</summary>
internal sealed class InputFileException(string message) : Exception(message);
