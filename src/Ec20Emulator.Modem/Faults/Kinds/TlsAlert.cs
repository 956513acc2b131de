using Ec20Emulator.Modem.Faults.Networking;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>tlsAlert</c>: the server's first word in the handshake is a fatal alert.</summary>
internal sealed class TlsAlert : Fault, IHandshakeFault
{
    /// <summary>Epoch and sequence number of the first record of a DTLS server (RFC 6347 4.1).</summary>
    private static readonly byte[] Unnumbered = new byte[8];

    private readonly Attributes _attributes;

    public TlsAlert(FaultSetup setup)
        : base(setup, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.TlsAlert);
        Require(_attributes.Description is >= 0 and <= 255, "description is 0-255");
        Require(_attributes.Version is >= 0x0300 and <= 0x0303, "version is 768-771 (0x0300-0x0303)");
    }

    public Task<Stream> MeetAsync(Stream transport, bool isDatagram, CancellationToken cancellationToken)
    {
        byte[] alert = [2, (byte)_attributes.Description];
        byte[] record = isDatagram
            ? [21, 0xFE, 0xFF, .. Unnumbered, 0, 2, .. alert]
            : [21, (byte)(_attributes.Version >> 8), (byte)_attributes.Version, 0, 2, .. alert];
        return Task.FromResult(TryStrike("handshake") ? new PrefixedStream(transport, record) : transport);
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>AlertDescription, RFC 5246 section 7.2; default: handshake_failure.</summary>
        public int Description { get; set; } = 40;

        /// <summary>Version of the record, SSL3.0 to TLS1.2.</summary>
        public int Version { get; set; } = 0x0301;
    }
}
