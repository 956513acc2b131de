using System.Security.Cryptography;

namespace Ec20Emulator.Tls.Records;

/// <summary>Key, running IV and MAC of one direction.</summary>
internal sealed class CbcDirection : IDisposable
{
    /// <summary>Takes a copy of key and IV.</summary>
    /// <param name="key">16 or 32 bytes.</param>
    /// <param name="iv">16 bytes for TLS1.0, empty from TLS1.1 on.</param>
    /// <param name="mac">The MAC; disposed with this.</param>
    public CbcDirection(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, RecordMac mac)
    {
        Aes.SetKey(key);
        iv.CopyTo(Iv);
        Mac = mac;
    }

    /// <summary>The cipher.</summary>
    public Aes Aes { get; } = Aes.Create();

    /// <summary>IV of the next record; overwritten before use where records carry their own.</summary>
    public byte[] Iv { get; } = new byte[16];

    /// <summary>The MAC.</summary>
    public RecordMac Mac { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Aes.Dispose();
        Mac.Dispose();
    }
}
