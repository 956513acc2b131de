namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The &lt;mode&gt; of AT+QFOPEN. The pointer starts at 0 in each of them.</summary>
internal enum OpenMode
{
    /// <summary>Read and write, content kept; a missing file is created.</summary>
    Keep = 0,

    /// <summary>Read and write from an empty file, which is created or emptied.</summary>
    Recreate = 1,

    /// <summary>Read only; a missing file is an error.</summary>
    ReadOnly = 2,
}
