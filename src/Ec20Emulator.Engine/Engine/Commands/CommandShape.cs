using System.Collections.Concurrent;
using System.Reflection;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>What the class of a command declares; one serves all its objects, in every modem of the process.</summary>
/// <param name="Class">The class.</param>
/// <param name="Declaration">Its name and family.</param>
/// <param name="Write">Its write form; null where it has none.</param>
internal sealed record CommandShape(Type Class, AtCommandAttribute Declaration, WriteForm? Write)
{
    private static readonly ConcurrentDictionary<Type, CommandShape> Known = new();

    private bool _isVerified;

    /// <summary>True where the first field names a setting, with parameters of its own.</summary>
    public bool IsKeyed { get; } = Class.IsAssignableTo(typeof(IKeyedCommand));

    /// <summary>The declaration of a class.</summary>
    /// <exception cref="InvalidOperationException">It carries none, or declares its parameters wrongly.</exception>
    public static CommandShape Of(Type command) => Known.GetOrAdd(command, static type => new CommandShape(
        type,
        type.GetCustomAttribute<AtCommandAttribute>() ?? throw new InvalidOperationException($"{type} carries no [AtCommand]"),
        WriteForm.OfCommand(type)));

    /// <summary>The shape of an object of the class, or of one derived from it, once it is seen that what it offers goes with what is declared.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    /// <exception cref="ArgumentException">It has a key twice.</exception>
    public CommandShape Verified(object command)
    {
        var shape = command.GetType() == Class ? this : Of(command.GetType());
        if (!shape._isVerified)
            shape.Verify(command);
        return shape;
    }

    private void Verify(object command)
    {
        if (command is IKeyedCommand keyed)
        {
            if (Write is not null)
                throw new InvalidOperationException($"{Declaration.Name} has both keys and a write form");
            new KeyedForm(Declaration.Name, keyed, CommandVariant.None).Verify();
        }
        _isVerified = true;
    }
}
