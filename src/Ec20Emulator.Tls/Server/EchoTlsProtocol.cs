using Ec20Emulator.Tls.Client;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Server;

/// <summary>The library's non-blocking server engine. One record out for each piece written, as most servers do. Not thread-safe.</summary>
internal sealed class EchoTlsProtocol() : TlsServerProtocol(SystemRandom.Instance)
{
    private const int LargestRecord = 16384;

    /// <inheritdoc/>
    protected override void WriteData(byte[] buf, int offset, int len)
    {
        for (int written = 0, size; written < len; written += size)
        {
            size = Math.Min(len - written, LargestRecord);
            SafeWriteRecord(ContentType.application_data, buf, offset + written, size);
        }
    }
}
