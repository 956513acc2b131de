using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>What the commands of one firmware have otherwise than their classes declare. Modems of one model share it.</summary>
internal sealed class CommandVariant
{
    /// <summary>Everything is as declared.</summary>
    public static readonly CommandVariant None = new();

    /// <summary>Names of commands it has not, and of keys of commands it has, such as <c>+QICFG="recvind"</c>.</summary>
    public IReadOnlySet<string> Lacks { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// What its test forms print where that is not what is declared: behind the name of a command and its colon, or, under a name such as
    /// <c>+QCFG="band"</c>, behind the key, from the comma or bracket on.
    /// </summary>
    public IReadOnlyDictionary<string, string> TestForms { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The name of a key of a command.</summary>
    public static string NameOf(string command, string key) => $"{command}=\"{key}\"";
}
