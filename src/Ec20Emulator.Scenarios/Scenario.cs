using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Scenarios;

/// <summary>A dialogue with a modem of its own, as a scenario file tells it.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">What it is about; the file where it does not say.</param>
/// <param name="Setup">The modem.</param>
/// <param name="Limit">How long all of it may take, by the computer's clock.</param>
/// <param name="Steps">What happens, in order.</param>
public sealed record Scenario(string File, string Name, ScenarioSetup Setup, TimeSpan Limit, IReadOnlyList<ScenarioStep> Steps);

/// <summary>The modem of a scenario and the world around it.</summary>
public sealed record ScenarioSetup
{
    /// <summary>Identity and SIM card.</summary>
    public ModemOptions Modem { get; init; } = new();

    /// <summary><c>manual</c>, <c>real</c> or <c>xN</c>.</summary>
    public string Clock { get; init; } = "manual";

    /// <summary>True to fail the scenario where the lint of host behaviour found something.</summary>
    public bool FailsOnLint { get; init; }

    /// <summary><c>none</c> or <c>typical</c>.</summary>
    public string Delays { get; init; } = "none";

    /// <summary>How far the modem may reach.</summary>
    public NetworkPolicy Network { get; init; } = NetworkPolicy.Loopback;

    /// <summary>Dialled addresses that lead elsewhere.</summary>
    public HostMap Map { get; init; } = new();

    /// <summary>Dialled addresses that lead to the built-in TLS echo server; none: there is no such server.</summary>
    public IReadOnlyList<HostPort> EchoTls { get; init; } = [];
}
