using Ec20Emulator.Modem;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>The words there are: those the controls of the modem declare.</summary>
public static class ScenarioActions
{
    /// <summary>All of them, by word.</summary>
    public static IReadOnlyDictionary<string, IScenarioAction> All { get; } = Of(Ec20Modem.WorldActions);

    /// <summary>Says what the world did as scenarios and transcripts do.</summary>
    /// <returns>Null where there are no words for it.</returns>
    internal static string? Write(WorldDeed deed) =>
        All.TryGetValue(deed.Action.Control.Word, out var word) && word is WorldWord world && world.Write(deed) is { } text ? $"{word.Word} {text}" : null;

    /// <summary>The words of some controls.</summary>
    internal static IReadOnlyDictionary<string, IScenarioAction> Of(IEnumerable<ControlDeclaration> controls) => controls
        .Where(control => control.Actions.Any(action => action.Phrases.Count > 0))
        .ToDictionary(control => control.Word, control => (IScenarioAction)new WorldWord(control), StringComparer.Ordinal);
}
