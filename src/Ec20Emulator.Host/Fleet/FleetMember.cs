using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Fleet;

/// <summary>A modem the process begins with.</summary>
/// <param name="Id">Its name in the ready line and the control API.</param>
/// <param name="Label">The name of its group; null = it belongs to none.</param>
/// <param name="Options">What it is.</param>
internal sealed record FleetMember(string Id, string? Label, RunOptions Options);
