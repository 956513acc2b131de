using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.World;

/// <summary>An action of the world that was done, or arranged for, with what it was told.</summary>
/// <param name="Action">The action.</param>
/// <param name="Arguments">Its arguments, without the moment.</param>
/// <param name="When">The moment.</param>
internal sealed record WorldDeed(WorldAction Action, object?[] Arguments, When When)
{
    /// <summary>The fields that are not what they are where nobody says, options taken apart.</summary>
    public IReadOnlyDictionary<WorldField, object?> Values => Action.TakeApart(Arguments);
}
