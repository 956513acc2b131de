using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls;

/// <summary>What an <see cref="EmbeddedEchoServer"/> agrees to.</summary>
public sealed record EchoServerOptions
{
    /// <summary>Lowest version.</summary>
    public TlsVersion MinimumVersion { get; init; } = TlsVersion.Ssl30;

    /// <summary>Highest version.</summary>
    public TlsVersion MaximumVersion { get; init; } = TlsVersion.Tls12;

    /// <summary>Suite codes in the order of preference: any of the six of the module (ssl.md C1.3).</summary>
    public IReadOnlyList<ushort> CipherSuites { get; init; } = [0x0035, 0x002F, 0x0005, 0x0004, 0x000A, 0x003D];
}
