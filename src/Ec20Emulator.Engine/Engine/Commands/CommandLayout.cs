using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Where each name stands in a sequence of rooms; modems of the same rooms share one.</summary>
internal sealed class CommandLayout
{
    private static readonly ConcurrentDictionary<CommandSet[], CommandLayout> Known = new(new SameSets());

    private readonly FrozenDictionary<string, CommandPlace> _places;
    private readonly FrozenDictionary<string, ICommandPolicy> _policies;

    private CommandLayout(CommandSet[] rooms)
    {
        var places = new Dictionary<string, CommandPlace>(StringComparer.Ordinal);
        foreach (var (room, set) in rooms.Index())
        {
            foreach (var (command, shape) in set.Shapes.Index())
            {
                if (!places.TryAdd(shape.Declaration.Name, new CommandPlace(shape, set, room, command)))
                    throw new InvalidOperationException($"AT{shape.Declaration.Name} is declared twice");
            }
        }
        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        _policies = rooms.SelectMany(set => set.Policies).ToFrozenDictionary(StringComparer.Ordinal);
        ByName = [.. places.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    /// <summary>The places, in the order of the names.</summary>
    public IReadOnlyList<CommandPlace> ByName { get; }

    /// <summary>The layout of rooms of these kinds.</summary>
    /// <exception cref="InvalidOperationException">Two commands have the same name, or one is declared wrongly.</exception>
    public static CommandLayout Of(IEnumerable<ICommandRoom> rooms) =>
        Known.GetOrAdd([.. rooms.Select(room => room.Commands)], static sets => new CommandLayout(sets));

    /// <summary>Finds the place of a name.</summary>
    public bool TryFind(string name, out CommandPlace place) => _places.TryGetValue(name, out place);

    /// <summary>How a family answers bad parameters.</summary>
    public ICommandPolicy PolicyOf(string family) => _policies.GetValueOrDefault(family, GeneralPolicy.Instance);

    private sealed class SameSets : IEqualityComparer<CommandSet[]>
    {
        public bool Equals(CommandSet[]? one, CommandSet[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(CommandSet[] sets)
        {
            var hash = default(HashCode);
            foreach (var set in sets)
                hash.Add(set);
            return hash.ToHashCode();
        }
    }
}
