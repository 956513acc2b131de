namespace Ec20Emulator.Modem.Control;

/// <summary>A track file cannot be read; the message begins with <c>FILE:LINE:COLUMN</c>, or with the file alone where it cannot be opened.</summary>
public sealed class GnssTrackException : Exception
{
    internal GnssTrackException(string file, string message, Exception? inner = null)
        : base($"{file}: {message}", inner)
    {
    }

    internal GnssTrackException(string file, int line, int column, string message, Exception? inner = null)
        : base($"{file}:{line}:{column}: {message}", inner)
    {
    }
}
