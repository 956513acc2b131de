using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Testing.Tls;

/// <summary>How a <see cref="TestTlsServer"/> behaves.</summary>
public sealed record TestTlsServerOptions
{
    /// <summary>Lowest version it agrees to.</summary>
    public TlsVersion MinimumVersion { get; init; } = TlsVersion.Ssl30;

    /// <summary>Highest version it agrees to.</summary>
    public TlsVersion MaximumVersion { get; init; } = TlsVersion.Tls12;

    /// <summary>Suite codes it agrees to: any of 0x0035, 0x002F, 0x0005, 0x0004, 0x000A and 0x003D.</summary>
    public IReadOnlyList<ushort> CipherSuites { get; init; } = [0x0035, 0x002F, 0x0005, 0x0004, 0x000A, 0x003D];

    /// <summary>What it does wrong.</summary>
    public TlsHostility Hostility { get; init; }
}
