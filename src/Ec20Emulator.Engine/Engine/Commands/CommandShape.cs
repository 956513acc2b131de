using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>What the class of a command declares; one serves all its objects, in every modem of the process.</summary>
/// <param name="Declaration">Its name and family.</param>
/// <param name="Write">Its write form; null where it has none.</param>
internal sealed record CommandShape(AtCommandAttribute Declaration, WriteForm? Write)
{
    private static readonly ConcurrentDictionary<Type, CommandShape> Known = new();

    /// <summary>The declaration of a class.</summary>
    /// <exception cref="InvalidOperationException">It carries none, or declares its parameters wrongly.</exception>
    public static CommandShape Of(Type command) => Known.GetOrAdd(command, static type => new CommandShape(
        type.GetCustomAttribute<AtCommandAttribute>() ?? throw new InvalidOperationException($"{type} carries no [AtCommand]"),
        WriteForm.OfCommand(type)));

    /// <summary>The names of commands, without making any.</summary>
    /// <param name="commands">Their classes.</param>
    /// <exception cref="InvalidOperationException">As <see cref="Of"/>.</exception>
    public static FrozenSet<string> NamesOf(params Type[] commands) => commands.Select(command => Of(command).Declaration.Name).ToFrozenSet();
}
