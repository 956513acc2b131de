using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Commands that are not made before the first of them is asked for.</summary>
/// <param name="Names">Their names; shared by all modems of the process.</param>
/// <param name="Make">Makes them, once.</param>
internal sealed record LateCommands(FrozenSet<string> Names, Func<IReadOnlyList<object>> Make);
