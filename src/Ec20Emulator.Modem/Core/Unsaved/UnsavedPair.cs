using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Unsaved;

/// <summary>Two texts of a keyed command that power-off forgets.</summary>
/// <param name="command">The command.</param>
/// <param name="key">The key.</param>
/// <param name="get">Reads them.</param>
/// <param name="set">Changes them.</param>
/// <param name="isSecret">True where they must not be logged.</param>
internal sealed class UnsavedPair<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(
    string command, string key, Func<(string First, string Second)> get, Action<(string First, string Second)> set, bool isSecret) : IKeyedSetting<TArgs>
    where TArgs : struct, ITypedPair
{
    public string Key => key;

    public bool IsSecret => isSecret;

    public AtResult Apply(TArgs args, Turn turn)
    {
        if (args.First is not { } first)
        {
            var now = get();
            return AtResult.Line($"{command}: \"{Key}\",\"{now.First}\",\"{now.Second}\"");
        }
        set((first, args.Second ?? ""));
        return AtResult.Ok;
    }
}
