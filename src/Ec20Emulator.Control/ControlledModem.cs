using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Control;

/// <summary>A modem the API shows.</summary>
/// <param name="Id">Its name in paths, such as <c>m0</c>.</param>
/// <param name="Modem">The modem.</param>
/// <param name="WaysIn">Where it can be dialled; asked for at each request.</param>
public sealed record ControlledModem(string Id, Ec20Modem Modem, Func<IReadOnlyList<WayIn>> WaysIn)
{
    /// <summary>What it and its like are called together; null = nothing.</summary>
    public string? Label { get; init; }

    /// <summary>What <c>/readyz</c> waits for; null = what the options of the API say.</summary>
    public ModemReadiness? Readiness { get; init; }

    /// <summary>Puts a new modem, ready, behind the same ways in, ends the old one and returns the new one; null = it can only start over in place.</summary>
    public Func<Task<Ec20Modem>>? Renew { get; init; }

    /// <summary>Where addresses the host software dials are led to.</summary>
    public IReadOnlyList<HostMapping> Map { get; init; } = [];

    /// <summary>Addresses, as <c>HOST:PORT</c>, at which the TLS echo server of the process answers.</summary>
    public IReadOnlyList<string> EchoAddresses { get; init; } = [];

    /// <summary>Ends the modem and its ways in; null = it cannot be ended over HTTP.</summary>
    public Func<Task>? End { get; init; }

    /// <summary>Set when <see cref="Modem"/> is not the one behind this name any more.</summary>
    internal CancellationToken Ended { get; init; }
}

/// <summary>A way into a modem.</summary>
/// <param name="Port">The modem port it stands for.</param>
/// <param name="Uri">Where it is, as a host program names it.</param>
public sealed record WayIn(string Port, string Uri);
