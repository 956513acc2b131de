using System.Collections;
using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>
/// The commands of one kind of room: their classes, and how each is made of a room. All rooms of the kind share it, in every modem of the
/// process. A command is made when it is typed and lives as long as its turn: what must outlive that is the room's.
/// </summary>
internal abstract class CommandSet
{
    /// <summary>No commands.</summary>
    public static readonly CommandSet None = new CommandSet<object>();

    /// <summary>What the classes of the commands declare, in the order of their places.</summary>
    public abstract IReadOnlyList<CommandShape> Shapes { get; }

    /// <summary>How families answer bad parameters where that is not plain ERROR, by family.</summary>
    public IReadOnlyDictionary<string, ICommandPolicy> Policies { get; protected init; } = FrozenDictionary<string, ICommandPolicy>.Empty;

    /// <summary>Makes a command.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="room">A room of the kind.</param>
    public abstract object Make(int place, object room);
}

/// <summary>The commands of rooms of a class.</summary>
/// <typeparam name="TRoom">The class.</typeparam>
internal sealed class CommandSet<TRoom> : CommandSet, IEnumerable
    where TRoom : class
{
    private readonly List<CommandShape> _shapes = [];
    private readonly List<Func<TRoom, object>> _makers = [];

    /// <summary>Makes a set without commands.</summary>
    /// <param name="policies">How families answer bad parameters, where not by plain ERROR.</param>
    public CommandSet(params (string Family, ICommandPolicy Policy)[] policies) =>
        Policies = policies.ToFrozenDictionary(one => one.Family, one => one.Policy, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<CommandShape> Shapes => _shapes;

    /// <summary>Adds a command.</summary>
    /// <param name="make">Makes it of a room.</param>
    /// <exception cref="InvalidOperationException">Its class declares no command, or wrongly.</exception>
    public void Add<TCommand>(Func<TRoom, TCommand> make)
        where TCommand : class
    {
        _shapes.Add(CommandShape.Of(typeof(TCommand)));
        _makers.Add(make);
    }

    /// <inheritdoc/>
    public override object Make(int place, object room) => _makers[place]((TRoom)room);

    IEnumerator IEnumerable.GetEnumerator() => _shapes.GetEnumerator();
}
