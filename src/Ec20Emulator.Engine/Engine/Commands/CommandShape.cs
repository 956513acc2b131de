using System.Collections.Concurrent;
using System.Reflection;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>What the class of a command declares; one serves all its objects, in every modem of the process.</summary>
/// <param name="Declaration">Its name and family.</param>
internal sealed record CommandShape(AtCommandAttribute Declaration)
{
    private static readonly ConcurrentDictionary<Type, CommandShape> Known = new();

    /// <summary>The declaration of a class.</summary>
    /// <exception cref="InvalidOperationException">It carries none.</exception>
    public static CommandShape Of(Type command) => Known.GetOrAdd(command, static type => new CommandShape(
        type.GetCustomAttribute<AtCommandAttribute>() ?? throw new InvalidOperationException($"{type} carries no [AtCommand]")));

    /// <summary>Fails where what an object offers and what its class declares do not go together.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    /// <exception cref="ArgumentException">It has a key twice.</exception>
    public void Verify(object command)
    {
        if (command is not IKeyedCommand keyed)
            return;
        if (command is IWriteCommand)
            throw new InvalidOperationException($"{Declaration.Name} has both keys and a write form");
        new KeyedForm(Declaration.Name, keyed, CommandVariant.None).Verify();
    }
}
