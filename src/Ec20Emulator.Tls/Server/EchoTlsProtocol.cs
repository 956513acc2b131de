using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Server;

/// <summary>The library's non-blocking server engine. One record out for each piece written, as most servers do. Not thread-safe.</summary>
internal sealed class EchoTlsProtocol : TlsServerProtocol
{
    private const int LargestRecord = 16384;

    /// <inheritdoc/>
    public override void WriteApplicationData(ReadOnlySpan<byte> buffer)
    {
        for (; buffer.Length > 0; buffer = buffer[Math.Min(buffer.Length, LargestRecord)..])
            SafeWriteRecord(ContentType.application_data, buffer[..Math.Min(buffer.Length, LargestRecord)]);
    }
}
