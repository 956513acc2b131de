using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem;

/// <summary>A command the modem has.</summary>
/// <param name="Name">Name with its prefix: <c>+QSSLOPEN</c>, <c>E</c>.</param>
/// <param name="Forms">Its forms: Execute, Read, Test, Write.</param>
/// <param name="Keys">For a command whose first field names a setting: the settings.</param>
public sealed record CommandSummary(string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Keys)
{
    /// <summary>Those of <see cref="Keys"/> that are stored and read back, and change nothing.</summary>
    public IReadOnlyList<string> StoredKeys { get; init; } = [];

    /// <summary>True where its values are stored and read back, and change nothing.</summary>
    public bool IsOnlyStored { get; init; }

    /// <summary>Parameters of the write form; of a command with <see cref="Keys"/>, none: see <see cref="KeyParameters"/>.</summary>
    public IReadOnlyList<ParameterSummary> Parameters { get; init; } = [];

    /// <summary>The parameters behind each of <see cref="Keys"/>, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<ParameterSummary>> KeyParameters { get; init; } = [];

    internal static CommandSummary Of(CommandEntry entry) =>
        new(entry.Declaration.Name, [.. entry.Forms.Select(form => form.ToString())], entry.Keys)
        {
            StoredKeys = entry.StoredKeys,
            IsOnlyStored = entry.Declaration.IsOnlyStored,
            Parameters = entry.Parameters?.Parameters ?? [],
            KeyParameters = [.. entry.Keys.Select(key => entry.ParametersOf(key).Parameters)],
        };
}
