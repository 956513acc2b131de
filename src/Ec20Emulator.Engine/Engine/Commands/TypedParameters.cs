using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>The parameters of a write form as they were typed.</summary>
/// <param name="Declaration">The command.</param>
/// <param name="Key">The field that named a setting, as typed; null where the command has no keys.</param>
/// <param name="Rules">What the command declares about the fields.</param>
/// <param name="Fields">The fields; those behind the key, where there is one.</param>
internal readonly record struct TypedParameters(
    AtCommandAttribute Declaration, RawParameter? Key, ArgumentBinder Rules, IReadOnlyList<RawParameter> Fields)
{
    /// <summary>The number in a field; 0 where there is none.</summary>
    /// <param name="index">Its place, from 0.</param>
    public int NumberAt(int index) => index < Fields.Count && int.TryParse(Fields[index].Text, out var number) ? number : 0;
}
