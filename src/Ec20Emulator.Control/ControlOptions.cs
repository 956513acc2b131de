using System.Net;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Control;

/// <summary>How the control API is offered.</summary>
public sealed record ControlOptions
{
    /// <summary>Where it listens; port 0 lets the system choose. Off loopback a <see cref="Token"/> is needed.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>What clients have to present as <c>Authorization: Bearer</c>; null = nothing.</summary>
    public string? Token { get; init; }

    /// <summary>Event streams and waits at once, at most; 1 or more. Further ones are refused with 503.</summary>
    public int MostWatchers { get; init; } = 32;

    /// <summary>What <c>/readyz</c> waits for.</summary>
    public ModemReadiness Readiness { get; init; } = ModemReadiness.Registered;

    /// <summary>Modems at once, at most; 1 or more. Further ones are refused with 503.</summary>
    public int MostModems { get; init; } = 1000;

    /// <summary>Connections at once, at most; 1 or more. Further ones are refused with 503.</summary>
    public int MostConnections { get; init; } = 256;
}
