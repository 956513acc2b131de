using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Control;

/// <summary>The modem's file store refuses something.</summary>
public sealed class ModemFileException : Exception
{
    internal ModemFileException(string file, FileError error)
        : base($"{file}: {FileErrorText.Of(error)} ({(int)error})") => (File, Error) = (file, error);

    /// <summary>The file, or what was to be one.</summary>
    public string File { get; }

    /// <summary>The number the FILE commands answer with, 400-426 (files.md 4).</summary>
    public int Code => (int)Error;

    internal FileError Error { get; }
}
