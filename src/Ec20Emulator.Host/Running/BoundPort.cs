namespace Ec20Emulator.Host.Running;

/// <summary>A way into the modem that is open.</summary>
/// <param name="Name">The modem port it stands for.</param>
/// <param name="Uri">Where it is, as a host program names it.</param>
internal sealed record BoundPort(string Name, string Uri);
