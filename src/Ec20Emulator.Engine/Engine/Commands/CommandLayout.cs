using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Where each name stands in a sequence of commands; modems with the same commands share one.</summary>
internal sealed class CommandLayout
{
    private static readonly ConcurrentDictionary<Type[], CommandLayout> Known = new(new SameTypes());

    private readonly CommandShape[] _shapes;
    private readonly FrozenDictionary<string, int> _places;

    private CommandLayout(Type[] commands)
    {
        _shapes = [.. commands.Select(CommandShape.Of)];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, shape) in _shapes.Index())
        {
            if (!places.TryAdd(shape.Declaration.Name, place))
                throw new InvalidOperationException($"AT{shape.Declaration.Name} is declared twice");
        }
        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        ByName = [.. places.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    /// <summary>The places, in the order of the names.</summary>
    public IReadOnlyList<int> ByName { get; }

    /// <summary>The layout of commands of these classes.</summary>
    /// <exception cref="InvalidOperationException">Two have the same name, or one is declared wrongly.</exception>
    public static CommandLayout Of(IEnumerable<object> commands) =>
        Known.GetOrAdd([.. commands.Select(command => command.GetType())], static types => new CommandLayout(types));

    /// <summary>Finds the place of a name.</summary>
    public bool TryFind(string name, out int place) => _places.TryGetValue(name, out place);

    /// <summary>The command at a place of the sequence this is the layout of.</summary>
    public CommandEntry EntryAt(IReadOnlyList<object> commands, int place, CommandVariant variant) => new(_shapes[place], commands[place], variant);

    private sealed class SameTypes : IEqualityComparer<Type[]>
    {
        public bool Equals(Type[]? one, Type[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(Type[] types)
        {
            var hash = default(HashCode);
            foreach (var type in types)
                hash.Add(type);
            return hash.ToHashCode();
        }
    }
}
