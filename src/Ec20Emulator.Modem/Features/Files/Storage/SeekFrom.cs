namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The &lt;position&gt; of AT+QFSEEK: where the offset is counted from.</summary>
internal enum SeekFrom
{
    /// <summary>From the start of the file on.</summary>
    Start = 0,

    /// <summary>From the pointer on.</summary>
    Pointer = 1,

    /// <summary>From the end of the file back towards the start.</summary>
    End = 2,
}
