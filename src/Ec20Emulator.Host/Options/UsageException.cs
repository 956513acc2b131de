namespace Ec20Emulator.Host.Options;

/// <summary>The command line is not understood; the message is fit for whoever typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);
